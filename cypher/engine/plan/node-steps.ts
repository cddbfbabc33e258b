/** How to find the first node of a pattern, or of a part of it that nothing joins to the rest. */
import { compile } from '../execute/expression/environment.ts'
import type { Environment } from '../execute/expression/environment.ts'
import type { Conditions, Lookup } from './conditions.ts'
import { labelRows, LIST_LENGTH } from './estimate.ts'
import type { PatternNode } from './pattern-edges.ts'
import { shown } from './pattern-edges.ts'
import type { Plan } from './plan.ts'

type Seek = Lookup & { readonly label: string; readonly rows: number }

/** A way to bind a node without knowing any other. */
export interface NodeStart {
  /** Expected rows for each row of the source. */
  readonly rows: number
  /** Drops the condition that the step answers by itself. */
  readonly plan: (source: Plan) => Plan
}

/** By an index where a condition allows, else by the rarest label. */
export function startAt(
  node: PatternNode,
  conditions: Conditions,
  bound: ReadonlySet<string>,
  env: Environment,
): NodeStart {
  const [best] = seeks(node, conditions, bound, env).toSorted((a, b) => a.rows - b.rows)
  if (best !== undefined) return { rows: best.rows, plan: (source) => seekPlan(node, best, source, env) }
  return { rows: nodeRows(node, conditions, bound, env), plan: (source) => scanPlan(node, conditions, source, env) }
}

/** How many nodes of the whole graph are expected to meet the conditions on one node alone. */
export function nodeRows(
  node: PatternNode,
  conditions: Conditions,
  bound: ReadonlySet<string>,
  env: Environment,
): number {
  const { graph } = env.compilation
  const labels = conditions.labels(node).map(({ name }) => graph.labelId(name))
  return labelRows(graph, labels) * conditions.selectivityAt(node, bound)
}

function seeks(
  node: PatternNode,
  conditions: Conditions,
  bound: ReadonlySet<string>,
  env: Environment,
): readonly Seek[] {
  const { graph } = env.compilation
  return conditions.lookups(node, bound).flatMap((lookup) =>
    conditions
      .labels(node)
      .filter(({ name }) => graph.hasIndex(name, lookup.key))
      .map(({ name }) => {
        const items = lookup.value.kind === 'list' ? lookup.value.items.length : LIST_LENGTH
        return { ...lookup, label: name, rows: graph.indexRows(name, lookup.key) * (lookup.each ? items : 1) }
      }),
  )
}

function seekPlan(node: PatternNode, seek: Seek, source: Plan, env: Environment): Plan {
  return {
    kind: 'seek',
    source,
    node: node.slot,
    label: seek.label,
    key: seek.key,
    value: compile(seek.value, env),
    each: seek.each,
    rows: Math.max(1, source.rows * seek.rows),
    details: `find ${shown(node)} by the index of :${seek.label}(${seek.key})`,
  }
}

function scanPlan(node: PatternNode, conditions: Conditions, source: Plan, env: Environment): Plan {
  const { graph } = env.compilation
  const labels = conditions.labels(node).map(({ name, condition }) => ({ name, condition, id: graph.labelId(name) }))
  // a label that no node has leaves its condition to say so
  const known = labels.every(({ id }) => id >= 0) ? labels : []
  const [rarest] = known.toSorted((a, b) => graph.countWithLabel(a.id) - graph.countWithLabel(b.id))
  if (rarest === undefined) {
    const rows = source.rows * graph.nodeCount
    return { kind: 'nodeScan', source, node: node.slot, label: -1, rows, details: `every node as ${shown(node)}` }
  }
  conditions.drop(rarest.condition)
  const rows = source.rows * graph.countWithLabel(rarest.id)
  const details = `every node labelled ${rarest.name} as ${shown(node)}`
  return { kind: 'nodeScan', source, node: node.slot, label: rarest.id, rows, details }
}
