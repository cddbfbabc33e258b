/** Orderability: the total order of ORDER BY, min and max over values of all types. */
import { compareTemporal, DurationValue, orderDurations } from '../temporal/index.ts'
import { isList, isMap, isTemporal, kindOf, KINDS, type Kind } from './kinds.ts'
import { compareText } from './text-order.ts'
import type { MapValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'

const RANK: ReadonlyMap<Kind, number> = new Map(
  KINDS.map((kind, index) => [kind, kind === 'FLOAT' ? KINDS.indexOf('INTEGER') : index]),
)

/** Negative where `a` comes first, ascending. NaN is the last number, null the last of all. */
export function order(a: Value, b: Value): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  const ranks = rankOf(a) - rankOf(b)
  return ranks === 0 ? orderWithinKind(a, b) : ranks
}

function rankOf(value: Value): number {
  return RANK.get(kindOf(value)) ?? 0
}

function orderWithinKind(a: Value, b: Value): number {
  if (a === null || b === null) return 0
  if (typeof a === 'boolean' || typeof b === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'number' || typeof a === 'bigint') return orderNumbers(Number(a), Number(b))
  if (isList(a) && isList(b)) return orderLists(a, b)
  if (isMap(a) && isMap(b)) return orderMaps(a, b)
  if (isTemporal(a) && isTemporal(b)) return compareTemporal(a, b) ?? 0
  if (a instanceof DurationValue && b instanceof DurationValue) return orderDurations(a, b)
  return orderGraphObjects(a, b)
}

function orderNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a === b ? 0 : a < b ? -1 : 1
}

function orderLists(a: readonly Value[], b: readonly Value[]): number {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const result = order(a[index] ?? null, b[index] ?? null)
    if (result !== 0) return result
  }
  return a.length - b.length
}

/** The smaller map first, then by keys, then by values. */
function orderMaps(a: MapValue, b: MapValue): number {
  if (a.size !== b.size) return a.size - b.size
  const keys = [...a.keys()].sort(compareText)
  const byKeys = orderLists(keys, [...b.keys()].sort(compareText))
  if (byKeys !== 0) return byKeys
  return orderLists(keys.map((key) => a.get(key) ?? null), keys.map((key) => b.get(key) ?? null))
}

function orderGraphObjects(a: Value, b: Value): number {
  if (a instanceof NodeValue && b instanceof NodeValue) return a.id - b.id
  if (a instanceof RelationshipValue && b instanceof RelationshipValue) return a.id - b.id
  if (a instanceof PathValue && b instanceof PathValue) return orderLists(stepsOf(a), stepsOf(b))
  if (a instanceof PointValue && b instanceof PointValue) return orderPoints(a, b)
  return 0
}

/** Nodes and relationships in turn. */
function stepsOf(path: PathValue): readonly Value[] {
  return path.nodes.flatMap((node, index) => [node, path.relationships[index] ?? null])
}

function orderPoints(a: PointValue, b: PointValue): number {
  return a.srid - b.srid || a.x - b.x || a.y - b.y || (a.z ?? 0) - (b.z ?? 0)
}
