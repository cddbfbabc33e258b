/** The Cypher engine: what an embedder imports. */
import type { GraphRows } from './api.ts'
import { buildTables } from './graph/build.ts'
import { CompactGraph } from './graph/compact.ts'

export type * from './api.ts'
export type * from './values/types.ts'
export { NodeValue, PathValue, PointValue, RelationshipValue } from './values/types.ts'
export { CypherError, positionAt } from './errors.ts'
export type { CypherErrorType, Position } from './errors.ts'
export { parse } from './syntax/index.ts'
export { gate } from './gate.ts'
export { decodeParameters, decodeTyped, encodeRow, encodeTyped } from './values/typed-json.ts'
export type { Procedure } from './procedures/procedure.ts'
export { CompactGraph } from './graph/compact.ts'
export { MutableGraph } from './graph/mutable.ts'
export type { Graph, WritableGraph } from './graph/graph.ts'
export { graphFromTransfer, graphToTransfer } from './graph/transfer.ts'
export type { GraphTransfer } from './graph/transfer.ts'
export { createEngine } from './engine.ts'
export type { EngineOptions } from './engine.ts'

/**
 * Builds the graph that an engine answers from. With `shared`, its arrays lie in shared memory, so that
 * `graphToTransfer` hands it to other threads without a copy.
 */
export function buildGraph(rows: GraphRows, options: { readonly shared?: boolean } = {}): CompactGraph {
  return new CompactGraph(buildTables(rows, options.shared ?? false))
}
