import { clockTimeOf, nanoOfDayOf, NANOS_PER_SECOND } from './clock-time.ts'
import { formatClockTime, formatOffset } from './format.ts'

/** LOCAL TIME: nanoseconds since midnight. */
export class LocalTimeValue {
  constructor(readonly nanoOfDay: number) {}
  /** Fails where a field is out of range. */
  static of(hour: number, minute: number, second = 0, nanosecond = 0): LocalTimeValue {
    return new LocalTimeValue(nanoOfDayOf({ hour, minute, second, nanosecond }))
  }
  get hour(): number {
    return clockTimeOf(this.nanoOfDay).hour
  }
  get minute(): number {
    return clockTimeOf(this.nanoOfDay).minute
  }
  get second(): number {
    return clockTimeOf(this.nanoOfDay).second
  }
  get nanosecond(): number {
    return this.nanoOfDay % NANOS_PER_SECOND
  }
  toString(): string {
    return formatClockTime(this.nanoOfDay)
  }
}

/** ZONED TIME: nanoseconds since local midnight and the offset from UTC in seconds. */
export class TimeValue {
  constructor(
    readonly nanoOfDay: number,
    readonly offsetSeconds: number,
  ) {}
  /** Fails where a field is out of range. */
  static of(hour: number, minute: number, second: number, nanosecond: number, offsetSeconds: number): TimeValue {
    return new TimeValue(nanoOfDayOf({ hour, minute, second, nanosecond }), offsetSeconds)
  }
  get hour(): number {
    return clockTimeOf(this.nanoOfDay).hour
  }
  get minute(): number {
    return clockTimeOf(this.nanoOfDay).minute
  }
  get second(): number {
    return clockTimeOf(this.nanoOfDay).second
  }
  get nanosecond(): number {
    return this.nanoOfDay % NANOS_PER_SECOND
  }
  /** Not wrapped: 00:30+01:00 lies before midnight UTC, below 0. */
  get nanoOfDayUtc(): number {
    return this.nanoOfDay - this.offsetSeconds * NANOS_PER_SECOND
  }
  toString(): string {
    return formatClockTime(this.nanoOfDay) + formatOffset(this.offsetSeconds)
  }
}
