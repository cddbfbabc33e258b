import { useRef, useState } from 'preact/hooks'
import type { ActorView, RelationView } from '../../../graph-data/api/schemas.ts'
import { useAway } from '../../parts/away.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuList } from '../../parts/Menu.tsx'
import type { MenuGroup } from '../../parts/Menu.tsx'
import { aroundWords } from '../../panels/around.ts'
import { fetchStage, LazyStage } from '../../stage/LazyStage.tsx'
import type { Pointing } from '../../stage/pointer.ts'
import type { App } from '../../state/app.ts'
import { useApp } from '../../state/context.ts'

// Beside the graph, not after it; where this fails, the stage itself says so.
fetchStage().catch(() => undefined)

/** The stage bound to the state of the page, with its context menu. */
export function ExploreStage({ actors, relations, roomy = false }: { readonly actors: readonly ActorView[]; readonly relations: readonly RelationView[]; readonly roomy?: boolean }) {
  const app = useApp()
  const { selected, relation } = app.address.value
  const [menu, setMenu] = useState<Pointing>()
  return (
    <div class="explore-stage">
      <LazyStage actors={actors} relations={relations} selected={selected} relation={relation} roomy={roomy} empty={<NobodyPasses />}
        places={app.places.value} pinned={app.pinned.value}
        onActor={(id, how) => app.select(id, how)}
        onRelation={(one) => openRelation(app, one)}
        onNothing={() => app.clear()}
        onExpand={(id) => void app.expand(id)}
        onHide={(ids) => app.hide(ids)}
        onBox={(ids) => app.selectAll(ids)}
        onPaths={(from, to) => app.open('paths', { from, to })}
        onMenu={setMenu}
        onPlace={(id, at) => app.pin(id, at)}
        onLaidOut={(places) => { app.places.value = places }} />
      {menu && <ContextMenu key={menu.id} at={menu} onClose={() => setMenu(undefined)} />}
    </div>
  )
}

function ContextMenu({ at, onClose }: { readonly at: Pointing; readonly onClose: () => void }) {
  const app = useApp()
  const root = useRef<HTMLDivElement>(null)
  useAway(root, true, onClose)
  return (
    <div class="context-menu" ref={root} style={{ left: `min(${at.x}px, calc(100% - 260px))`, top: `min(${at.y}px, calc(100% - 220px))` }}>
      <MenuList label="Actions" groups={actionsOf(app, at.id)} onClose={(back) => {
        onClose()
        if (back) document.querySelector<HTMLElement>('.stage')?.focus()
      }} />
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
  const other = selected.find((each) => each !== id)
  const nameOf = (each: string): string => app.data.value?.actors.get(each)?.label ?? each
  return [
    { items: [
      { label: 'Open', note: 'Enter', onSelect: () => app.select(id) },
      { label: aroundWords(app, id).long, note: 'E', onSelect: () => void app.expand(id) },
      { label: 'Hide', note: 'H', onSelect: () => app.hide([id]) },
      ...(app.pinned.value.has(id) ? [{ label: 'Unpin', onSelect: () => app.unpin(id) }] : []),
    ] },
    { items: [
      { label: 'What it became', onSelect: () => app.open('lineage', { from: id, to: undefined }) },
      ...(other === undefined ? [] : [{ label: `Paths from ${nameOf(other)}`, onSelect: () => app.open('paths', { from: other, to: id }) }]),
    ] },
  ]
}
