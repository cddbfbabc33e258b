/**
 * Stored positions: ForceAtlas2 (Jacomy et al. 2014) in LinLog mode, then simulated annealing over what makes a
 * drawing hard to read. Armed groups, coalitions and their leaders are laid out first, as the first view shows
 * them; everybody else is then put around them.
 */
import { DirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Family } from '../model/relation-types.ts'
import type { Actor, Relation } from '../model/types.ts'
import { chanceFrom } from './chance.ts'
import { Cost, halfPage } from './cost.ts'
import { drawingOf, type Drawing } from './drawing.ts'

export type Positions = Record<string, readonly [number, number]>

export interface LayoutEffort {
  /** Of ForceAtlas2. */
  readonly iterations: number
  /** Of the annealing. */
  readonly moves: number
  readonly seed: number
  /** Layouts tried, of which the one that costs least is kept. */
  readonly starts: number
}

/** Takes a minute or two for a graph of two hundred actors. */
const fullEffort: LayoutEffort = { iterations: 1_500, moves: 300_000, seed: 20_170_301, starts: 4 }

const pull: Readonly<Record<Family, number>> = { lineage: 1.4, structure: 1.2, allegiance: 0.5, conflict: 0.25, politics: 0.2 }

/** Positions in pixels at zoom 1, y downwards, the middle at 0; the same for the same graph and seed. */
export function computePositions(actors: readonly Actor[], relations: readonly Relation[], effort = fullEffort): Positions {
  const core = drawingOf(coreOf(actors, relations), relations)
  const placed = bestOf(core, effort)
  lineUp(core, placed)
  const all = drawingOf(actors, relations)
  const { x, y, fixed } = around(all, core, placed)
  anneal(all, { x, y }, fixed, { ...effort, moves: Math.round(effort.moves / 4) })
  return Object.fromEntries(all.nodes.map(({ id }, index) => [id, [Math.round(x[index] ?? 0), Math.round(y[index] ?? 0)]]))
}

/** Armed groups, coalitions, and the persons who led or founded one. */
function coreOf(actors: readonly Actor[], relations: readonly Relation[]): Actor[] {
  const groups = new Set(actors.filter(({ kind }) => kind === 'group' || kind === 'coalition').map(({ id }) => id))
  const leaders = new Set(relations.flatMap(({ type, from, to }) => ((type === 'LED_BY' || type === 'FOUNDED_BY') && groups.has(from) ? [to] : [])))
  return actors.filter(({ id, kind }) => groups.has(id) || (kind === 'person' && leaders.has(id)))
}

function bestOf(drawing: Drawing, effort: LayoutEffort): Placed {
  const tried = Array.from({ length: effort.starts }, (_, start) => {
    const own = { ...effort, seed: effort.seed + start }
    const placed = forced(drawing, own)
    anneal(drawing, placed, alone(drawing), own)
    return { placed, cost: new Cost(drawing, placed.x, placed.y).total() }
  })
  return tried.reduce((best, other) => (other.cost < best.cost ? other : best)).placed
}

/** Actors to whom nothing is drawn in this drawing. */
function alone({ nodes }: Drawing): ReadonlySet<number> {
  return new Set(nodes.flatMap(({ degree }, node) => (degree === 0 ? [node] : [])))
}

/** Those who stand alone tell nothing by their place: one row below the others, out of the way. */
function lineUp(drawing: Drawing, { x, y }: Placed): void {
  const apart = alone(drawing)
  const joined = drawing.nodes.map((_, node) => node).filter((node) => !apart.has(node))
  // With nobody to stand below, they stay on the page where they are.
  if (joined.length === 0) return
  const [left, right] = [Math.min(...joined.map((node) => x[node] ?? 0)), Math.max(...joined.map((node) => x[node] ?? 0))]
  const below = Math.max(...joined.map((node) => y[node] ?? 0)) + 80
  ;[...apart].forEach((node, index) => {
    x[node] = left + ((right - left) * (index + 0.5)) / apart.size
    y[node] = below
  })
}

interface Placed {
  readonly x: Float64Array
  readonly y: Float64Array
}

function forced({ nodes, lines }: Drawing, { iterations, seed }: LayoutEffort): Placed {
  const chance = chanceFrom(seed)
  const graph = new DirectedGraph<{ x: number; y: number }, { weight: number }>()
  for (const { id } of nodes) graph.addNode(`a:${id}`, { x: chance() * 1_000 - 500, y: chance() * 800 - 400 })
  for (const { from, to, family } of lines) {
    graph.updateDirectedEdge(`a:${nodes[from]?.id ?? ''}`, `a:${nodes[to]?.id ?? ''}`, ({ weight = 0 }) => ({ weight: weight + pull[family] }))
  }
  const settings = { linLogMode: true, gravity: 1.2, scalingRatio: 30, edgeWeightInfluence: 1, slowDown: 4 }
  const found = graph.order === 0 ? {} : forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' })
  const x = Float64Array.from(nodes, ({ id }) => found[`a:${id}`]?.x ?? 0)
  const y = Float64Array.from(nodes, ({ id }) => found[`a:${id}`]?.y ?? 0)
  return onPage(scaled(turned({ x, y }, lines), lines))
}

