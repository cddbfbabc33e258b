import { describe, expect, it } from 'vitest'
import { type Value, valueText } from '../../../../cypher/engine/values/index.ts'
import { call, map } from '../call.ts'

const zoned = call('datetime', '1984-10-11T12:31:14.645876123-01:00')
const local = call('localdatetime', '1984-10-11T12:31:14.645876123')
const clock = call('localtime', '12:31:14.645876123')

describe('truncation', () => {
  it.each<[string, string, Value, Record<string, Value>, string]>([
    ['date', 'millennium', call('date', '2017-10-11'), { day: 2 }, '2000-01-02'],
    ['date', 'century', zoned, {}, '1900-01-01'],
    ['date', 'century', call('date', '-0150-01-15'), {}, '-0100-01-01'],
    ['date', 'decade', local, {}, '1980-01-01'],
    ['date', 'weekYear', call('date', '1984-01-01'), { day: 5 }, '1983-01-05'],
    ['date', 'quarter', zoned, { day: 2 }, '1984-10-02'],
    ['date', 'week', zoned, { dayOfWeek: 2 }, '1984-10-09'],
    ['datetime', 'day', zoned, { timezone: 'Europe/Stockholm' }, '1984-10-11T00:00+01:00[Europe/Stockholm]'],
    ['datetime', 'hour', zoned, {}, '1984-10-11T12:00-01:00'],
    ['datetime', 'month', call('date', '1984-10-11'), {}, '1984-10-01T00:00Z'],
    ['localdatetime', 'minute', zoned, { nanosecond: 2 }, '1984-10-11T12:31:00.000000002'],
    ['localtime', 'day', zoned, { hour: 2 }, '02:00'],
    ['localtime', 'millisecond', clock, { nanosecond: 2 }, '12:31:14.645000002'],
    ['localtime', 'millisecond', clock, { microsecond: 5 }, '12:31:14.645005'],
    ['localtime', 'millisecond', clock, { millisecond: 5 }, '12:31:14.005'],
    ['localtime', 'microsecond', clock, { nanosecond: 2 }, '12:31:14.645876002'],
    ['time', 'hour', call('time', '10:10+01:00'), { timezone: '+05:00' }, '10:00+05:00'],
  ])('%s.truncate(%s, %s, %o) is %s', (type, unit, value, fields, expected) => {
    expect(valueText(call(`${type}.truncate`, unit, value, map(fields)))).toBe(expected)
  })

  it.each<[string, string, Value, Record<string, Value>]>([
    ['date', 'hour', call('date', '2015-01-01'), {}],
    ['date', 'foo', call('date', '2015-01-01'), {}],
    ['date', 'WEEKYEAR', call('date', '2015-01-01'), {}],
    ['date', 'month', call('date', '2015-01-01'), { hour: 2 }],
    ['date', 'month', clock, {}],
    ['date', 'month', '2015-01-01', {}],
    ['datetime', 'hour', call('date', '2015-01-01'), {}],
    ['localtime', 'year', clock, {}],
    ['localtime', 'millisecond', clock, { nanosecond: 5000 }],
  ])('%s.truncate(%s, %s, %o) fails', (type, unit, value, fields) => {
    expect(() => call(`${type}.truncate`, unit, value, map(fields))).toThrow()
  })

  it('truncates the current time when no value is given, and sets no field for null', () => {
    expect(valueText(call('date.truncate', 'month'))).toBe('2020-02-01')
    expect(valueText(call('date.truncate', 'month', call('date', '2015-01-15'), null))).toBe('2015-01-01')
    expect(() => call('date.truncate', 'month', null)).toThrow('got NULL')
  })
})
