/** The proleptic ISO calendar in days since 1970-01-01. Whole numbers stay exact over ±999,999,999 years. */

export const MIN_YEAR = -999_999_999
export const MAX_YEAR = 999_999_999

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}
/** An ISO 8601 week: `dayOfWeek` 1 is Monday; `weekYear` may differ from the calendar year by one. */
export interface WeekDate {
  readonly weekYear: number
  readonly week: number
  readonly dayOfWeek: number
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Days since 1970-01-01. Counts years from March, so that the leap day is the last (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms").
 */
export function epochDayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of epochDayOf, same source. */
export function civilOf(epochDay: number): CivilDate {
  const shifted = epochDay + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeekOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1
}

/** The Monday that begins week 1: the week with 4 January in it. */
export function weekYearStart(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4)
  return fourth - dayOfWeekOf(fourth) + 1
}

export function weeksInYear(weekYear: number): number {
  return (weekYearStart(weekYear + 1) - weekYearStart(weekYear)) / 7
}

export function weekOf(epochDay: number): WeekDate {
  const dayOfWeek = dayOfWeekOf(epochDay)
  const weekYear = civilOf(epochDay - dayOfWeek + 4).year
  return { weekYear, week: Math.floor((epochDay - weekYearStart(weekYear)) / 7) + 1, dayOfWeek }
}

export function quarterOf(month: number): number {
  return Math.ceil(month / 3)
}

/** The date that many months on, the day cut to the length of the month. */
export function plusMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilOf(epochDay)
  const total = year * 12 + month - 1 + months
  const newYear = Math.floor(total / 12)
  const newMonth = total - newYear * 12 + 1
  return epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}
