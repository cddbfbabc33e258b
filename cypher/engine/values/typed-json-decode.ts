/** The way back from typed JSON to values. The input is not trusted: shape, depth and keys are checked. */
import { CypherError } from '../errors.ts'
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../temporal/index.ts'
import { DetachedEntities } from './detached.ts'
import type { MapValue, Value } from './types.ts'
import { PathValue, PointValue, NodeValue, RelationshipValue } from './types.ts'

const MAX_DEPTH = 32
const KEY = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/

/** A parameter that is no value. `pointer` is its JSON Pointer (RFC 6901) within the parameters. */
export class TypedJsonError extends CypherError {
  constructor(
    readonly pointer: string,
    message: string,
  ) {
    const where = pointer === '' ? '/' : pointer
    super({ type: 'ArgumentError', phase: 'compile', detail: 'InvalidParameter', message: `${where}: ${message}` })
    this.name = 'TypedJsonError'
  }
}

/** What the keys of maps may be: any text, or names only, as from the outside. */
type Keys = 'any' | 'names'

interface Context {
  readonly entities: DetachedEntities
  readonly keys: Keys
  readonly maxDepth: number
}

/** One value. Keys of maps may be any text, as they come out of a graph. */
export function decodeTyped(json: unknown, entities = new DetachedEntities()): Value {
  return decode(json, '', 1, { entities, keys: 'any', maxDepth: Infinity })
}

/** The parameters of a query, from an untrusted body: at most `maxDepth` deep, keys must be names. */
export function decodeParameters(json: unknown, maxDepth = MAX_DEPTH): MapValue {
  if (!isPlainObject(json)) throw new TypedJsonError('', 'The parameters must be an object.')
  return decodeMap(json, '', 1, { entities: new DetachedEntities(), keys: 'names', maxDepth })
}

function decode(json: unknown, pointer: string, depth: number, context: Context): Value {
  if (depth > context.maxDepth) throw new TypedJsonError(pointer, `Nested deeper than ${context.maxDepth}.`)
  switch (typeof json) {
    case 'string':
    case 'boolean':
      return json
    case 'number':
      return decodeNumber(json)
  }
  if (json === null) return null
  if (Array.isArray(json)) return json.map((item, index) => decode(item, `${pointer}/${index}`, depth + 1, context))
  if (!isPlainObject(json)) throw new TypedJsonError(pointer, 'Not a JSON value.')
  return '$type' in json ? decodeMarked(json, pointer, depth, context) : decodeMap(json, pointer, depth, context)
}

/** Integral beyond 2^53: the digits are no longer those that were written, so it stays a FLOAT. */
function decodeNumber(json: number): Value {
  return Number.isSafeInteger(json) && !Object.is(json, -0) ? BigInt(json) : json
}

