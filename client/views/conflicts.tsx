import type { ConflictsAnswer } from '../../graph-data/api/schemas.ts'
import { EmptyState, Loaded } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { byRule } from './conflicts/board.ts'
import { ConflictList } from './conflicts/ConflictList.tsx'
import { ConflictPage } from './conflicts/ConflictPage.tsx'
import './conflicts/sides.css'
import './conflicts.css'

export function ConflictsView() {
  const { api } = useApp()
  const { now, again } = useLoad('conflicts', (abort) => api.conflicts(abort))
  return (
    <Loaded of={now} failed="The disagreements could not be read" onAgain={again}>
      {(answer) => <Board answer={answer} />}
    </Loaded>
  )
}

function Board({ answer }: { readonly answer: ConflictsAnswer }) {
  const { conflict } = useApp().address.value
  const groups = byRule(answer)
  const chosen = answer.conflicts.find(({ id }) => id === conflict) ?? groups.flatMap((group) => group.conflicts)[0]
  if (!chosen) return <EmptyState>The documents do not disagree on anything that the rules look for. What they disagree on would be listed here, with both passages side by side.</EmptyState>
  return (
    <div class="conflicts-page">
      <ConflictList groups={groups} chosen={chosen.id} />
      <section class="conflict-stage" aria-label="The disagreement chosen">
        {conflict !== undefined && chosen.id !== conflict && <p class="second">The disagreement of this link is not in the data any more; this is the first of the list.</p>}
        <ConflictPage conflict={chosen} />
      </section>
    </div>
  )
}
