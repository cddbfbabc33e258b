import type { RepeatPlan } from '../plan/plan.ts'
import { DepthFirst } from './depth-first.ts'
import { collides } from './expand.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { bindRounds, roundsFrom } from './rounds.ts'
import type { Round } from './rounds.ts'

interface Level {
  readonly rounds: readonly Round[]
  next: number
}

/** A quantified path pattern: rounds of the inner pattern, no relationship walked twice. */
export class Repeat extends DepthFirst<Level, RepeatPlan> {
  private readonly trail: Round[] = []
  private readonly walked = new Set<number>()

  constructor(
    source: Operator,
    private readonly inner: Operator,
    frame: Frame,
    plan: RepeatPlan,
  ) {
    super(source, frame, plan)
  }

  protected override reset(): void {
    this.levels.length = 0
    this.trail.length = 0
    this.walked.clear()
  }

  protected override descend(node: number): void {
    const { frame, plan } = this
    const rounds: Round[] = []
    for (const round of roundsFrom(node, this.inner, frame, plan)) {
      if (round.relationships.some((id) => this.walked.has(id) || collides(frame, plan.distinct, id))) continue
      rounds.push(round)
    }
    this.levels.push({ rounds, next: 0 })
  }

  protected override step(): boolean {
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

  protected override bind(): void {
    const { frame, plan } = this
    bindRounds(frame, plan, plan.reversed ? [...this.trail].reverse() : this.trail)
  }
}
