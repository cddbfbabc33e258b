import type { Graph } from '../graph/graph.ts'
import type { Value } from '../values/types.ts'

export interface ProcedureField {
  readonly name: string
  /** As Cypher writes it: `STRING`, `INTEGER?`, `LIST<STRING>`. */
  readonly type: string
}

/** A procedure that CALL can run: it reads the graph and gives rows in the order of its outputs. */
export interface Procedure {
  readonly name: string
  readonly inputs: readonly ProcedureField[]
  readonly outputs: readonly ProcedureField[]
  call(graph: Graph, args: readonly Value[]): Iterable<readonly Value[]>
}
