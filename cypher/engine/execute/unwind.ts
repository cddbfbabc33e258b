import { rangeOf } from '../functions/list-functions.ts'
import type { CountPlan, UnwindPlan } from '../plan/plan.ts'
import { asList } from '../values/kinds.ts'
import type { Value } from '../values/types.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

export class Unwind implements Operator {
  private items: readonly Value[] = []
  private position = 0

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: UnwindPlan,
  ) {}
  open(): void {
    this.source.open()
    this.items = []
    this.position = 0
  }
  next(): boolean {
    const { frame, plan } = this
    while (this.position >= this.items.length) {
      if (!this.source.next()) return false
      frame.meter.step()
      this.items = listOf(plan.list(frame))
      this.position = 0
    }
    frame.meter.step()
    frame.write(plan.slot, this.items[this.position++] ?? null)
    return true
  }
}

/** `UNWIND range(…)`. */
export class Count implements Operator {
  private at = 0n
  private left = 0n
  private step = 1n

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: CountPlan,
  ) {}
  open(): void {
    this.source.open()
    this.left = 0n
  }
  next(): boolean {
    const { frame, plan } = this
    while (this.left === 0n) {
      if (!this.source.next()) return false
      frame.meter.step()
      const { start, step, count } = rangeOf(plan.args.map((arg) => arg(frame)))
      this.at = start
      this.step = step
      this.left = count
    }
    frame.meter.step()
    frame.write(plan.slot, this.at)
    this.at += this.step
    this.left--
    return true
  }
}

/** What UNWIND, FOREACH walk over: null is no item, and what is not a list is one item. */
export function listOf(value: Value): readonly Value[] {
  return value === null ? [] : asList(value)
}
