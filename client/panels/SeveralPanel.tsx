import { Button, IconButton } from '../parts/Button.tsx'
import { ActorLink } from '../parts/ActorChip.tsx'
import { RelationGlyph } from '../parts/Glyphs.tsx'
import { useApp } from '../state/context.ts'
import { count, hedgedVerb } from '../wording.ts'

/** The relations among the selected; pressed, one opens with its evidence. */
function Between({ ids }: { readonly ids: readonly string[] }) {
  const app = useApp()
  const nameOf = (id: string): string => app.data.value?.actors.get(id)?.label ?? id
  const relations = app.visible.value.relations.filter(({ from, to }) => ids.includes(from) && ids.includes(to))
  if (relations.length === 0) return <p class="second">No relation shown stands directly between them. Paths may connect them through others.</p>
  return (
    <section class="panel-section">
      <h2>Between them</h2>
      <ul>
        {relations.map((relation) => (
          <li key={relation.id}>
            <button type="button" class="relation-row" onClick={() => app.go({ relation: relation.id })}>
              <RelationGlyph relation={relation} />
              <span class="relation-words">{nameOf(relation.from)} <span class="second">{hedgedVerb(relation)}</span> {nameOf(relation.to)}</span>
              <span class="relation-when">{relation.dateText}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
        <Between ids={ids} />
      </div>
      <footer class="panel-foot">
        {ids.length === 2 && <Button look="link" onClick={() => app.open('paths', { from, to })}>Paths between them</Button>}
        {ids.length === 2 && <Button look="link" onClick={() => app.open('lineage', { from, to })}>Lineage</Button>}
        <Button look="link" onClick={() => app.hide(ids)}>Hide</Button>
      </footer>
    </aside>
  )
}
