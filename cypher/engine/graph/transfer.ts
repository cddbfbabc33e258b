import { decodeTyped, encodeTyped } from '../values/typed-json.ts'
import type { Value } from '../values/types.ts'
import type { Column } from './column.ts'
import { CompactGraph } from './compact.ts'
import type { GraphTables } from './tables.ts'

type ColumnTransfer =
  | (Omit<Extract<Column, { kind: 'dictionary' }>, 'dictionary'> & { readonly dictionary: readonly unknown[] })
  | Exclude<Column, { kind: 'dictionary' }>

/**
 * A compact graph as plain data that `postMessage` can carry. Arrays over shared memory are shared, not copied;
 * names and the dictionaries of values are copied once.
 */
export type GraphTransfer = Omit<GraphTables, 'nodeColumns' | 'relationshipColumns'> & {
  readonly nodeColumns: readonly (readonly [string, ColumnTransfer])[]
  readonly relationshipColumns: readonly (readonly [string, ColumnTransfer])[]
}

export function graphToTransfer(graph: CompactGraph): GraphTransfer {
  const { tables } = graph
  return {
    ...tables,
    nodeColumns: packed(tables.nodeColumns),
    relationshipColumns: packed(tables.relationshipColumns),
  }
}

export function graphFromTransfer(transfer: GraphTransfer): CompactGraph {
  return new CompactGraph({
    ...transfer,
    nodeColumns: unpacked(transfer.nodeColumns),
    relationshipColumns: unpacked(transfer.relationshipColumns),
  })
}

function packed(columns: ReadonlyMap<string, Column>): [string, ColumnTransfer][] {
  return [...columns].map(([key, column]) => [
    key,
    column.kind === 'dictionary' ? { ...column, dictionary: column.dictionary.map(pack) } : column,
  ])
}

function unpacked(columns: GraphTransfer['nodeColumns']): ReadonlyMap<string, Column> {
  return new Map(
    columns.map(([key, column]) => [
      key,
      column.kind === 'dictionary' ? { ...column, dictionary: column.dictionary.map(unpack) } : column,
    ]),
  )
}

/** Strings, the most frequent, go as they are; the rest as typed JSON in a list of one. */
function pack(value: Value): unknown {
  return typeof value === 'string' ? value : [encodeTyped(value)]
}

function unpack(packedValue: unknown): Value {
  return Array.isArray(packedValue) ? decodeTyped(packedValue[0]) : (packedValue as string)
}
