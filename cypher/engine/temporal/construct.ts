/**
 * `date(x)`, `localtime(x)`, `time(x)`, `localdatetime(x)`, `datetime(x)`: x is a text, a temporal value, or a map of
 * fields, in which `date`, `time` and `datetime` select from other values and `timezone` says where.
 */
import { buildDay, buildNanoOfDay } from './build.ts'
import { normalised, NANOS_PER_SECOND, requireRange, SECONDS_PER_DAY, type DayTime } from './clock-time.ts'
import { dayTimeOfMillis, type Clock } from './clock.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { invalidTemporal, temporalOverflow, wrongTemporalType } from './errors.ts'
import { DATE_FIELDS, FieldMap, requireDate, requireTime, TIME_FIELDS, zoneOf, type Temporal } from './field-map.ts'
import { parseDate, parseDateTime, parseLocalDateTime, parseLocalTime, parseTime } from './parse.ts'
import { LocalTimeValue, TimeValue } from './time.ts'
import { offsetAt, type Zone } from './zones.ts'

/** Where no zone is said. */
const UTC: Zone = 0

export type TemporalType = 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime'

/** Any of the constructor functions. `argument` is what the query gave; never null. */
export function constructTemporal(type: TemporalType, argument: unknown, clock: Clock): Temporal {
  if (typeof argument === 'string') return fromText(type, argument)
  if (argument instanceof Map) return fromMap(type, new FieldMap(argument), clock)
  return fromTemporal(type, argument)
}

/** The current time as the type asked for, in a zone. */
export function currentTemporal(type: TemporalType, now: DayTime, zone: Zone = UTC): Temporal {
  return fromTemporal(type, DateTimeValue.atInstant(now, zone))
}

function fromText(type: TemporalType, text: string): Temporal {
  switch (type) {
    case 'date':
      return parseDate(text)
    case 'localtime':
      return parseLocalTime(text)
    case 'time':
      return parseTime(text, 0)
    case 'localdatetime':
      return parseLocalDateTime(text)
    case 'datetime':
      return parseDateTime(text, UTC)
  }
}

function fromTemporal(type: TemporalType, value: unknown): Temporal {
  switch (type) {
    case 'date':
      return new DateValue(requireDate(value).epochDay)
    case 'localtime':
      return new LocalTimeValue(requireTime(value).nanoOfDay)
    case 'time':
      return timeFrom(value)
    case 'localdatetime':
      if (value instanceof LocalDateTimeValue) return value
      if (value instanceof DateTimeValue) return new LocalDateTimeValue(value.epochDay, value.nanoOfDay)
      throw wrongTemporalType('A LOCAL DATETIME can be made of a text, a map or a DATETIME.')
    case 'datetime':
      if (value instanceof DateTimeValue) return value
      if (value instanceof LocalDateTimeValue) return DateTimeValue.atLocal(value, UTC)
      throw wrongTemporalType('A ZONED DATETIME can be made of a text, a map or a DATETIME.')
  }
}

function timeFrom(value: unknown): TimeValue {
  const source = requireTime(value)
  if (source instanceof DateTimeValue || source instanceof TimeValue) {
    return new TimeValue(source.nanoOfDay, source.offsetSeconds)
  }
  return new TimeValue(source.nanoOfDay, 0)
}

function fromMap(type: TemporalType, fields: FieldMap, clock: Clock): Temporal {
  if (fields.size === 0) throw invalidTemporal('At least one field must be specified.')
  const zone = fields.zone()
  if (fields.size === 1 && zone !== undefined) return currentTemporal(type, clock.statement, zone)
  switch (type) {
    case 'date':
      fields.allowOnly('DATE', [DATE_FIELDS, ['date']])
      return new DateValue(buildDay(fields, fields.withDate('date')?.epochDay))
    case 'localtime':
      fields.allowOnly('LOCAL TIME', [TIME_FIELDS, ['time']])
      return new LocalTimeValue(timeOfFields(fields).nanoOfDay)
    case 'time':
      fields.allowOnly('ZONED TIME', [TIME_FIELDS, ['time', 'timezone']])
      return zonedTime(fields, zone, clock)
    case 'localdatetime': {
      fields.allowOnly('LOCAL DATETIME', [DATE_FIELDS, TIME_FIELDS, ['date', 'time', 'datetime']])
      const { local } = dateTimeOfFields(fields)
      return new LocalDateTimeValue(local.epochDay, local.nanoOfDay)
    }
    case 'datetime': {
      const { local, zone: own } = dateTimeOfFields(fields)
      const built = DateTimeValue.atLocal(local, own ?? zone ?? UTC)
      return own === undefined || zone === undefined ? built : DateTimeValue.atInstant(built.utc, zone)
    }
  }
}

