/** The Gregorian calendar in ISO days (`YYYY-MM-DD`, years 0000 to 9999): text order is time order. */

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function partsOf(day: string): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

export function isFirstOfMonth(day: string): boolean {
  return day.endsWith('-01')
}

export function isLastOfMonth(day: string): boolean {
  const { year, month, day: number } = partsOf(day)
  return number === daysInMonth(year, month)
}

/** Seasons of EDTF level 1; winter runs from December of its year to February of the next. */
const seasons = [
  { code: 21, name: 'spring', firstMonth: 3 },
  { code: 22, name: 'summer', firstMonth: 6 },
  { code: 23, name: 'autumn', firstMonth: 9 },
  { code: 24, name: 'winter', firstMonth: 12 },
] as const

/** First and last day of a season, or undefined where there is no such code or it leaves the years we know. */
export function seasonDays(year: number, code: number): { min: string; max: string } | undefined {
  const season = seasons.find((one) => one.code === code)
  if (!season || (code === 24 && year === 9999)) return undefined
  const lastMonth = ((season.firstMonth + 1) % 12) + 1
  const lastYear = code === 24 ? year + 1 : year
  return { min: isoDay(year, season.firstMonth, 1), max: isoDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) }
}

/** First or last day of a year or a month written as ISO. */
export function firstDayOf(year: number, month?: number): string {
  return isoDay(year, month ?? 1, 1)
}

export function lastDayOf(year: number, month = 12): string {
  return isoDay(year, month, daysInMonth(year, month))
}

/** A stretch of days that has a name of its own; `third` is 1 early, 2 mid, 3 late. */
export type NamedPeriod =
  | { readonly kind: 'day' | 'month' | 'year' | 'decade'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'season'; readonly year: number; readonly code: number; readonly name: string }
  | { readonly kind: 'third-of-year' | 'third-of-month'; readonly year: number; readonly month: number; readonly third: 1 | 2 | 3 }

/** The name of the days from `min` to `max`, if they have one. */
export function namedPeriod(min: string, max: string): NamedPeriod | undefined {
  const parts = partsOf(min)
  const { year, month, day } = parts
  if (min === max) return { kind: 'day', ...parts }
  if (day === 1 && max === lastDayOf(year, month)) return { kind: 'month', ...parts }
  if (min === firstDayOf(year) && max === lastDayOf(year)) return { kind: 'year', ...parts }
  if (min === firstDayOf(year) && year % 10 === 0 && max === lastDayOf(year + 9)) return { kind: 'decade', ...parts }
  return seasonOf(min, max, year) ?? thirdOfYear(min, max, year) ?? thirdOfMonth(min, max, year, month)
}

function seasonOf(min: string, max: string, year: number): NamedPeriod | undefined {
  for (const { code, name } of seasons) {
    const days = seasonDays(year, code)
    if (days?.min === min && days.max === max) return { kind: 'season', year, code, name }
  }
  return undefined
}

function thirdOfYear(min: string, max: string, year: number): NamedPeriod | undefined {
  for (const third of [1, 2, 3] as const) {
    const first = third * 4 - 3
    if (min === firstDayOf(year, first) && max === lastDayOf(year, first + 3)) {
      return { kind: 'third-of-year', year, month: first, third }
    }
  }
  return undefined
}

function thirdOfMonth(min: string, max: string, year: number, month: number): NamedPeriod | undefined {
  const lastDays = [10, 20, daysInMonth(year, month)] as const
  for (const third of [1, 2, 3] as const) {
    const first = third * 10 - 9
    const last = lastDays[third - 1] ?? 0
    if (min === isoDay(year, month, first) && max === isoDay(year, month, last)) {
      return { kind: 'third-of-month', year, month, third }
    }
  }
  return undefined
}
