/** Counts that the graph knows, or can tell from a node alone, without walking what is counted. */
import type { Slot } from '../execute/frame.ts'
import { typeRows } from './estimate.ts'
import type { AggregatePlan, Aggregation, Evaluate, ExpandPlan, Plan } from './plan.ts'

/** The same rows by a shorter way, where there is one. */
export function shortened(plan: AggregatePlan): Plan {
  return countedByGraph(plan) ?? countedByDegree(plan) ?? plan
}

/** `MATCH (n) RETURN count(*)`, `MATCH ()-[r:T]->() RETURN count(r)`: the graph keeps these numbers. */
function countedByGraph(plan: AggregatePlan): Plan | undefined {
  const { source, keys, aggregates, details } = plan
  if (keys.length > 0 || !('source' in source) || source.source.kind !== 'argument') return undefined
  const count = storedCount(source)
  if (count === undefined || !aggregates.every((aggregate) => countsEveryRow(aggregate))) return undefined
  const slots = aggregates.map(({ slot }) => slot)
  return {
    kind: 'assign',
    source: source.source,
    slots,
    values: slots.map(() => count),
    rows: 1,
    details: `${details}, from the counts kept`,
  }
}

function storedCount(plan: Plan): Evaluate | undefined {
  if (plan.kind === 'nodeScan') {
    const { label } = plan
    return ({ graph }) => BigInt(label < 0 ? graph.nodeCount : graph.countWithLabel(label))
  }
  // either way round a loop is met once and anything else twice: no number kept says how many that is
  if (plan.kind !== 'relationshipScan' || plan.direction === 'both') return undefined
  const { types } = plan
  return ({ graph }) => BigInt(typeRows(graph, types))
}

/** `MATCH (a)-[r:T]->() RETURN a, count(r)`: how many relationships a node has is known without looking at them. */
function countedByDegree(plan: AggregatePlan): Plan | undefined {
  const { source, keys, aggregates, rows, details } = plan
  const [key] = keys
  if (source.kind !== 'expand' || source.into || keys.length !== 1 || key?.from === undefined) return undefined
  if (!sameSlot(key.from, source.from) || !findsOnce(source.source, source.from)) return undefined
  if (!isAlone(source) || !aggregates.every((aggregate) => countsEveryRow(aggregate))) return undefined
  return {
    kind: 'degrees',
    source: source.source,
    node: source.from,
    types: source.types,
    direction: source.direction,
    key: key.slot,
    counts: aggregates.map(({ slot }) => slot),
    rows,
    details: `${details}, from the number of relationships at each node`,
  }
}

function isAlone({ distinct }: ExpandPlan): boolean {
  return distinct.relationships.length === 0 && distinct.lists.length === 0
}

/** `count(*)`, or the count of a node or relationship, which a pattern never leaves null. */
function countsEveryRow({ name, distinct, args, counted }: Aggregation): boolean {
  return name === 'count' && !distinct && (args.length === 0 || counted !== undefined)
}

/** Whether a plan gives each node of a slot in one row only. */
function findsOnce(plan: Plan, node: Slot): boolean {
  if (plan.kind === 'filter') return findsOnce(plan.source, node)
  return plan.kind === 'nodeScan' && sameSlot(plan.node, node) && plan.source.kind === 'argument'
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.kind === b.kind && a.index === b.index
}
