/**
 * Typed JSON, the form of rows and parameters outside the engine. Plain where JSON says it (null, boolean, string,
 * list, map, integers that a double holds, non-integral floats); else `{"$type": name, "_value": …}` with the names of
 * Neo4j's Query API. A map that itself has a key `$type` is wrapped as `{"$type": "Map", "_value": {…}}`.
 */
import type { DurationValue } from '../temporal/index.ts'
import { isList, isMap } from './kinds.ts'
import type { MapValue, TemporalValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export interface TypedJson {
  readonly $type: string
  readonly _value: Json
  readonly [key: string]: Json
}

export { decodeParameters, decodeTyped } from './typed-json-decode.ts'

export function encodeRow(row: readonly Value[]): Json[] {
  return row.map(encodeTyped)
}

export function encodeTyped(value: Value): Json {
  switch (typeof value) {
    case 'bigint':
      return encodeInteger(value)
    case 'number':
      return encodeFloat(value)
    case 'string':
    case 'boolean':
      return value
    default:
      return value === null ? null : encodeObject(value)
  }
}

function typed(type: string, value: Json): TypedJson {
  return { $type: type, _value: value }
}

function encodeInteger(value: bigint): Json {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : typed('Integer', value.toString())
}

/** Integral floats are marked, or they would come back as integers. */
function encodeFloat(value: number): Json {
  if (!Number.isFinite(value)) return typed('Float', String(value))
  if (!Number.isInteger(value)) return value
  const text = Object.is(value, -0) ? '-0' : String(value)
  return typed('Float', /[.e]/.test(text) ? text : `${text}.0`)
}

function encodeObject(value: object & Value): Json {
  if (isList(value)) return value.map(encodeTyped)
  if (isMap(value)) return value.has('$type') ? typed('Map', encodeMap(value)) : encodeMap(value)
  if (value instanceof NodeValue) return encodeNode(value)
  if (value instanceof RelationshipValue) return encodeRelationship(value)
  if (value instanceof PathValue) return typed('Path', encodePath(value))
  if (value instanceof PointValue) return typed('Point', pointWkt(value))
  return typed(TYPE_NAMES[value.kind](value), value.toString())
}

type Timed = TemporalValue | DurationValue

const TYPE_NAMES: Readonly<Record<Timed['kind'], (value: Timed) => string>> = {
  date: () => 'Date',
  time: () => 'Time',
  localtime: () => 'LocalTime',
  localdatetime: () => 'LocalDateTime',
  datetime: (value) => ('region' in value && value.region !== undefined ? 'ZonedDateTime' : 'OffsetDateTime'),
  duration: () => 'Duration',
}

/** Built by entries, so that a key `__proto__` is a key like others. */
function encodeMap(map: MapValue): Json {
  return Object.fromEntries([...map].map(([key, item]) => [key, encodeTyped(item)]))
}

function encodeNode(node: NodeValue): Json {
  return typed('Node', {
    _element_id: node.elementId,
    _labels: [...node.labels],
    _properties: encodeMap(node.properties),
  })
}

function encodeRelationship(relationship: RelationshipValue): Json {
  return typed('Relationship', {
    _element_id: relationship.elementId,
    _start_node_element_id: relationship.start.elementId,
    _end_node_element_id: relationship.end.elementId,
    _type: relationship.type,
    _properties: encodeMap(relationship.properties),
  })
}

/** Nodes and relationships in turn. */
function encodePath(path: PathValue): Json {
  return path.nodes.flatMap((node, index) => {
    const step = path.relationships[index]
    return step === undefined ? [encodeNode(node)] : [encodeNode(node), encodeRelationship(step)]
  })
}

/** `SRID=4326;POINT (1 2)`; `POINT Z (1 2 3)` in three dimensions. */
function pointWkt(point: PointValue): string {
  const [z, height] = point.z === undefined ? ['', ''] : [' Z', ` ${point.z}`]
  return `SRID=${point.srid};POINT${z} (${point.x} ${point.y}${height})`
}
