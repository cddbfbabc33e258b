import { Neighbours } from '../graph/neighbours.ts'
import type { VariableExpandPlan } from '../plan/plan.ts'
import { RelationshipValue } from '../values/types.ts'
import { DepthFirst } from './depth-first.ts'
import { collides } from './expand.ts'

/** Where the neighbours of a level begin in the stack, and which of them comes next. */
interface Level {
  readonly begin: number
  next: number
}

/** All trails from a bound node: a relationship is walked once, a node may be met again. */
export class VariableExpand extends DepthFirst<Level, VariableExpandPlan> {
  private readonly stack = new Neighbours()
  private readonly trail: number[] = []
  private walked = new Uint8Array(0)

  override open(): void {
    super.open()
    const { relationshipLimit } = this.frame.graph
    if (this.walked.length < relationshipLimit) this.walked = new Uint8Array(relationshipLimit)
  }

  protected override reset(): void {
    while (this.trail.length > 0) this.retreat()
    this.levels.length = 0
    this.frame.meter.release(this.stack.size * STACK_BYTES)
    this.stack.size = 0
  }

  protected override descend(node: number): void {
    const { frame, plan, stack } = this
    const begin = stack.size
    this.levels.push({ begin, next: begin })
    frame.graph.neighbours(node, plan.direction, plan.types, stack)
    frame.meter.hold((stack.size - begin) * STACK_BYTES)
  }

  protected override step(): boolean {
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

  protected override bind(): void {
    const { frame, plan } = this
    if (plan.list === undefined) return
    const list = this.trail.map((id) => new RelationshipValue(frame.graph, id))
    frame.values[plan.list.index] = plan.reversed ? list.reverse() : list
  }
}

const STACK_BYTES = 8
