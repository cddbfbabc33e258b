import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ActorView } from '../../../graph-data/api/schemas.ts'
import { Legend } from '../../panels/Legend.tsx'
import { StartHere } from '../../panels/StartHere.tsx'
import { Tables } from '../../panels/Tables.tsx'
import type { TableName } from '../../panels/Tables.tsx'
import { useAway } from '../../parts/away.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { KindGlyph } from '../../parts/Glyphs.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/Icon.tsx'
import { useApp } from '../../state/context.ts'
import { toggled, legendKinds } from '../../state/filter.ts'
import { Peek } from './Peek.tsx'
import { ExploreStage } from './ExploreStage.tsx'
import { Side } from './Side.tsx'

type Tab = 'graph' | 'list' | 'panel'

/** As many bodies as a small screen can hold legibly. */
const few = 15

/** One column with three tabs: the stage with the bodies of most claims, the lists, and the panel. */
export function NarrowExplore() {
  const app = useApp()
  const [tab, setTab] = useState<Tab>('graph')
  const [sheet, setSheet] = useState(false)
  const [leaders, setLeaders] = useState(false)
  const [all, setAll] = useState(false)
  const [which, setWhich] = useState<TableName>('actors')
  const { selected, relation, shown } = app.address.value
  const standing = app.visible.value
  const { actors, relations } = useMemo(() => {
    if (all) return standing
    const chosen = mostTold(standing.actors, leaders, [...selected, ...shown])
    const ids = new Set(chosen.map(({ id }) => id))
    return { actors: chosen, relations: standing.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
  }, [standing, all, leaders, selected.join(), shown.join()])
  const actor = app.actor.value
  const name = actor === undefined ? undefined : app.data.value?.actors.get(actor)?.label
  const hasPanel = name !== undefined || relation !== undefined
  useEffect(() => { if (!hasPanel && tab === 'panel') setTab('graph') }, [hasPanel])
  const tabs: readonly { readonly id: Tab; readonly icon: IconName; readonly label: string; readonly off?: boolean }[] = [
    { id: 'graph', icon: 'graph', label: 'Graph' },
    { id: 'list', icon: 'list', label: 'List' },
    { id: 'panel', icon: 'panel', label: name ?? (relation === undefined ? 'Nothing selected' : 'Relation'), off: !hasPanel },
  ]
  return (
    <div class="explore narrow">
      <div class="chips">
        <button type="button" class="chip" aria-expanded={sheet} onClick={() => setSheet(true)}><KindGlyph kind="group" /> {actors.length} of {app.data.value?.actors.size ?? 0} <Icon name="down" /></button>
        <button type="button" class="chip" aria-expanded={sheet} onClick={() => setSheet(true)}>Relations {relations.length} <Icon name="down" /></button>
        <button type="button" class={leaders ? 'chip on' : 'chip'} aria-pressed={leaders} onClick={() => {
          setLeaders(!leaders)
          if (!leaders && !app.address.value.filter.kinds.includes('leader')) app.setFilter({ kinds: toggled(app.address.value.filter.kinds, 'leader', legendKinds) })
        }}><KindGlyph kind="person" /> Leaders {leaders ? 'on' : 'off'}</button>
      </div>
      {tab === 'graph' && <ExploreStage actors={actors} relations={relations} roomy />}
      {tab === 'graph' && actor !== undefined && <Peek id={actor} onOpen={() => setTab('panel')} />}
      {tab === 'list' && <Tables actors={actors} relations={relations} which={which} onWhich={setWhich} />}
      {tab === 'panel' && <Side />}
      <div class="tabs" role="tablist" aria-label="Parts of the view">
        {tabs.map(({ id, icon, label, off }) => (
          <button key={id} type="button" role="tab" aria-selected={tab === id} disabled={off === true} onClick={() => setTab(id)}>
            <Icon name={icon} size={20} /><span dir="auto">{label}</span>
          </button>
        ))}
      </div>
      {sheet && <Sheet all={all} onAll={() => setAll(!all)} onClose={() => setSheet(false)} />}
    </div>
  )
}

interface SheetProps {
  readonly all: boolean
  readonly onAll: () => void
  readonly onClose: () => void
}

/** Legend and questions over the lower part of the screen; takes the focus, and gives it back. */
function Sheet({ all, onAll, onClose }: SheetProps) {
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    root.current?.focus()
    return () => { if (before instanceof HTMLElement) before.focus() }
  }, [])
  useAway(root, true, onClose)
  return (
    <div class="sheet" role="dialog" aria-label="Legend and questions" ref={root} tabIndex={-1}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      <div class="sheet-head">
        <Button look="link" onClick={onAll}>{all ? `Only the ${few} most told` : 'Show all that the legend allows'}</Button>
        <IconButton icon="close" label="Close the legend" onClick={onClose} />
      </div>
      <StartHere />
      <Legend />
    </div>
  )
}

/** Bodies with most claims, with leaders or without, and whoever was asked for. */
function mostTold(actors: readonly ActorView[], leaders: boolean, asked: readonly string[]): ActorView[] {
  const sorted = [...actors].sort((a, b) => b.claims - a.claims)
  const bodies = sorted.filter(({ kind }) => kind !== 'person').slice(0, few)
  const persons = leaders ? sorted.filter(({ kind }) => kind === 'person').slice(0, few) : []
  return [...new Set([...bodies, ...persons, ...actors.filter(({ id }) => asked.includes(id))])]
}
