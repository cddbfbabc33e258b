import { describe, expect, it } from 'vitest'
import { valueText } from '../../../../cypher/engine/values/index.ts'
import { call } from '../call.ts'

const value = (text: string) => {
  const [type = '', literal = ''] = text.split(' ')
  return call(type, literal)
}

describe('durations between temporal values', () => {
  it.each([
    ['between', 'date 1984-10-11', 'date 2015-06-24', 'P30Y8M13D'],
    ['between', 'date 1984-10-11', 'localdatetime 2016-07-21T21:45:22.142', 'P31Y9M10DT21H45M22.142S'],
    ['between', 'date 1984-10-11', 'time 16:30+0100', 'PT16H30M'],
    ['between', 'time 14:30', 'datetime 2015-07-21T21:40:32.142+0100', 'PT6H10M32.142S'],
    ['between', 'localdatetime 2015-07-21T21:40:32.142', 'date 2015-06-24', 'P-27DT-21H-40M-32.142S'],
    ['between', 'date -999999999-01-01', 'date +999999999-12-31', 'P1999999998Y11M30D'],
    ['between', 'date 2020-01-31', 'date 2020-02-29', 'P29D'],
    ['between', 'date 2020-03-31', 'date 2020-02-29', 'P-1M'],
    ['inMonths', 'date 2018-07-21', 'datetime 2016-07-21T21:40:32.142+0100', 'P-1Y-11M'],
    ['inMonths', 'date 2018-07-21', 'localtime 10:00', 'PT0S'],
    ['inDays', 'datetime 2017-03-25T12:00[Europe/Stockholm]', 'datetime 2017-03-26T11:59[Europe/Stockholm]', 'PT0S'],
    ['inSeconds', 'datetime 2017-10-29T00:00[Europe/Stockholm]', 'date 2017-10-30', 'PT25H'],
    ['inSeconds', 'localtime 00:00', 'datetime 2017-10-29T04:00[Europe/Stockholm]', 'PT5H'],
    ['inSeconds', 'localtime 12:44:54.7', 'localtime 12:34:55.3', 'PT-9M-59.4S'],
    ['inSeconds', 'localdatetime -999999999-01-01', 'localdatetime +999999999-12-31T23:59:59', 'PT17531639991215H59M59S'],
  ])('duration.%s(%s, %s) is %s', (name, from, to, expected) => {
    expect(valueText(call(`duration.${name}`, value(from), value(to)))).toBe(expected)
  })

  it('has no months and no days between two times of day', () => {
    expect(() => call('duration.inMonths', value('localtime 10:00'), value('time 11:00Z'))).toThrow('date')
    expect(() => call('duration.inDays', value('localtime 10:00'), value('time 11:00Z'))).toThrow('date')
  })

  it('is null where one side is null and fails where one is no temporal value', () => {
    expect(call('duration.between', null, value('date 2000-01-01'))).toBeNull()
    expect(() => call('duration.between', 1n, 2n)).toThrow('temporal value')
  })
})
