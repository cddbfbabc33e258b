/**
 * Compressed sparse rows: the relationships at each node stand together, ordered by type, so that one type of one
 * node is a slice. Built by two stable counting sorts in O(nodes + relationships).
 */
import type { TypeFilter } from './direction.ts'
import type { Memory } from './arrays.ts'
import type { Neighbours } from './neighbours.ts'

export interface Adjacency {
  /** Row i is `offsets[i] .. offsets[i + 1]`. */
  readonly offsets: Int32Array
  readonly relationships: Int32Array
  readonly nodes: Int32Array
}

/** Rows by `near` (the ends the relationships are found from), holding the nodes of `far`. */
export function buildAdjacency(
  memory: Memory,
  nodeCount: number,
  typeCount: number,
  types: ArrayLike<number>,
  near: Int32Array,
  far: Int32Array,
): Adjacency {
  const byType = countingSort(identity(near.length), types, typeCount)
  const offsets = memory.int32(nodeCount + 1)
  countInto(offsets, near)
  const cursor = offsets.slice()
  const relationships = memory.int32(near.length)
  const nodes = memory.int32(near.length)
  for (const relationship of byType) {
    const row = near[relationship] ?? 0
    const position = cursor[row] ?? 0
    cursor[row] = position + 1
    relationships[position] = relationship
    nodes[position] = far[relationship] ?? 0
  }
  return { offsets, relationships, nodes }
}

function identity(length: number): Int32Array {
  const ids = new Int32Array(length)
  for (let i = 0; i < length; i++) ids[i] = i
  return ids
}

function countingSort(ids: Int32Array, keys: ArrayLike<number>, keyCount: number): Int32Array {
  const offsets = new Int32Array(keyCount + 1)
  countInto(offsets, keys)
  const sorted = new Int32Array(ids.length)
  for (const id of ids) {
    const key = keys[id] ?? 0
    const position = offsets[key] ?? 0
    offsets[key] = position + 1
    sorted[position] = id
  }
  return sorted
}

/** Turns keys into row offsets: offsets[k] = how many keys are smaller than k. */
function countInto(offsets: Int32Array, keys: ArrayLike<number>): void {
  for (let i = 0; i < keys.length; i++) {
    const row = (keys[i] ?? 0) + 1
    offsets[row] = (offsets[row] ?? 0) + 1
  }
  for (let row = 1; row < offsets.length; row++) offsets[row] = (offsets[row] ?? 0) + (offsets[row - 1] ?? 0)
}

/** Appends the row of a node, or of it the slices of some types; `skipLoops` leaves out relationships to itself. */
export function appendRow(
  adjacency: Adjacency,
  typeOf: ArrayLike<number>,
  node: number,
  types: TypeFilter,
  skipLoops: boolean,
  into: Neighbours,
): void {
  const from = adjacency.offsets[node] ?? 0
  const to = adjacency.offsets[node + 1] ?? 0
  if (types === undefined) {
    appendSlice(adjacency, from, to, skipLoops ? node : -1, into)
    return
  }
  for (const type of types) {
    const start = lowerBound(adjacency.relationships, typeOf, from, to, type)
    const end = lowerBound(adjacency.relationships, typeOf, start, to, type + 1)
    appendSlice(adjacency, start, end, skipLoops ? node : -1, into)
  }
}

export function rowLength(adjacency: Adjacency, typeOf: ArrayLike<number>, node: number, types: TypeFilter): number {
  const from = adjacency.offsets[node] ?? 0
  const to = adjacency.offsets[node + 1] ?? 0
  if (types === undefined) return to - from
  let length = 0
  for (const type of types) {
    const start = lowerBound(adjacency.relationships, typeOf, from, to, type)
    length += lowerBound(adjacency.relationships, typeOf, start, to, type + 1) - start
  }
  return length
}

function appendSlice(adjacency: Adjacency, from: number, to: number, loop: number, into: Neighbours): void {
  into.reserve(into.size + to - from)
  const { relationships, nodes } = into
  let size = into.size
  for (let i = from; i < to; i++) {
    const node = adjacency.nodes[i] ?? 0
    if (node === loop) continue
    relationships[size] = adjacency.relationships[i] ?? 0
    nodes[size++] = node
  }
  into.size = size
}

/** How many relationships at a node lead back to it. */
export function countLoops(adjacency: Adjacency, typeOf: ArrayLike<number>, node: number, types: TypeFilter): number {
  let loops = 0
  const to = adjacency.offsets[node + 1] ?? 0
  for (let i = adjacency.offsets[node] ?? 0; i < to; i++) {
    if (adjacency.nodes[i] !== node) continue
    if (types === undefined || types.includes(typeOf[adjacency.relationships[i] ?? -1] ?? -1)) loops++
  }
  return loops
}

/** The first position in [from, to) whose relationship has a type of at least `type`. */
function lowerBound(
  relationships: Int32Array,
  typeOf: ArrayLike<number>,
  from: number,
  to: number,
  type: number,
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((typeOf[relationships[middle] ?? 0] ?? 0) < type) low = middle + 1
    else high = middle
  }
  return low
}
