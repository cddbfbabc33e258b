/** Dates for people, in the precision of the document: "August 2013", "late 2012", "by December 2015". */
import { isFirstOfMonth, isLastOfMonth, namedPeriod, partsOf } from './calendar.ts'
import type { NamedPeriod } from './calendar.ts'
import { parseEdtf } from './edtf.ts'
import type { Edtf, Span } from './edtf.ts'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const
const thirds = { 1: 'early ', 2: 'mid-', 3: 'late ' } as const

/** A piece of text and the preposition it takes in a sentence, if any. */
interface Phrase {
  readonly preposition: 'in' | 'on' | ''
  readonly text: string
}

/** What of a date is told: of what began on a stated day and is only seen later, the beginning alone with `stated`. */
type Told = 'all' | 'stated'

/**
 * An EDTF text in words, to stand alone; "no date" without one.
 * @throws EdtfError
 */
export function datesInWords(edtf: string | undefined, told: Told = 'all'): string {
  return edtf === undefined ? 'no date' : phraseOf(parseEdtf(edtf), told).text
}

/**
 * The same as a sentence takes it: "in August 2013", "on 22 August 2013", "between … and …"; empty without a date.
 * @throws EdtfError
 */
export function datesAsAdverb(edtf: string | undefined, told: Told = 'all'): string {
  if (edtf === undefined) return ''
  const { preposition, text } = phraseOf(parseEdtf(edtf), told)
  return preposition === '' ? text : `${preposition} ${text}`
}

function phraseOf(date: Edtf, told: Told): Phrase {
  const phrase = date.interval ? plain(wordsOfInterval(date, told)) : phraseOfSpan(date.start)
  const qualifiers = [date.uncertain ? 'perhaps' : '', date.approximate ? 'about' : ''].filter((word) => word !== '')
  return { preposition: phrase.preposition, text: [...qualifiers, phrase.text].join(' ') }
}

function plain(text: string): Phrase {
  return { preposition: '', text }
}

function phraseOfSpan({ min, max }: Span): Phrase {
  if (min === null) return plain(max === null ? 'no date' : `by ${untilWords(max)}`)
  if (max === null) return plain(`${isFirstOfMonth(min) ? 'in' : 'on'} or after ${sinceWords(min)}`)
  const period = namedPeriod(min, max)
  if (period) return { preposition: period.kind === 'day' ? 'on' : 'in', text: wordsOfPeriod(period) }
  return plain(`between ${rangeWords(min, max, 'and')}`)
}

function wordsOfPeriod(period: NamedPeriod): string {
  const year = String(period.year)
  switch (period.kind) {
    case 'day':
      return `${String(period.day)} ${monthName(period.month)} ${year}`
    case 'month':
      return `${monthName(period.month)} ${year}`
    case 'year':
      return year
    case 'decade':
      return `the ${year}s`
    case 'season':
      return period.name === 'winter' ? `winter ${year}–${twoDigitYear(period.year + 1)}` : `${period.name} ${year}`
    case 'third-of-year':
      return `${thirds[period.third]}${year}`
    case 'third-of-month':
      return `${thirds[period.third]}${monthName(period.month)} ${year}`
  }
}

function monthName(month: number): string {
  return months[month - 1] ?? ''
}

function twoDigitYear(year: number): string {
  return String(year % 100).padStart(2, '0')
}

/** Both ends in the coarsest unit that fits both; what they share is said once: "3 and 4 June 2020". */
function rangeWords(min: string, max: string, between: 'and' | 'to'): string {
  const [from, to] = [partsOf(min), partsOf(max)]
  if (min.endsWith('-01-01') && max.endsWith('-12-31')) return `${String(from.year)} ${between} ${String(to.year)}`
  const whole = isFirstOfMonth(min) && isLastOfMonth(max)
  const first = whole ? monthWords(min) : dayWords(min)
  const last = whole ? monthWords(max) : dayWords(max)
  if (from.year !== to.year) return `${first} ${between} ${last}`
  const shared = from.month === to.month ? ` ${monthName(from.month)} ${String(from.year)}` : ` ${String(from.year)}`
  return `${first.slice(0, -shared.length)} ${between} ${last}`
}

function untilWords(day: string): string {
  return isLastOfMonth(day) ? monthWords(day) : dayWords(day)
}

function sinceWords(day: string): string {
  return isFirstOfMonth(day) ? monthWords(day) : dayWords(day)
}

function dayWords(day: string): string {
  return wordsOfPeriod({ kind: 'day', ...partsOf(day) })
}

function monthWords(day: string): string {
  return wordsOfPeriod({ kind: 'month', ...partsOf(day) })
}

/** What lasted: stated ends are told as ends, mere attestations as "seen". */
function wordsOfInterval({ start, end }: Edtf, told: Told): string {
  const startStated = start.min !== null
  const endStated = end.max !== null
  if (startStated && endStated) return wordsOfBothEnds(start, end)
  if (startStated) return joined(boundaryWords(start, 'since', 'begun'), told === 'all' ? seenUntil(start, end) : '')
  if (endStated) return joined(seenSince(start, end), boundaryWords(end, 'until', 'ended'))
  return wordsOfAttestation(start.max, end.min)
}

function wordsOfBothEnds(start: Span, end: Span): string {
  if (hasName(start) && hasName(end)) return `from ${namedRange(start, end)}`
  return joined(boundaryWords(start, 'since', 'begun'), boundaryWords(end, 'until', 'ended'))
}

/** "25 to 27 July 2024": what two dates of one precision share is said once. */
function namedRange(start: Span, end: Span): string {
  const [first, last] = [phraseOfSpan(start), phraseOfSpan(end)]
  const days = isDay(start) && isDay(end)
  return days && start.min < end.min ? rangeWords(start.min, end.min, 'to') : `${first.text} to ${last.text}`
}

function isDay(span: Span): span is { readonly min: string; readonly max: string } {
  return span.min !== null && span.min === span.max
}

/** "until June 2020", but "ended by June 2020" and "ended between May and June 2020". */
function boundaryWords(span: Span, named: string, otherwise: string): string {
  return `${hasName(span) ? named : otherwise} ${phraseOfSpan(span).text}`
}

function hasName({ min, max }: Span): boolean {
  return min !== null && max !== null && namedPeriod(min, max) !== undefined
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

function seenUntil(start: Span, end: Span): string {
  const later = end.min !== null && end.min > (start.max ?? start.min ?? end.min)
  return later ? `seen until ${sinceWords(end.min)}` : ''
}

function seenSince(start: Span, end: Span): string {
  const earlier = start.max !== null && start.max < (end.min ?? end.max ?? start.max)
  return earlier ? `seen from ${untilWords(start.max)}` : ''
}

/** Started by the last day of its first attestation, ended on or after the first day of its last one. */
function wordsOfAttestation(startMax: string | null, endMin: string | null): string {
  if (endMin === null) return `begun ${phraseOfSpan({ min: null, max: startMax }).text}`
  if (startMax === null) return `seen ${phraseOfSpan({ min: endMin, max: null }).text}`
  if (endMin > startMax) return `seen from ${untilWords(startMax)} to ${sinceWords(endMin)}`
  const { text } = phraseOfSpan({ min: endMin, max: startMax })
  return `seen ${text}`
}
