import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import { palettes } from '../appearance.ts'
import { EmptyState } from '../parts/States.tsx'
import { Button, IconButton } from '../parts/Button.tsx'
import type { Point } from '../state/app.ts'
import { useApp } from '../state/context.ts'
import { otherEnd } from '../state/visible.ts'
import { count } from '../wording.ts'
import { startPlaces } from './layout.ts'
import type { Scene } from './scene.ts'
import { Stage } from './stage.ts'
import type { Pointing } from './pointer.ts'
import { Tooltip } from './Tooltip.tsx'
import { isArrow, nearest } from './walk.ts'

export interface GraphStageProps {
  readonly actors: readonly ActorView[]
  readonly relations: readonly RelationView[]
  readonly selected?: readonly string[]
  readonly relation?: string | undefined
  readonly places?: ReadonlyMap<string, Point>
  readonly pinned?: ReadonlyMap<string, Point>
  /** Spreads the actors over a small stage instead of keeping to the stored picture. */
  readonly roomy?: boolean
  /** What to say where there is nobody to draw. */
  readonly empty?: ComponentChildren
  readonly onActor: (id: string, how: 'only' | 'toggle' | 'add') => void
  readonly onRelation: (relation: RelationView) => void
  readonly onNothing?: () => void
  readonly onExpand?: (id: string) => void
  readonly onHide?: (ids: readonly string[]) => void
  /** A box was drawn around these. */
  readonly onBox?: (ids: readonly string[]) => void
  /** Two are selected and their paths are asked for. */
  readonly onPaths?: (from: string, to: string) => void
  readonly onMenu?: (at: Pointing) => void
  readonly onPlace?: (id: string, at: Point) => void
  readonly onLaidOut?: (places: ReadonlyMap<string, Point>) => void
}

interface Hover {
  readonly at: Pointing
  readonly relations?: readonly RelationView[]
}

const nowhere: ReadonlyMap<string, Point> = new Map()
const nobody: readonly string[] = []

