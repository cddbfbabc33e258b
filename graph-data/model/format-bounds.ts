import { isFirstOfMonth, isLastOfMonth, namedPeriod, partsOf, twoDigits } from './calendar.ts'
import type { NamedPeriod } from './calendar.ts'
import type { Span } from './edtf.ts'
import type { Bounds } from './types.ts'

/**
 * Canonical EDTF of four bounds, as coarse as loses nothing: `2013-08` and not 31 days of it. Undefined where nothing
 * is known. `boundsOf(parseEdtf(formatBounds(b)))` is `b` again. What lasts is written as an interval where a bare
 * `[..B]` would read as one day: `[..B]/[..B]` ended by B.
 */
export function formatBounds(bounds: Bounds, lasting = false): string | undefined {
  const start = { min: bounds.startMin, max: bounds.startMax }
  const end = { min: bounds.endMin, max: bounds.endMax }
  const [startText, endText] = [formatSpan(start), formatSpan(end)]
  if (startText === '..' && endText === '..') return undefined
  const known = start.min !== null && start.max !== null
  return startText === endText && (known || !lasting) ? startText : `${startText}/${endText}`
}

function formatSpan({ min, max }: Span): string {
  if (min === null) return max === null ? '..' : `[..${lastOf(max)}]`
  if (max === null) return `[${firstOf(min)}..]`
  const period = namedPeriod(min, max)
  return (period && formatPeriod(period)) ?? formatRange(min, max)
}

/** Thirds (early, mid, late) have a name in English but no code in EDTF. */
function formatPeriod(period: NamedPeriod): string | undefined {
  const year = String(period.year).padStart(4, '0')
  switch (period.kind) {
    case 'day':
      return `${year}-${twoDigits(period.month)}-${twoDigits(period.day)}`
    case 'month':
      return `${year}-${twoDigits(period.month)}`
    case 'year':
      return year
    case 'decade':
      return `${year.slice(0, 3)}X`
    case 'season':
      return `${year}-${String(period.code)}`
    default:
      return undefined
  }
}

function formatRange(min: string, max: string): string {
  const wholeYears = min.endsWith('-01-01') && max.endsWith('-12-31')
  const wholeMonths = isFirstOfMonth(min) && isLastOfMonth(max)
  const length = wholeYears ? 4 : wholeMonths ? 7 : 10
  return `[${min.slice(0, length)}..${max.slice(0, length)}]`
}

/** An open range ends with a month where it ends with the last day of one: "by December 2015". */
function lastOf(day: string): string {
  return isLastOfMonth(day) ? day.slice(0, 7) : day
}

function firstOf(day: string): string {
  return partsOf(day).day === 1 ? day.slice(0, 7) : day
}
