/** Steps that remember or hold back rows: DISTINCT, ORDER BY, the selection of shortest paths. */
import type { DistinctPlan, RememberPlan, SelectPathsPlan, SortKey, SortPlan } from '../plan/plan.ts'
import { order } from '../values/order.ts'
import type { Value } from '../values/types.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { KEY_BYTES, slotsKey } from './row-key.ts'
import { rowCount } from './rows.ts'

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

/** More rows than this are found anew each time, as keeping them costs more than it saves. */
const MOST_REMEMBERED = 100_000

/** The rows of its source: walked through the first time, remembered from when they have come to their end. */
export class Remember implements Operator {
  private readonly rows: (readonly Value[])[] = []
  private position = 0
  private complete = false
  private keeps = true

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: RememberPlan,
  ) {}
  open(): void {
    this.position = 0
    if (this.complete) return
    this.forget()
    this.source.open()
  }
  next(): boolean {
    return this.complete ? this.again() : this.first()
  }

  private again(): boolean {
    const row = this.rows[this.position++]
    if (row === undefined) return false
    this.frame.restore(this.plan.slots, row)
    return true
  }

  private first(): boolean {
    if (!this.source.next()) {
      this.complete = this.keeps
      return false
    }
    if (this.rows.length === MOST_REMEMBERED) {
      this.keeps = false
      this.forget()
    }
    if (this.keeps) this.rows.push(this.frame.save(this.plan.slots))
    return true
  }

  private forget(): void {
    this.frame.release(this.plan.slots, this.rows.length)
    this.rows.length = 0
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
