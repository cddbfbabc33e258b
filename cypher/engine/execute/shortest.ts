/**
 * shortestPath and allShortestPaths: breadth first from both ends, always the smaller frontier, until the two meet
 * (Pohl, Bi-directional search, 1971). Where more than the shortest are wanted, or a predicate needs the whole path,
 * trails are tried by increasing length instead, pruned by the distance to the end of the nodes half-way.
 */
import { opposite } from '../graph/direction.ts'
import { Neighbours } from '../graph/neighbours.ts'
import type { Direction } from '../graph/direction.ts'
import type { ShortestPlan } from '../plan/plan.ts'
import { RelationshipValue } from '../values/types.ts'
import { CypherError } from '../errors.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

type Trail = readonly number[]

/** The nodes found from one end: `distance` is 0 where not found, else 1 + the number of steps. */
class Side {
  distance: Uint32Array = new Uint32Array(0)
  private readonly found: number[] = []
  frontier: number[] = []
  depth = 0

  constructor(readonly direction: Direction) {}

  borrow(frame: Frame): void {
    this.distance = frame.scratch.take(frame.graph.nodeLimit)
  }
  giveBack(frame: Frame): void {
    this.clear()
    frame.scratch.giveBack(this.distance)
  }
  start(node: number): void {
    this.clear()
    this.depth = 0
    this.frontier = [node]
    this.reach(node, 1)
  }
  steps(node: number): number {
    return (this.distance[node] ?? 0) - 1
  }
  reach(node: number, distance: number): void {
    this.distance[node] = distance
    this.found.push(node)
  }
  private clear(): void {
    for (const seen of this.found) this.distance[seen] = 0
    this.found.length = 0
  }
}

