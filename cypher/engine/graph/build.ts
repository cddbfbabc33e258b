import type { GraphRows, NodeRow, RelationshipRow } from '../api.ts'
import type { MapValue } from '../values/types.ts'
import { buildAdjacency } from './adjacency.ts'
import { Memory } from './arrays.ts'
import type { Codes } from './arrays.ts'
import { countBits, setBit } from './bitmap.ts'
import { buildColumn } from './column.ts'
import type { Column, ColumnRows } from './column.ts'
import { Names } from './names.ts'
import type { GraphTables } from './tables.ts'

/** Lays rows out as the arrays of a compact graph; `shared` puts the arrays into memory that threads can share. */
export function buildTables(rows: GraphRows, shared: boolean): GraphTables {
  const memory = new Memory(shared)
  const { nodes, relationships } = rows
  const ends = relationshipEnds(memory, relationships, nodes.length)
  const types = relationshipTypes(memory, relationships)
  const adjacency = (near: Int32Array, far: Int32Array) =>
    buildAdjacency(memory, nodes.length, types.types.length, types.typeOf, near, far)
  return {
    nodeCount: nodes.length,
    ...nodeLabels(memory, nodes),
    ...types,
    ...ends,
    outgoing: adjacency(ends.starts, ends.ends),
    incoming: adjacency(ends.ends, ends.starts),
    nodeColumns: columns(memory, nodes),
    relationshipColumns: columns(memory, relationships),
    indexes: rows.indexes ?? [],
    fullText: rows.fullText ?? [],
  }
}

function nodeLabels(memory: Memory, nodes: readonly NodeRow[]) {
  const names = new Names([])
  const sets = new Names([])
  const labelSets: (readonly string[])[] = []
  const labelBits: Uint32Array[] = []
  const setOf = new Int32Array(nodes.length)
  nodes.forEach((node, id) => {
    const set = sets.intern(JSON.stringify(node.labels))
    labelSets[set] ??= [...new Set(node.labels)]
    setOf[id] = set
    for (const name of node.labels) {
      const label = names.intern(name)
      const bits = (labelBits[label] ??= memory.uint32((nodes.length + 31) >>> 5))
      setBit(bits, id)
    }
  })
  const labelSetOf = narrowed(memory, setOf, labelSets.length)
  return { labels: names.names, labelBits, labelCounts: labelBits.map(countBits), labelSets, labelSetOf }
}

function relationshipTypes(memory: Memory, relationships: readonly RelationshipRow[]) {
  const names = new Names([])
  const typeCounts: number[] = []
  const ids = new Int32Array(relationships.length)
  relationships.forEach((relationship, id) => {
    const type = names.intern(relationship.type)
    ids[id] = type
    typeCounts[type] = (typeCounts[type] ?? 0) + 1
  })
  return { types: names.names, typeCounts, typeOf: narrowed(memory, ids, names.names.length) }
}

function relationshipEnds(memory: Memory, relationships: readonly RelationshipRow[], nodeCount: number) {
  const starts = memory.int32(relationships.length)
  const ends = memory.int32(relationships.length)
  relationships.forEach((relationship, id) => {
    const { start, end } = relationship
    if (!(start >= 0 && start < nodeCount && end >= 0 && end < nodeCount)) {
      throw new RangeError(`Relationship ${id} joins nodes ${start} and ${end}, but there are ${nodeCount} nodes.`)
    }
    starts[id] = start
    ends[id] = end
  })
  return { starts, ends }
}

function columns(memory: Memory, rows: readonly { readonly properties: MapValue }[]): ReadonlyMap<string, Column> {
  const byKey = new Map<string, ColumnRows>()
  rows.forEach((row, id) => {
    for (const [key, value] of row.properties) {
      if (value === null) continue
      let column = byKey.get(key)
      if (column === undefined) byKey.set(key, (column = { ids: [], values: [] }))
      column.ids.push(id)
      column.values.push(value)
    }
  })
  return new Map([...byKey].map(([key, column]) => [key, buildColumn(memory, column, rows.length)]))
}

function narrowed(memory: Memory, ids: Int32Array, max: number): Codes {
  const codes = memory.codes(ids.length, max)
  codes.set(ids)
  return codes
}
