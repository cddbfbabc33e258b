/**
 * Dates as documents give them: EDTF (ISO 8601-2:2019, Annex A) levels 0 and 1, and of level 2 the sets of which
 * one member is meant (`[A..B]`). Days only, years 0000 to 9999, so that ISO text order is time order.
 * One extension of ours: an end of an interval may be a set, as four bounds need it (`[..2012-06]/[2014..]`).
 */
import { daysInMonth, firstDayOf, isoDay, lastDayOf, seasonDays } from './calendar.ts'
import type { Bounds } from './types.ts'

/** Some day from `min` to `max`, both included; null where that side is open or unknown. */
export interface Span {
  readonly min: string | null
  readonly max: string | null
}

export interface Edtf {
  /** Written as `A/B`: lasted from A to B. Otherwise both spans are equal. */
  readonly interval: boolean
  readonly start: Span
  readonly end: Span
  /** `?` was written. */
  readonly uncertain: boolean
  /** `~` was written; `%` sets both. */
  readonly approximate: boolean
}

/** A text that is no date we know: what is wrong, where (0-based), and what may stand there. */
export class EdtfError extends Error {
  override readonly name = 'EdtfError'
  readonly text: string
  readonly position: number
  readonly allowed: string

  constructor(text: string, position: number, problem: string, allowed: string) {
    super(`“${text}” is no date we can read: ${problem} at character ${String(position + 1)}; allowed: ${allowed}`)
    this.text = text
    this.position = position
    this.allowed = allowed
  }
}

const open: Span = { min: null, max: null }
const dateForms = 'YYYY, YYYY-MM, YYYY-MM-DD, a season YYYY-21 to YYYY-24, 201X, 20XX, YYYY-XX, YYYY-MM-XX'
const setForms = '[A..B], [A..], [..B], [A,B]'

/** @throws EdtfError */
export function parseEdtf(text: string): Edtf {
  const slash = text.indexOf('/')
  const uncertain = /[?%]/.test(text)
  const approximate = /[~%]/.test(text)
  if (slash < 0) {
    const span = parseSpan(text, 0, text.length)
    return { interval: false, start: span, end: span, uncertain, approximate }
  }
  const start = parseEnd(text, 0, slash)
  const end = parseEnd(text, slash + 1, text.length)
  if (start === open && end === open) throw new EdtfError(text, 0, 'both ends are open', 'A/B, A/.., ../B, A/, /B')
  if (start.min !== null && end.max !== null && start.min > end.max) {
    throw new EdtfError(text, slash + 1, 'the end lies before the start', 'an end on or after the start')
  }
  return { interval: true, start, end, uncertain, approximate }
}

/** The four bounds of what lasted as written, or of a happening: a date or set bounds its first and its last day alike. */
export function boundsOf({ start, end }: Pick<Edtf, 'start' | 'end'>): Bounds {
  return { startMin: start.min, startMax: start.max, endMin: end.min, endMax: end.max }
}

function parseEnd(text: string, from: number, to: number): Span {
  const part = text.slice(from, to)
  return part === '' || part === '..' ? open : parseSpan(text, from, to)
}

function parseSpan(text: string, from: number, to: number): Span {
  if (text[from] !== '[') return parseDate(text, from, to)
  if (to - from < 2 || text[to - 1] !== ']') throw new EdtfError(text, to, 'the set is not closed', setForms)
  return parseSet(text, from + 1, to - 1)
}

function parseSet(text: string, from: number, to: number): Span {
  const spans: Span[] = []
  let position = from
  for (const member of text.slice(from, to).split(',')) {
    const lead = member.length - member.trimStart().length
    const start = position + lead
    const end = start + member.trim().length
    spans.push(parseMember(text, start, end, { first: position === from, last: position + member.length === to }))
    position += member.length + 1
  }
  return hullOf(spans)
}

function parseMember(text: string, from: number, to: number, place: { first: boolean; last: boolean }): Span {
  const dots = text.indexOf('..', from)
  if (dots < 0 || dots >= to) return parseDate(text, from, to)
  if (to - from === 2) throw new EdtfError(text, from, 'a range without ends', setForms)
  const min = dots === from ? null : parseDate(text, from, dots).min
  const max = dots + 2 === to ? null : parseDate(text, dots + 2, to).max
  if (min === null && !place.first) throw new EdtfError(text, from, 'only the first member may be open before', setForms)
  if (max === null && !place.last) throw new EdtfError(text, to, 'only the last member may be open after', setForms)
  if (min !== null && max !== null && min > max) {
    throw new EdtfError(text, dots + 2, 'the range ends before it begins', 'a later date')
  }
  return { min, max }
}

/** The smallest span around several; open on a side where one of them is. */
export function hullOf(spans: readonly Span[]): Span {
  const [first, ...rest] = spans
  if (!first) return open
  let { min, max } = first
  for (const span of rest) {
    if (min !== null && (span.min === null || span.min < min)) min = span.min
    if (max !== null && (span.max === null || span.max > max)) max = span.max
  }
  return { min, max }
}

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/

function parseDate(text: string, from: number, to: number): Span {
  const match = datePattern.exec(text.slice(from, to))
  if (!match) throw notADate(text, from, to)
  const [, year = '', month, day] = match
  if (year.endsWith('X')) {
    if (month !== undefined) throw new EdtfError(text, from + 5, 'a month of an unknown year', '201X or 20XX alone')
    return { min: firstDayOf(Number(year.replaceAll('X', '0'))), max: lastDayOf(Number(year.replaceAll('X', '9'))) }
  }
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') throw new EdtfError(text, from + 8, 'a day of an unknown month', 'YYYY-XX-XX')
    return { min: firstDayOf(Number(year)), max: lastDayOf(Number(year)) }
  }
  return parseMonth(text, from, { year: Number(year), month: Number(month), day })
}

function parseMonth(text: string, from: number, date: { year: number; month: number; day: string | undefined }): Span {
  const { year, month } = date
  const season = seasonDays(year, month)
  if (season && date.day === undefined) return season
  if (month < 1 || month > 12) {
    throw new EdtfError(text, from + 5, `there is no month ${String(month)}`, '01 to 12, or a season 21 to 24 without day')
  }
  if (date.day === undefined || date.day === 'XX') return { min: firstDayOf(year, month), max: lastDayOf(year, month) }
  const day = Number(date.day)
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new EdtfError(text, from + 8, `there is no day ${date.day} in that month`, `01 to ${String(daysInMonth(year, month))}`)
  }
  return { min: isoDay(year, month, day), max: isoDay(year, month, day) }
}

/** Says where the longest readable beginning ends, as that is where the writer has to look. */
function notADate(text: string, from: number, to: number): EdtfError {
  let end = to
  while (end > from && !datePattern.test(text.slice(from, end))) end -= 1
  const problem = from === to ? 'a date is missing' : `“${text.slice(end, to)}” was not expected`
  return new EdtfError(text, end, problem, `${dateForms}, then ~ ? or %; intervals A/B; sets ${setForms}`)
}
