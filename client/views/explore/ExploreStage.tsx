import { useState } from 'preact/hooks'
import type { ActorView, RelationView } from '../../../graph-data/api/schemas.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuList } from '../../parts/Menu.tsx'
import type { MenuGroup } from '../../parts/Menu.tsx'
import { GraphStage } from '../../stage/GraphStage.tsx'
import type { Pointing } from '../../stage/pointer.ts'
import type { App } from '../../state/app.ts'
import { useApp } from '../../state/context.ts'
import { hiddenNeighbours } from '../../state/visible.ts'

/** The stage bound to the state of the page, with its context menu. */
export function ExploreStage({ actors, relations, roomy = false }: { readonly actors: readonly ActorView[]; readonly relations: readonly RelationView[]; readonly roomy?: boolean }) {
  const app = useApp()
  const { selected, relation } = app.address.value
  const [menu, setMenu] = useState<Pointing>()
  return (
    <div class="explore-stage">
      <GraphStage actors={actors} relations={relations} selected={selected} relation={relation} roomy={roomy} empty={<NobodyPasses />}
        places={app.places.value} pinned={app.pinned.value}
        onActor={(id, how) => app.select(id, how)}
        onRelation={(one) => openRelation(app, one)}
        onNothing={() => app.clear()}
        onExpand={(id) => void app.expand(id)}
        onHide={(ids) => app.hide(ids)}
        onPaths={(from, to) => app.open('paths', { from, to })}
        onMenu={setMenu}
        onPlace={(id, at) => app.pin(id, at)}
        onLaidOut={(places) => { app.places.value = places }} />
      {menu && (
        <div class="context-menu" style={{ left: `min(${menu.x}px, calc(100% - 260px))`, top: `min(${menu.y}px, calc(100% - 220px))` }}>
          <MenuList label="Actions" groups={actionsOf(app, menu.id)} onClose={(back) => {
            setMenu(undefined)
            if (back) document.querySelector<HTMLElement>('.stage')?.focus()
          }} />
        </div>
      )}
    </div>
  )
}

function NobodyPasses() {
  const app = useApp()
  return (
    <>
      No actor passes the filter: the legend switches off every kind or document that tells of one.{' '}
      <Button look="link" onClick={() => app.resetFilter()}>Back to the first view</Button>
    </>
  )
}

/** The panel of a selected end stays open with the evidence under its row; else the relation has a panel of its own. */
function openRelation(app: App, relation: RelationView): void {
  const actor = app.actor.value
  const keeps = actor === relation.from || actor === relation.to
  app.go({ relation: relation.id, claim: undefined, ...(keeps ? {} : { selected: [] }) })
}

function actionsOf(app: App, id: string): MenuGroup[] {
  const { selected } = app.address.value
  const away = app.data.value ? hiddenNeighbours(app.data.value, id, app.visible.value.actors).length : 0
  const other = selected.find((each) => each !== id)
  const nameOf = (each: string): string => app.data.value?.actors.get(each)?.label ?? each
  return [
    { items: [
      { label: 'Open', note: 'Enter', onSelect: () => app.select(id) },
      { label: away === 0 ? 'No more neighbours' : `Expand ${away} more`, note: 'E', onSelect: () => void app.expand(id) },
      { label: 'Hide', note: 'H', onSelect: () => app.hide([id]) },
      ...(app.pinned.value.has(id) ? [{ label: 'Unpin', onSelect: () => app.unpin(id) }] : []),
    ] },
    { items: [
      { label: 'What it became', onSelect: () => app.open('lineage', { from: id, to: undefined }) },
      ...(other === undefined ? [] : [{ label: `Paths from ${nameOf(other)}`, onSelect: () => app.open('paths', { from: other, to: id }) }]),
    ] },
  ]
}
