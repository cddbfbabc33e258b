/** `value.year`, `value.epochMillis`, `duration.minutesOfHour` …: components by name, without regard to case. */
import { epochDayOf, quarterOf, weekOf } from './calendar.ts'
import { NANOS_PER_SECOND } from './clock-time.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { type DurationValue } from './duration.ts'
import { wrongTemporalType } from './errors.ts'
import type { Temporal, WithDate, WithTime } from './field-map.ts'
import { formatOffset } from './format.ts'
import { quarterStart } from './calendar-forms.ts'
import { LocalTimeValue, TimeValue } from './time.ts'

type Read<T> = (value: T) => number | bigint | string

const OF_DATE = new Map<string, Read<WithDate>>([
  ['year', (value) => value.year],
  ['quarter', (value) => quarterOf(value.month)],
  ['month', (value) => value.month],
  ['week', (value) => weekOf(value.epochDay).week],
  ['weekyear', (value) => weekOf(value.epochDay).weekYear],
  ['day', (value) => value.day],
  ['ordinalday', (value) => value.epochDay - epochDayOf(value.year, 1, 1) + 1],
  ['dayofweek', (value) => weekOf(value.epochDay).dayOfWeek],
  ['weekday', (value) => weekOf(value.epochDay).dayOfWeek],
  ['dayofquarter', dayOfQuarter],
  ['quarterday', dayOfQuarter],
])
const OF_TIME = new Map<string, Read<WithTime>>([
  ['hour', (value) => value.hour],
  ['minute', (value) => value.minute],
  ['second', (value) => value.second],
  ['millisecond', (value) => Math.floor(value.nanosecond / 1_000_000)],
  ['microsecond', (value) => Math.floor(value.nanosecond / 1000)],
  ['nanosecond', (value) => value.nanosecond],
])
const OF_OFFSET = new Map<string, Read<TimeValue | DateTimeValue>>([
  ['timezone', (value) => (value instanceof DateTimeValue && value.region) || formatOffset(value.offsetSeconds)],
  ['offset', (value) => formatOffset(value.offsetSeconds)],
  ['offsetminutes', (value) => Math.trunc(value.offsetSeconds / 60)],
  ['offsetseconds', (value) => value.offsetSeconds],
])
const OF_INSTANT = new Map<string, Read<DateTimeValue>>([
  ['epochseconds', (value) => value.epochSeconds],
  ['epochmillis', (value) => value.epochSeconds * 1000n + BigInt(Math.floor(value.nanosecond / 1_000_000))],
])

function dayOfQuarter({ epochDay, year, month }: WithDate): number {
  return epochDay - quarterStart(year, quarterOf(month)) + 1
}

/** Integers as bigint. Fails where the type has no such component. */
export function temporalComponent(value: Temporal, name: string): bigint | string {
  const found = readTemporal(value, name.toLowerCase())
  if (found === undefined) throw wrongTemporalType(`No such field: ${name}`)
  return typeof found === 'number' ? BigInt(found) : found
}

function readTemporal(value: Temporal, key: string): number | bigint | string | undefined {
  if (value instanceof DateValue) return OF_DATE.get(key)?.(value)
  const ofTime = OF_TIME.get(key)?.(value)
  if (ofTime !== undefined || value instanceof LocalTimeValue) return ofTime
  if (value instanceof TimeValue) return OF_OFFSET.get(key)?.(value)
  const ofDate = OF_DATE.get(key)?.(value)
  if (ofDate !== undefined || value instanceof LocalDateTimeValue) return ofDate
  return OF_OFFSET.get(key)?.(value) ?? OF_INSTANT.get(key)?.(value)
}

const NANOS = BigInt(NANOS_PER_SECOND)
const allNanos = (value: DurationValue): bigint => value.seconds * NANOS + BigInt(value.nanoseconds)

/** Whole units of a group (months, days, time); the `…Of…` ones count within the next coarser unit. */
const OF_DURATION = new Map<string, (value: DurationValue) => bigint>([
  ['years', (value) => value.months / 12n],
  ['quarters', (value) => value.months / 3n],
  ['months', (value) => value.months],
  ['weeks', (value) => value.days / 7n],
  ['days', (value) => value.days],
  ['hours', (value) => value.seconds / 3600n],
  ['minutes', (value) => value.seconds / 60n],
  ['seconds', (value) => value.seconds],
  ['milliseconds', (value) => allNanos(value) / 1_000_000n],
  ['microseconds', (value) => allNanos(value) / 1000n],
  ['nanoseconds', allNanos],
  ['quartersofyear', (value) => (value.months / 3n) % 4n],
  ['monthsofquarter', (value) => value.months % 3n],
  ['monthsofyear', (value) => value.months % 12n],
  ['daysofweek', (value) => value.days % 7n],
  ['minutesofhour', (value) => (value.seconds / 60n) % 60n],
  ['secondsofminute', (value) => value.seconds % 60n],
  ['millisecondsofsecond', (value) => BigInt(Math.floor(value.nanoseconds / 1_000_000))],
  ['microsecondsofsecond', (value) => BigInt(Math.floor(value.nanoseconds / 1000))],
  ['nanosecondsofsecond', (value) => BigInt(value.nanoseconds)],
])

export function durationComponent(value: DurationValue, name: string): bigint {
  const read = OF_DURATION.get(name.toLowerCase())
  if (read === undefined) throw wrongTemporalType(`No such field: ${name}`)
  return read(value)
}
