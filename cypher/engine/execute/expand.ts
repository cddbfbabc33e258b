import { Neighbours } from '../graph/neighbours.ts'
import { opposite } from '../graph/direction.ts'
import type { TypeFilter } from '../graph/direction.ts'
import type { DegreesPlan, Distinctness, EndsPlan, ExpandPlan } from '../plan/plan.ts'
import { RelationshipValue } from '../values/types.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

/** Whether a relationship is already part of this match: no relationship may stand in one match twice. */
export function collides(frame: Frame, distinct: Distinctness, relationship: number): boolean {
  for (const slot of distinct.relationships) if (frame.ids[slot.index] === relationship) return true
  for (const slot of distinct.lists) {
    const list = frame.values[slot.index]
    if (!Array.isArray(list)) continue
    for (const other of list) if (other instanceof RelationshipValue && other.id === relationship) return true
  }
  return false
}

/** From a bound node along each of its relationships. */
export class Expand implements Operator {
  private readonly buffer = new Neighbours()
  private position = 0
  private target = -1

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: ExpandPlan,
  ) {}
  open(): void {
    this.source.open()
    this.buffer.size = 0
    this.position = 0
  }
  next(): boolean {
    const { frame, plan, buffer } = this
    for (;;) {
      while (this.position < buffer.size) {
        frame.meter.step()
        const node = buffer.nodes[this.position] ?? -1
        const relationship = buffer.relationships[this.position++] ?? -1
        if (plan.into && node !== this.target) continue
        if (collides(frame, plan.distinct, relationship)) continue
        frame.ids[plan.relationship.index] = relationship
        if (!plan.into) frame.ids[plan.to.index] = node
        return true
      }
      if (!this.source.next()) return false
      this.fill()
    }
  }

  private fill(): void {
    const { frame, plan, buffer } = this
    const from = frame.ids[plan.from.index] ?? -1
    buffer.size = 0
    this.position = 0
    if (from < 0) return
    if (!plan.into) return frame.graph.neighbours(from, plan.direction, plan.types, buffer)
    const to = frame.ids[plan.to.index] ?? -1
    if (to < 0) return
    this.fillBetween(from, to)
  }

  /** Looks from the end that has fewer relationships. */
  private fillBetween(from: number, to: number): void {
    const { plan, buffer } = this
    const { graph } = this.frame
    const back = opposite(plan.direction)
    const turned = graph.degree(to, back, plan.types) < graph.degree(from, plan.direction, plan.types)
    this.target = turned ? from : to
    if (turned) graph.neighbours(to, back, plan.types, buffer)
    else graph.neighbours(from, plan.direction, plan.types, buffer)
  }
}

/** From a bound relationship to its ends, in each way that the pattern allows. */
export class Ends implements Operator {
  /** Ways round still to be tried for the row at hand: true is backwards. */
  private pending: boolean[] = []
  private from = -1
  private to = -1

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: EndsPlan,
  ) {}
  open(): void {
    this.source.open()
    this.pending = []
  }
  next(): boolean {
    const { frame, plan } = this
    for (;;) {
      frame.meter.step()
      const backwards = this.pending.pop()
      if (backwards === undefined) {
        if (!this.source.next()) return false
        this.start()
      } else if (this.bind(frame.ids[plan.relationship.index] ?? -1, backwards)) return true
    }
  }

  private start(): void {
    const { frame, plan } = this
    const relationship = frame.ids[plan.relationship.index] ?? -1
    this.from = frame.ids[plan.from.index] ?? -1
    this.to = frame.ids[plan.to.index] ?? -1
    this.pending = []
    if (relationship < 0 || !hasType(plan.types, frame.graph.typeOf(relationship))) return
    if (collides(frame, plan.distinct, relationship)) return
    const loop = frame.graph.relationshipStart(relationship) === frame.graph.relationshipEnd(relationship)
    if (plan.direction !== 'out' && !(loop && plan.direction === 'both')) this.pending.push(true)
    if (plan.direction !== 'in') this.pending.push(false)
  }

  private bind(relationship: number, backwards: boolean): boolean {
    const { frame, plan } = this
    const start = frame.graph.relationshipStart(relationship)
    const end = frame.graph.relationshipEnd(relationship)
    const from = backwards ? end : start
    const to = backwards ? start : end
    if ((plan.fromBound && from !== this.from) || (plan.toBound && to !== this.to)) return false
    if (plan.from.index === plan.to.index && from !== to) return false
    frame.ids[plan.from.index] = from
    frame.ids[plan.to.index] = to
    return true
  }
}

function hasType(types: TypeFilter, type: number): boolean {
  return types === undefined || types.includes(type)
}

/** Nodes with the number of their relationships. */
export class Degrees implements Operator {
  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: DegreesPlan,
  ) {}
  open(): void {
    this.source.open()
  }
  next(): boolean {
    const { frame, plan } = this
    while (this.source.next()) {
      frame.meter.step()
      const node = frame.ids[plan.node.index] ?? -1
      const degree = frame.graph.degree(node, plan.direction, plan.types)
      if (degree === 0) continue
      frame.ids[plan.key.index] = node
      for (const slot of plan.counts) frame.values[slot.index] = BigInt(degree)
      return true
    }
    return false
  }
}
