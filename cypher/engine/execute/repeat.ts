import type { RepeatPlan } from '../plan/plan.ts'
import { RelationshipValue } from '../values/types.ts'
import { collides } from './expand.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { roundsFrom } from './rounds.ts'
import type { Round } from './rounds.ts'

/** A quantified path pattern: rounds of the inner pattern, depth first, no relationship walked twice. */
export class Repeat implements Operator {
  private readonly levels: { rounds: readonly Round[]; next: number }[] = []
  private readonly trail: Round[] = []
  private readonly walked = new Set<number>()
  private target = -1
  private standing = false

  constructor(
    private readonly source: Operator,
    private readonly inner: Operator,
    private readonly frame: Frame,
    private readonly plan: RepeatPlan,
  ) {}
  open(): void {
    this.source.open()
    this.reset()
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
    this.levels.length = 0
    this.trail.length = 0
    this.walked.clear()
    this.standing = false
  }

  private descend(node: number): void {
    const { frame, plan } = this
    const rounds: Round[] = []
    for (const round of roundsFrom(node, this.inner, frame, plan)) {
      if (round.relationships.some((id) => this.walked.has(id) || collides(frame, plan.distinct, id))) continue
      rounds.push(round)
    }
    this.levels.push({ rounds, next: 0 })
  }

  private step(): boolean {
    const { plan, levels, trail } = this
    this.frame.meter.step()
    const level = levels[levels.length - 1]
    if (level === undefined) return false
    while (trail.length >= levels.length) this.retreat()
    const round = level.rounds[level.next++]
    if (round === undefined) {
      levels.pop()
      return false
    }
    trail.push(round)
    for (const id of round.relationships) this.walked.add(id)
    if (trail.length < plan.max) this.descend(round.to)
    return trail.length >= plan.min && this.arrive(round.to)
  }

  private retreat(): void {
    for (const id of this.trail.pop()?.relationships ?? []) this.walked.delete(id)
  }

  private arrive(node: number): boolean {
    const { frame, plan } = this
    if (plan.into && node !== this.target) return false
    if (!plan.into) frame.ids[plan.to.index] = node
    const rounds = plan.reversed ? [...this.trail].reverse() : this.trail
    plan.groups.forEach((group, i) => {
      frame.values[group.list.index] = rounds.map((round) => round.singles[i] ?? null)
    })
    const relationships = rounds.flatMap((round) => round.relationships)
    frame.values[plan.list.index] = relationships.map((id) => new RelationshipValue(frame.graph, id))
    return true
  }
}
