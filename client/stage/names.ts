/**
 * Where names stand: beside their dot, never over another name or dot, where the fewest lines cross. Greedy, the
 * most important first; pure, so that measuring text is the caller's.
 */
import type { Pixel } from './curve.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Place {
  /** Top left corner of the text, relative to the anchor. */
  readonly dx: number
  readonly dy: number
  readonly align: 'left' | 'center' | 'right'
}

export interface Written {
  readonly key: string
  readonly lines: readonly string[]
  /** Size of the text in pixels. */
  readonly w: number
  readonly h: number
  readonly anchor: Pixel
  readonly places: readonly Place[]
  /** What it may stand over rather than be left out: `any` thing, small `dots` but no other name, or `nothing`. */
  readonly over: 'any' | 'dots' | 'nothing'
}

export interface Obstacles {
  readonly dots: readonly (Pixel & { readonly r: number; readonly key: string })[]
  readonly lines: readonly (readonly Pixel[])[]
  /** Where something else stands, such as buttons. */
  readonly reserved?: readonly Box[]
  readonly width: number
  readonly height: number
}

/** Right, left, below, above, then the diagonals; the same again a little farther out. */
export function placesAround(r: number, w: number, h: number): Place[] {
  return [0, 9].flatMap((more) => {
    const gap = r + 5 + more
    const slant = r * 0.7 + 3 + more * 0.7
    return [
      { dx: gap, dy: -h / 2, align: 'left' },
      { dx: -gap - w, dy: -h / 2, align: 'right' },
      { dx: -w / 2, dy: gap - 1, align: 'center' },
      { dx: -w / 2, dy: -gap - h + 1, align: 'center' },
      { dx: slant, dy: slant - 2, align: 'left' },
      { dx: slant, dy: -slant - h + 2, align: 'left' },
      { dx: -slant - w, dy: slant - 2, align: 'right' },
      { dx: -slant - w, dy: -slant - h + 2, align: 'right' },
    ] as const
  })
}

const dear = { name: 1_000, dot: 400, outside: 500, line: 10, order: 1 } as const
const borne = { any: Infinity, dots: 900, nothing: dear.dot } as const

/** Places by key; who finds none that it can bear is left out. `written` comes most important first. */
export function placeNames(written: readonly Written[], obstacles: Obstacles): Map<string, Place> {
  const grid = new LineGrid(obstacles.lines)
  const taken = [...(obstacles.reserved ?? [])]
  const found = new Map<string, Place>()
  for (const one of written) {
    const best = cheapest(one, taken, obstacles, grid)
    if (!best || best.cost >= borne[one.over]) continue
    found.set(one.key, best.place)
    taken.push(boxOf(one, best.place))
  }
  return found
}

function cheapest(one: Written, taken: readonly Box[], obstacles: Obstacles, grid: LineGrid) {
  let best: { place: Place; cost: number } | undefined
  one.places.forEach((place, at) => {
    const box = boxOf(one, place)
    let cost = at * dear.order
    for (const other of taken) if (overlap(box, other)) cost += dear.name
    for (const dot of obstacles.dots) if (dot.key !== one.key && touches(box, dot)) cost += dear.dot * Math.max(1, dot.r / 6)
    if (box.x < 2 || box.y < 2 || box.x + box.w > obstacles.width - 2 || box.y + box.h > obstacles.height - 2) cost += dear.outside
    if (!best || cost < best.cost) cost += grid.crossings(box) * dear.line
    if (!best || cost < best.cost) best = { place, cost }
  })
  return best
}

export function boxOf(one: Pick<Written, 'anchor' | 'w' | 'h'>, place: Place): Box {
  return { x: one.anchor.x + place.dx, y: one.anchor.y + place.dy, w: one.w, h: one.h }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w + 2 && b.x < a.x + a.w + 2 && a.y < b.y + b.h && b.y < a.y + a.h
}

function touches(box: Box, dot: Pixel & { readonly r: number }): boolean {
  const x = Math.max(box.x, Math.min(dot.x, box.x + box.w))
  const y = Math.max(box.y, Math.min(dot.y, box.y + box.h))
  return Math.hypot(dot.x - x, dot.y - y) < dot.r + 1
}

const cell = 64

/** Sampled lines in a grid, so that a box asks only those near to it. */
class LineGrid {
  private readonly cells = new Map<number, number[]>()
  private readonly points: Pixel[] = []
  private readonly lineOf: number[] = []

  constructor(lines: readonly (readonly Pixel[])[]) {
    lines.forEach((line, index) => {
      for (let at = 1; at < line.length; at += 1) this.addPiece(line[at - 1], line[at], index)
    })
  }

  /** Points every 8 pixels stand for the line. */
  private addPiece(a: Pixel | undefined, b: Pixel | undefined, index: number): void {
    if (!a || !b) return
    const many = Math.min(64, Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 8)))
    for (let step = 0; step < many; step += 1) {
      const point = { x: a.x + ((b.x - a.x) * step) / many, y: a.y + ((b.y - a.y) * step) / many }
      const key = cellKey(Math.floor(point.x / cell), Math.floor(point.y / cell))
      const list = this.cells.get(key) ?? []
      if (list.length === 0) this.cells.set(key, list)
      list.push(this.points.push(point) - 1)
      this.lineOf.push(index)
    }
  }

  /** How many lines pass through the box. */
  crossings(box: Box): number {
    const lines = new Set<number>()
    for (let cx = Math.floor(box.x / cell); cx <= Math.floor((box.x + box.w) / cell); cx += 1) {
      for (let cy = Math.floor(box.y / cell); cy <= Math.floor((box.y + box.h) / cell); cy += 1) {
        for (const at of this.cells.get(cellKey(cx, cy)) ?? []) {
          const point = this.points[at]
          const line = this.lineOf[at]
          if (!point || line === undefined) continue
          if (point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h) lines.add(line)
        }
      }
    }
    return lines.size
  }
}

function cellKey(x: number, y: number): number {
  return (x + 4_096) * 8_192 + y + 4_096
}

/** A name of more than 86 pixels is broken in two at the space nearest to its middle. */
export function broken(name: string, measure: (text: string) => number, widest = 86): string[] {
  if (measure(name) <= widest) return [name]
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const middle = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)]
}
