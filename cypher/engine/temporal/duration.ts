import { NANOS_PER_SECOND } from './clock-time.ts'
import { invalidTemporal } from './errors.ts'
import { formatFraction } from './format.ts'

const NANOS = BigInt(NANOS_PER_SECOND)
const SECONDS_PER_DAY = 86_400n
/** A month is 30.436875 days on average: 400 Gregorian years hold 146,097 days. */
export const SECONDS_PER_MONTH = 2_629_746n

/** DURATION: months, days and seconds are kept apart, as their lengths vary; nanoseconds are 0 to 999,999,999. */
export class DurationValue {
  static readonly ZERO = new DurationValue(0n, 0n, 0n, 0)

  constructor(
    readonly months: bigint,
    readonly days: bigint,
    /** Rounded down: -0.5 s is -1 second and 500,000,000 nanoseconds. */
    readonly seconds: bigint,
    readonly nanoseconds: number,
  ) {}
  get kind() {
    return 'duration' as const
  }

  /** Any number of nanoseconds is carried into the seconds. Fails beyond 64 bits. */
  static of(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): DurationValue {
    const nanos = ((nanoseconds % NANOS) + NANOS) % NANOS
    const total = seconds + (nanoseconds - nanos) / NANOS
    const length = months * SECONDS_PER_MONTH + days * SECONDS_PER_DAY + total
    for (const part of [months, days, total, length]) {
      if (BigInt.asIntN(64, part) !== part) throw invalidTemporal('The duration is longer than 64 bits of seconds can count.')
    }
    return new DurationValue(months, days, total, Number(nanos))
  }

  /** `P1Y2M3DT4H5M6.5S`; every component carries its own sign. */
  toString(): string {
    const date = part(this.months / 12n, 'Y') + part(this.months % 12n, 'M') + part(this.days, 'D')
    const time = this.timeText()
    if (date === '' && time === '') return 'PT0S'
    return `P${date}${time === '' ? '' : `T${time}`}`
  }

  private timeText(): string {
    const borrows = this.seconds < 0n && this.nanoseconds > 0
    const whole = borrows ? this.seconds + 1n : this.seconds
    const fraction = borrows ? NANOS_PER_SECOND - this.nanoseconds : this.nanoseconds
    return part(whole / 3600n, 'H') + part((whole / 60n) % 60n, 'M') + secondsText(whole % 60n, fraction, borrows)
  }
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? '' : `${amount}${unit}`
}

function secondsText(seconds: bigint, fraction: number, negative: boolean): string {
  if (seconds === 0n && fraction === 0) return ''
  return `${seconds === 0n && negative ? '-' : ''}${seconds}${formatFraction(fraction)}S`
}
