import { kindLooks } from '../../appearance.ts'
import { RelationRow } from '../../panels/RelationRow.tsx'
import { rowsOf, sections } from '../../panels/rows.ts'
import { Button } from '../../parts/Button.tsx'
import { useApp } from '../../state/context.ts'
import { seenWords } from '../../wording.ts'

/** The lineage of the selected actor under the stage of a small screen; the rest is in its panel. */
export function Peek({ id, onOpen }: { readonly id: string; readonly onOpen: () => void }) {
  const app = useApp()
  const data = app.data.value
  const actor = data?.actors.get(id)
  if (!data || !actor) return null
  const relations = (data.around.get(id) ?? []).flatMap((relation) => data.relations.get(relation) ?? [])
  const [first] = sections(rowsOf(id, relations, [...data.actors.values()]), true)
  return (
    <section class="peek" aria-label={actor.label}>
      <header>
        <h2 dir="auto">{actor.label}</h2>
        <Button look="link" onClick={onOpen}>Open panel</Button>
      </header>
      <p class="second small">{kindLooks[actor.kind].label} · seen {seenWords(actor.seenFirst, actor.seenLast)}</p>
      <ul>{first?.rows.map((row) => <RelationRow key={row.relation.id} row={row} actor={id} />)}</ul>
    </section>
  )
}