export class Shortest implements Operator {
  private readonly forward: Side
  private readonly backward: Side
  private readonly buffer = new Neighbours()
  private paths: Generator<Trail, void> | undefined

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: ShortestPlan,
  ) {
    this.forward = new Side(plan.direction)
    this.backward = new Side(opposite(plan.direction))
  }
  open(): void {
    this.source.open()
    this.paths?.return()
    this.paths = undefined
  }
  next(): boolean {
    for (;;) {
      const path = this.paths?.next()
      if (path?.done === false) {
        this.bind(path.value)
        return true
      }
      if (!this.source.next()) return false
      this.paths = this.search()
    }
  }

  private bind(trail: Trail): void {
    const { frame, plan } = this
    frame.values[plan.list.index] = trail.map((id) => new RelationshipValue(frame.graph, id))
  }

  private *search(): Generator<Trail, void> {
    const { frame, plan } = this
    const from = frame.ids[plan.from.index] ?? -1
    const to = frame.ids[plan.to.index] ?? -1
    if (from < 0 || to < 0 || !this.nodePasses(from) || !this.nodePasses(to)) return
    if (from === to && plan.min > 0 && plan.refuseEqualEnds) throw equalEnds()
    this.forward.borrow(frame)
    this.backward.borrow(frame)
    try {
      yield* this.wanted(from, to)
    } finally {
      this.forward.giveBack(frame)
      this.backward.giveBack(frame)
    }
  }

  private *wanted(from: number, to: number): Generator<Trail, void> {
    const { plan } = this
    const { kind } = plan.wanted
    const simple = plan.path === undefined && plan.min <= 1 && from !== to
    const direct = simple && (kind === 'one' || kind === 'all')
    for (const path of direct ? this.shortest(from, to) : this.byLength(from, to)) {
      yield path
      if (kind === 'one') return
    }
  }

  // ---- without predicates on the whole path ------------------------------------------------------

  private *shortest(from: number, to: number): Generator<Trail> {
    const length = this.meet(from, to)
    if (length < 0) return
    const { forward, backward } = this
    // every shortest path has exactly one node at this distance from the start
    const cut = Math.min(forward.depth, length)
    for (const middle of this.meeting(cut, length)) {
      for (const head of this.trace(forward, middle, cut)) {
        for (const tail of this.trace(backward, middle, length - cut)) yield [...head].reverse().concat(tail)
      }
    }
  }

  /** Runs both searches until they meet; gives the length of the shortest paths, or -1. */
  private meet(from: number, to: number): number {
    const { forward, backward, plan } = this
    forward.start(from)
    backward.start(to)
    while (forward.frontier.length > 0 && backward.frontier.length > 0) {
      if (forward.depth + backward.depth >= plan.max) return -1
      const length =
        forward.frontier.length <= backward.frontier.length
          ? this.advance(forward, backward)
          : this.advance(backward, forward)
      if (length >= 0) return length
    }
    return -1
  }

  /** One level of one side; gives the length of the paths it closes, or -1. */
  private advance(side: Side, other: Side | undefined): number {
    const next: number[] = []
    let length = -1
    const distance = ++side.depth + 1
    for (const node of side.frontier) {
      this.eachStep(node, side.direction, (neighbour) => {
        if (side.distance[neighbour] !== 0 || !this.nodePasses(neighbour)) return
        side.reach(neighbour, distance)
        next.push(neighbour)
        if (other !== undefined && other.distance[neighbour] !== 0) {
          const closed = side.depth + other.steps(neighbour)
          if (length < 0 || closed < length) length = closed
        }
      })
    }
    side.frontier = next
    return length
  }

  private *meeting(cut: number, length: number): Generator<number> {
    const { forward, backward } = this
    const candidates = forward.frontier
    for (const node of candidates) {
      if (forward.steps(node) === cut && backward.steps(node) === length - cut) yield node
    }
  }

  /** All ways from a node back to where the side started: the relationships, nearest to the node first. */
  private *trace(side: Side, node: number, steps: number): Generator<number[]> {
    if (steps === 0) {
      yield []
      return
    }
    const closer: [number, number][] = []
    this.eachStep(node, opposite(side.direction), (neighbour, relationship) => {
      if (side.distance[neighbour] === steps) closer.push([neighbour, relationship])
    })
    for (const [neighbour, relationship] of closer) {
      for (const rest of this.trace(side, neighbour, steps - 1)) yield [relationship, ...rest]
    }
  }

  private eachStep(node: number, direction: Direction, visit: (neighbour: number, relationship: number) => void): void {
    const { buffer, frame, plan } = this
    buffer.size = 0
    frame.graph.neighbours(node, direction, plan.types, buffer)
    for (let i = 0; i < buffer.size; i++) {
      frame.meter.step()
      const relationship = buffer.relationships[i] ?? -1
      if (this.relationshipPasses(relationship)) visit(buffer.nodes[i] ?? -1, relationship)
    }
  }

  private relationshipPasses(relationship: number): boolean {
    const { each } = this.plan
    if (each === undefined) return true
    this.frame.ids[each.relationship.index] = relationship
    return each.test(this.frame)
  }

  private nodePasses(node: number): boolean {
    const { node: each } = this.plan
    if (each === undefined) return true
    this.frame.ids[each.node.index] = node
    return each.test(this.frame)
  }

  // ---- with predicates on the whole path ---------------------------------------------------------

  private *byLength(from: number, to: number): Generator<Trail> {
    const { plan, frame } = this
    const shortest = from === to ? 0 : this.meet(from, to)
    if (shortest < 0) return
    const { kind } = plan.wanted
    const count = kind === 'count' || kind === 'groups' ? Number(plan.wanted.count(frame)) : 1
    const most = Math.min(plan.max, frame.graph.relationshipCount)
    let taken = 0
    let groups = 0
    this.backward.start(to)
    for (let length = Math.max(plan.min, shortest); length <= most; length++) {
      let longer = false
      let found = false
      this.measure(Math.ceil(length / 2))
      for (const trail of this.trails(from, to, length, [])) {
        longer ||= trail === undefined
        if (trail === undefined || !this.accepts(trail)) continue
        found = true
        yield trail
        if (kind === 'one' || (kind === 'count' && ++taken === count)) return
      }
      if (found) groups++
      if ((kind !== 'count' && groups === count) || !longer) return
    }
  }

  /** Finds the nodes from which the end can be reached in so many steps. */
  private measure(depth: number): void {
    const { backward } = this
    while (backward.depth < depth && backward.frontier.length > 0) this.advance(backward, undefined)
  }

  /** Whether the end may be so many steps from a node; what lies beyond the measured steps may. */
  private mayReach(node: number, steps: number): boolean {
    const { backward } = this
    if (backward.distance[node] !== 0) return backward.steps(node) <= steps
    return steps > backward.depth && backward.frontier.length > 0
  }

  private isReachable(node: number): boolean {
    const { backward } = this
    return backward.distance[node] !== 0 || backward.frontier.length > 0
  }

  /** Trails of exactly `length` steps; an `undefined` says that there may be longer ones. */
  private *trails(node: number, to: number, length: number, trail: number[]): Generator<Trail | undefined> {
    const left = length - trail.length
    if (left === 0) {
      yield undefined
      if (node === to) yield [...trail]
      return
    }
    const steps: [number, number][] = []
    let beyond = 0
    this.eachStep(node, this.forward.direction, (neighbour, relationship) => {
      if (trail.includes(relationship) || !this.nodePasses(neighbour)) return
      if (this.mayReach(neighbour, left - 1)) steps.push([neighbour, relationship])
      else if (this.isReachable(neighbour)) beyond++
    })
    for (const [neighbour, relationship] of steps) {
      trail.push(relationship)
      yield* this.trails(neighbour, to, length, trail)
      trail.pop()
    }
    if (beyond > 0) yield undefined
  }

  private accepts(trail: Trail): boolean {
    const { path } = this.plan
    if (path === undefined) return true
    this.bind(trail)
    return path(this.frame)
  }
}

function equalEnds(): CypherError {
  return new CypherError({
    type: 'ArgumentError',
    phase: 'runtime',
    detail: 'EqualPathEnds',
    message:
      'shortestPath and allShortestPaths need two different ends; add a condition such as `WHERE start <> end`.',
  })
}
