/** ISO 8601 texts, in the forms Cypher reads: calendar, week, quarter and ordinal dates, with separators or without. */
import { dayFromOrdinal, dayFromQuarter, dayFromWeek } from './calendar-forms.ts'
import { nanoOfDayOf } from './clock-time.ts'
import { checkedDay, DateValue } from './date.ts'
import { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
import { invalidTemporal } from './errors.ts'
import { LocalTimeValue, TimeValue } from './time.ts'
import { parseOffset, parseRegion, type Zone } from './zones.ts'

const DATE_FORMS: readonly (readonly [RegExp, (parts: readonly number[]) => number])[] = [
  [/^([+-]\d{1,9}|\d{4})$/, ([y = 0]) => checkedDay(y, 1, 1)],
  [/^([+-]\d{1,9}|\d{4})-(\d{2})$/, ([y = 0, m = 0]) => checkedDay(y, m, 1)],
  [/^(\d{4})(\d{2})$/, ([y = 0, m = 0]) => checkedDay(y, m, 1)],
  [/^([+-]\d{1,9}|\d{4})-(\d{1,2})-(\d{1,2})$/, ([y = 0, m = 0, d = 0]) => checkedDay(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y = 0, m = 0, d = 0]) => checkedDay(y, m, d)],
  [/^([+-]\d{1,9}|\d{4})-?W(\d{1,2})$/i, ([y = 0, w = 0]) => dayFromWeek(y, w, 1)],
  [/^([+-]\d{1,9}|\d{4})-W(\d{1,2})-(\d)$/i, ([y = 0, w = 0, d = 0]) => dayFromWeek(y, w, d)],
  [/^(\d{4})W(\d{2})(\d)$/i, ([y = 0, w = 0, d = 0]) => dayFromWeek(y, w, d)],
  [/^([+-]\d{1,9}|\d{4})-?Q(\d)$/i, ([y = 0, q = 0]) => dayFromQuarter(y, q, 1)],
  [/^([+-]\d{1,9}|\d{4})-Q(\d)-(\d{1,2})$/i, ([y = 0, q = 0, d = 0]) => dayFromQuarter(y, q, d)],
  [/^(\d{4})Q(\d)(\d{2})$/i, ([y = 0, q = 0, d = 0]) => dayFromQuarter(y, q, d)],
  [/^([+-]\d{1,9}|\d{4})-(\d{3})$/, ([y = 0, d = 0]) => dayFromOrdinal(y, d)],
  [/^(\d{4})(\d{3})$/, ([y = 0, d = 0]) => dayFromOrdinal(y, d)],
]
const TIME_FORMS = [
  /^(\d{1,2})$/,
  /^(\d{1,2}):(\d{1,2})$/,
  /^(\d{2})(\d{2})$/,
  /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/,
  /^(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?$/,
]
/** Time, then an offset, then a zone in brackets: each but the time may be missing. */
const ZONED_TIME = /^([\d:.,]+)(z|[+-][\d:]+)?(?:\[([^\]]+)\])?$/i

export function parseDate(text: string): DateValue {
  const examples = '2015-07-21, 2015-07, 2015-W30-2, 2015-Q3-21 or 2015-202'
  return new DateValue(epochDayFrom(text) ?? notA('DATE', text, examples))
}

export function parseLocalTime(text: string): LocalTimeValue {
  return new LocalTimeValue(nanoOfDayFrom(text) ?? notA('LOCAL TIME', text, '21:40, 21:40:32.142 or 214032'))
}

export function parseTime(text: string, defaultOffset: number): TimeValue {
  const { nanoOfDay, offset, region } = zonedTimeFrom(text) ?? notA('ZONED TIME', text, '21:40:32+01:00 or 2140Z')
  if (region !== undefined) {
    throw invalidTemporal('A time without a date takes an offset such as +01:00, no named time zone.')
  }
  return new TimeValue(nanoOfDay, offset ?? defaultOffset)
}

export function parseLocalDateTime(text: string): LocalDateTimeValue {
  const [date, time] = splitAtT(text)
  const epochDay = epochDayFrom(date)
  const nanoOfDay = time === undefined ? 0 : nanoOfDayFrom(time)
  if (epochDay === undefined || nanoOfDay === undefined) return notA('LOCAL DATETIME', text, '2015-07-21T21:40:32')
  return new LocalDateTimeValue(epochDay, nanoOfDay)
}

export function parseDateTime(text: string, defaultZone: Zone): DateTimeValue {
  const [date, time] = splitAtT(text)
  const epochDay = epochDayFrom(date)
  const zoned = time === undefined ? MIDNIGHT : zonedTimeFrom(time)
  if (epochDay === undefined || zoned === undefined) {
    return notA('ZONED DATETIME', text, '2015-07-21T21:40:32+01:00 or 2015-07-21T21:40:32[Europe/London]')
  }
  const local = { epochDay, nanoOfDay: zoned.nanoOfDay }
  const zone = zoned.region === undefined ? (zoned.offset ?? defaultZone) : bracketedZone(zoned.region)
  if (typeof zone === 'string' && zoned.offset !== undefined) {
    return DateTimeValue.atLocalWithOffset(local, zoned.offset, zone)
  }
  return DateTimeValue.atLocal(local, zone)
}

/** `[Z]` is allowed beside names. */
function bracketedZone(text: string): Zone {
  return text === 'Z' ? 0 : parseRegion(text)
}

interface ZonedTime {
  readonly nanoOfDay: number
  readonly offset: number | undefined
  readonly region: string | undefined
}
const MIDNIGHT: ZonedTime = { nanoOfDay: 0, offset: undefined, region: undefined }

function zonedTimeFrom(text: string): ZonedTime | undefined {
  const [, time = '', offsetText, region] = ZONED_TIME.exec(text) ?? []
  const nanoOfDay = nanoOfDayFrom(time)
  const offset = offsetText === undefined ? undefined : parseOffset(offsetText)
  if (nanoOfDay === undefined || (offset === undefined && offsetText !== undefined)) return undefined
  return { nanoOfDay, offset, region }
}

function epochDayFrom(text: string): number | undefined {
  for (const [form, dayFrom] of DATE_FORMS) {
    const match = form.exec(text)
    if (match) return dayFrom(match.slice(1).map(Number))
  }
  return undefined
}

function nanoOfDayFrom(text: string): number | undefined {
  for (const form of TIME_FORMS) {
    const match = form.exec(text)
    if (!match) continue
    const [, hour = '0', minute = '0', second = '0', fraction = ''] = match
    const nanosecond = Number(fraction.padEnd(9, '0'))
    return nanoOfDayOf({ hour: Number(hour), minute: Number(minute), second: Number(second), nanosecond })
  }
  return undefined
}

function splitAtT(text: string): readonly [string, string | undefined] {
  const at = text.search(/t/i)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function notA(type: string, text: string, examples: string): never {
  throw invalidTemporal(`'${text.slice(0, 60)}' is not a ${type}; write for example ${examples}.`)
}
