/** Keys for DISTINCT and grouping. */
import { DurationValue } from '../temporal/index.ts'
import { isList, isMap } from './kinds.ts'
import { compareText } from './text-order.ts'
import type { EntitySource, MapValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'

/**
 * Two values share a key exactly when DISTINCT and grouping take them for one. A key for a JavaScript Map or Set:
 * 1 and 1.0 share one, as do 0.0 and -0.0, null with null. NaN shares one with nothing, not even with itself.
 */
export type GroupKey = null | boolean | number | bigint | string

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
/** Begins the keys of everything that is not a plain scalar; a text that begins so itself is marked. */
const MARK = '\u0000'

export function groupKey(value: Value): GroupKey {
  switch (typeof value) {
    case 'string':
      return value.startsWith(MARK) ? `${MARK}s${value}` : value
    case 'bigint':
      return value <= MAX_SAFE && value >= -MAX_SAFE ? Number(value) : value
    case 'number':
      return floatKey(value)
    case 'boolean':
      return value
    default:
      return value === null ? null : MARK + encoded(value)
  }
}

/** The key of several columns together. */
export function groupKeyOf(values: readonly Value[]): GroupKey {
  return values.length === 1 ? groupKey(values[0] ?? null) : MARK + encodedItems(values)
}

let unequal = 0

/** Adding 0 makes 0 of -0. */
function floatKey(value: number): number | bigint | string {
  if (Number.isNaN(value)) return `${MARK}u${++unequal}`
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value + 0
}

function encoded(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`
    case 'bigint':
      return `n${value};`
    case 'number':
      return `n${floatKey(value)};`
    case 'boolean':
      return value ? 'T' : 'F'
    default:
      return value === null ? 'N' : encodedObject(value)
  }
}

function encodedItems(values: readonly Value[]): string {
  let key = `l${values.length}:`
  for (const value of values) key += encoded(value)
  return key
}

function encodedObject(value: object & Value): string {
  if (value instanceof NodeValue) return `v${sourceNumber(value.source)}.${value.id};`
  if (value instanceof RelationshipValue) return `e${sourceNumber(value.source)}.${value.id};`
  if (isList(value)) return encodedItems(value)
  if (isMap(value)) return encodedMap(value)
  if (value instanceof PathValue) return `p${encodedItems(value.nodes)}${encodedItems(value.relationships)}`
  if (value instanceof PointValue) return `x${value.srid},${value.x + 0},${value.y + 0},${value.z ?? ''};`
  if (value instanceof DurationValue) return `d${value.months},${value.days},${value.seconds},${value.nanoseconds};`
  return `t${value.kind}${value.toString()};`
}

function encodedMap(map: MapValue): string {
  const keys = [...map.keys()].sort(compareText)
  return `m${encodedItems(keys)}${encodedItems(keys.map((key) => map.get(key) ?? null))}`
}

const numbers = new WeakMap<EntitySource, number>()
let sources = 0

/** Entities of two graphs are never one group, whatever their ids. */
function sourceNumber(source: EntitySource): number {
  const known = numbers.get(source)
  if (known !== undefined) return known
  numbers.set(source, ++sources)
  return sources
}
