import type { ConflictView } from '../../../graph-data/api/schemas.ts'
import { follow } from '../../frame/follow.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import type { App, Change } from '../../state/app.ts'
import { useApp } from '../../state/context.ts'
import { count, typeOf } from '../../wording.ts'
import { claimsOf, conflictText } from './board.ts'
import { ConflictSides } from './ConflictSides.tsx'

/** One disagreement: the question, both sides with their passages, what the difference is, and what the graph keeps. */
export function ConflictPage({ conflict }: { readonly conflict: ConflictView }) {
  const app = useApp()
  const claims = claimsOf(conflict)
  const dates = [...new Set(claims.map((claim) => claim.dateText))]
  const publishers = new Set(claims.map((claim) => claim.document.publisher)).size
  const types = [...new Set(claims.map((claim) => typeOf(claim).label))]
  const now = app.summary.current.value
  const version = now.state === 'ready' ? now.value.dataset.version : ''
  const place = placeOf(app, conflict)
  return (
    <article class="conflict" aria-labelledby="conflict-question">
      <header>
        <h1 id="conflict-question">{conflict.question}</h1>
        <p class="second small">
          {conflict.ruleLabel} · {types.join(', ')}{dates.length === 1 ? ` · ${dates[0] ?? ''}` : ''} · {count(claims.length, 'claim')}, {count(publishers, 'publisher')}
        </p>
        {place && <a class="small" href={app.link(place.change)} onClick={follow(app, place.change)}>{place.label}</a>}
        <span class="push"><CopyButton look="plain" text={() => conflictText(conflict, version)}>Copy {conflict.sides.length === 2 ? 'both' : 'all'} with sources</CopyButton></span>
      </header>
      <h2 class="visually-hidden">What each side says</h2>
      <ConflictSides key={conflict.id} conflict={conflict} />
      <p class="kept-as"><span class="strong">Kept as</span> {conflict.keptAs}.</p>
    </article>
  )
}

/** Lineage is read on its axis, everything else on the stage. */
function placeOf(app: App, conflict: ConflictView): { readonly label: string; readonly change: Change } | undefined {
  const claim = claimsOf(conflict)[0]
  if (!claim) return undefined
  if (typeOf(claim).family === 'lineage') return { label: 'Open in lineage', change: { view: 'lineage', from: undefined, to: claim.to.id, route: undefined, joint: undefined } }
  return {
    label: 'Open in the graph',
    change: { ...app.onStage([claim.from.id, claim.to.id]), selected: [claim.from.id], relation: claim.relationId ?? undefined },
  }
}
