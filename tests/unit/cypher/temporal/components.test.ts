import { describe, expect, it } from 'vitest'
import { propertyOf } from '../../../../cypher/engine/values/index.ts'
import { call } from '../call.ts'

const moment = call('datetime', '1984-11-11T12:31:14.645876123[Europe/Stockholm]')

describe('components of temporal values', () => {
  it.each([
    ['year', 1984n], ['quarter', 4n], ['month', 11n], ['week', 45n], ['weekYear', 1984n], ['day', 11n],
    ['ordinalDay', 316n], ['weekDay', 7n], ['dayOfWeek', 7n], ['dayOfQuarter', 42n], ['hour', 12n], ['minute', 31n],
    ['second', 14n], ['millisecond', 645n], ['microsecond', 645_876n], ['nanosecond', 645_876_123n],
    ['timezone', 'Europe/Stockholm'], ['offset', '+01:00'], ['offsetMinutes', 60n], ['offsetSeconds', 3600n],
    ['epochSeconds', 469_020_674n], ['epochMillis', 469_020_674_645n], ['YEAR', 1984n],
  ])('.%s is %s', (name, expected) => {
    expect(propertyOf(moment, name)).toBe(expected)
  })

  it('counts the week year apart from the year', () => {
    const date = call('date', '1984-01-01')
    expect([propertyOf(date, 'weekYear'), propertyOf(date, 'week')]).toEqual([1983n, 52n])
  })

  it.each([
    ['years', 1n], ['quarters', 5n], ['months', 16n], ['weeks', 1n], ['days', 10n], ['hours', 1n], ['minutes', 61n],
    ['seconds', 3661n], ['milliseconds', 3_661_111n], ['microseconds', 3_661_111_111n], ['nanoseconds', 3_661_111_111_111n],
    ['quartersOfYear', 1n], ['monthsOfQuarter', 1n], ['monthsOfYear', 4n], ['daysOfWeek', 3n], ['minutesOfHour', 1n],
    ['secondsOfMinute', 1n], ['millisecondsOfSecond', 111n], ['microsecondsOfSecond', 111_111n], ['nanosecondsOfSecond', 111_111_111n],
  ])('a duration has %s: %s', (name, expected) => {
    expect(propertyOf(call('duration', 'P1Y4M10DT1H1M1.111111111S'), name)).toBe(expected)
  })

  it('takes the parts of a negative duration apart as Neo4j does', () => {
    const duration = call('duration', 'P-13MT-1.5S')
    expect(['seconds', 'milliseconds', 'millisecondsOfSecond', 'monthsOfYear'].map((name) => propertyOf(duration, name))).toEqual([
      -2n, -1500n, 500n, -1n,
    ])
  })

  it.each([
    ['date', '2015-01-01', 'hour'],
    ['localtime', '10:00', 'year'],
    ['time', '10:00Z', 'epochMillis'],
    ['localdatetime', '2015-01-01', 'offset'],
    ['duration', 'P1D', 'foo'],
  ])('%s %s has no %s', (type, text, name) => {
    expect(() => propertyOf(call(type, text), name)).toThrow(`No such field: ${name}`)
  })
})
