/** Values as text: as `toString()` gives it, and as a literal that Cypher would read back. */
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  formatClockTime,
  formatDate,
  formatOffset,
  LocalDateTimeValue,
  TimeValue,
} from '../temporal/index.ts'
import { isList, isMap, isTemporal } from './kinds.ts'
import { numberText } from './number-text.ts'
import { pointText } from './points.ts'
import type { MapValue, TemporalValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'

/** What `toString()` gives for a scalar; undefined for null, lists, maps and graph values, which it does not take. */
export function scalarText(value: Value): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (isTemporal(value)) return isoText(value)
  if (value instanceof DurationValue) return value.toString()
  return value instanceof PointValue ? pointText(value) : undefined
}

/** As Neo4j's toString(): seconds always, where the value's own toString leaves out `:00`. */
function isoText(value: TemporalValue): string {
  if (value instanceof DateValue) return value.toString()
  const time = formatClockTime(value.nanoOfDay, 'always')
  if (value instanceof TimeValue) return time + formatOffset(value.offsetSeconds)
  if (value instanceof LocalDateTimeValue) return `${formatDate(value.epochDay)}T${time}`
  if (!(value instanceof DateTimeValue)) return time
  const region = value.region === undefined ? '' : `[${value.region}]`
  return `${formatDate(value.epochDay)}T${time}${formatOffset(value.offsetSeconds)}${region}`
}

/** For people, times as short as they go: `{a: 1, b: ['x', null]}`, `(:Actor {id: 'jnim'})`, `[:LED_BY {since: …}]`. */
export function valueText(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`
  if (isMap(value)) return mapText(value)
  if (value instanceof NodeValue) return `(${entityText(value.labels, value.properties)})`
  if (value instanceof RelationshipValue) return `[${entityText([value.type], value.properties)}]`
  if (value instanceof PathValue) return pathText(value)
  return isTemporal(value) ? value.toString() : (scalarText(value) ?? '')
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
}

function mapText(map: MapValue): string {
  return `{${[...map].map(([key, item]) => `${key}: ${valueText(item)}`).join(', ')}}`
}

function entityText(labels: readonly string[], properties: MapValue): string {
  const names = labels.map((label) => `:${label}`).join('')
  if (properties.size === 0) return names
  return `${names}${names === '' ? '' : ' '}${mapText(properties)}`
}

function pathText(path: PathValue): string {
  let text = valueText(path.nodes[0] ?? null)
  for (const [index, step] of path.relationships.entries()) {
    const forward = step.source.relationshipStart(step.id) === path.nodes[index]?.id
    const next = path.nodes[index + 1] ?? null
    text += `${forward ? '-' : '<-'}${valueText(step)}${forward ? '->' : '-'}${valueText(next)}`
  }
  return `<${text}>`
}
