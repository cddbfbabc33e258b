/** Durations out of fractional components, out of maps, and out of ISO 8601 texts. */
import { DurationValue, SECONDS_PER_MONTH } from './duration.ts'
import { invalidTemporal, temporalOverflow, wrongTemporalType } from './errors.ts'
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './clock-time.ts'

export interface DurationParts {
  readonly months: number
  readonly days: number
  readonly seconds: number
  readonly nanoseconds: number
}

const NANOS_PER_MONTH = Number(SECONDS_PER_MONTH) * NANOS_PER_SECOND

/**
 * What is left of a month runs over into days, of a day into seconds, of a second into nanoseconds; the rest is cut.
 * In floating point and in this order, as Neo4j does, so that the last nanosecond agrees. `overflow` makes the error
 * beyond 64 bits.
 */
export function approximateDuration(parts: DurationParts, overflow = temporalOverflow): DurationValue {
  const months = Math.trunc(parts.months)
  const days = parts.days + ((parts.months - months) * NANOS_PER_MONTH) / NANOS_PER_DAY
  const wholeDays = Math.trunc(days)
  const seconds = parts.seconds + ((days - wholeDays) * NANOS_PER_DAY) / NANOS_PER_SECOND
  const wholeSeconds = Math.trunc(seconds)
  const nanoseconds = Math.trunc(parts.nanoseconds + (seconds - wholeSeconds) * NANOS_PER_SECOND)
  const whole = (amount: number): bigint => {
    // what is no number counts as nothing
    if (Number.isNaN(amount)) return 0n
    if (Math.abs(amount) <= 2 ** 63) return BigInt(amount)
    throw overflow('A component of the duration has more than 64 bits.')
  }
  return DurationValue.of(whole(months), whole(wholeDays), whole(wholeSeconds), whole(nanoseconds))
}

type Component = 'months' | 'days' | 'seconds' | 'nanoseconds'

/** Field of the map (lower case) → the component it counts in, and how many of it. */
const FIELDS = new Map<string, readonly [Component, bigint]>([
  ['years', ['months', 12n]],
  ['months', ['months', 1n]],
  ['weeks', ['days', 7n]],
  ['days', ['days', 1n]],
  ['hours', ['seconds', 3600n]],
  ['minutes', ['seconds', 60n]],
  ['seconds', ['seconds', 1n]],
  ['milliseconds', ['nanoseconds', 1_000_000n]],
  ['microseconds', ['nanoseconds', 1000n]],
  ['nanoseconds', ['nanoseconds', 1n]],
])

/** `duration({days: 1.5})`: numbers of either type. */
export function durationFromMap(map: ReadonlyMap<string, unknown>): DurationValue {
  if (map.size === 0) throw invalidTemporal('At least one field must be specified.')
  const amounts: [Component, bigint, bigint | number][] = []
  for (const [key, amount] of map) {
    const field = FIELDS.get(key.toLowerCase())
    if (field === undefined) throw invalidTemporal(`No such field: ${key}`)
    if (typeof amount !== 'bigint' && typeof amount !== 'number') throw wrongTemporalType(`${key} must be a number.`)
    amounts.push([...field, amount])
  }
  return durationOf(amounts)
}

/** Exact where every amount is whole. */
function durationOf(amounts: readonly (readonly [Component, bigint, bigint | number])[]): DurationValue {
  if (amounts.some(([, , amount]) => typeof amount === 'number')) {
    const parts = { months: 0, days: 0, seconds: 0, nanoseconds: 0 }
    for (const [component, factor, amount] of amounts) parts[component] += Number(factor) * Number(amount)
    return approximateDuration(parts)
  }
  const parts = { months: 0n, days: 0n, seconds: 0n, nanoseconds: 0n }
  for (const [component, factor, amount] of amounts) parts[component] += factor * BigInt(amount)
  return DurationValue.of(parts.months, parts.days, parts.seconds, parts.nanoseconds)
}

const AMOUNT = String.raw`([-+]?\d+(?:[.,]\d+)?)`
const UNITS = new RegExp(
  String.raw`^([-+]?)P(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?` +
    String.raw`(T(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:([-+]?)(\d+)(?:[.,](\d{1,9}))?S)?)?$`,
  'i',
)
const DATE_LIKE =
  /^([-+]?)P(\d{4})(?:-?(\d{2})-?(\d{2}))?(?:T(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?)?$/i

/** `P1Y2M3W4DT5H6M7.8S`, where only the last unit may have a fraction, or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): DurationValue {
  const duration = fromUnits(text) ?? fromDateLike(text)
  if (duration === undefined) {
    throw invalidTemporal(`'${text.slice(0, 60)}' is not a DURATION; write for example P1Y2M10DT2H30M or PT0.5S.`)
  }
  return duration
}

function fromUnits(text: string): DurationValue | undefined {
  const match = UNITS.exec(text)
  if (!match) return undefined
  const [, sign, years, months, weeks, days, time, hours, minutes, secondSign, seconds, fraction] = match
  const written = [years, months, weeks, days, hours, minutes, seconds].filter((amount) => amount !== undefined)
  const fractionTooEarly = written.slice(0, -1).some((amount) => /[.,]/.test(amount))
  if (written.length === 0 || time?.length === 1 || fractionTooEarly) return undefined
  const negative = sign === '-' ? -1n : 1n
  const secondsNegative = secondSign === '-' ? -negative : negative
  return durationOf([
    ['months', 12n * negative, amountOf(years)],
    ['months', negative, amountOf(months)],
    ['days', 7n * negative, amountOf(weeks)],
    ['days', negative, amountOf(days)],
    ['seconds', 3600n * negative, amountOf(hours)],
    ['seconds', 60n * negative, amountOf(minutes)],
    ['seconds', secondsNegative, BigInt(seconds ?? '0')],
    ['nanoseconds', secondsNegative, BigInt((fraction ?? '').padEnd(9, '0'))],
  ])
}

function amountOf(text: string | undefined): bigint | number {
  if (text === undefined) return 0n
  return /[.,]/.test(text) ? Number(text.replace(',', '.')) : BigInt(text.replace('+', ''))
}

function fromDateLike(text: string): DurationValue | undefined {
  const match = DATE_LIKE.exec(text)
  if (!match) return undefined
  const [, sign, years, months = '0', days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  if (years === undefined) return undefined
  requireAtMost('months', months, 12)
  requireAtMost('days', days, 31)
  requireAtMost('hours', hours, 24)
  requireAtMost('minutes', minutes, 60)
  requireAtMost('seconds', seconds, 60)
  const negative = sign === '-' ? -1n : 1n
  return DurationValue.of(
    negative * (BigInt(years) * 12n + BigInt(months)),
    negative * BigInt(days),
    negative * (BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds)),
    negative * BigInt(fraction.padEnd(9, '0')),
  )
}

function requireAtMost(field: string, text: string, max: number): void {
  if (Number(text) > max) throw invalidTemporal(`${field} is out of range: ${text} (at most ${max}).`)
}
