/** Cypher's `<`, `<=`, `>`, `>=`: three-valued, within one type. */
import { compareTemporal, DurationValue } from '../temporal/index.ts'
import { equals } from './equality.ts'
import { isList, isMap, isTemporal } from './kinds.ts'
import { compareText } from './text-order.ts'
import type { MapValue, Value } from './types.ts'
import { NodeValue, PointValue, RelationshipValue } from './types.ts'

/**
 * Negative, zero or positive; NaN where numbers are unordered (then every comparison is false); null where the values
 * cannot be compared: null itself, two types, paths, unequal durations and points. Entities compare by their ids.
 */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null
  if (typeof a === 'number') return compareWithFloat(a, b)
  if (typeof a === 'bigint') return typeof b === 'number' ? Number(a) - b : null
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null
  return compareObjects(a, b)
}

/** Infinity minus Infinity is NaN, but the two are equal. */
function compareWithFloat(a: number, b: Value): number | null {
  if (typeof b !== 'number' && typeof b !== 'bigint') return null
  const other = Number(b)
  return a === other ? 0 : a - other
}

function compareObjects(a: Value, b: Value): number | null {
  if (a === null || b === null) return null
  if (isTemporal(a)) return isTemporal(b) ? (compareTemporal(a, b) ?? null) : null
  if (isList(a)) return isList(b) ? compareLists(a, b) : null
  if (isMap(a)) return isMap(b) ? compareMaps(a, b) : null
  if (a instanceof DurationValue || a instanceof PointValue) return equals(a, b) === true ? 0 : null
  if (a instanceof NodeValue) return b instanceof NodeValue ? a.id - b.id : null
  if (a instanceof RelationshipValue) return b instanceof RelationshipValue ? a.id - b.id : null
  return null
}

/** The first pair that differs decides; a null before that leaves it open. */
function compareLists(a: readonly Value[], b: readonly Value[]): number | null {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const order = compare(a[index] ?? null, b[index] ?? null)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareMaps(a: MapValue, b: MapValue): number | null {
  if (a.size !== b.size) return a.size - b.size
  const keys = [...a.keys()].sort(compareText)
  const others = [...b.keys()].sort(compareText)
  for (const [index, key] of keys.entries()) {
    const order = compareText(key, others[index] ?? '')
    if (order !== 0) return order
  }
  for (const key of keys) {
    const order = compare(a.get(key) ?? null, b.get(key) ?? null)
    if (order !== 0) return order
  }
  return 0
}
