import { ActorPanel } from '../../panels/ActorPanel.tsx'
import { RelationPanel } from '../../panels/RelationPanel.tsx'
import { SeveralPanel } from '../../panels/SeveralPanel.tsx'
import { useApp } from '../../state/context.ts'

/** The panel of what is selected; nothing where nothing is. */
export function Side() {
  const { selected, relation } = useApp().address.value
  const last = selected.at(-1)
  if (selected.length > 1 && relation === undefined) return <SeveralPanel ids={selected} />
  if (last !== undefined && selected.length === 1) return <ActorPanel id={last} />
  return relation === undefined ? null : <RelationPanel key={relation} id={relation} />
}
