/** Temporal values plus and minus durations, and durations among themselves and with numbers. */
import { plusMonths } from './calendar.ts'
import { NANOS_PER_DAY, NANOS_PER_SECOND, normalised, SECONDS_PER_DAY, type DayTime } from './clock-time.ts'
import { DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { DurationValue } from './duration.ts'
import { approximateDuration } from './duration-parts.ts'
import { invalidTemporal, temporalOverflow } from './errors.ts'
import type { Temporal } from './field-map.ts'
import { LocalTimeValue, TimeValue } from './time.ts'

/** Beyond this many, a result lies outside every calendar and clock here, and numbers lose count. */
const MAX_STEP = 1n << 52n

/**
 * Months first, then days, then the time. A date takes whole days out of the seconds; a time of day ignores months
 * and days.
 */
export function plusDuration(value: Temporal, duration: DurationValue): Temporal {
  if (value instanceof LocalTimeValue) return new LocalTimeValue(turnClock(value.nanoOfDay, duration))
  if (value instanceof TimeValue) return new TimeValue(turnClock(value.nanoOfDay, duration), value.offsetSeconds)
  const epochDay = stepDays(value.epochDay, duration)
  if (value instanceof DateValue) return new DateValue(epochDay + step(duration.seconds / BigInt(SECONDS_PER_DAY)))
  if (value instanceof LocalDateTimeValue) {
    const { epochDay: day, nanoOfDay } = stepTime({ epochDay, nanoOfDay: value.nanoOfDay }, duration)
    return new LocalDateTimeValue(day, nanoOfDay)
  }
  const local = DateTimeValue.atLocal({ epochDay, nanoOfDay: value.nanoOfDay }, value.zone, value.offsetSeconds)
  return DateTimeValue.atInstant(stepTime(local.utc, duration), value.zone)
}

export function minusDuration(value: Temporal, duration: DurationValue): Temporal {
  return plusDuration(value, negatedDuration(duration))
}

function stepDays(epochDay: number, duration: DurationValue): number {
  return plusMonths(epochDay, step(duration.months)) + step(duration.days)
}

function stepTime({ epochDay, nanoOfDay }: DayTime, duration: DurationValue): DayTime {
  const days = duration.seconds / BigInt(SECONDS_PER_DAY)
  const rest = Number(duration.seconds % BigInt(SECONDS_PER_DAY)) * NANOS_PER_SECOND + duration.nanoseconds
  return normalised(epochDay + step(days), nanoOfDay + rest)
}

function turnClock(nanoOfDay: number, duration: DurationValue): number {
  const rest = Number(duration.seconds % BigInt(SECONDS_PER_DAY)) * NANOS_PER_SECOND + duration.nanoseconds
  return (((nanoOfDay + rest) % NANOS_PER_DAY) + NANOS_PER_DAY) % NANOS_PER_DAY
}

function step(amount: bigint): number {
  if (amount < MAX_STEP && amount > -MAX_STEP) return Number(amount)
  throw temporalOverflow('The duration is too long to be added to a temporal value.')
}

export function plusDurations(a: DurationValue, b: DurationValue): DurationValue {
  const nanoseconds = BigInt(a.nanoseconds + b.nanoseconds)
  return DurationValue.of(a.months + b.months, a.days + b.days, a.seconds + b.seconds, nanoseconds)
}

export function minusDurations(a: DurationValue, b: DurationValue): DurationValue {
  return plusDurations(a, negatedDuration(b))
}

function negatedDuration(duration: DurationValue): DurationValue {
  return DurationValue.of(-duration.months, -duration.days, -duration.seconds, BigInt(-duration.nanoseconds))
}

/** A whole factor is exact; a fraction of a component runs over into the finer ones. */
export function timesNumber(duration: DurationValue, factor: bigint | number): DurationValue {
  const { months, days, seconds, nanoseconds } = duration
  if (typeof factor === 'bigint') {
    return DurationValue.of(months * factor, days * factor, seconds * factor, BigInt(nanoseconds) * factor)
  }
  return approximateDuration({
    months: Number(months) * factor,
    days: Number(days) * factor,
    seconds: Number(seconds) * factor,
    nanoseconds: nanoseconds * factor,
  }, invalidTemporal)
}

export function dividedByNumber(duration: DurationValue, divisor: bigint | number): DurationValue {
  const by = Number(divisor)
  if (by === 0) throw temporalOverflow('A duration cannot be divided by zero.')
  return approximateDuration({
    months: Number(duration.months) / by,
    days: Number(duration.days) / by,
    seconds: Number(duration.seconds) / by,
    nanoseconds: duration.nanoseconds / by,
  }, invalidTemporal)
}

/** Whole days among the seconds go to the days, unless the two have opposite signs. */
export function withWholeDays(duration: DurationValue): DurationValue {
  const { months, days, seconds, nanoseconds } = duration
  if ((days < 0n && seconds > 0n) || (days > 0n && seconds < 0n)) return duration
  const perDay = BigInt(SECONDS_PER_DAY)
  return new DurationValue(months, days + seconds / perDay, seconds % perDay, nanoseconds)
}
