import { describe, expect, it } from 'vitest'
import { type Value, valueText } from '../../../../cypher/engine/values/index.ts'
import { call, callIn, fixedContext, map } from '../call.ts'

const date = (text: string): Value => call('date', text)
const datetime = (text: string): Value => call('datetime', text)

describe('temporal values out of maps', () => {
  it.each<[string, Record<string, Value>, string]>([
    ['date', { year: 1816, week: 1 }, '1816-01-01'],
    ['date', { year: 1817, week: 1 }, '1816-12-30'],
    ['date', { year: 1818, week: 53 }, '1818-12-28'],
    ['date', { dayOfWeek: 2, year: 1817, week: 1 }, '1816-12-31'],
    ['date', { date: date('1816-12-30'), week: 2, dayOfWeek: 3 }, '1817-01-08'],
    ['date', { date: date('1816-12-31'), year: 1817, week: 2 }, '1817-01-07'],
    ['date', { year: 1984, quarter: 3, dayOfQuarter: 45 }, '1984-08-14'],
    ['date', { year: 1984, ordinalDay: 202 }, '1984-07-20'],
    ['date', { YEAR: 2015, weekDay: 3, week: 2 }, '2015-01-07'],
    ['date', { date: date('2015-12-31'), quarter: 2 }, '2015-06-30'],
    ['date', { date: date('2016-02-29'), year: 2015 }, '2015-02-28'],
    ['date', { date: date('2016-01-31'), month: 2 }, '2016-02-29'],
    ['date', { timezone: 'Pacific/Kiritimati' }, '2020-02-03'],
    ['localtime', { hour: 12, minute: 31, second: 14, nanosecond: 789, millisecond: 123, microsecond: 456 }, '12:31:14.123456789'],
    ['localtime', { time: call('localtime', '10:00:00.123456789'), millisecond: 3 }, '10:00:00.003'],
    ['localtime', { time: call('localtime', '10:00:00.123456789'), hour: 3 }, '03:00:00.123456789'],
    ['time', { hour: 1, timezone: 'Europe/Stockholm' }, '01:00+01:00'],
    ['time', { time: call('time', '12:31:14.645876+01:00'), second: 42, timezone: '+05:00' }, '16:31:42.645876+05:00'],
    ['time', { time: call('localtime', '12:31'), timezone: '+05:00' }, '12:31+05:00'],
    ['localdatetime', { date: date('1984-10-11'), day: 28, hour: 10, minute: 10 }, '1984-10-28T10:10'],
    ['localdatetime', { datetime: call('localdatetime', '2000-01-01T10:11'), minute: 1 }, '2000-01-01T10:01'],
    ['datetime', { year: 1984, month: 10, day: 11, timezone: 'Europe/Stockholm' }, '1984-10-11T00:00+01:00[Europe/Stockholm]'],
    ['datetime', { datetime: datetime('2000-01-01T10:11+03:00'), timezone: 'Europe/Paris', hour: 2 }, '2000-01-01T00:11+01:00[Europe/Paris]'],
    ['datetime', { date: datetime('2017-10-29T00:00+03:00'), time: call('localtime', '10:00') }, '2017-10-29T10:00Z'],
    ['datetime', { epochMillis: 1, timezone: 'Europe/Paris' }, '1970-01-01T01:00:00.001+01:00[Europe/Paris]'],
    ['datetime', { epochSeconds: 1, hour: 5 }, '1970-01-01T05:00:01Z'],
  ])('%s(%o) is %s', (type, fields, expected) => {
    expect(valueText(call(type, map(fields)))).toBe(expected)
  })

  it.each<[string, Record<string, Value>, string]>([
    ['date', {}, 'At least one'],
    ['date', { month: 3 }, 'year must be'],
    ['date', { year: 2015, day: 3 }, 'day cannot be specified without month'],
    ['date', { year: 2015, month: 2, week: 3 }, 'month and week'],
    ['date', { year: 2015, foo: 1 }, 'No such field: foo'],
    ['date', { year: '2015' }, 'year must be an INTEGER'],
    ['date', { year: 2015, hour: 3 }, 'no field hour'],
    ['date', { year: 2021, month: 2, day: 29 }, 'day'],
    ['date', { year: 2021, week: 54 }, 'week'],
    ['localtime', { minute: 3 }, 'hour must be'],
    ['localtime', { hour: 3, nanosecond: 3 }, 'without minute'],
    ['localtime', { hour: 3, minute: 1, second: 1, millisecond: 3, nanosecond: 1_000_000 }, 'nanosecond'],
    ['localtime', { hour: 3, timezone: '+01:00' }, 'timezone'],
    ['localdatetime', { year: 2000, hour: 3 }, 'month must be'],
    ['localdatetime', { year: 2000, week: 3, hour: 3 }, 'dayOfWeek must be'],
    ['localdatetime', { datetime: datetime('2000-01-01'), date: date('2001-01-01') }, 'cannot be selected together'],
    ['date', { date: call('localtime', '10:00') }, 'A date can be selected'],
    ['datetime', { year: 2000, timezone: '+25:00' }, '+25:00'],
  ])('%s(%o) fails: %s', (type, fields, message) => {
    expect(() => call(type, map(fields))).toThrow(message)
  })

  it('takes the missing fields of a duration as none and keeps whole numbers exact', () => {
    expect(valueText(call('duration', map({ months: 5, days: 1.5 })))).toBe('P5M1DT12H')
    expect(valueText(call('duration', map({ months: 0.1, days: -0.1 })))).toBe('P2DT22H38M54.599999999S')
    expect(valueText(call('duration', new Map([['nanoseconds', 9_223_372_036_854_775_807n]])))).toBe('PT2562047H47M16.854775807S')
    expect(() => call('duration', map({ years: 1, foo: 2 }))).toThrow('No such field: foo')
    expect(() => call('duration', map({ days: 1e30 }))).toThrow('64 bits')
  })
})

describe('the clock', () => {
  it('stands still for a statement and moves on in real time', () => {
    const context = fixedContext()
    expect(valueText(callIn(context, 'datetime'))).toBe('2020-02-03T04:05:06.789Z')
    expect(callIn(context, 'timestamp')).toBe(1_580_702_706_789n)
    expect(valueText(callIn(context, 'time.realtime'))).toBe('04:05:07.789Z')
    expect(valueText(callIn(context, 'time.realtime'))).toBe('04:05:08.789Z')
    expect(valueText(callIn(context, 'localtime.statement'))).toBe('04:05:06.789')
    expect(valueText(callIn(context, 'datetime.transaction', 'Asia/Tokyo'))).toBe('2020-02-03T13:05:06.789+09:00[Asia/Tokyo]')
  })
  it('gives null for null', () => {
    for (const name of ['date', 'time.statement', 'datetime.realtime', 'duration']) expect(call(name, null)).toBeNull()
  })
  it('reads seconds and milliseconds since 1970', () => {
    expect(valueText(call('datetime.fromepoch', 416_779n, 999_999_999n))).toBe('1970-01-05T19:46:19.999999999Z')
    expect(valueText(call('datetime.fromepochmillis', 237_821_673_987n))).toBe('1977-07-15T13:34:33.987Z')
    expect(() => call('datetime.fromepoch', 1n, 2_000_000_000n)).toThrow('nanosecond')
  })
})