/** A graph to look at and walk through: the drawing, its tooltip, its keys and its four buttons. */
export function GraphStage(props: GraphStageProps) {
  const { actors, relations, selected = nobody, relation, places = nowhere, pinned = nowhere, roomy = false } = props
  const app = useApp()
  const theme = app.theme.value
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage>()
  const latest = useRef(props)
  /** At first, places and actors are the business of the effect that makes the stage. */
  const stood = useRef(false)
  latest.current = props
  const [hover, setHover] = useState<Hover>()
  const [running, setRunning] = useState(false)
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  const hovered = hover?.at.id === '' ? undefined : hover?.at.id
  const scene = useMemo(
    () => sceneOf(theme, selected, relation, hovered, relations, pinned),
    [theme, selected, relation, hovered, relations, pinned],
  )

  useEffect(() => {
    if (!box.current) return
    setLost(false)
    try {
      const made = new Stage(box.current, scene, {
        onActor: (id, how) => latest.current.onActor(id, how),
        onRelation: (one) => latest.current.onRelation(one),
        onNothing: () => latest.current.onNothing?.(),
        onExpand: (id) => latest.current.onExpand?.(id),
        onBox: (ids) => latest.current.onBox?.(ids),
        onMenu: (at) => latest.current.onMenu?.(at),
        onHover: (at, many) => setHover(at && { at, ...(many ? { relations: many } : {}) }),
        onPlace: (id, at) => latest.current.onPlace?.(id, at),
        onLaidOut: (all) => { setRunning(false); latest.current.onLaidOut?.(all) },
        onLost: () => setLost(true),
      })
      stage.current = made
      made.show(latest.current.actors, latest.current.relations, startOf(latest.current), roomy)
    } catch {
      setLost(true)
    }
    return () => {
      stage.current?.end()
      stage.current = undefined
    }
  }, [tries])
  useEffect(() => {
    if (stood.current) stage.current?.show(actors, relations, startOf(latest.current), roomy)
    setRunning(false)
  }, [actors, relations])
  useEffect(() => {
    if (stood.current && !roomy) stage.current?.place(startPlaces(actors, relations, startOf(latest.current)).places)
    stood.current = true
  }, [places, pinned])
  useEffect(() => stage.current?.paint(scene), [scene])

  const toggleLayout = async (): Promise<void> => {
    if (running) return stage.current?.endLayout()
    setRunning(true)
    try {
      await stage.current?.startLayout(new Set(pinned.keys()))
    } catch {
      setRunning(false)
      app.said.value = 'The browser refused the worker that lays out the graph. Positions stay as they are.'
    }
  }
  const keys = (event: KeyboardEvent): void => {
    if (onKey(event, { ...latest.current, stage: stage.current, hovered, setHover })) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const hoveredActor = actors.find(({ id }) => id === hovered)
  return (
    <div class="stage" role="application" tabIndex={0} onKeyDown={keys}
      aria-roledescription="graph" aria-label={`${count(actors.length, 'actor')}, ${count(relations.length, 'relation')}. Arrow keys walk, Enter opens, the tables below list the same.`}
      onContextMenu={(event) => event.preventDefault()} onBlur={() => setHover(undefined)}>
      <div class="stage-canvas" ref={box} />
      {actors.length === 0 && !lost && <div class="stage-lost"><EmptyState>{props.empty ?? 'There is nothing to draw.'}</EmptyState></div>}
      {lost && <Lost onAgain={() => { stage.current?.end(); stage.current = undefined; setTries(tries + 1) }} />}
      {hover && !lost && <Tooltip at={hover.at} actor={hoveredActor} relations={hover.relations} box={box.current} />}
      {hoveredActor && <p class="visually-hidden" role="status">{hoveredActor.label}, {count(hoveredActor.claims, 'claim')}</p>}
      <div class="stage-tools" role="toolbar" aria-label="Stage">
        <IconButton icon="plus" label="Closer" onClick={() => stage.current?.zoom('in')} />
        <IconButton icon="minus" label="Farther" onClick={() => stage.current?.zoom('out')} />
        <IconButton icon="fit" label="Fit all (0)" onClick={() => stage.current?.fitAll()} />
        <IconButton icon={running ? 'stop' : 'again'} label={running ? 'Stop the layout' : 'Lay out again'} onClick={() => void toggleLayout()} />
      </div>
    </div>
  )
}

function startOf({ places = nowhere, pinned = nowhere }: GraphStageProps): Map<string, Point> {
  return new Map([...places, ...pinned])
}

function sceneOf(
  theme: 'light' | 'dark', selected: readonly string[], relation: string | undefined, hovered: string | undefined,
  relations: readonly RelationView[], pinned: ReadonlyMap<string, Point>,
): Scene {
  const near = hovered === undefined ? [] : relations.filter(({ from, to }) => from === hovered || to === hovered)
  return {
    palette: palettes[theme],
    selected: new Set(selected),
    relation,
    hovered,
    near: new Set(near.map((one) => otherEnd(one, hovered ?? ''))),
    pinned: new Set(pinned.keys()),
  }
}

interface Keyed extends GraphStageProps {
  readonly stage: Stage | undefined
  readonly hovered: string | undefined
  readonly setHover: (hover: Hover | undefined) => void
}

/** Single keys, while the stage has the focus. True where the key was one of ours. */
function onKey(event: KeyboardEvent, { stage, hovered, setHover, ...props }: Keyed): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return false
  const at = hovered ?? props.selected?.at(-1)
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (isArrow(key)) walk(key, at, stage, props, setHover)
  else if (key === 'Enter' && at !== undefined) props.onActor(at, event.shiftKey ? 'add' : 'only')
  else if (key === 'h' && at !== undefined) props.onHide?.(props.selected?.includes(at) ? props.selected : [at])
  else if (key === 'e' && at !== undefined) props.onExpand?.(at)
  else if (key === 'p') askPaths(props)
  else if (key === '0') stage?.fitAll()
  else if (key === 'f') stage?.fit(props.selected ?? [])
  else if (key === '+' || key === '=') stage?.zoom('in')
  else if (key === '-') stage?.zoom('out')
  else if (key === 'Escape' && hovered !== undefined) setHover(undefined)
  else if (key === 'Escape') props.onNothing?.()
  else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) openMenu(at, stage, props)
  else return false
  return true
}

function askPaths({ selected = nobody, onPaths }: GraphStageProps): void {
  const [from, to] = selected
  if (from !== undefined && to !== undefined) onPaths?.(from, to)
}

function openMenu(at: string | undefined, stage: Stage | undefined, { onMenu }: GraphStageProps): void {
  const place = at === undefined ? undefined : stage?.where(at)
  if (place) onMenu?.(place)
}

/** To the nearest neighbour that way; from nowhere, to the actor with most claims. */
function walk(arrow: Parameters<typeof nearest>[2], at: string | undefined, stage: Stage | undefined, { actors, relations }: GraphStageProps, setHover: Keyed['setHover']): void {
  const from = at === undefined ? undefined : stage?.where(at)
  const most = [...actors].sort((a, b) => b.claims - a.claims)[0]
  if (!from) {
    const start = most && stage?.where(most.id)
    if (start) setHover({ at: start })
    return
  }
  const near = new Set(relations.flatMap((one) => (one.from === at || one.to === at ? [otherEnd(one, from.id)] : [])))
  const next = nearest(from, [...near].flatMap((id) => stage?.where(id) ?? []), arrow)
  if (next) setHover({ at: next })
}

function Lost({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div class="stage-lost" role="alert">
      <EmptyState step={<Button onClick={onAgain}>Try again</Button>}>
        The browser stopped drawing: WebGL is off or was lost. The tables below show the same actors and relations.
      </EmptyState>
    </div>
  )
}
