/** The steps that bind an edge of a pattern. */
import { compileTest } from '../execute/expression/environment.ts'
import type { Environment } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { opposite } from '../graph/direction.ts'
import type { Graph } from '../graph/graph.ts'
import { averageDegree, trailRows } from './estimate.ts'
import { shown } from './pattern-edges.ts'
import type { GroupEdge, PatternEdge, SingleEdge, WalkEdge } from './pattern-edges.ts'
import type { Distinctness, Plan, Test } from './plan.ts'
import { extended } from './scope.ts'

/** A walk from one end of an edge to the other. */
export interface Way {
  readonly source: Plan
  readonly from: Slot
  readonly to: Slot
  /** The far end is bound already. */
  readonly into: boolean
  readonly rows: number
  readonly distinct: Distinctness
}

export function relationshipScanPlan(
  edge: SingleEdge,
  source: Plan,
  rows: number,
  distinct: Distinctness,
  graph: Graph,
): Plan {
  const { slot: relationship, left, right, types, direction } = edge
  return {
    kind: 'relationshipScan',
    source,
    relationship,
    from: left.slot,
    to: right.slot,
    types,
    direction,
    distinct,
    rows,
    details: `every relationship${typeText(edge, graph)}, from ${shown(left)} to ${shown(right)}`,
  }
}

export function endsPlan(edge: SingleEdge, source: Plan, bound: ReadonlySet<string>, distinct: Distinctness): Plan {
  return {
    kind: 'ends',
    source,
    relationship: edge.slot,
    from: edge.left.slot,
    fromBound: bound.has(edge.left.name),
    to: edge.right.slot,
    toBound: bound.has(edge.right.name),
    types: edge.types,
    direction: edge.direction,
    distinct,
    rows: source.rows,
    details: `from \`${edge.name}\` to its ends ${shown(edge.left)} and ${shown(edge.right)}`,
  }
}

export function expandPlan(edge: SingleEdge, way: Way, fromLeft: boolean, graph: Graph): Plan {
  const direction = fromLeft ? edge.direction : opposite(edge.direction)
  const details = wayText(edge, way, fromLeft, `along${typeText(edge, graph)} relationships`)
  return { ...way, kind: 'expand', relationship: edge.slot, types: edge.types, direction, details }
}

/** `list`: whether anything reads the list of relationships. */
export function walkPlan(edge: WalkEdge, way: Way, fromLeft: boolean, list: boolean, env: Environment): Plan {
  const steps = `${edge.min} to ${edge.max === Infinity ? 'any number of' : edge.max} steps`
  return {
    ...way,
    kind: 'variableExpand',
    types: edge.types,
    direction: fromLeft ? edge.direction : opposite(edge.direction),
    min: edge.min,
    max: edge.max,
    list: list ? edge.slot : undefined,
    reversed: !fromLeft,
    each: eachTest(edge, env),
    details: wayText(edge, way, fromLeft, `along${typeText(edge, env.compilation.graph)} relationships, ${steps}`),
  }
}

/** The conditions on every single relationship of a walk. */
export function eachTest(
  edge: WalkEdge,
  env: Environment,
): { readonly relationship: Slot; readonly test: Test } | undefined {
  if (edge.conditions.length === 0) return undefined
  const scope = extended(env.scope, [[edge.each.name, edge.each.slot]])
  const tests = edge.conditions.map((condition) => compileTest(condition, { ...env, scope }))
  return { relationship: edge.each.slot, test: (frame) => tests.every((test) => test(frame)) }
}

/** Relationships or walks that one node is expected to have along an edge. */
export function edgeRows(edge: PatternEdge, graph: Graph): number {
  if (edge.kind === 'group') return trailRows(averageDegree(graph, 'both', undefined), edge.min, edge.max)
  const degree = averageDegree(graph, edge.direction, edge.types)
  return edge.kind === 'single' ? degree : trailRows(degree, edge.min, edge.max)
}

export function wayText(edge: PatternEdge, way: Way, fromLeft: boolean, along: string): string {
  const [from, to] = fromLeft ? [edge.left, edge.right] : [edge.right, edge.left]
  const forwards = edge.kind === 'group' || (edge.direction === 'out') === fromLeft
  const how = edge.kind !== 'group' && edge.direction === 'both' ? 'either way' : forwards ? 'forwards' : 'backwards'
  return `from ${shown(from)} ${along}, ${how}, to ${shown(to)}${way.into ? ', which is known' : ''}`
}

export function roundsText({ min, max }: GroupEdge): string {
  return `by rounds of the pattern, ${min} to ${max === Infinity ? 'any number of them' : max}`
}

export function typeText(edge: SingleEdge | WalkEdge, graph: Graph): string {
  if (edge.types === undefined) return ''
  const names = graph.typeNames()
  return ` ${[...edge.types].map((type) => names[type] ?? String(type)).join(' or ') || 'no known'}`
}
