import { useState } from 'preact/hooks'
import type { ClaimView, ConflictView } from '../../../graph-data/api/schemas.ts'
import { IconButton } from '../../parts/Button.tsx'
import { ClaimLine, Passage } from '../../parts/Evidence.tsx'
import { capital } from '../../wording.ts'
import { daysApart } from './days-apart.ts'
import { DaysPicture } from './DaysPicture.tsx'
import { distinctPassages, passagesOfSeveral, placeOf } from './distinct-passages.ts'
import { NamedByTable } from './NamedByTable.tsx'

/** What the documents disagree on: a card a side, and between them what the difference is. */
export function ConflictSides({ conflict }: { readonly conflict: ConflictView }) {
  const [first, ...others] = conflict.sides
  if (!first) return null
  const pair = others.length === 1
  const shared = passagesOfSeveral(conflict.sides)
  return (
    <div class={pair ? 'conflict-sides' : 'conflict-sides many'}>
      <SideCard answer={first.answer} claims={first.claims} shared={shared} />
      <Difference conflict={conflict} />
      {others.map((side) => <SideCard key={side.answer} answer={side.answer} claims={side.claims} shared={shared} />)}
    </div>
  )
}

interface SideProps {
  readonly answer: string
  readonly claims: readonly ClaimView[]
  /** Passages that another side rests on too: there only our words tell what each reads in it. */
  readonly shared: ReadonlySet<string>
}

/** The passages of one side, one at a time; claims that cite the same words are shown once. */
function SideCard({ answer, claims, shared }: SideProps) {
  const [at, setAt] = useState(0)
  const cited = distinctPassages(claims)
  const claim = cited[Math.min(at, cited.length - 1)]
  const step = (by: number): void => setAt((at + by + cited.length) % cited.length)
  return (
    <article class="side-card">
      <h3>{capital(answer)}</h3>
      {claim && <Passage claim={claim} />}
      {claim?.passage && shared.has(placeOf(claim)) && <p class="read-as"><span class="strong">Read here as:</span> {claim.says}</p>}
      <div class="side-foot">
        {claim && <ClaimLine claim={claim} />}
        {cited.length > 1 && (
          <span class="pager">
            <IconButton icon="left" label="Passage before" onClick={() => step(-1)} />
            <span aria-live="polite">{Math.min(at, cited.length - 1) + 1} of {cited.length}</span>
            <IconButton icon="right" label="Next passage" onClick={() => step(1)} />
          </span>
        )}
      </div>
    </article>
  )
}

function Difference({ conflict }: { readonly conflict: ConflictView }) {
  const days = daysApart(conflict)
  return (
    <div class="difference">
      <p class="strong">{conflict.explanation}</p>
      {conflict.rule === 'participants' && <NamedByTable conflict={conflict} />}
      {conflict.rule === 'whole-or-part' && <WholeOrPart conflict={conflict} />}
      {days && <DaysPicture days={days} />}
      {!days && conflict.rule !== 'participants' && conflict.rule !== 'whole-or-part' && <span class="unequal" aria-hidden="true">≠</span>}
    </div>
  )
}

/** The difference drawn in the order of the cards: a lane that turns whole, a thin one that leaves a lane that goes on. */
function WholeOrPart({ conflict }: { readonly conflict: ConflictView }) {
  const drawn = conflict.sides.map((side) => {
    const extents = new Set(side.claims.map((claim) => claim.extent))
    return { part: extents.has('faction') || extents.has('branch'), words: extents.has('faction') ? 'a faction' : extents.has('branch') ? 'a branch' : 'all of it' }
  })
  const name = conflict.sides[0]?.claims[0]?.from.label ?? ''
  return (
    <ul class="whole-or-part">
      {drawn.map(({ part, words }, at) => (
        <li key={at}>
          <span class="strong small">{name}</span>
          <svg width="88" height="72" viewBox="0 0 88 72" aria-hidden="true" focusable="false">
            {part && <path class="rest" d="M4 8H84" />}
            {part ? <path class="part" d="M4 8H36Q44 8 44 16V60" /> : <path class="whole" d="M4 8H36Q44 8 44 16V60" />}
            <circle cx="44" cy="62" r="7" />
          </svg>
          <span class="small second">{words}</span>
        </li>
      ))}
    </ul>
  )
}
