/** Values of the driver (opened with `useBigInt`) to values of Cypher, and back for parameters. */
import neo4j, {
  type DateTime as DriverDateTime,
  type Integer,
  type Node as DriverNode,
  type Path as DriverPath,
  type Point as DriverPoint,
  type Relationship as DriverRelationship,
} from 'neo4j-driver'
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from '../../../cypher/engine/temporal/index.ts'
import type { DetachedEntities } from '../../../cypher/engine/values/detached.ts'
import { PathValue, PointValue, type MapValue, type NodeValue, type RelationshipValue, type Value } from '../../../cypher/engine/values/types.ts'
import { AppError } from '../../errors.ts'

/** Throws AppError query-unsupported for a type that Cypher here does not know. */
export function fromDriver(value: unknown, entities: DetachedEntities): Value {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return scalar(value)
  if (Array.isArray(value)) return value.map((item) => fromDriver(item, entities))
  if (value instanceof Int8Array) return [...value].map(BigInt)
  return entity(value, entities) ?? temporal(value) ?? mapOf(value, entities)
}

function scalar(value: unknown): Value {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  throw unknownType()
}

function entity(value: object, entities: DetachedEntities): Value | undefined {
  if (neo4j.isNode(value)) return node(value, entities)
  if (neo4j.isRelationship(value)) return relationship(value, entities)
  if (neo4j.isPath(value)) return path(value, entities)
  return undefined
}

function node({ elementId, labels, properties }: DriverNode, entities: DetachedEntities): NodeValue {
  return entities.node({ elementId, labels, properties: mapOf(properties, entities) })
}

function relationship(value: DriverRelationship, entities: DetachedEntities): RelationshipValue {
  return entities.relationship({
    elementId: value.elementId,
    type: value.type,
    startElementId: value.startNodeElementId,
    endElementId: value.endNodeElementId,
    properties: mapOf(value.properties, entities),
  })
}

function path({ start, segments }: DriverPath, entities: DetachedEntities): PathValue {
  return new PathValue(
    [node(start, entities), ...segments.map((segment) => node(segment.end, entities))],
    segments.map((segment) => relationship(segment.relationship, entities)),
  )
}

function temporal(value: object): Value | undefined {
  if (neo4j.isDate(value)) return DateValue.of(Number(value.year), Number(value.month), Number(value.day))
  if (neo4j.isDateTime(value)) return dateTime(value)
  if (neo4j.isLocalDateTime(value)) return localDateTime(value)
  if (neo4j.isLocalTime(value)) return LocalTimeValue.of(...clock(value))
  if (neo4j.isTime(value)) return TimeValue.of(...clock(value), Number(value.timeZoneOffsetSeconds))
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value
    return DurationValue.of(wide(months), wide(days), wide(seconds), wide(nanoseconds))
  }
  if (neo4j.isPoint(value)) return point(value)
  return undefined
}

type Integral = number | bigint | Integer

interface Clock {
  readonly hour: Integral
  readonly minute: Integral
  readonly second: Integral
  readonly nanosecond: Integral
}

function clock({ hour, minute, second, nanosecond }: Clock): [number, number, number, number] {
  return [Number(hour), Number(minute), Number(second), Number(nanosecond)]
}

interface Local extends Clock {
  readonly year: Integral
  readonly month: Integral
  readonly day: Integral
}

function localDateTime(value: Local): LocalDateTimeValue {
  return LocalDateTimeValue.of(Number(value.year), Number(value.month), Number(value.day), ...clock(value))
}

function dateTime(value: DriverDateTime): DateTimeValue {
  const local = localDateTime(value)
  const { timeZoneId, timeZoneOffsetSeconds } = value
  if (typeof timeZoneId !== 'string') return DateTimeValue.atLocal(local, Number(timeZoneOffsetSeconds))
  if (timeZoneOffsetSeconds === undefined) return DateTimeValue.atLocal(local, timeZoneId)
  return DateTimeValue.atLocalWithOffset(local, Number(timeZoneOffsetSeconds), timeZoneId)
}

function wide(value: Integral): bigint {
  return typeof value === 'object' ? value.toBigInt() : BigInt(value)
}

const srids = [7203, 9157, 4326, 4979] as const

function point({ srid, x, y, z }: DriverPoint): PointValue {
  const known = srids.find((one) => one === Number(srid))
  if (known === undefined) throw unknownType()
  return z === undefined ? new PointValue(known, x, y) : new PointValue(known, x, y, z)
}

/** What is left is a map, if it is plain; anything else is a type that came with a later Neo4j. */
function mapOf(value: object, entities: DetachedEntities): MapValue {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw unknownType()
  return new Map(Object.entries(value).map(([key, item]) => [key, fromDriver(item, entities)]))
}

function unknownType(): AppError {
  return new AppError('query-unsupported', 'The result holds a value of a type that this program does not know; return it in another form.')
}

/** Parameters for the driver: a bigint is an INTEGER, a number a FLOAT. Throws AppError query-type for what is no parameter. */
function toDriver(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toDriver)
  if (value instanceof Map) return plainOf(value)
  return temporalToDriver(value)
}

/** As the driver wants it; entries are defined, not assigned, so that no key is special. */
export function plainOf(map: MapValue): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, toDriver(value)]))
}

function temporalToDriver(value: Value): unknown {
  if (value instanceof DateValue) return new neo4j.types.Date(value.year, value.month, value.day)
  if (value instanceof LocalDateTimeValue) return new neo4j.types.LocalDateTime(...fieldsOf(value))
  if (value instanceof DateTimeValue) return new neo4j.types.DateTime(...fieldsOf(value), value.offsetSeconds, value.region)
  if (value instanceof LocalTimeValue) return new neo4j.types.LocalTime(...clock(value))
  if (value instanceof TimeValue) return new neo4j.types.Time(...clock(value), value.offsetSeconds)
  if (value instanceof DurationValue) {
    return new neo4j.types.Duration(neo4j.int(value.months), neo4j.int(value.days), neo4j.int(value.seconds), neo4j.int(value.nanoseconds))
  }
  if (value instanceof PointValue) return new neo4j.types.Point(neo4j.int(value.srid), value.x, value.y, value.z)
  throw new AppError('query-type', 'A node, relationship or path cannot be a parameter; pass its id.')
}

type LocalFields = [year: number, month: number, day: number, hour: number, minute: number, second: number, nanosecond: number]

function fieldsOf(value: LocalDateTimeValue | DateTimeValue): LocalFields {
  return [value.year, value.month, value.day, ...clock(value)]
}

