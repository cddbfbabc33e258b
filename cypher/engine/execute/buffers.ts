import type { AggregatePlan, Aggregation, DistinctPlan, SelectPathsPlan, SortKey, SortPlan } from '../plan/plan.ts'
import { createAccumulator } from '../functions/index.ts'
import type { Accumulator } from '../functions/index.ts'
import type { GroupKey } from '../values/group-key.ts'
import { groupKey, groupKeyOf } from '../values/group-key.ts'
import { order } from '../values/order.ts'
import type { Value } from '../values/types.ts'
import type { Frame, Slot } from './frame.ts'
import type { Operator } from './operator.ts'
import { rowCount } from './rows.ts'
import { bytesOf } from './size.ts'

const KEY_BYTES = 64
const VALUE_BYTES = 32

/** A key under which equivalent rows meet; that of a single value needs no text. */
function rowKey(values: readonly Value[]): GroupKey {
  if (values.length === 1) return groupKey(values[0] ?? null)
  return groupKeyOf(values)
}

/** The key of slots of ids is the ids themselves: two different slots never hold the other kind. */
function slotsKey(frame: Frame, slots: readonly Slot[]): unknown {
  const [only] = slots
  if (slots.length === 1 && only !== undefined && only.kind !== 'value') return frame.ids[only.index]
  return rowKey(slots.map((slot) => frame.read(slot)))
}

export class Distinct implements Operator {
  private readonly seen = new Set<unknown>()

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: DistinctPlan,
  ) {}
  open(): void {
    this.source.open()
    this.seen.clear()
  }
  next(): boolean {
    while (this.source.next()) {
      this.frame.meter.step()
      const key = slotsKey(this.frame, this.plan.slots)
      if (this.seen.has(key)) continue
      this.seen.add(key)
      this.frame.meter.hold(KEY_BYTES)
      return true
    }
    return false
  }
}

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
    return this.inner.result()
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

interface SortedRow {
  readonly keys: readonly Value[]
  readonly slots: readonly Value[]
  readonly arrival: number
}

/** ORDER BY: stable, and with a limit it keeps only the rows that can still be wanted. */
export class Sort implements Operator {
  private rows: readonly SortedRow[] | undefined
  private position = 0

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: SortPlan,
  ) {}
  open(): void {
    this.source.open()
    this.rows = undefined
    this.position = 0
  }
  next(): boolean {
    this.rows ??= this.sorted()
    const row = this.rows[this.position++]
    if (row === undefined) return false
    this.frame.restore(this.plan.kept, row.slots)
    return true
  }

  private sorted(): readonly SortedRow[] {
    const { frame, plan, source } = this
    const clauses = ['LIMIT', 'SKIP'] as const
    const top = plan.top?.reduce((sum, count, i) => sum + rowCount(frame, count, clauses[i] ?? 'SKIP'), 0) ?? Infinity
    const compare = comparison(plan.keys)
    const rows: SortedRow[] = []
    let worst: SortedRow | undefined
    for (let arrival = 0; source.next(); arrival++) {
      frame.meter.step()
      const keys = plan.keys.map(({ value }) => value(frame))
      if (worst !== undefined && compareKeys(plan.keys, keys, worst.keys) >= 0) continue
      rows.push({ keys, slots: frame.save(plan.kept), arrival })
      // sorting only when twice as many are held keeps the cost of a row at log(top)
      if (rows.length >= top * 2 + 64) worst = keepBest(rows, top, compare, frame)
    }
    rows.sort(compare)
    return rows.length > top ? rows.slice(0, top) : rows
  }
}

type Comparison = (a: SortedRow, b: SortedRow) => number

function comparison(keys: readonly SortKey[]): Comparison {
  return (a, b) => compareKeys(keys, a.keys, b.keys) || a.arrival - b.arrival
}

function compareKeys(keys: readonly SortKey[], a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < keys.length; i++) {
    const difference = order(a[i] ?? null, b[i] ?? null)
    if (difference !== 0) return keys[i]?.descending === true ? -difference : difference
  }
  return 0
}

function keepBest(rows: SortedRow[], top: number, compare: Comparison, frame: Frame): SortedRow | undefined {
  rows.sort(compare)
  frame.meter.release((rows.length - top) * KEY_BYTES)
  rows.length = top
  return rows[top - 1]
}

/** SHORTEST k, ANY k and their groups: of the paths between each pair of ends, the shortest. */
export class SelectPaths implements Operator {
  private rows: Iterator<readonly Value[]> | undefined

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: SelectPathsPlan,
  ) {}
  open(): void {
    this.source.open()
    this.rows = undefined
  }
  next(): boolean {
    this.rows ??= this.select()[Symbol.iterator]()
    const row = this.rows.next()
    if (row.done === true) return false
    this.frame.restore(this.plan.kept, row.value)
    return true
  }

  private *select(): Generator<readonly Value[]> {
    const { frame, plan } = this
    const pairs = new Map<unknown, { length: number; row: readonly Value[] }[]>()
    while (this.source.next()) {
      frame.meter.step()
      const key = slotsKey(frame, plan.ends)
      const found = { length: Number(plan.length(frame)), row: frame.save(plan.kept) }
      const paths = pairs.get(key)
      if (paths === undefined) pairs.set(key, [found])
      else paths.push(found)
    }
    for (const paths of pairs.values()) {
      paths.sort((a, b) => a.length - b.length)
      yield* shortestOf(paths, plan.wanted.kind, Number(plan.wanted.count(frame)))
    }
  }
}

function* shortestOf(
  paths: readonly { readonly length: number; readonly row: readonly Value[] }[],
  kind: SelectPathsPlan['wanted']['kind'],
  count: number,
): Generator<readonly Value[]> {
  const byGroup = kind === 'groups' || kind === 'all'
  const most = kind === 'one' || kind === 'all' ? 1 : count
  let groups = 0
  let length = -1
  for (const [i, path] of paths.entries()) {
    if (path.length !== length) groups++
    length = path.length
    if ((byGroup ? groups : i + 1) > most) return
    yield path.row
  }
}
