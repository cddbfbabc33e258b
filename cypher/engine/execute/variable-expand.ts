import { Neighbours } from '../graph/neighbours.ts'
import type { VariableExpandPlan } from '../plan/plan.ts'
import { RelationshipValue } from '../values/types.ts'
import { collides } from './expand.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

/** All trails from a bound node, depth first: a relationship is walked once, a node may be met again. */
export class VariableExpand implements Operator {
  private readonly stack = new Neighbours()
  /** Where the neighbours of each level begin in the stack, and which of them comes next. */
  private readonly levels: { begin: number; next: number }[] = []
  private readonly trail: number[] = []
  private walked = new Uint8Array(0)
  private target = -1
  /** The walk of no step at all is still to be given. */
  private standing = false

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: VariableExpandPlan,
  ) {}
  open(): void {
    this.source.open()
    this.reset()
    const { relationshipLimit } = this.frame.graph
    if (this.walked.length < relationshipLimit) this.walked = new Uint8Array(relationshipLimit)
  }
  next(): boolean {
    for (;;) {
      if (this.standing) {
        this.standing = false
        if (this.arrive(this.start)) return true
      }
      while (this.levels.length > 0) if (this.step()) return true
      if (!this.source.next()) return false
      this.begin()
    }
  }

  private get start(): number {
    return this.frame.ids[this.plan.from.index] ?? -1
  }

  private begin(): void {
    const { frame, plan } = this
    this.reset()
    if (this.start < 0) return
    this.target = plan.into ? (frame.ids[plan.to.index] ?? -1) : -1
    if (plan.into && this.target < 0) return
    this.standing = plan.min === 0
    if (plan.max > 0) this.descend(this.start)
  }

  private reset(): void {
    while (this.trail.length > 0) this.retreat()
    this.levels.length = 0
    this.frame.meter.release(this.stack.size * STACK_BYTES)
    this.stack.size = 0
    this.standing = false
  }

  private descend(node: number): void {
    const { frame, plan, stack } = this
    const begin = stack.size
    this.levels.push({ begin, next: begin })
    frame.graph.neighbours(node, plan.direction, plan.types, stack)
    frame.meter.hold((stack.size - begin) * STACK_BYTES)
  }

  /** Tries one relationship of the deepest level; true when a row is ready. */
  private step(): boolean {
    const { frame, plan, stack, levels } = this
    frame.meter.step()
    const level = levels[levels.length - 1]
    if (level === undefined) return false
    while (this.trail.length >= levels.length) this.retreat()
    if (level.next === stack.size) {
      levels.pop()
      frame.meter.release((stack.size - level.begin) * STACK_BYTES)
      stack.size = level.begin
      return false
    }
    const relationship = stack.relationships[level.next] ?? -1
    const node = stack.nodes[level.next++] ?? -1
    if (this.walked[relationship] === 1 || collides(frame, plan.distinct, relationship)) return false
    if (!this.passes(relationship)) return false
    this.walked[relationship] = 1
    this.trail.push(relationship)
    const length = this.trail.length
    if (length < plan.max) this.descend(node)
    return length >= plan.min && this.arrive(node)
  }

  private retreat(): void {
    const relationship = this.trail.pop()
    if (relationship !== undefined) this.walked[relationship] = 0
  }

  private passes(relationship: number): boolean {
    const { each } = this.plan
    if (each === undefined) return true
    this.frame.ids[each.relationship.index] = relationship
    return each.test(this.frame)
  }

  private arrive(node: number): boolean {
    const { frame, plan } = this
    if (plan.into && node !== this.target) return false
    if (!plan.into) frame.ids[plan.to.index] = node
    if (plan.list !== undefined) {
      const list = this.trail.map((id) => new RelationshipValue(frame.graph, id))
      frame.values[plan.list.index] = plan.reversed ? list.reverse() : list
    }
    return true
  }
}

const STACK_BYTES = 8
