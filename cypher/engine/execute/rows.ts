import type { Graph } from '../graph/graph.ts'
import type {
  ApplyPlan,
  AssignPlan,
  Evaluate,
  FilterPlan,
  OptionalPlan,
  ProcedurePlan,
  UnionPlan,
} from '../plan/plan.ts'
import type { Value } from '../values/types.ts'
import { CypherError } from '../errors.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

export class Filter implements Operator {
  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: FilterPlan,
  ) {}
  open(): void {
    this.source.open()
  }
  next(): boolean {
    const { source, frame, plan } = this
    while (source.next()) {
      frame.meter.step()
      if (plan.test(frame)) return true
    }
    return false
  }
}

export class Assign implements Operator {
  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: AssignPlan,
  ) {}
  open(): void {
    this.source.open()
  }
  next(): boolean {
    if (!this.source.next()) return false
    const { frame, plan } = this
    // all are read before any is written: `WITH a AS b, b AS a`
    const values = plan.values.map((value) => value(frame))
    plan.slots.forEach((slot, i) => frame.write(slot, values[i] ?? null))
    return true
  }
}

export class Optional implements Operator {
  private running = false
  private found = false

  constructor(
    private readonly source: Operator,
    private readonly inner: Operator,
    private readonly frame: Frame,
    private readonly plan: OptionalPlan,
  ) {}
  open(): void {
    this.source.open()
    this.running = false
  }
  next(): boolean {
    for (;;) {
      if (this.running) {
        if (this.inner.next()) {
          this.found = true
          return true
        }
        this.running = false
        if (!this.found) {
          for (const slot of this.plan.slots) this.frame.clear(slot)
          return true
        }
      }
      if (!this.source.next()) return false
      this.frame.meter.step()
      this.inner.open()
      this.running = true
      this.found = false
    }
  }
}

export class Apply implements Operator {
  private running = false

  constructor(
    private readonly source: Operator,
    private readonly inner: Operator,
    private readonly frame: Frame,
    private readonly plan: ApplyPlan,
  ) {}
  open(): void {
    this.source.open()
    this.running = false
  }
  next(): boolean {
    for (;;) {
      this.frame.meter.step()
      if (this.running && this.inner.next()) {
        if (!this.plan.unit) return true
        continue
      }
      const passed = this.running && this.plan.unit
      this.running = false
      if (passed) return true
      if (!this.source.next()) return false
      this.inner.open()
      this.running = true
    }
  }
}

/** A count of rows as SKIP and LIMIT take it: an INTEGER that is not negative. */
export function rowCount(frame: Frame, evaluate: Evaluate, clause: 'SKIP' | 'LIMIT'): number {
  const value = evaluate(frame)
  if (typeof value === 'bigint' && value >= 0n) return Number(value)
  const negative = typeof value === 'bigint'
  throw new CypherError({
    type: 'SyntaxError',
    phase: 'runtime',
    detail: negative ? 'NegativeIntegerArgument' : 'InvalidArgumentType',
    message: `${clause} takes an INTEGER that is not negative.`,
  })
}

export class Skip implements Operator {
  private left = 0

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly count: Evaluate,
  ) {}
  open(): void {
    this.left = rowCount(this.frame, this.count, 'SKIP')
    this.source.open()
  }
  next(): boolean {
    while (this.left > 0) {
      this.left--
      if (!this.source.next()) return false
    }
    return this.source.next()
  }
}

export class Limit implements Operator {
  private left = 0
  private drained = false

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: { readonly count: Evaluate; readonly drain: boolean },
  ) {}
  open(): void {
    this.left = rowCount(this.frame, this.plan.count, 'LIMIT')
    this.drained = !this.plan.drain
    this.source.open()
  }
  next(): boolean {
    if (this.left > 0 && this.source.next()) {
      this.left--
      this.drained = true
      return true
    }
    // writes below happen with the first pull, so one pull is enough
    if (!this.drained) this.source.next()
    this.drained = true
    return false
  }
}

export class Union implements Operator {
  private branch = 0

  constructor(
    private readonly branches: readonly Operator[],
    private readonly frame: Frame,
    private readonly plan: UnionPlan,
  ) {}
  open(): void {
    this.branch = 0
    this.branches[0]?.open()
  }
  next(): boolean {
    for (;;) {
      const operator = this.branches[this.branch]
      if (operator === undefined) return false
      if (operator.next()) {
        const columns = this.plan.branches[this.branch]?.columns ?? []
        const values = columns.map((slot) => this.frame.read(slot))
        this.plan.columns.forEach((slot, i) => this.frame.write(slot, values[i] ?? null))
        return true
      }
      this.branches[++this.branch]?.open()
    }
  }
}

export class CallProcedure implements Operator {
  private rows: Iterator<readonly Value[]> | undefined
  private readonly graph: Graph

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: ProcedurePlan,
  ) {
    this.graph = frame.graph
  }
  open(): void {
    this.source.open()
    this.rows = undefined
  }
  next(): boolean {
    const { frame, plan } = this
    for (;;) {
      frame.meter.step()
      const row = this.rows?.next()
      if (row?.done === false) {
        for (const { position, slot } of plan.outputs) frame.write(slot, row.value[position] ?? null)
        if (!plan.unit) return true
        continue
      }
      const passed = this.rows !== undefined && plan.unit
      this.rows = undefined
      if (passed) return true
      if (!this.source.next()) return false
      const args = plan.args.map((evaluate) => evaluate(frame))
      this.rows = plan.procedure.call(this.graph, args)[Symbol.iterator]()
    }
  }
}
