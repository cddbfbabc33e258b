/** Where actors stand: stored positions first; ForceAtlas2 only where there are none, or when asked. */
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type Graph from 'graphology'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Family } from '../../graph-data/model/relation-types.ts'
import type { Point } from '../state/app.ts'
import { otherEnd } from '../state/visible.ts'

export const forceSettings = { linLogMode: true, gravity: 1.2, scalingRatio: 30, edgeWeightInfluence: 1, slowDown: 4 } as const
const weights: Readonly<Record<Family, number>> = { lineage: 1.4, structure: 1.2, allegiance: 0.5, conflict: 0.25, politics: 0.2 }

export function weightOf(family: Family): number {
  return weights[family]
}

/** Iterations run before the first frame where no actor has a stored position. */
export function settleAtOnce(graph: Graph): void {
  if (graph.order < 2) return
  const iterations = Math.max(50, Math.min(600, Math.round(60_000 / graph.order)))
  forceAtlas2.assign(graph, { iterations, settings: { ...forceSettings, barnesHutOptimize: graph.order > 1_000 }, getEdgeWeight: 'weight' })
}

/**
 * A place for every actor: found before, stored, near its neighbours, or on a spiral. Returns also whether nothing was
 * known at all, so that a layout is needed before the first frame.
 */
export function startPlaces(
  actors: readonly ActorView[],
  relations: readonly RelationView[],
  found: ReadonlyMap<string, Point>,
): { readonly places: Map<string, Point>; readonly unknown: boolean } {
  const places = new Map<string, Point>()
  for (const { id, x, y } of actors) {
    // Stored positions run downwards, as on a screen; those of the stage run upwards.
    const place = found.get(id) ?? (x === undefined || y === undefined ? undefined : { x, y: -y })
    if (place) places.set(id, place)
  }
  const unknown = places.size === 0
  const spread = reach(places) * 0.04 || 1
  const near = neighbours(relations)
  for (const [at, { id }] of actors.entries()) {
    if (places.has(id)) continue
    const known = unknown ? [] : (near.get(id) ?? []).flatMap((other) => places.get(other) ?? [])
    const angle = at * 2.399963
    const away = known.length > 0 ? spread : spread * Math.sqrt(at + 1)
    const centre = known.length > 0 ? middle(known) : middle([...places.values()])
    places.set(id, { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) })
  }
  return { places, unknown }
}

function neighbours(relations: readonly RelationView[]): Map<string, string[]> {
  const near = new Map<string, string[]>()
  for (const relation of relations) {
    for (const end of [relation.from, relation.to]) near.set(end, [...(near.get(end) ?? []), otherEnd(relation, end)])
  }
  return near
}

function middle(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 }
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function reach(places: ReadonlyMap<string, Point>): number {
  const { x, y } = extent([...places.values()])
  return Math.max(x[1] - x[0], y[1] - y[0])
}

export interface Extent {
  readonly x: [number, number]
  readonly y: [number, number]
}

export function extent(points: readonly Point[]): Extent {
  if (points.length === 0) return { x: [-1, 1], y: [-1, 1] }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] }
}

export function within(point: Point, { x, y }: Extent): boolean {
  return point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1]
}
