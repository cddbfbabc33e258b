/**
 * The duration from one temporal value to another. Both are first brought to one shape: a missing time is midnight,
 * a missing date is the date of the other, a missing zone is the zone of the other.
 */
import { civilOf } from './calendar.ts'
import { NANOS_PER_SECOND, SECONDS_PER_DAY, type DayTime } from './clock-time.ts'
import { plusDuration } from './arithmetic.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { DurationValue } from './duration.ts'
import { wrongTemporalType } from './errors.ts'
import { zoneOf, type Temporal } from './field-map.ts'
import { LocalTimeValue, TimeValue } from './time.ts'
import type { Zone } from './zones.ts'

type Moment = LocalDateTimeValue | DateTimeValue

interface Pair {
  readonly from: Moment
  readonly to: Moment
  /** False where one of the two is a time alone: then no months and days lie between them. */
  readonly dated: boolean
}

/** `duration.between`: whole months, then whole days, then the rest. */
export function durationBetween(from: Temporal, to: Temporal): DurationValue {
  const pair = aligned(from, to)
  if (!pair.dated) return secondsBetween(pair.from, pair.to)
  const months = BigInt(monthsBetween(pair.from, pair.to))
  const afterMonths = later(pair.from, new DurationValue(months, 0n, 0n, 0))
  const days = BigInt(daysBetween(afterMonths, pair.to))
  const rest = secondsBetween(later(afterMonths, new DurationValue(0n, days, 0n, 0)), pair.to)
  return new DurationValue(months, days, rest.seconds, rest.nanoseconds)
}

/** Fails for two times of day, between which there are no months. */
export function durationInMonths(from: Temporal, to: Temporal): DurationValue {
  const pair = alignedWithDate(from, to)
  return new DurationValue(pair.dated ? BigInt(monthsBetween(pair.from, pair.to)) : 0n, 0n, 0n, 0)
}

/** Fails for two times of day, between which there are no days. */
export function durationInDays(from: Temporal, to: Temporal): DurationValue {
  const pair = alignedWithDate(from, to)
  return new DurationValue(0n, pair.dated ? BigInt(daysBetween(pair.from, pair.to)) : 0n, 0n, 0)
}

export function durationInSeconds(from: Temporal, to: Temporal): DurationValue {
  const pair = aligned(from, to)
  return secondsBetween(pair.from, pair.to)
}

function alignedWithDate(from: Temporal, to: Temporal): Pair {
  if (dayOf(from) !== undefined || dayOf(to) !== undefined) return aligned(from, to)
  throw wrongTemporalType('Months and days need a date on one side at least; use duration.inSeconds for two times.')
}

function aligned(from: Temporal, to: Temporal): Pair {
  const fromDay = dayOf(from)
  const toDay = dayOf(to)
  const fromZone = zoneOf(from)
  const toZone = zoneOf(to)
  return {
    from: momentOf(from, fromDay ?? toDay ?? 0, fromZone ?? toZone),
    to: momentOf(to, toDay ?? fromDay ?? 0, toZone ?? fromZone),
    dated: fromDay !== undefined && toDay !== undefined,
  }
}

function dayOf(value: Temporal): number | undefined {
  return value instanceof LocalTimeValue || value instanceof TimeValue ? undefined : value.epochDay
}

function momentOf(value: Temporal, epochDay: number, zone: Zone | undefined): Moment {
  if (value instanceof DateTimeValue) return value
  const nanoOfDay = value instanceof DateValue ? 0 : value.nanoOfDay
  return zone === undefined
    ? new LocalDateTimeValue(epochDay, nanoOfDay)
    : DateTimeValue.atLocal({ epochDay, nanoOfDay }, zone)
}

function later(moment: Moment, duration: DurationValue): Moment {
  const result = plusDuration(moment, duration)
  return result instanceof DateTimeValue || result instanceof LocalDateTimeValue ? result : moment
}

/** Both on the clock of the first. */
function onOneClock(from: Moment, to: Moment): DayTime {
  return from instanceof DateTimeValue && to instanceof DateTimeValue ? DateTimeValue.atInstant(to.utc, from.zone) : to
}

/** The last day that is whole on the way from one moment to the other. */
function lastWholeDay(from: DayTime, to: DayTime): number {
  if (to.epochDay > from.epochDay && to.nanoOfDay < from.nanoOfDay) return to.epochDay - 1
  if (to.epochDay < from.epochDay && to.nanoOfDay > from.nanoOfDay) return to.epochDay + 1
  return to.epochDay
}

function daysBetween(from: Moment, to: Moment): number {
  return lastWholeDay(from, onOneClock(from, to)) - from.epochDay
}

/** Counts days as 32nds of a month, so that whole months come out by cutting. */
function monthsBetween(from: Moment, to: Moment): number {
  const packed = (epochDay: number): number => {
    const { year, month, day } = civilOf(epochDay)
    return (year * 12 + month) * 32 + day
  }
  return Math.trunc((packed(lastWholeDay(from, onOneClock(from, to))) - packed(from.epochDay)) / 32) + 0
}

function secondsBetween(from: Moment, to: Moment): DurationValue {
  const start = from instanceof DateTimeValue ? from.utc : from
  const end = to instanceof DateTimeValue ? to.utc : to
  const seconds = BigInt(end.epochDay - start.epochDay) * BigInt(SECONDS_PER_DAY)
  const nanos = end.nanoOfDay - start.nanoOfDay
  const wholeSeconds = Math.floor(nanos / NANOS_PER_SECOND)
  return new DurationValue(0n, 0n, seconds + BigInt(wholeSeconds), nanos - wholeSeconds * NANOS_PER_SECOND)
}