interface ZonedNano {
  readonly nanoOfDay: number
  /** The offset of what was selected from, if it had one. */
  readonly offset: number | undefined
}

function timeOfFields(fields: FieldMap): ZonedNano {
  const source = fields.withTime('time')
  if (source === undefined && !fields.has('hour')) throw invalidTemporal('hour must be specified.')
  const offset = source instanceof DateTimeValue || source instanceof TimeValue ? source.offsetSeconds : undefined
  return { nanoOfDay: buildNanoOfDay(fields, source?.nanoOfDay), offset }
}

/** A zone other than that of the time selected moves the hands of the clock: the moment stays. */
function zonedTime(fields: FieldMap, zone: Zone | undefined, clock: Clock): TimeValue {
  const { nanoOfDay, offset } = timeOfFields(fields)
  if (zone === undefined) return new TimeValue(nanoOfDay, offset ?? 0)
  const wanted = offsetAt(zone, clock.statement.epochDay, clock.statement.nanoOfDay)
  if (offset === undefined) return new TimeValue(nanoOfDay, wanted)
  return new TimeValue(normalised(0, nanoOfDay + (wanted - offset) * NANOS_PER_SECOND).nanoOfDay, wanted)
}

interface ZonedDayTime {
  readonly local: DayTime
  /** The zone of what the time was selected from, if it had one. */
  readonly zone: Zone | undefined
}

function dateTimeOfFields(fields: FieldMap): ZonedDayTime {
  const parts = fields.given(['date', 'time'])
  const whole = fields.given(['datetime', 'epochSeconds', 'epochMillis'])
  if (whole.length > 1 || (whole.length === 1 && parts.length > 0)) {
    throw invalidTemporal(`${[...whole, ...parts].join(' and ')} cannot be selected together.`)
  }
  const base = whole[0] === undefined ? undefined : wholeBase(fields, whole[0])
  const date = fields.withDate('date')?.epochDay ?? base?.local.epochDay
  const time = fields.withTime('time')
  const withTime = time !== undefined || fields.given(TIME_FIELDS).length > 0
  const epochDay = buildDay(fields, date, withTime)
  const nanoOfDay = buildNanoOfDay(fields, time?.nanoOfDay ?? base?.local.nanoOfDay)
  return { local: { epochDay, nanoOfDay }, zone: time === undefined ? base?.zone : zoneOf(time) }
}

function wholeBase(fields: FieldMap, selector: 'datetime' | 'epochSeconds' | 'epochMillis'): ZonedDayTime {
  if (selector !== 'datetime') return { local: dayTimeOfEpoch(fields, selector), zone: UTC }
  const date = fields.withDate('datetime')
  if (date === undefined || date instanceof DateValue) {
    throw wrongTemporalType('A datetime can be selected only from a DATETIME.')
  }
  return { local: date, zone: zoneOf(date) }
}

function dayTimeOfEpoch(fields: FieldMap, selector: 'epochSeconds' | 'epochMillis'): DayTime {
  const amount = fields.integer(selector) ?? 0
  return selector === 'epochSeconds' ? dayTimeOfSeconds(amount) : dayTimeOfMillis(amount)
}

function dayTimeOfSeconds(epochSeconds: number): DayTime {
  const epochDay = Math.floor(epochSeconds / SECONDS_PER_DAY)
  return { epochDay, nanoOfDay: (epochSeconds - epochDay * SECONDS_PER_DAY) * NANOS_PER_SECOND }
}

/** `datetime.fromepoch(seconds, nanoseconds)`. */
export function dateTimeFromEpoch(seconds: bigint, nanoseconds: bigint): DateTimeValue {
  requireRange('nanosecond', Number(nanoseconds), 0, NANOS_PER_SECOND - 1)
  const { epochDay, nanoOfDay } = dayTimeOfSeconds(requireExact(seconds))
  return DateTimeValue.atInstant({ epochDay, nanoOfDay: nanoOfDay + Number(nanoseconds) }, UTC)
}

/** `datetime.fromepochmillis(milliseconds)`. */
export function dateTimeFromEpochMillis(milliseconds: bigint): DateTimeValue {
  return DateTimeValue.atInstant(dayTimeOfMillis(requireExact(milliseconds)), UTC)
}

function requireExact(amount: bigint): number {
  const number = Number(amount)
  if (Number.isSafeInteger(number)) return number
  throw temporalOverflow(`${amount} since 1970 is beyond the range that can be told exactly.`)
}
