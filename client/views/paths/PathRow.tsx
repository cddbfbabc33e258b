import { useState } from 'preact/hooks'
import type { ActorRef, PathView } from '../../../graph-data/api/schemas.ts'
import type { RelationTypeId } from '../../../graph-data/model/relation-types.ts'
import { certainty, hasArrow, lineLook } from '../../appearance.ts'
import { follow } from '../../frame/follow.ts'
import { ActorChip } from '../../parts/ActorChip.tsx'
import { EvidenceCard, RelationEvidence } from '../../parts/Evidence.tsx'
import type { Change } from '../../state/app.ts'
import { useApp } from '../../state/context.ts'
import { hedgedVerb, typeOf } from '../../wording.ts'
import { hopSources, weakestWords } from './footnotes.ts'

type Hop = PathView['hops'][number]

/** One path: chips on an even grid, what joins them, a sentence and its sources a hop, and whether all may hold at once. */
export function PathRow({ path, number }: { readonly path: PathView; readonly number: number }) {
  const app = useApp()
  const [open, setOpen] = useState<number>()
  const ids = path.actors.map(({ id }) => id)
  const inGraph: Change = { ...app.onStage(ids), selected: ids, relation: undefined }
  const last = path.actors.at(-1)
  const hop = open === undefined ? undefined : path.hops[open]
  return (
    <li class="path-row">
      <header>
        <h2><span class="path-number">{number}</span> {path.title}</h2>
        <span class="second small">{weakestWords(path)}</span>
        <a class="push small" href={app.link(inGraph)} onClick={follow(app, inGraph)}>Open in graph</a>
      </header>
      <div class="path-body">
        <ol class="path-hops">
          {path.hops.map((one, at) => (
            <HopStep key={one.relation.id} hop={one} from={path.actors[at]} to={at === path.hops.length - 1 ? last : undefined} number={at + 1} open={open === at} onOpen={() => setOpen(open === at ? undefined : at)} />
          ))}
        </ol>
        <p class="path-window">
          <span class="strong">{path.window.text}</span>
          {path.window.certainty === 'possible' && <span class="second">possible, not certain</span>}
        </p>
      </div>
      {hop && <HopEvidence key={hop.relation.id} hop={hop} />}
    </li>
  )
}

/** The evidence of the relation walked, then of what else stands between the same two. */
function HopEvidence({ hop }: { readonly hop: Hop }) {
  return (
    <div class="path-evidence">
      <EvidenceCard relation={hop.relation} claims={hop.claims} />
      {hop.parallel.map((id) => <RelationEvidence key={id} id={id}>{(answer) => <p class="second small">{answer.relation.summary}</p>}</RelationEvidence>)}
    </div>
  )
}

interface HopStepProps {
  readonly hop: Hop
  readonly from: ActorRef | undefined
  /** The end of the path, after its last hop. */
  readonly to: ActorRef | undefined
  readonly number: number
  readonly open: boolean
  readonly onOpen: () => void
}

function HopStep({ hop, from, to, number, open, onOpen }: HopStepProps) {
  return (
    <li class={`hop family-${typeOf(hop.relation).family}${to ? ' last' : ''}`}>
      <span class="hop-from">{from && <ActorChip actor={from} />}</span>
      <HopLine hop={hop} />
      {to && <span class="hop-to"><ActorChip actor={to} /></span>}
      <span class="hop-verb"><span class="hop-number">{number}</span>{hedgedVerb(hop.relation, hop.forward)}</span>
      <div class="hop-words">
        <p>{hop.sentence}</p>
        <p class="second small">{hopSources(hop)}</p>
        <button type="button" class="button button-link small" aria-expanded={open} onClick={onOpen}>
          {open ? 'Close the evidence' : 'Evidence'}{hop.parallel.length > 0 ? `, ${hop.parallel.length} more between them` : ''}
        </button>
      </div>
    </li>
  )
}

/** A line as long as there is room, with the dash, mark and arrow of the relation as it is walked. */
function HopLine({ hop: { relation, forward } }: { readonly hop: Hop }) {
  const { dash, mark, width } = lineLook(typeOf(relation).family, certainty(relation), relation.disputedOn.length > 0)
  const arrow = hasArrow(relation.type as RelationTypeId, 'path')
  return (
    <span class="hop-line" aria-hidden="true">
      {arrow && !forward && <svg width="9" height="10" viewBox="0 0 9 10"><path class="hop-tip" d="M0 5l9-5v10z" /></svg>}
      <span class={`hop-stroke ${dash}`} style={{ borderTopWidth: `${width}px` }} />
      {arrow && forward && <svg width="9" height="10" viewBox="0 0 9 10"><path class="hop-tip" d="M9 5 0 0v10z" /></svg>}
      {mark !== 'none' && (
        <svg class="hop-mark" width="14" height="14" viewBox="0 0 14 14">
          {mark === 'diamond' ? <path class="diamond" d="M7 1l6 6-6 6-6-6z" /> : <path class="cross" d="M3 3l8 8M11 3l-8 8" />}
        </svg>
      )}
    </span>
  )
}
