import type { MapValue, TemporalValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from '../temporal/index.ts'

/** The types of Cypher, in the order in which ascending ORDER BY puts mixed values (Neo4j 5). */
export const KINDS = [
  'MAP', 'NODE', 'RELATIONSHIP', 'LIST', 'PATH', 'POINT',
  'ZONED DATETIME', 'LOCAL DATETIME', 'DATE', 'ZONED TIME', 'LOCAL TIME', 'DURATION',
  'STRING', 'BOOLEAN', 'INTEGER', 'FLOAT', 'NULL',
] as const
export type Kind = (typeof KINDS)[number]

export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'bigint':
      return 'INTEGER'
    case 'string':
      return 'STRING'
    case 'number':
      return 'FLOAT'
    case 'boolean':
      return 'BOOLEAN'
    default:
      return value === null ? 'NULL' : kindOfObject(value)
  }
}

function kindOfObject(value: object & Value): Kind {
  if (Array.isArray(value)) return 'LIST'
  if (value instanceof Map) return 'MAP'
  if (value instanceof NodeValue) return 'NODE'
  if (value instanceof RelationshipValue) return 'RELATIONSHIP'
  if (value instanceof DateValue) return 'DATE'
  if (value instanceof PathValue) return 'PATH'
  if (value instanceof DateTimeValue) return 'ZONED DATETIME'
  if (value instanceof LocalDateTimeValue) return 'LOCAL DATETIME'
  if (value instanceof LocalTimeValue) return 'LOCAL TIME'
  if (value instanceof TimeValue) return 'ZONED TIME'
  return value instanceof DurationValue ? 'DURATION' : 'POINT'
}

/** Array.isArray does not narrow read-only arrays. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** What is walked over where a list is wanted: what is no list stands for a list of itself. */
export function asList(value: Exclude<Value, null>): readonly Value[] {
  return isList(value) ? value : [value]
}

export function isMap(value: Value): value is MapValue {
  return value instanceof Map
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number'
}

export function isTemporal(value: Value): value is TemporalValue {
  return (
    value instanceof DateValue ||
    value instanceof DateTimeValue ||
    value instanceof LocalDateTimeValue ||
    value instanceof LocalTimeValue ||
    value instanceof TimeValue
  )
}

export function isPoint(value: Value): value is PointValue {
  return value instanceof PointValue
}
