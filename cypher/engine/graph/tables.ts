/** The arrays a compact graph consists of: all of them can be handed to another thread. */
import type { FullTextDefinition } from '../api.ts'
import type { Adjacency } from './adjacency.ts'
import type { Codes } from './arrays.ts'
import type { Column } from './column.ts'

export interface GraphTables {
  readonly nodeCount: number
  readonly labels: readonly string[]
  /** One bitmap over the nodes per label. */
  readonly labelBits: readonly Uint32Array[]
  readonly labelCounts: readonly number[]
  /** Distinct combinations of labels, and which of them each node has. */
  readonly labelSets: readonly (readonly string[])[]
  readonly labelSetOf: Codes
  readonly types: readonly string[]
  readonly typeCounts: readonly number[]
  readonly typeOf: Codes
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly outgoing: Adjacency
  readonly incoming: Adjacency
  readonly nodeColumns: ReadonlyMap<string, Column>
  readonly relationshipColumns: ReadonlyMap<string, Column>
  readonly indexes: readonly { readonly label: string; readonly property: string }[]
  readonly fullText: readonly FullTextDefinition[]
}
