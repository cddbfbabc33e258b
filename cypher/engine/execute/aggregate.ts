import { createAccumulator } from '../functions/index.ts'
import type { Accumulator } from '../functions/index.ts'
import type { AggregatePlan, Aggregation } from '../plan/plan.ts'
import { groupKey } from '../values/group-key.ts'
import type { Value } from '../values/types.ts'
import type { Frame, Slot } from './frame.ts'
import { bounded } from './nesting.ts'
import type { Operator } from './operator.ts'
import { KEY_BYTES, rowKey } from './row-key.ts'
import { bytesOf } from './size.ts'

const VALUE_BYTES = 32

interface Group {
  readonly keys: readonly Value[]
  readonly accumulators: readonly GroupAccumulator[]
}

/** One aggregate of one group. */
interface GroupAccumulator {
  add(frame: Frame): void
  result(): Value
}

function groupAccumulator(plan: Aggregation): GroupAccumulator {
  if (plan.counted !== undefined) return new EntityCount(plan.counted, plan.distinct)
  return plan.args.length === 0 ? new RowCount() : new ValueAccumulator(plan)
}

class RowCount implements GroupAccumulator {
  private rows = 0
  add(): void {
    this.rows++
  }
  result(): Value {
    return BigInt(this.rows)
  }
}

/** Counts nodes or relationships by their ids. */
class EntityCount implements GroupAccumulator {
  private rows = 0
  private readonly seen: Set<number> | undefined

  constructor(
    private readonly slot: Slot,
    distinct: boolean,
  ) {
    this.seen = distinct ? new Set() : undefined
  }
  add(frame: Frame): void {
    const id = frame.ids[this.slot.index] ?? -1
    if (id < 0) return
    if (this.seen === undefined) this.rows++
    else if (!this.seen.has(id)) {
      this.seen.add(id)
      frame.meter.hold(KEY_BYTES)
    }
  }
  result(): Value {
    return BigInt(this.seen?.size ?? this.rows)
  }
}

/** Any aggregate of values; DISTINCT lets each value in once. */
class ValueAccumulator implements GroupAccumulator {
  private readonly seen: Set<unknown> | undefined
  private readonly inner: Accumulator

  constructor(private readonly plan: Aggregation) {
    this.seen = plan.distinct ? new Set() : undefined
    this.inner = createAccumulator(plan.name)
  }
  add(frame: Frame): void {
    const args = this.plan.args.map((evaluate) => evaluate(frame))
    const [value = null] = args
    if (this.seen !== undefined) {
      const key = groupKey(value)
      if (this.seen.has(key)) return
      this.seen.add(key)
      frame.meter.hold(KEY_BYTES)
    }
    if (this.plan.name === 'collect') frame.meter.hold(VALUE_BYTES + bytesOf(value))
    this.inner.add(args)
  }
  result(): Value {
    return bounded(this.inner.result())
  }
}

/** Groups in the order in which they were first seen. */
export class AggregateRows implements Operator {
  private groups: Iterator<Group> | undefined

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: AggregatePlan,
  ) {}
  open(): void {
    this.source.open()
    this.groups = undefined
  }
  next(): boolean {
    this.groups ??= this.collect().values()
    const group = this.groups.next()
    if (group.done === true) return false
    const { keys, aggregates } = this.plan
    keys.forEach((key, i) => this.frame.write(key.slot, group.value.keys[i] ?? null))
    aggregates.forEach((aggregate, i) => {
      this.frame.write(aggregate.slot, group.value.accumulators[i]?.result() ?? null)
    })
    return true
  }

  private collect(): Map<unknown, Group> {
    const { frame, plan, source } = this
    const groups = new Map<unknown, Group>()
    const find = groupFinder(plan.keys)
    let key: unknown
    let group: Group | undefined
    while (source.next()) {
      frame.meter.step()
      const { values, key: next } = find(frame)
      // rows of one group often follow each other
      if (group === undefined || next !== key) {
        key = next
        group = groups.get(key)
        if (group === undefined) groups.set(
          key,
          (group = this.newGroup(values ?? plan.keys.map(({ value }) => value(frame)))),
        )
      }
      for (const accumulator of group.accumulators) accumulator.add(frame)
    }
    if (groups.size === 0 && plan.keys.length === 0) groups.set(null, this.newGroup([]))
    return groups
  }

  private newGroup(keys: readonly Value[]): Group {
    this.frame.meter.hold(KEY_BYTES * (1 + this.plan.aggregates.length))
    return { keys, accumulators: this.plan.aggregates.map(groupAccumulator) }
  }
}

/** A row's group key; `values` are left out where the key is found without them. */
type GroupFinder = (frame: Frame) => { readonly key: unknown; readonly values: readonly Value[] | undefined }

function groupFinder(keys: AggregatePlan['keys']): GroupFinder {
  const [only] = keys
  if (keys.length === 0) return () => ({ key: null, values: [] })
  const { from } = only ?? {}
  if (keys.length === 1 && from !== undefined && from.kind !== 'value') {
    return (frame) => ({ key: frame.ids[from.index], values: undefined })
  }
  return (frame) => {
    const values = keys.map(({ value }) => value(frame))
    return { key: rowKey(values), values }
  }
}
