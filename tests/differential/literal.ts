/** Values as texts that Cypher reads back. */
import { DateTimeValue, DurationValue } from '../../cypher/engine/temporal/index.ts'
import { isTemporal } from '../../cypher/engine/values/kinds.ts'
import { PointValue, type Value } from '../../cypher/engine/values/types.ts'

export function literal(value: Value): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return float(value)
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(literal).join(', ')}]`
  if (value instanceof DurationValue) return `duration('${value.toString()}')`
  if (value instanceof PointValue) return point(value)
  if (isTemporal(value)) return `${value instanceof DateTimeValue ? 'datetime' : value.kind}('${value.toString()}')`
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : 'null'
}

export function quoted(text: string): string {
  const code = (control: string): string => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\p{Cc}/gu, code)}'`
}

/** A name as it stands in a query, in backticks where it must. */
export function named(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
}

function float(value: number): string {
  if (Number.isNaN(value)) return '(0.0 / 0.0)'
  if (!Number.isFinite(value)) return value > 0 ? '(1.0 / 0.0)' : '(-1.0 / 0.0)'
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

function point({ srid, x, y, z }: PointValue): string {
  return `point({srid: ${srid}, x: ${float(x)}, y: ${float(y)}${z === undefined ? '' : `, z: ${float(z)}`}})`
}
