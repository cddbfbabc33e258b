/** Counts that the graph knows, or can tell from a node alone, without walking what is counted. */
import type { Slot } from '../execute/frame.ts'
import type { TypeFilter } from '../graph/direction.ts'
import type { Graph } from '../graph/graph.ts'
import type { Value } from '../values/types.ts'
import { typeRows } from './estimate.ts'
import type { AggregatePlan, Aggregation, Evaluate, ExpandPlan, GroupingKey, Plan } from './plan.ts'
import type { SlotAllocator } from './scope.ts'

/** The same rows by a shorter way, where there is one. */
export function shortened(plan: AggregatePlan, known: Known): Plan {
  return countedByGraph(plan) ?? countedByType(plan, known) ?? countedByDegree(plan, known) ?? plan
}

/** What of the compilation is needed here. */
interface Known {
  readonly graph: Graph
  readonly slots: SlotAllocator
}

/** `COUNT { (a)-[:T]->() }` of a node that is known. */
export function degreeCounted(plan: Plan): Evaluate | undefined {
  if (plan.kind !== 'expand' || plan.into || plan.source.kind !== 'argument' || !isAlone(plan)) return undefined
  const { from, direction, types } = plan
  return ({ graph, ids }) => {
    const node = ids[from.index] ?? -1
    return node < 0 ? 0n : BigInt(graph.degree(node, direction, types))
  }
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

/** `MATCH ()-[r]->() RETURN type(r), count(*)`: the same numbers, one a type. */
function countedByType(plan: AggregatePlan, { slots }: Known): Plan | undefined {
  const { source, keys, aggregates, rows, details } = plan
  const [key] = keys
  if (key === undefined || keys.length > 1 || !key.isType || !aggregates.every((each) => countsEveryRow(each))) return undefined
  if (source.kind !== 'relationshipScan' || source.direction === 'both' || source.source.kind !== 'argument') return undefined
  if (key.reads?.every((slot) => sameSlot(slot, source.relationship)) !== true) return undefined
  const pair = slots.take('value')
  const list: Evaluate = ({ graph }) => typeCounts(graph, source.types)
  const counted: Plan = { kind: 'unwind', source: source.source, slot: pair, list, rows, details: 'the counts kept for each type' }
  const targets = [key.slot, ...aggregates.map(({ slot }) => slot)]
  const values = targets.map((_, i): Evaluate => ({ values }) => itemAt(values[pair.index], i === 0 ? 0 : 1))
  return { kind: 'assign', source: counted, slots: targets, values, rows, details }
}

/** The types in use and how many relationships are of each. */
function typeCounts(graph: Graph, types: TypeFilter): readonly (readonly Value[])[] {
  return graph.typeNames().flatMap((name) => {
    const type = graph.typeId(name)
    const count = types?.includes(type) === false ? 0 : graph.countOfType(type)
    return count === 0 ? [] : [[name, BigInt(count)]]
  })
}

function itemAt(list: Value | undefined, position: number): Value {
  return Array.isArray(list) ? ((list as readonly Value[])[position] ?? null) : null
}

/** `MATCH (a)-[r:T]->() RETURN a, count(r)`: how many relationships a node has is known without looking at them. */
function countedByDegree(plan: AggregatePlan, { graph, slots }: Known): Plan | undefined {
  const { source, keys, aggregates, rows, details: grouping } = plan
  if (source.kind !== 'expand' || source.into || !findsOnce(source.source, source.from)) return undefined
  const readsNodeOnly = keys.every(({ reads }) => reads?.every((slot) => sameSlot(slot, source.from)))
  if (!readsNodeOnly || !isAlone(source) || !aggregates.every((aggregate) => countsEveryRow(aggregate))) return undefined
  const details = `${grouping}, from the number of relationships at each node`
  const { source: nodes, from: node, types, direction } = source
  const counts = aggregates.map(({ slot }) => slot)
  const degrees = { kind: 'degrees' as const, source: nodes, node, types, direction, key: node, counts, rows, details }
  const [key] = keys
  if (keys.length === 1 && key?.from !== undefined) return { ...degrees, key: key.slot }
  if (keys.length === 1 && key !== undefined && tellsApart(key, nodes, graph)) {
    return { kind: 'assign', source: degrees, slots: [key.slot], values: [key.value], rows, details: 'the key of each node' }
  }
  // nodes may share a key: the numbers of its nodes are added up
  const count = slots.take('value')
  const counted: Plan = { ...degrees, counts: [count], details: 'the number of relationships at each node' }
  return { ...plan, source: counted, aggregates: counts.map((slot) => sumOf(count, slot)), details }
}

/** Whether no two nodes of a scan share a key. */
function tellsApart({ property }: Pick<GroupingKey, 'property'>, nodes: Plan, graph: Graph): boolean {
  if (nodes.kind === 'filter') return tellsApart({ property }, nodes.source, graph)
  const label = nodes.kind === 'nodeScan' ? graph.labelNames()[nodes.label] : undefined
  return label !== undefined && property !== undefined && graph.identifies(label, property)
}

function sumOf({ index }: Slot, slot: Slot): Aggregation {
  const value: Evaluate = (frame) => frame.values[index] ?? null
  return { name: 'sum', distinct: false, args: [value], counted: undefined, slot }
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
