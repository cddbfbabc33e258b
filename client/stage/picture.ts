/** What stands on the stage and where: the graphology graph with its places. Places outside of it are unstretched. */
import Graph from 'graphology'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Point } from '../state/app.ts'
import { actorKey, bundles, dots, idOf } from './convert.ts'
import type { Bundle, Dot } from './convert.ts'
import { extent, startPlaces } from './layout.ts'
import type { Extent } from './layout.ts'
import { crowding, spread } from './spread.ts'
import type { Spot } from './spread.ts'

export interface Standing extends Point {
  readonly dot: Dot
  /** Kept in place by the layout. */
  readonly fixed?: boolean
}

export interface Drawn {
  readonly bundle: Bundle
  /** How strongly the layout pulls. */
  readonly weight: number
}

/** Width and height for the picture alone, without the room for names around it. */
export interface Room {
  readonly width: number
  readonly height: number
}

export interface Change {
  /** Nobody stood here before. */
  readonly first: boolean
  /** No place is stored or known for anybody. */
  readonly unknown: boolean
  /** Somebody joined a picture that was there. */
  readonly joined: boolean
}

/** Share of actors that may touch one another before the picture is given room. */
const tolerable = 0.12

export class Picture {
  readonly graph = new Graph<Standing, Drawn>({ multi: true, type: 'directed' })
  /** In the order of the graph. */
  bundles: readonly Bundle[] = []
  /** The picture is stretched a little in height, so that it fills its room. */
  private stretch = 1

  set(actors: readonly ActorView[], relations: readonly RelationView[], found: ReadonlyMap<string, Point>, room: Room): Change {
    const before = new Set(this.graph.mapNodes(idOf))
    const { places, unknown } = startPlaces(actors, relations, found)
    this.bundles = bundles(relations)
    this.graph.clear()
    for (const dot of dots(actors)) this.graph.addNode(dot.key, { x: 0, y: 0, dot })
    for (const bundle of this.bundles) {
      this.graph.addEdgeWithKey(bundle.key, actorKey(bundle.from), actorKey(bundle.to), { bundle, weight: bundle.weight })
    }
    this.stretch = unknown ? 1 : stretchFor([...places.values()], room)
    this.settle(places)
    const joined = before.size > 0 && actors.some(({ id }) => !before.has(id) && !found.has(id))
    return { first: before.size === 0, unknown, joined }
  }

  /** Where everybody stands, by actor id. */
  places(): Map<string, Point> {
    return new Map(this.graph.mapNodes((key, { x, y }) => [idOf(key), { x, y: y / this.stretch }]))
  }

  settle(places: ReadonlyMap<string, Point>): void {
    for (const [id, { x, y }] of places) {
      if (this.graph.hasNode(actorKey(id))) this.graph.mergeNodeAttributes(actorKey(id), { x, y: y * this.stretch })
    }
  }

  extent(): Extent {
    return extent(this.graph.mapNodes((_key, { x, y }) => ({ x, y })))
  }

  /** Fills another room; returns false where nothing had to change. */
  refit(room: Room): boolean {
    const places = this.places()
    const stretch = stretchFor([...places.values()], room)
    if (Math.abs(stretch - this.stretch) < 0.01) return false
    this.stretch = stretch
    this.settle(places)
    return true
  }

  /** Before a layout, which knows no stretch. */
  unstretch(): void {
    const places = this.places()
    this.stretch = 1
    this.settle(places)
  }

  fix(pinned: ReadonlySet<string>): void {
    this.graph.forEachNode((key) => this.graph.setNodeAttribute(key, 'fixed', pinned.has(idOf(key))))
  }

  /** Whether too many would touch one another, were all to be seen at once. */
  isCrowded({ width, height }: Room): boolean {
    const { x, y } = this.extent()
    const scale = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]))
    return Number.isFinite(scale) && crowding(this.spots(), scale) > tolerable
  }

  private spots(): Spot[] {
    return this.graph.mapNodes((key, { x, y, dot }) => ({ id: idOf(key), x, y, r: dot.radius }))
  }

  /** The same order of actors with room between them, within the frame and at its scale; who is pinned is left out. */
  roomier(frame: Extent, { width, height }: Room, pinned: ReadonlySet<string>): Map<string, Point> {
    const spots = this.spots()
    const gap = 0.5 * Math.sqrt((width * height) / Math.max(1, spots.length))
    const scale = Math.max((frame.x[1] - frame.x[0]) / width, (frame.y[1] - frame.y[0]) / height) || 1
    const left = (frame.x[0] + frame.x[1] - width * scale) / 2
    const low = (frame.y[0] + frame.y[1] - height * scale) / 2
    const found = [...spread(spots, width, height, gap)].filter(([id]) => !pinned.has(id))
    return new Map(found.map(([id, { x, y }]) => [id, { x: left + x * scale, y: (low + y * scale) / this.stretch }]))
  }

  /** Places as targets of an animation, in the coordinates of the drawing. */
  targets(places: ReadonlyMap<string, Point>): Record<string, { x: number; y: number }> {
    return Object.fromEntries([...places].map(([id, { x, y }]) => [actorKey(id), { x, y: y * this.stretch }]))
  }
}

function stretchFor(places: readonly Point[], { width, height }: Room): number {
  const { x, y } = extent(places)
  const wanted = (height / width) * ((x[1] - x[0]) / (y[1] - y[0]))
  return Number.isFinite(wanted) && places.length > 2 ? Math.min(1.35, Math.max(0.8, wanted)) : 1
}
