/** The time of day as nanoseconds since midnight: below 8.64e13, so exact in a number. */
import { invalidTemporal } from './errors.ts'

export const NANOS_PER_SECOND = 1_000_000_000
export const NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND
export const NANOS_PER_HOUR = 60 * NANOS_PER_MINUTE
export const SECONDS_PER_DAY = 86_400
export const NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND

export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanosecond: number
}

/** Fails where a field is outside its range (hour 0–23, minute and second 0–59, nanosecond 0–999,999,999). */
export function nanoOfDayOf({ hour, minute, second, nanosecond }: ClockTime): number {
  requireRange('hour', hour, 0, 23)
  requireRange('minute', minute, 0, 59)
  requireRange('second', second, 0, 59)
  requireRange('nanosecond', nanosecond, 0, NANOS_PER_SECOND - 1)
  return hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + nanosecond
}

export function clockTimeOf(nanoOfDay: number): ClockTime {
  return {
    hour: Math.floor(nanoOfDay / NANOS_PER_HOUR),
    minute: Math.floor(nanoOfDay / NANOS_PER_MINUTE) % 60,
    second: Math.floor(nanoOfDay / NANOS_PER_SECOND) % 60,
    nanosecond: nanoOfDay % NANOS_PER_SECOND,
  }
}

/** Fails with the name and the range of the field. */
export function requireRange(field: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return
  throw invalidTemporal(`Invalid value for ${field}: ${value} (expected ${min} to ${max}).`)
}

/** A point on the local time line: whole days and the nanoseconds into the day. */
export interface DayTime {
  readonly epochDay: number
  readonly nanoOfDay: number
}

/** Carries nanoseconds beyond a day (either way) into the days. */
export function normalised(epochDay: number, nanoOfDay: number): DayTime {
  const carry = Math.floor(nanoOfDay / NANOS_PER_DAY)
  return { epochDay: epochDay + carry, nanoOfDay: nanoOfDay - carry * NANOS_PER_DAY }
}
