import type { Budget } from '../api.ts'
import type { Graph } from '../graph/graph.ts'
import type { MapValue, Value } from '../values/types.ts'
import { NodeValue, RelationshipValue } from '../values/types.ts'
import { Meter } from './budget.ts'
import type { FunctionContext } from '../functions/index.ts'
import type { Scratch } from './scratch.ts'

/**
 * Where a variable lives. Nodes and relationships that the planner knows as such are ids in an `Int32Array`
 * (-1: null); everything else is a value.
 */
export interface Slot {
  readonly kind: 'node' | 'relationship' | 'value'
  readonly index: number
}

/**
 * The one row of a running query: every variable of every scope has its own slot, operators write theirs in place,
 * and only those that hold rows back (sort, group, eager) copy any.
 */
export class Frame {
  readonly ids: Int32Array
  readonly values: Value[]
  /** What conditions on one property have said of its values so far, by the number of the condition. */
  readonly verdicts: Uint8Array[] = []
  readonly meter: Meter
  /** State that lives as long as one run: operators of subqueries, accumulators. */
  private readonly locals = new Map<object, unknown>()

  constructor(
    readonly graph: Graph,
    readonly parameters: MapValue,
    readonly context: FunctionContext,
    readonly scratch: Scratch,
    budget: Budget,
    slots: { readonly ids: number; readonly values: number },
  ) {
    this.ids = new Int32Array(slots.ids).fill(-1)
    this.values = new Array<Value>(slots.values).fill(null)
    this.meter = new Meter(budget)
  }

  /** What `create` made for this key in this run. */
  local<T>(key: object, create: () => T): T {
    let local = this.locals.get(key)
    if (local === undefined) this.locals.set(key, (local = create()))
    return local as T
  }

  read(slot: Slot): Value {
    if (slot.kind === 'value') return this.values[slot.index] ?? null
    const id = this.ids[slot.index] ?? -1
    if (id < 0) return null
    return slot.kind === 'node' ? new NodeValue(this.graph, id) : new RelationshipValue(this.graph, id)
  }

  /** Writes a value; into a slot of ids only nodes, relationships or null may go. */
  write(slot: Slot, value: Value): void {
    if (slot.kind === 'value') this.values[slot.index] = value
    else this.ids[slot.index] = this.idOf(value)
  }

  /** The id of a node or relationship of this graph, -1 for everything else. */
  private idOf(value: Value): number {
    const own = (value instanceof NodeValue || value instanceof RelationshipValue) && value.source === this.graph
    return own ? value.id : -1
  }

  clear(slot: Slot): void {
    if (slot.kind === 'value') this.values[slot.index] = null
    else this.ids[slot.index] = -1
  }

  /** A copy of some slots, ids as plain numbers, for `restore`. */
  save(slots: readonly Slot[]): Value[] {
    this.meter.hold(savedBytes(slots))
    return slots.map(({ kind, index }) => (kind === 'value' ? (this.values[index] ?? null) : (this.ids[index] ?? -1)))
  }
  /** So many rows that `save` copied are no longer held. */
  release(slots: readonly Slot[], rows: number): void {
    this.meter.release(rows * savedBytes(slots))
  }
  restore(slots: readonly Slot[], row: readonly Value[]): void {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]
      if (slot === undefined) continue
      if (slot.kind === 'value') this.values[slot.index] = row[i] ?? null
      else this.ids[slot.index] = row[i] as number
    }
  }
}

const ROW_BYTES = 48
const SLOT_BYTES = 16

function savedBytes(slots: readonly Slot[]): number {
  return ROW_BYTES + SLOT_BYTES * slots.length
}
