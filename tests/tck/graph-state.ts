import type { Graph, Value } from '../../cypher/engine/index.ts'
import { canonicalValue } from './canonical.ts'

/** Everything in a graph as sets of texts: what a side effect adds to or takes from them is its count. */
export interface GraphState {
  readonly nodes: ReadonlySet<string>
  readonly relationships: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly properties: ReadonlySet<string>
}

export function stateOf(graph: Graph): GraphState {
  const nodes = ids((after) => graph.nextNode(after, -1))
  const relationships = ids((after) => graph.nextRelationship(after, -1))
  return {
    nodes: new Set(nodes.map(String)),
    relationships: new Set(relationships.map(String)),
    labels: new Set(nodes.flatMap((id) => graph.nodeLabels(id))),
    properties: new Set([
      ...nodes.flatMap((id) => entries(`n${id}`, graph.nodeProperties(id))),
      ...relationships.flatMap((id) => entries(`r${id}`, graph.relationshipProperties(id))),
    ]),
  }
}

function ids(next: (after: number) => number): number[] {
  const found: number[] = []
  for (let id = next(-1); id >= 0; id = next(id)) found.push(id)
  return found
}

function entries(entity: string, properties: ReadonlyMap<string, Value>): string[] {
  return [...properties].map(([key, value]) => `${entity}.${key}=${canonicalValue(value, false)}`)
}

/** `+nodes`, `-labels` … with their counts; what did not change is left out. */
export function sideEffects(before: GraphState, after: GraphState): ReadonlyMap<string, number> {
  const kinds = ['nodes', 'relationships', 'labels', 'properties'] as const
  const counts = kinds.flatMap((kind): [string, number][] => [
    [`+${kind}`, missing(after[kind], before[kind])],
    [`-${kind}`, missing(before[kind], after[kind])],
  ])
  return new Map(counts.filter(([, count]) => count > 0))
}

function missing(of: ReadonlySet<string>, from: ReadonlySet<string>): number {
  return [...of].filter((entry) => !from.has(entry)).length
}
