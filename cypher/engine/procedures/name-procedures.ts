import type { Graph } from '../graph/graph.ts'
import type { Value } from '../values/types.ts'
import type { Procedure } from './procedure.ts'

export const nameProcedures: readonly Procedure[] = [
  names('db.labels', 'label', (graph) => graph.labelNames()),
  names('db.relationshipTypes', 'relationshipType', (graph) => graph.typeNames()),
  names('db.propertyKeys', 'propertyKey', (graph) => graph.propertyKeys()),
]

function names(name: string, output: string, list: (graph: Graph) => readonly string[]): Procedure {
  return {
    name,
    inputs: [],
    outputs: [{ name: output, type: 'STRING' }],
    call: (graph) => list(graph).map((entry): readonly Value[] => [entry]),
  }
}
