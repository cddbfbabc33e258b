/** The map argument of `date({…})` and its kin, read by field name without regard to case. */
import { invalidTemporal, wrongTemporalType } from './errors.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { LocalTimeValue, TimeValue } from './time.ts'
import { parseZone, type Zone } from './zones.ts'

export type Temporal = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue
export type WithDate = DateValue | LocalDateTimeValue | DateTimeValue
export type WithTime = LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue

export const DATE_FIELDS = [
  'year', 'quarter', 'month', 'week', 'dayOfWeek', 'ordinalDay', 'dayOfQuarter', 'day',
] as const
export const TIME_FIELDS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const
const EPOCH_FIELDS = ['epochSeconds', 'epochMillis'] as const
const SELECTORS = ['date', 'time', 'datetime', 'timezone'] as const

export type DateField = (typeof DATE_FIELDS)[number]
type TimeField = (typeof TIME_FIELDS)[number]
type IntegerField = DateField | TimeField | (typeof EPOCH_FIELDS)[number]
type Field = IntegerField | (typeof SELECTORS)[number]

const BY_LOWER_CASE = new Map<string, Field>(
  [...DATE_FIELDS, ...TIME_FIELDS, ...EPOCH_FIELDS, ...SELECTORS].map((name) => [name.toLowerCase(), name]),
)
/** What a field means that is given as null, as Neo4j takes it; a year cannot be left open so. */
const NULLED: Readonly<Partial<Record<IntegerField, number>>> = {
  quarter: 1, month: 1, week: 1, dayOfWeek: 1, ordinalDay: 1, dayOfQuarter: 1, day: 1,
  hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0,
}

BY_LOWER_CASE.set('weekday', 'dayOfWeek')

export class FieldMap {
  private readonly values = new Map<Field, unknown>()

  /** Fails at a field that no temporal type has. */
  constructor(map: ReadonlyMap<string, unknown>) {
    for (const [key, value] of map) {
      const field = BY_LOWER_CASE.get(key.toLowerCase())
      if (field === undefined) throw invalidTemporal(`No such field: ${key}`)
      this.values.set(field, value)
    }
  }

  get size(): number {
    return this.values.size
  }
  has(field: Field): boolean {
    return this.values.has(field)
  }
  /** Which of these fields are given, in the order of the question. */
  given<F extends Field>(fields: readonly F[]): readonly F[] {
    return fields.filter((field) => this.values.has(field))
  }

  /** Fails where one of the fields given is not among those that the type to be made can use. */
  allowOnly(type: string, fields: readonly (readonly Field[])[]): void {
    const allowed = new Set(fields.flat())
    for (const field of this.values.keys()) {
      if (!allowed.has(field)) throw wrongTemporalType(`A ${type} takes no field ${field}.`)
    }
  }

  integer(field: IntegerField): number | undefined {
    if (!this.values.has(field)) return undefined
    const value = this.values.get(field)
    if (typeof value === 'bigint') return Number(value)
    if (value === null && field in NULLED) return NULLED[field]
    if (field === 'epochSeconds' || field === 'epochMillis') throw invalidTemporal(`${field} must be an INTEGER.`)
    throw wrongTemporalType(`${field} must be an INTEGER.`)
  }

  zone(): Zone | undefined {
    if (!this.values.has('timezone')) return undefined
    const value = this.values.get('timezone')
    if (typeof value === 'string') return parseZone(value)
    throw wrongTemporalType('timezone must be a STRING, an offset such as +01:00 or a name such as Europe/Paris.')
  }

  withDate(field: 'date' | 'datetime'): WithDate | undefined {
    return this.values.has(field) ? requireDate(this.values.get(field)) : undefined
  }
  withTime(field: 'time'): WithTime | undefined {
    return this.values.has(field) ? requireTime(this.values.get(field)) : undefined
  }
}

export function requireDate(value: unknown): WithDate {
  if (value instanceof DateValue || value instanceof LocalDateTimeValue || value instanceof DateTimeValue) return value
  if (!hasClock(value)) throw invalidTemporal('A date can be selected only from a DATE or a DATETIME.')
  throw wrongTemporalType('A date can be selected only from a DATE or a DATETIME.')
}

function hasClock(value: unknown): value is LocalTimeValue | TimeValue {
  return value instanceof LocalTimeValue || value instanceof TimeValue
}

export function requireTime(value: unknown): WithTime {
  if (hasClock(value) || value instanceof LocalDateTimeValue || value instanceof DateTimeValue) return value
  if (!(value instanceof DateValue)) throw invalidTemporal('A time can be selected only from a TIME or a DATETIME.')
  throw wrongTemporalType('A time can be selected only from a TIME or a DATETIME.')
}

/** The zone that a value carries, if it carries one. */
export function zoneOf(value: Temporal): Zone | undefined {
  if (value instanceof DateTimeValue) return value.zone
  return value instanceof TimeValue ? value.offsetSeconds : undefined
}
