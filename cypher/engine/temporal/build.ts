/** A day or a time of day out of the fields of a map, over the day or time they were selected from, if any. */
import { civilOf, daysInMonth, quarterOf, weekOf } from './calendar.ts'
import { dayFromOrdinal, dayFromQuarter, dayFromWeek, LONGEST } from './calendar-forms.ts'
import { clockTimeOf, nanoOfDayOf, NANOS_PER_SECOND, requireRange } from './clock-time.ts'
import { checkedDay } from './date.ts'
import { invalidTemporal, wrongTemporalType } from './errors.ts'
import { DATE_FIELDS, TIME_FIELDS, type DateField, type FieldMap } from './field-map.ts'

interface DateForm {
  /** From the coarse to the fine field; the fine one may not stand without the coarse one. */
  readonly fields: readonly DateField[]
  readonly fromScratch: (fields: FieldMap, year: number) => number
  readonly from: (fields: FieldMap, base: number) => number
}

const CALENDAR: DateForm = {
  fields: ['month', 'day'],
  fromScratch: (fields, year) => checkedDay(year, fields.integer('month') ?? 1, fields.integer('day') ?? 1),
  from: (fields, base) => {
    const { year, month, day } = civilOf(base)
    return onMonth(fields.integer('year') ?? year, fields.integer('month') ?? month, day, fields.integer('day'))
  },
}
const WEEK: DateForm = {
  fields: ['week', 'dayOfWeek'],
  fromScratch: (fields, year) =>
    dayFromWeek(year, fields.integer('week') ?? 1, fields.integer('dayOfWeek') ?? 1, LONGEST.weeks),
  from: (fields, base) => {
    const { weekYear, week, dayOfWeek } = weekOf(base)
    return dayFromWeek(
      fields.integer('year') ?? weekYear,
      fields.integer('week') ?? week,
      fields.integer('dayOfWeek') ?? dayOfWeek,
      LONGEST.weeks,
    )
  },
}
const QUARTER: DateForm = {
  fields: ['quarter', 'dayOfQuarter'],
  fromScratch: (fields, year) =>
    dayFromQuarter(year, fields.integer('quarter') ?? 1, fields.integer('dayOfQuarter') ?? 1, LONGEST.quarter),
  from: (fields, base) => {
    const civil = civilOf(base)
    const year = fields.integer('year') ?? civil.year
    const quarter = fields.integer('quarter') ?? quarterOf(civil.month)
    const dayOfQuarter = fields.integer('dayOfQuarter')
    if (dayOfQuarter !== undefined) return dayFromQuarter(year, quarter, dayOfQuarter, LONGEST.quarter)
    requireRange('quarter', quarter, 1, 4)
    return onMonth(year, quarter * 3 - 2 + ((civil.month - 1) % 3), civil.day, undefined)
  },
}
const ORDINAL: DateForm = {
  fields: ['ordinalDay'],
  fromScratch: (fields, year) => dayFromOrdinal(year, fields.integer('ordinalDay') ?? 1),
  from: (fields, base) =>
    dayFromOrdinal(fields.integer('year') ?? civilOf(base).year, fields.integer('ordinalDay') ?? 1),
}

/** A day that was not asked for gives way to the length of the month; one that was does not. */
function onMonth(year: number, month: number, day: number, asked: number | undefined): number {
  if (asked !== undefined) return checkedDay(year, month, asked)
  return checkedDay(year, month, month >= 1 && month <= 12 ? Math.min(day, daysInMonth(year, month)) : day)
}

/**
 * The epoch day. Without a base the year must be given; `complete` asks for every field of the form, as before a time.
 */
export function buildDay(fields: FieldMap, base: number | undefined, complete = false): number {
  const form = formOf(fields)
  if (base !== undefined) return fields.given(DATE_FIELDS).length === 0 ? base : form.from(fields, base)
  const year = fields.integer('year')
  if (year === undefined) throw invalidTemporal('year must be specified.')
  requirePrefix(fields, form.fields)
  const missing = complete ? form.fields.find((field) => !fields.has(field)) : undefined
  if (missing !== undefined) throw invalidTemporal(`${missing} must be specified before a time of day.`)
  return form.fromScratch(fields, year)
}

function formOf(fields: FieldMap): DateForm {
  const used = [CALENDAR, WEEK, QUARTER, ORDINAL].filter((form) => fields.given(form.fields).length > 0)
  if (used.length > 1) {
    const names = used.map((form) => fields.given(form.fields)[0]).join(' and ')
    throw wrongTemporalType(`${names} cannot be given together; name the day in one way.`)
  }
  return used[0] ?? CALENDAR
}

function requirePrefix(fields: FieldMap, order: readonly DateField[]): void {
  const gap = order.findIndex((field) => !fields.has(field))
  const stray = gap < 0 ? undefined : order.slice(gap).find((field) => fields.has(field))
  if (stray !== undefined) throw invalidTemporal(`${stray} cannot be specified without ${order[gap]}.`)
}

/** Nanoseconds of the day. Without a base, a finer field wants all coarser ones. */
export function buildNanoOfDay(fields: FieldMap, base: number | undefined): number {
  if (base === undefined) requireTimePrefix(fields)
  const clock = clockTimeOf(base ?? 0)
  return nanoOfDayOf({
    hour: fields.integer('hour') ?? clock.hour,
    minute: fields.integer('minute') ?? clock.minute,
    second: fields.integer('second') ?? clock.second,
    nanosecond: buildNanosecond(fields) ?? clock.nanosecond,
  })
}

function requireTimePrefix(fields: FieldMap): void {
  const [finest] = fields.given(TIME_FIELDS).slice(-1)
  if (finest === undefined) return
  const coarser = ['hour', 'minute', 'second'] as const
  const end = coarser.findIndex((field) => field === finest)
  const missing = coarser.slice(0, end < 0 ? undefined : end).find((field) => !fields.has(field))
  if (missing !== undefined) throw invalidTemporal(`${finest} cannot be specified without ${missing}.`)
}

/** Each sub-second field counts below the next coarser one that is given. */
function buildNanosecond(fields: FieldMap): number | undefined {
  const milli = fields.integer('millisecond')
  const micro = fields.integer('microsecond')
  const nano = fields.integer('nanosecond')
  if (milli === undefined && micro === undefined && nano === undefined) return undefined
  if (milli !== undefined) requireRange('millisecond', milli, 0, 999)
  if (micro !== undefined) requireRange('microsecond', micro, 0, milli === undefined ? 999_999 : 999)
  const nanoLimit = micro !== undefined ? 1000 : milli !== undefined ? 1_000_000 : NANOS_PER_SECOND
  if (nano !== undefined) requireRange('nanosecond', nano, 0, nanoLimit - 1)
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0)
}
