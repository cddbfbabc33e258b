import type { MapValue, Value } from '../values/types.ts'
import { clearBit, nextBit, setBit } from './bitmap.ts'

export interface NodeRecord {
  readonly labels: ReadonlySet<number>
  readonly properties: Map<string, Value>
}

/** The nodes that an overlay has made or changed, with their labels and properties as they are now. */
export class TouchedNodes {
  private readonly records = new Map<number, { readonly labels: Set<number>; readonly properties: Map<string, Value> }>()
  /** Which of them carry a label, by label, in the order of their ids. */
  private readonly carriers: Uint32Array[] = []

  has(node: number): boolean {
    return this.records.has(node)
  }
  get(node: number): NodeRecord | undefined {
    return this.records.get(node)
  }
  entries(): Iterable<readonly [number, NodeRecord]> {
    return this.records
  }
  add(node: number, labels: readonly number[], properties: MapValue): NodeRecord {
    const record = { labels: new Set<number>(), properties: new Map(properties) }
    this.records.set(node, record)
    for (const label of labels) this.addLabel(node, label)
    return record
  }
  /** Its labels must have been removed. */
  takeBack(node: number): void {
    this.records.delete(node)
  }

  addLabel(node: number, label: number): void {
    this.records.get(node)?.labels.add(label)
    setBit(this.carriersOf(label, node), node)
  }
  removeLabel(node: number, label: number): void {
    this.records.get(node)?.labels.delete(label)
    clearBit(this.carriersOf(label, node), node)
  }

  /** The smallest id above `after` of one that carries the label, or -1. */
  next(after: number, label: number): number {
    const bits = this.carriers[label]
    return bits === undefined ? -1 : nextBit(bits, after)
  }

  /** The bitmap of a label, long enough for a node. */
  private carriersOf(label: number, node: number): Uint32Array {
    const bits = this.carriers[label] ?? new Uint32Array(8)
    const words = (node >>> 5) + 1
    if (bits.length >= words && this.carriers[label] !== undefined) return bits
    const longer = new Uint32Array(Math.max(words * 2, bits.length))
    longer.set(bits)
    this.carriers[label] = longer
    return longer
  }
}
