/** Equality and order within one temporal type. Equal values are those that compare as 0. */
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { SECONDS_PER_MONTH, type DurationValue } from './duration.ts'
import type { Temporal } from './field-map.ts'
import { LocalTimeValue, TimeValue } from './time.ts'

/**
 * Negative, zero or positive; undefined for values of two types. Zoned values stand in the order of their instants;
 * one instant in two zones is not equal: the smaller offset is first, an offset before a named zone.
 */
export function compareTemporal(a: Temporal, b: Temporal): number | undefined {
  if (a instanceof DateValue) return b instanceof DateValue ? a.epochDay - b.epochDay : undefined
  if (a instanceof LocalTimeValue) return b instanceof LocalTimeValue ? a.nanoOfDay - b.nanoOfDay : undefined
  if (a instanceof TimeValue) {
    if (!(b instanceof TimeValue)) return undefined
    return a.nanoOfDayUtc - b.nanoOfDayUtc || a.nanoOfDay - b.nanoOfDay
  }
  if (a instanceof LocalDateTimeValue) {
    if (!(b instanceof LocalDateTimeValue)) return undefined
    return a.epochDay - b.epochDay || a.nanoOfDay - b.nanoOfDay
  }
  return b instanceof DateTimeValue ? compareDateTimes(a, b) : undefined
}

function compareDateTimes(a: DateTimeValue, b: DateTimeValue): number {
  const first = a.utc
  const second = b.utc
  return (
    first.epochDay - second.epochDay ||
    first.nanoOfDay - second.nanoOfDay ||
    a.offsetSeconds - b.offsetSeconds ||
    compareText(a.region ?? '', b.region ?? '')
  )
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

export function durationsEqual(a: DurationValue, b: DurationValue): boolean {
  return a.months === b.months && a.days === b.days && a.seconds === b.seconds && a.nanoseconds === b.nanoseconds
}

/** Only for ordering (`<` of durations is null): by average length, then by the components. */
export function orderDurations(a: DurationValue, b: DurationValue): number {
  const difference = averageSeconds(a) - averageSeconds(b)
  return Number(difference) || a.nanoseconds - b.nanoseconds || Number(a.months - b.months) || Number(a.days - b.days)
}

function averageSeconds(value: DurationValue): bigint {
  return value.months * SECONDS_PER_MONTH + value.days * 86_400n + value.seconds
}
