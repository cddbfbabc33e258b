/** The same questions answered by plain loops over typed arrays: what a query engine could at best be as fast as. */
import type { Columns } from './graph.ts'

/** Both directions in one list a node: compressed sparse rows. */
export class Loops {
  readonly #offsets: Int32Array
  readonly #relations: Int32Array
  readonly #others: Int32Array
  readonly #ids: ReadonlyMap<string, number>
  readonly #distance: readonly [Int32Array, Int32Array]

  constructor(
    readonly columns: Columns,
    idOf: (actor: number) => string,
  ) {
    const { actors, relations, starts, ends } = columns
    this.#offsets = new Int32Array(actors + 1)
    for (let r = 0; r < relations; r++) {
      this.#count(starts[r] ?? 0)
      if (starts[r] !== ends[r]) this.#count(ends[r] ?? 0)
    }
    for (let i = 0; i < actors; i++) this.#offsets[i + 1] = (this.#offsets[i + 1] ?? 0) + (this.#offsets[i] ?? 0)
    const cursor = this.#offsets.slice()
    this.#relations = new Int32Array(this.#offsets[actors] ?? 0)
    this.#others = new Int32Array(this.#relations.length)
    for (let r = 0; r < relations; r++) {
      this.#put(cursor, starts[r] ?? 0, r, ends[r] ?? 0)
      if (starts[r] !== ends[r]) this.#put(cursor, ends[r] ?? 0, r, starts[r] ?? 0)
    }
    this.#ids = new Map(Array.from({ length: actors }, (_, actor) => [idOf(actor), actor]))
    this.#distance = [new Int32Array(actors), new Int32Array(actors)]
  }

  #count(actor: number): void {
    this.#offsets[actor + 1] = (this.#offsets[actor + 1] ?? 0) + 1
  }
  #put(cursor: Int32Array, actor: number, relation: number, other: number): void {
    const at = cursor[actor] ?? 0
    cursor[actor] = at + 1
    this.#relations[at] = relation
    this.#others[at] = other
  }

  actor(id: string): number {
    return this.#ids.get(id) ?? -1
  }

  /** Calls for every relation at an actor, a loop once. */
  each(actor: number, visit: (other: number, relation: number) => void): void {
    const end = this.#offsets[actor + 1] ?? 0
    for (let i = this.#offsets[actor] ?? 0; i < end; i++) visit(this.#others[i] ?? 0, this.#relations[i] ?? 0)
  }

  degree(actor: number): number {
    return (this.#offsets[actor + 1] ?? 0) - (this.#offsets[actor] ?? 0)
  }

  /** Breadth first from both ends, the smaller frontier first; the length, or -1 where there is none up to `most`. */
  shortest(from: number, to: number, most: number): number {
    const [forward, backward] = this.#distance
    const touched: number[] = [from, to]
    forward[from] = 1
    backward[to] = 1
    const sides = [
      { distance: forward, other: backward, frontier: [from], depth: 0 },
      { distance: backward, other: forward, frontier: [to], depth: 0 },
    ] as const
    const work: { distance: Int32Array; other: Int32Array; frontier: number[]; depth: number }[] = sides.map((side) => ({ ...side, frontier: [...side.frontier] }))
    let best = -1
    while (best < 0) {
      const [a, b] = work
      if (a === undefined || b === undefined || a.frontier.length === 0 || b.frontier.length === 0 || a.depth + b.depth >= most) break
      const side = a.frontier.length <= b.frontier.length ? a : b
      best = this.#level(side, touched)
    }
    for (const actor of touched) {
      forward[actor] = 0
      backward[actor] = 0
    }
    return best
  }

  #level(side: { distance: Int32Array; other: Int32Array; frontier: number[]; depth: number }, touched: number[]): number {
    const next: number[] = []
    let best = -1
    side.depth++
    for (const actor of side.frontier) {
      this.each(actor, (other) => {
        if (side.distance[other] !== 0) return
        side.distance[other] = side.depth + 1
        touched.push(other)
        next.push(other)
        const met = side.other[other] ?? 0
        if (met !== 0 && (best < 0 || side.depth + met - 1 < best)) best = side.depth + met - 1
      })
    }
    side.frontier = next
    return best
  }

  /** How many shortest paths there are, and how long they are: breadth first from one end, counting. */
  shortestCount(from: number, to: number, most: number): { readonly length: number; readonly paths: number } {
    let frontier = new Map([[from, 1]])
    const seen = new Set([from])
    for (let length = 1; length <= most && frontier.size > 0; length++) {
      const next = new Map<number, number>()
      for (const [actor, paths] of frontier) {
        this.each(actor, (other) => {
          if (!seen.has(other)) next.set(other, (next.get(other) ?? 0) + paths)
        })
      }
      const paths = next.get(to)
      if (paths !== undefined) return { length, paths }
      for (const actor of next.keys()) seen.add(actor)
      frontier = next
    }
    return { length: -1, paths: 0 }
  }
}
