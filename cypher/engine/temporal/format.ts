/** Temporal values as Cypher prints them: `10:35`, `10:35:00.6`, `+01:00`, `-0044-03-15`. */
import { civilOf } from './calendar.ts'
import { clockTimeOf } from './clock-time.ts'

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

export function formatDate(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay)
  return `${formatYear(year)}-${two(month)}-${two(day)}`
}

/** Four digits at least; a sign before more than four. */
function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  if (year < 0) return `-${digits}`
  return year > 9999 ? `+${digits}` : digits
}

/** Seconds only when there are any, or always; fractions without trailing zeros. */
export function formatClockTime(nanoOfDay: number, seconds: 'when needed' | 'always' = 'when needed'): string {
  const { hour, minute, second, nanosecond } = clockTimeOf(nanoOfDay)
  const minutes = `${two(hour)}:${two(minute)}`
  if (second === 0 && nanosecond === 0 && seconds === 'when needed') return minutes
  return `${minutes}:${two(second)}${formatFraction(nanosecond)}`
}

/** `.5`, `.000000001`, or nothing. */
export function formatFraction(nanosecond: number): string {
  return nanosecond === 0 ? '' : `.${String(nanosecond).padStart(9, '0').replace(/0+$/, '')}`
}

/** `Z`, `+01:00`, `+00:53:28`. */
export function formatOffset(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z'
  const size = Math.abs(offsetSeconds)
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${offsetSeconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`
}
