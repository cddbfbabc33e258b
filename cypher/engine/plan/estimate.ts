/** How many rows steps are expected to give: counts of the graph, and guesses where it keeps none. */
import type { Direction, TypeFilter } from '../graph/direction.ts'
import type { Graph } from '../graph/graph.ts'

/** What part of the rows a condition on a property without an index lets pass. */
export const PROPERTY_SELECTIVITY = 0.1
export const CONDITION_SELECTIVITY = 0.5
/** How many items a list is expected to have. */
export const LIST_LENGTH = 10

export function labelRows(graph: Graph, labels: readonly number[]): number {
  return labels.reduce((least, label) => Math.min(least, graph.countWithLabel(label)), graph.nodeCount)
}

/** Relationships of some types, each counted once a direction. */
export function typeRows(graph: Graph, types: TypeFilter): number {
  if (types === undefined) return graph.relationshipCount
  return types.reduce((sum, type) => sum + graph.countOfType(type), 0)
}

/** Relationships that one node is expected to have. */
export function averageDegree(graph: Graph, direction: Direction, types: TypeFilter): number {
  const each = typeRows(graph, types) / Math.max(1, graph.nodeCount)
  return direction === 'both' ? each * 2 : each
}

/** Trails of a variable length: degrees multiply, up to a number of steps beyond which guessing is idle. */
export function trailRows(degree: number, min: number, max: number): number {
  const steps = Math.min(max, Math.max(min, 5))
  return Math.max(1, degree) ** steps
}
