/** Where actors stand before any layout: stored positions first, else near their neighbours. */
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import { addTo } from '../../graph-data/model/grouped.ts'
import type { Point } from '../state/app.ts'
import { otherEnd } from '../state/visible.ts'

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
    for (const end of [relation.from, relation.to]) addTo(near, end, otherEnd(relation, end))
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
