/**
 * Days named by week, quarter or ordinal, each field checked against its range in that year, or against the longest
 * range of any year, where a day beyond the end runs over.
 */
import { daysInYear, epochDayOf, MAX_YEAR, MIN_YEAR, weeksInYear, weekYearStart } from './calendar.ts'
import { requireRange } from './clock-time.ts'

export const LONGEST = { weeks: 53, quarter: 92 } as const

export function dayFromWeek(weekYear: number, week: number, dayOfWeek: number, weeks?: number): number {
  requireRange('year', weekYear, MIN_YEAR, MAX_YEAR)
  requireRange('week', week, 1, weeks ?? weeksInYear(weekYear))
  requireRange('dayOfWeek', dayOfWeek, 1, 7)
  return weekYearStart(weekYear) + (week - 1) * 7 + dayOfWeek - 1
}

export function dayFromQuarter(year: number, quarter: number, dayOfQuarter: number, days?: number): number {
  requireRange('year', year, MIN_YEAR, MAX_YEAR)
  requireRange('quarter', quarter, 1, 4)
  const start = quarterStart(year, quarter)
  requireRange('dayOfQuarter', dayOfQuarter, 1, days ?? quarterStart(year, quarter + 1) - start)
  return start + dayOfQuarter - 1
}

export function dayFromOrdinal(year: number, ordinalDay: number): number {
  requireRange('year', year, MIN_YEAR, MAX_YEAR)
  requireRange('ordinalDay', ordinalDay, 1, daysInYear(year))
  return epochDayOf(year, 1, 1) + ordinalDay - 1
}

/** The first day of a quarter; quarter 5 is the first of the year after. */
export function quarterStart(year: number, quarter: number): number {
  return quarter > 4 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, quarter * 3 - 2, 1)
}
