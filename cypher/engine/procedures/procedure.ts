import type { Graph } from '../graph/graph.ts'
import type { ProcedureSignature } from '../semantics/index.ts'
import type { Value } from '../values/types.ts'

/** A procedure that CALL can run: it reads the graph and gives rows in the order of its outputs. */
export interface Procedure extends ProcedureSignature {
  call(graph: Graph, args: readonly Value[]): Iterable<readonly Value[]>
}
