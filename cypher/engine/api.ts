/** What an embedder of the engine sees. `index.ts` exports the implementation of these. */
import type { MapValue, Value } from './values/types.ts'

export interface NodeRow {
  readonly labels: readonly string[]
  readonly properties: ReadonlyMap<string, Value>
}
/** `start` and `end` are positions in the list of nodes. */
export interface RelationshipRow {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly properties: ReadonlyMap<string, Value>
}
export interface GraphRows {
  readonly nodes: readonly NodeRow[]
  readonly relationships: readonly RelationshipRow[]
  /** Label and property pairs that get an index: `{label: 'Actor', property: 'id'}`. */
  readonly indexes?: readonly { readonly label: string; readonly property: string }[]
  /** Full-text indexes: `{name: 'names', label: 'Name', properties: ['text']}`, or over relationships of a `type`. */
  readonly fullText?: readonly FullTextDefinition[]
}
/** The nodes of a label or the relationships of a type, found by the words of some properties. */
export type FullTextDefinition = {
  readonly name: string
  readonly properties: readonly string[]
} & ({ readonly label: string } | { readonly type: string })

/** What a query may use up; checked in every loop. */
export interface Budget {
  /** Absolute, `performance.now()` milliseconds. */
  readonly deadline?: number
  /** More rows than this end the result with `truncated`. */
  readonly maxRows?: number
  /** Estimated bytes held by one query before it fails with Limit/memory. */
  readonly maxBytes?: number
  /** Set to non-zero by anyone who wants the query to end with Limit/cancelled. */
  readonly cancel?: Int32Array
}

export interface RunOptions extends Budget {
  /** `read` (the default) refuses every updating clause before it runs. */
  readonly mode?: 'read' | 'write'
}

export interface Counters {
  readonly nodesCreated: number
  readonly nodesDeleted: number
  readonly relationshipsCreated: number
  readonly relationshipsDeleted: number
  readonly propertiesSet: number
  readonly labelsAdded: number
  readonly labelsRemoved: number
}

export interface PlanDescription {
  readonly operator: string
  /** One line in words. */
  readonly details: string
  readonly estimatedRows: number
  readonly children: readonly PlanDescription[]
}

/** A running query: pulled row by row; nothing is computed before the first `next`. */
export interface Cursor {
  readonly columns: readonly string[]
  /** Present after EXPLAIN, when there are no rows. */
  readonly plan: PlanDescription | undefined
  /** The next row, or undefined at the end. Throws CypherError. */
  next(): readonly Value[] | undefined
  /** True when maxRows cut the result off. */
  readonly truncated: boolean
  readonly counters: Counters
}

export interface Engine {
  run(text: string, parameters: MapValue, options?: RunOptions): Cursor
}
