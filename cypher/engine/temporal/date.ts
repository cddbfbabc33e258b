import { daysInMonth, epochDayOf, MAX_YEAR, MIN_YEAR } from './calendar.ts'
import { requireRange } from './clock-time.ts'
import { temporalOverflow } from './errors.ts'
import { OnCalendar } from './fields.ts'
import { formatDate } from './format.ts'

const MIN_DAY = epochDayOf(MIN_YEAR, 1, 1)
const MAX_DAY = epochDayOf(MAX_YEAR, 12, 31)

/** The day itself, or a NumberOutOfRange error beyond the years ±999,999,999. */
export function requireDay(epochDay: number): number {
  if (epochDay >= MIN_DAY && epochDay <= MAX_DAY) return epochDay
  throw temporalOverflow('The date lies outside the years -999999999 to 999999999.')
}

/** DATE: days since 1970-01-01 in the proleptic ISO calendar. */
export class DateValue extends OnCalendar {
  constructor(readonly epochDay: number) {
    super()
    requireDay(epochDay)
  }
  get kind() {
    return 'date' as const
  }
  /** Fails where there is no such day. */
  static of(year: number, month: number, day: number): DateValue {
    return new DateValue(checkedDay(year, month, day))
  }
  override toString(): string {
    return formatDate(this.epochDay)
  }
}

/** The epoch day of a year, month and day; fails where there is no such day. */
export function checkedDay(year: number, month: number, day: number): number {
  requireRange('year', year, MIN_YEAR, MAX_YEAR)
  requireRange('month', month, 1, 12)
  requireRange('day', day, 1, daysInMonth(year, month))
  return epochDayOf(year, month, day)
}
