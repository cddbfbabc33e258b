import { Button, IconButton } from '../parts/Button.tsx'
import { ActorLink } from '../parts/ActorChip.tsx'
import { useApp } from '../state/context.ts'
import { count } from '../wording.ts'

/** Several actors selected: who, and what can be done with them together. */
export function SeveralPanel({ ids }: { readonly ids: readonly string[] }) {
  const app = useApp()
  const actors = ids.flatMap((id) => app.data.value?.actors.get(id) ?? [])
  const [from, to] = ids
  return (
    <aside class="panel" aria-label="Selection">
      <header class="panel-head">
        <h1>{count(actors.length, 'actor')} selected</h1>
        <IconButton icon="close" label="Clear the selection (Esc)" onClick={() => app.clear()} />
      </header>
      <div class="panel-body">
        <ul class="several">{actors.map((actor) => <li key={actor.id}><ActorLink actor={actor} onClick={() => app.select(actor.id)} /></li>)}</ul>
      </div>
      <footer class="panel-foot">
        {ids.length === 2 && <Button look="link" onClick={() => app.open('paths', { from, to })}>Paths between them</Button>}
        {ids.length === 2 && <Button look="link" onClick={() => app.open('lineage', { from, to })}>Lineage</Button>}
        <Button look="link" onClick={() => app.hide(ids)}>Hide</Button>
      </footer>
    </aside>
  )
}