function decodeMap(json: object, pointer: string, depth: number, context: Context): MapValue {
  const map = new Map<string, Value>()
  for (const [key, item] of Object.entries(json)) {
    const at = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`
    if (context.keys === 'names') requireName(key, at)
    map.set(key, decode(item, at, depth + 1, context))
  }
  return map
}

function requireName(key: string, pointer: string): void {
  if (KEY.test(key) && !(key in Object.prototype)) return
  throw new TypedJsonError(pointer, 'A key must be a letter or _ and then letters, digits or _, at most 64 in all.')
}

function decodeMarked(json: object, pointer: string, depth: number, context: Context): Value {
  const { $type: type, _value: value, ...rest } = json as PlainObject
  const decoder = typeof type === 'string' ? DECODERS.get(type) : undefined
  if (decoder === undefined) throw new TypedJsonError(`${pointer}/$type`, `Unknown type; known are ${TYPES}.`)
  if (Object.keys(rest).length > 0) throw new TypedJsonError(pointer, 'A typed value has only $type and _value.')
  return decoder(value, `${pointer}/_value`, depth + 1, context)
}

type Decoder = (value: unknown, pointer: string, depth: number, context: Context) => Value

/** A decoder for a type whose `_value` is text. */
function ofText(type: string, parse: (text: string) => Value | undefined): [string, Decoder] {
  return [type, (value, pointer) => decodeText(type, parse, value, pointer)]
}

function decodeText(type: string, parse: (text: string) => Value | undefined, value: unknown, pointer: string): Value {
  const parsed = typeof value === 'string' ? attempt(() => parse(value)) : undefined
  if (parsed !== undefined) return parsed
  throw new TypedJsonError(pointer, `Not the text of a value of type ${type}.`)
}

function attempt(parse: () => Value | undefined): Value | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CypherError) return undefined
    throw error
  }
}

const DECODERS = new Map<string, Decoder>([
  ofText('Integer', parseInteger),
  ofText('Float', parseFloatText),
  ofText('String', (text) => text),
  ofText('Date', parseDate),
  ofText('Time', (text) => parseTime(text, 0)),
  ofText('LocalTime', parseLocalTime),
  ofText('LocalDateTime', parseLocalDateTime),
  ofText('OffsetDateTime', (text) => parseDateTime(text, 0)),
  ofText('ZonedDateTime', (text) => parseDateTime(text, 0)),
  ofText('Duration', parseDuration),
  ofText('Point', parsePoint),
  ['Null', (value, pointer) => (value === null ? null : notA('Null', pointer))],
  ['Boolean', (value, pointer) => (typeof value === 'boolean' ? value : notA('Boolean', pointer))],
  ['List', (value, pointer, depth, context) => decode(requireList(value, pointer), pointer, depth, context)],
  ['Map', (value, pointer, depth, context) => decodeWrappedMap(value, pointer, depth, context)],
  ['Node', decodeNode],
  ['Relationship', decodeRelationship],
  ['Path', decodePath],
])
const TYPES = [...DECODERS.keys()].join(', ')

function notA(type: string, pointer: string): never {
  throw new TypedJsonError(pointer, `Not a value of type ${type}.`)
}

function parseInteger(text: string): bigint | undefined {
  if (!/^-?\d{1,19}$/.test(text)) return undefined
  const value = BigInt(text)
  return BigInt.asIntN(64, value) === value ? value : undefined
}

function parseFloatText(text: string): number | undefined {
  if (/^(NaN|-?Infinity)$/.test(text)) return Number(text)
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

const POINT = /^SRID=(\d+);POINT(?: Z)? ?\(([^()]{1,200})\)$/
const DIMENSIONS = new Map<number, readonly [PointValue['srid'], number]>([
  [7203, [7203, 2]],
  [9157, [9157, 3]],
  [4326, [4326, 2]],
  [4979, [4979, 3]],
])

function parsePoint(text: string): PointValue | undefined {
  const [, sridText, list = ''] = POINT.exec(text) ?? []
  const coordinates = list.split(' ').map(parseFloatText)
  const [x, y, z] = coordinates
  const [srid, dimensions] = DIMENSIONS.get(Number(sridText)) ?? []
  if (srid === undefined || coordinates.length !== dimensions || x === undefined || y === undefined) return undefined
  if (dimensions === 2) return new PointValue(srid, x, y)
  return z === undefined ? undefined : new PointValue(srid, x, y, z)
}

function requireList(value: unknown, pointer: string): readonly unknown[] {
  return Array.isArray(value) ? value : notA('List', pointer)
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Inside `Map`, `$type` is a key like any other. */
function decodeWrappedMap(value: unknown, pointer: string, depth: number, context: Context): MapValue {
  if (!isPlainObject(value)) return notA('Map', pointer)
  const { $type: type, ...rest } = value
  const map = decodeMap(rest, pointer, depth, context)
  if (type === undefined) return map
  return new Map([['$type', decode(type, `${pointer}/$type`, depth + 1, context)], ...map])
}

function decodeNode(value: unknown, pointer: string, depth: number, context: Context): Value {
  if (!isPlainObject(value)) return notA('Node', pointer)
  const labels = requireList(value['_labels'], `${pointer}/_labels`)
  return context.entities.node({
    elementId: requireText(value['_element_id'], `${pointer}/_element_id`),
    labels: labels.map((label, index) => requireText(label, `${pointer}/_labels/${index}`)),
    properties: decodeProperties(value, pointer, depth, context),
  })
}

function decodeRelationship(value: unknown, pointer: string, depth: number, context: Context): Value {
  if (!isPlainObject(value)) return notA('Relationship', pointer)
  const text = (key: string): string => requireText(value[key], `${pointer}/${key}`)
  return context.entities.relationship({
    elementId: text('_element_id'),
    type: text('_type'),
    startElementId: text('_start_node_element_id'),
    endElementId: text('_end_node_element_id'),
    properties: decodeProperties(value, pointer, depth, context),
  })
}

type PlainObject = { readonly [key: string]: unknown }

function decodeProperties(value: PlainObject, pointer: string, depth: number, context: Context): MapValue {
  const properties = value['_properties'] ?? {}
  if (!isPlainObject(properties)) return notA('Map', `${pointer}/_properties`)
  return decodeMap(properties, `${pointer}/_properties`, depth + 1, context)
}

function requireText(value: unknown, pointer: string): string {
  return typeof value === 'string' ? value : notA('String', pointer)
}

function decodePath(value: unknown, pointer: string, depth: number, context: Context): Value {
  const list = requireList(value, pointer)
  const parts = list.map((part, index) => decode(part, `${pointer}/${index}`, depth + 1, context))
  const nodes = parts.filter((_, index) => index % 2 === 0).filter((part) => part instanceof NodeValue)
  const steps = parts.filter((_, index) => index % 2 === 1).filter((part) => part instanceof RelationshipValue)
  const alternates = nodes.length + steps.length === parts.length && nodes.length === steps.length + 1
  return alternates ? new PathValue(nodes, steps) : notA('Path', pointer)
}
