import { ActorLink } from '../parts/ActorChip.tsx'
import { IconButton } from '../parts/Button.tsx'
import { useApp } from '../state/context.ts'
import { count } from '../wording.ts'

const few = 10

/** What would be here, and whom to begin with. */
export function NothingSelected({ onFold }: { readonly onFold: () => void }) {
  const app = useApp()
  const most = [...app.visible.value.actors].sort((a, b) => b.claims - a.claims).slice(0, few)
  return (
    <aside class="panel" aria-label="Nothing selected">
      <header class="panel-head">
        <h1>Nothing selected</h1>
        <IconButton icon="right" label="Fold the panel away" onClick={onFold} />
      </header>
      <div class="panel-body">
        <p class="second">Choose an actor on the stage, in the tables or by search: here stand its names, when it is seen, its lineage, its leaders, and behind each statement the passage that says so.</p>
        {most.length > 0 && <section class="panel-section">
          <h2>Most claims</h2>
          <ul>
            {most.map((actor) => (
              <li key={actor.id} class="most-told">
                <ActorLink actor={actor} onClick={() => app.select(actor.id)} />
                <span class="second small">{count(actor.claims, 'claim')}</span>
              </li>
            ))}
          </ul>
        </section>}
      </div>
    </aside>
  )
}