/** Turned so that lineage points to the right on the whole. */
function turned({ x, y }: Placed, lines: Drawing['lines']): Placed {
  let [dx, dy] = [0, 0]
  for (const { from, to, family } of lines) {
    if (family !== 'lineage') continue
    dx += (x[to] ?? 0) - (x[from] ?? 0)
    dy += (y[to] ?? 0) - (y[from] ?? 0)
  }
  const angle = -Math.atan2(dy, dx)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: x.map((value, i) => value * cos - (y[i] ?? 0) * sin), y: y.map((value, i) => (x[i] ?? 0) * sin + value * cos) }
}

/** Lines as long as they read best, on the median. */
function scaled({ x, y }: Placed, lines: Drawing['lines']): Placed {
  const ratios = lines.map(({ from, to, ideal }) => ideal / (Math.hypot((x[to] ?? 0) - (x[from] ?? 0), (y[to] ?? 0) - (y[from] ?? 0)) + 1e-9)).sort((a, b) => a - b)
  const factor = ratios[ratios.length >> 1] ?? 1
  return { x: x.map((value) => value * factor), y: y.map((value) => value * factor) }
}

/** What lies beyond the page is drawn back to its edge, in the same direction. */
function onPage({ x, y }: Placed): Placed {
  const { width, height } = halfPage(x.length)
  const shrink = x.map((value, i) => 1 / Math.max(1, Math.hypot(value / width, (y[i] ?? 0) / height)))
  return { x: x.map((value, i) => value * (shrink[i] ?? 1)), y: y.map((value, i) => value * (shrink[i] ?? 1)) }
}

/** The core where it is; each other node beyond it, in the direction of those it is connected with. */
function around(all: Drawing, core: Drawing, placed: Placed): Placed & { readonly fixed: ReadonlySet<number> } {
  const coreAt = new Map(core.nodes.map(({ id }, index) => [id, index]))
  const radius = Math.max(200, ...placed.x.map((value, i) => Math.hypot(value, placed.y[i] ?? 0)))
  const x = new Float64Array(all.nodes.length)
  const y = new Float64Array(all.nodes.length)
  const fixed = new Set<number>()
  all.nodes.forEach(({ id }, node) => {
    const at = coreAt.get(id)
    if (at === undefined) return
    fixed.add(node)
    x[node] = placed.x[at] ?? 0
    y[node] = placed.y[at] ?? 0
  })
  let turn = 0
  all.nodes.forEach((_, node) => {
    if (fixed.has(node)) return
    const others = all.lines.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : [])).filter((other) => fixed.has(other))
    const middle = [x, y].map((values) => others.reduce((sum, other) => sum + (values[other] ?? 0), 0))
    const angle = others.length === 0 ? (turn += 2.4) : Math.atan2(middle[1] ?? 0, middle[0] ?? 0) + ((turn += 2.4) % 1) - 0.5
    x[node] = Math.cos(angle) * radius * (1 + 0.3 * ((turn * 7) % 1))
    y[node] = Math.sin(angle) * radius * (1 + 0.3 * ((turn * 7) % 1))
  })
  return { x, y, fixed }
}

/** Kirkpatrick et al. 1983: moves that help are kept, moves that harm with a chance that sinks as it cools. */
function anneal(drawing: Drawing, { x, y }: Placed, fixed: ReadonlySet<number>, { moves, seed }: LayoutEffort): void {
  const free = drawing.nodes.map((_, node) => node).filter((node) => !fixed.has(node))
  if (free.length === 0) return
  const chance = chanceFrom(seed + 1)
  const cost = new Cost(drawing, x, y)
  for (let move = 0; move < moves; move += 1) {
    const cool = 1 - move / moves
    const node = free[Math.floor(chance() * free.length)] ?? 0
    const [oldX, oldY] = [x[node] ?? 0, y[node] ?? 0]
    const before = cost.at(node)
    const reach = 12 + 220 * cool * chance()
    const angle = chance() * 2 * Math.PI
    x[node] = oldX + Math.cos(angle) * reach
    y[node] = oldY + Math.sin(angle) * reach
    const worse = cost.at(node) - before
    if (worse > 0 && chance() > Math.exp(-worse / (3 * cool * cool + 0.02))) {
      x[node] = oldX
      y[node] = oldY
    }
  }
}
