import { nanoOfDayOf, NANOS_PER_SECOND, normalised, SECONDS_PER_DAY, type DayTime } from './clock-time.ts'
import { checkedDay, requireDay } from './date.ts'
import { OnCalendarAndClock } from './fields.ts'
import { formatClockTime, formatDate, formatOffset } from './format.ts'
import { isValidOffset, offsetAt, offsetForLocal, offsetMismatch, type Zone } from './zones.ts'

/** LOCAL DATETIME: a day and the nanoseconds since its midnight. */
export class LocalDateTimeValue extends OnCalendarAndClock {
  constructor(
    readonly epochDay: number,
    readonly nanoOfDay: number,
  ) {
    super()
    requireDay(epochDay)
  }
  get kind() {
    return 'localdatetime' as const
  }
  /** Fails where a field is out of range. */
  static of(
    year: number, month: number, day: number, hour: number, minute: number, second = 0, nanosecond = 0,
  ): LocalDateTimeValue {
    const nanoOfDay = nanoOfDayOf({ hour, minute, second, nanosecond })
    return new LocalDateTimeValue(checkedDay(year, month, day), nanoOfDay)
  }
  override toString(): string {
    return `${formatDate(this.epochDay)}T${formatClockTime(this.nanoOfDay)}`
  }
}

/** ZONED DATETIME: local day and nanoseconds, the offset from UTC then, and the IANA zone where one was named. */
export class DateTimeValue extends OnCalendarAndClock {
  private constructor(
    readonly epochDay: number,
    readonly nanoOfDay: number,
    readonly offsetSeconds: number,
    /** The name of an IANA zone; undefined where only an offset is known. */
    readonly region: string | undefined,
  ) {
    super()
    requireDay(epochDay)
  }
  get kind() {
    return 'datetime' as const
  }

  /** At a local time in a zone; see offsetForLocal for times that came twice or never. */
  static atLocal(local: DayTime, zone: Zone, preferredOffset?: number): DateTimeValue {
    const offset = offsetForLocal(zone, local, preferredOffset)
    if (typeof zone === 'number') return new DateTimeValue(local.epochDay, local.nanoOfDay, zone, undefined)
    return DateTimeValue.atInstant(normalised(local.epochDay, local.nanoOfDay - offset * NANOS_PER_SECOND), zone)
  }

  /** At an instant, given as day and nanoseconds in UTC. */
  static atInstant(utc: DayTime, zone: Zone): DateTimeValue {
    const offset = offsetAt(zone, utc.epochDay, utc.nanoOfDay)
    const local = normalised(utc.epochDay, utc.nanoOfDay + offset * NANOS_PER_SECOND)
    return new DateTimeValue(local.epochDay, local.nanoOfDay, offset, typeof zone === 'string' ? zone : undefined)
  }

  /** At a local time with both offset and zone named; fails where the zone does not use that offset then. */
  static atLocalWithOffset(local: DayTime, offsetSeconds: number, region: string): DateTimeValue {
    if (!isValidOffset(region, local, offsetSeconds)) {
      throw offsetMismatch(formatOffset(offsetSeconds), region, local.epochDay)
    }
    return new DateTimeValue(local.epochDay, local.nanoOfDay, offsetSeconds, region)
  }

  get zone(): Zone {
    return this.region ?? this.offsetSeconds
  }
  /** The instant as day and nanoseconds in UTC. */
  get utc(): DayTime {
    return normalised(this.epochDay, this.nanoOfDay - this.offsetSeconds * NANOS_PER_SECOND)
  }
  get epochSeconds(): bigint {
    const { epochDay, nanoOfDay } = this.utc
    return BigInt(epochDay) * BigInt(SECONDS_PER_DAY) + BigInt(Math.floor(nanoOfDay / NANOS_PER_SECOND))
  }
  override toString(): string {
    const region = this.region === undefined ? '' : `[${this.region}]`
    return `${formatDate(this.epochDay)}T${formatClockTime(this.nanoOfDay)}${formatOffset(this.offsetSeconds)}${region}`
  }
}
