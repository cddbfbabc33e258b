/** Temporal values as Cypher prints them: `10:35`, `10:35:00.600`, `+01:00`, `-0044-03-15`. */
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

/** Seconds only when there are any, fractions in groups of three digits. */
export function formatClockTime(nanoOfDay: number): string {
  const { hour, minute, second, nanosecond } = clockTimeOf(nanoOfDay)
  const minutes = `${two(hour)}:${two(minute)}`
  if (second === 0 && nanosecond === 0) return minutes
  return `${minutes}:${two(second)}${formatFraction(nanosecond)}`
}

function formatFraction(nanosecond: number): string {
  if (nanosecond === 0) return ''
  const digits = String(nanosecond).padStart(9, '0')
  if (nanosecond % 1_000_000 === 0) return `.${digits.slice(0, 3)}`
  return nanosecond % 1000 === 0 ? `.${digits.slice(0, 6)}` : `.${digits}`
}

/** `Z`, `+01:00`, `+00:53:28`. */
export function formatOffset(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z'
  const size = Math.abs(offsetSeconds)
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${offsetSeconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`
}
