/** `date.truncate(unit, value, fields)` and its kin: the beginning of the unit, then the fields set on it. */
import { buildDay, buildNanoOfDay } from './build.ts'
import { civilOf, dayOfWeekOf, epochDayOf, quarterOf, weekOf, weekYearStart } from './calendar.ts'
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND, requireRange } from './clock-time.ts'
import { quarterStart } from './calendar-forms.ts'
import type { TemporalType } from './construct.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { invalidTemporal, wrongTemporalType } from './errors.ts'
import { DATE_FIELDS, FieldMap, requireDate, requireTime, TIME_FIELDS, zoneOf, type Temporal } from './field-map.ts'
import { LocalTimeValue, TimeValue } from './time.ts'
import { offsetAt, type Zone } from './zones.ts'

type Truncate = (amount: number) => number

const yearBlock =
  (years: number): Truncate =>
  (epochDay) =>
    epochDayOf(Math.trunc(civilOf(epochDay).year / years) * years, 1, 1)

const DAY_UNITS = new Map<string, Truncate>([
  ['millennium', yearBlock(1000)],
  ['century', yearBlock(100)],
  ['decade', yearBlock(10)],
  ['year', yearBlock(1)],
  ['weekYear', (epochDay) => weekYearStart(weekOf(epochDay).weekYear)],
  ['quarter', (epochDay) => quarterStart(civilOf(epochDay).year, quarterOf(civilOf(epochDay).month))],
  ['month', (epochDay) => epochDay - civilOf(epochDay).day + 1],
  ['week', (epochDay) => epochDay - dayOfWeekOf(epochDay) + 1],
  ['day', (epochDay) => epochDay],
])
const multipleOf =
  (size: number): Truncate =>
  (nanoOfDay) =>
    nanoOfDay - (nanoOfDay % size)

const TIME_UNITS = new Map<string, Truncate>([
  ['hour', multipleOf(NANOS_PER_HOUR)],
  ['minute', multipleOf(NANOS_PER_MINUTE)],
  ['second', multipleOf(NANOS_PER_SECOND)],
  ['millisecond', multipleOf(1_000_000)],
  ['microsecond', multipleOf(1000)],
])

/** `fields` may be empty. Years before 0 are cut towards 0, as in Neo4j. */
export function truncateTemporal(
  type: TemporalType,
  unit: string,
  value: unknown,
  fields: ReadonlyMap<string, unknown>,
): Temporal {
  if (!DAY_UNITS.has(unit) && !TIME_UNITS.has(unit)) throw invalidTemporal(`Unknown unit '${unit}' to truncate to.`)
  const map = new FieldMap(fields)
  const zone = map.zone()
  switch (type) {
    case 'date':
      map.allowOnly('DATE', [DATE_FIELDS])
      return new DateValue(truncatedDay(unit, value, map, 'day'))
    case 'localtime':
      map.allowOnly('LOCAL TIME', [TIME_FIELDS])
      return new LocalTimeValue(truncatedTime(unit, requireTime(value).nanoOfDay, map))
    case 'time':
      map.allowOnly('ZONED TIME', [TIME_FIELDS, ['timezone']])
      return truncatedZonedTime(unit, value, map, zone)
    case 'localdatetime':
      map.allowOnly('LOCAL DATETIME', [DATE_FIELDS, TIME_FIELDS])
      return new LocalDateTimeValue(truncatedDay(unit, value, map, 'time'), truncatedNano(unit, value, map))
    case 'datetime': {
      map.allowOnly('ZONED DATETIME', [DATE_FIELDS, TIME_FIELDS, ['timezone']])
      const local = { epochDay: truncatedDay(unit, value, map, 'time'), nanoOfDay: truncatedNano(unit, value, map) }
      return DateTimeValue.atLocal(local, zone ?? zoneOf(requireDate(value)) ?? 0)
    }
  }
}

function truncatedDay(unit: string, value: unknown, fields: FieldMap, finest: 'day' | 'time'): number {
  const truncate = DAY_UNITS.get(unit)
  if (truncate === undefined && (finest === 'day' || value instanceof DateValue)) {
    throw wrongTemporalType(`A date cannot be truncated to the ${unit}.`)
  }
  const { epochDay } = requireDate(value)
  return buildDay(fields, truncate?.(epochDay) ?? epochDay)
}

function truncatedNano(unit: string, value: unknown, fields: FieldMap): number {
  return truncatedTime(unit, value instanceof DateValue ? 0 : requireTime(value).nanoOfDay, fields, DAY_UNITS.has(unit))
}

function truncatedTime(unit: string, nanoOfDay: number, fields: FieldMap, toDay = unit === 'day'): number {
  const truncate = toDay ? () => 0 : TIME_UNITS.get(unit)
  if (truncate === undefined) throw wrongTemporalType(`A time cannot be truncated to the ${unit}.`)
  const base = truncate(nanoOfDay)
  return buildNanoOfDay(fields, base) + keptSubseconds(unit, base, fields)
}

/** After truncating to the millisecond, `microsecond` and `nanosecond` count below it instead of replacing it. */
function keptSubseconds(unit: string, base: number, fields: FieldMap): number {
  const finer = FINER_FIELDS.get(unit)
  const given = finer === undefined || fields.has('millisecond') ? [] : fields.given(finer)
  for (const field of given) requireRange(field, fields.integer(field) ?? 0, 0, 999)
  return given.length > 0 ? base % NANOS_PER_SECOND : 0
}
const FINER_FIELDS = new Map<string, readonly ('microsecond' | 'nanosecond')[]>([
  ['millisecond', ['microsecond', 'nanosecond']],
  ['microsecond', ['nanosecond']],
])

function truncatedZonedTime(unit: string, value: unknown, fields: FieldMap, zone: Zone | undefined): TimeValue {
  const source = requireTime(value)
  const nanoOfDay = truncatedTime(unit, source.nanoOfDay, fields)
  if (zone !== undefined) {
    return new TimeValue(nanoOfDay, offsetAt(zone, source instanceof DateTimeValue ? source.epochDay : 0, nanoOfDay))
  }
  const zoned = source instanceof DateTimeValue || source instanceof TimeValue
  return new TimeValue(nanoOfDay, zoned ? source.offsetSeconds : 0)
}
