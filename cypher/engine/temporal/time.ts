import { nanoOfDayOf, NANOS_PER_SECOND } from './clock-time.ts'
import { OnClock } from './fields.ts'
import { formatClockTime, formatOffset } from './format.ts'

/** LOCAL TIME: nanoseconds since midnight. */
export class LocalTimeValue extends OnClock {
  constructor(readonly nanoOfDay: number) {
    super()
  }
  get kind() {
    return 'localtime' as const
  }
  /** Fails where a field is out of range. */
  static of(hour: number, minute: number, second = 0, nanosecond = 0): LocalTimeValue {
    return new LocalTimeValue(nanoOfDayOf({ hour, minute, second, nanosecond }))
  }
  override toString(): string {
    return formatClockTime(this.nanoOfDay)
  }
}

/** ZONED TIME: nanoseconds since local midnight and the offset from UTC in seconds. */
export class TimeValue extends OnClock {
  constructor(
    readonly nanoOfDay: number,
    readonly offsetSeconds: number,
  ) {
    super()
  }
  get kind() {
    return 'time' as const
  }
  /** Fails where a field is out of range. */
  static of(hour: number, minute: number, second: number, nanosecond: number, offsetSeconds: number): TimeValue {
    return new TimeValue(nanoOfDayOf({ hour, minute, second, nanosecond }), offsetSeconds)
  }
  /** Not wrapped: 00:30+01:00 lies before midnight UTC, below 0. */
  get nanoOfDayUtc(): number {
    return this.nanoOfDay - this.offsetSeconds * NANOS_PER_SECOND
  }
  override toString(): string {
    return formatClockTime(this.nanoOfDay) + formatOffset(this.offsetSeconds)
  }
}
