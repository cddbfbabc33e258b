import { describe, expect, it } from 'vitest'
import { valueText } from '../../../../cypher/engine/values/index.ts'
import { call } from '../call.ts'

describe('texts of temporal values', () => {
  it.each([
    ['2015-07-21', '2015-07-21'],
    ['20150721', '2015-07-21'],
    ['2015-07', '2015-07-01'],
    ['201507', '2015-07-01'],
    ['2015-W30-2', '2015-07-21'],
    ['2015W302', '2015-07-21'],
    ['2015-W30', '2015-07-20'],
    ['2015W30', '2015-07-20'],
    ['2015-Q2', '2015-04-01'],
    ['2015-Q2-3', '2015-04-03'],
    ['2015Q202', '2015-04-02'],
    ['2015-202', '2015-07-21'],
    ['2015202', '2015-07-21'],
    ['2015', '2015-01-01'],
    ['-2015-07-21', '-2015-07-21'],
    ['+12015-07-21', '+12015-07-21'],
    ['-999999999-01-01', '-999999999-01-01'],
  ])('reads the date %s as %s', (text, expected) => {
    expect(valueText(call('date', text))).toBe(expected)
  })

  it.each(['', 'hello', '15-07-21', '12015-07-21', '2015-7', ' 2015-07-01', '2015-07-01T10:00', '2015-02-30', '2015-W54', '2014-W53', '2015-366', '2015-13'])(
    'refuses %j as a date',
    (text) => {
      expect(() => call('date', text)).toThrow(expect.objectContaining({ type: 'ArgumentError', phase: 'runtime' }))
    },
  )

  it.each([
    ['localtime', '21:40:32.142', '21:40:32.142'],
    ['localtime', '214032,142', '21:40:32.142'],
    ['localtime', '2140', '21:40'],
    ['localtime', '21', '21:00'],
    ['time', '21:40:32.142+0100', '21:40:32.142+01:00'],
    ['time', '2140-00:00', '21:40Z'],
    ['time', '2140-02', '21:40-02:00'],
    ['time', '12:34:56+02:05:59', '12:34:56+02:05:59'],
    ['localdatetime', '2015-W30-2T214032.142', '2015-07-21T21:40:32.142'],
    ['localdatetime', '2015T214032', '2015-01-01T21:40:32'],
    ['localdatetime', '2015-07-21', '2015-07-21T00:00'],
    ['datetime', '2015-07-21T21:40:32.142', '2015-07-21T21:40:32.142Z'],
    ['datetime', '2015-07-21', '2015-07-21T00:00Z'],
    ['datetime', '2015-07-21T21:40:32.142[Europe/London]', '2015-07-21T21:40:32.142+01:00[Europe/London]'],
    ['datetime', '2015-07-21T21:40:32.142-04[America/New_York]', '2015-07-21T21:40:32.142-04:00[America/New_York]'],
    ['datetime', '1818-07-21T21:40:32.142[Europe/Stockholm]', '1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]'],
    ['datetime', '2015-07-21T21:40[europe/london]', '2015-07-21T21:40+01:00[Europe/London]'],
    ['datetime', '2015-07-21T21:40[US/Eastern]', '2015-07-21T21:40-04:00[US/Eastern]'],
    ['datetime', '+300000-07-29T02:30[Europe/Stockholm]', '+300000-07-29T02:30+02:00[Europe/Stockholm]'],
  ])('%s reads %s as %s', (type, text, expected) => {
    expect(valueText(call(type, text))).toBe(expected)
  })

  it.each([
    ['localtime', '24:00'],
    ['localtime', '21:40:60'],
    ['time', '10:00[Europe/Stockholm]'],
    ['time', '10:00+19:00'],
    ['localdatetime', '2015-07-21T21:40Z'],
    ['datetime', '2015-07-21T21:40:32.142+03:00[Europe/Stockholm]'],
    ['datetime', '2015-07-21T21:40[Nowhere/City]'],
    ['datetime', '2015-07-21T21:40[+01:00]'],
    ['duration', 'P'],
    ['duration', 'PT'],
    ['duration', 'P1.5Y2M'],
    ['duration', 'PT1.5H3S'],
    ['duration', 'P2012-13-02'],
  ])('%s refuses %s', (type, text) => {
    expect(() => call(type, text)).toThrow(expect.objectContaining({ type: 'ArgumentError' }))
  })

  it.each([
    ['P14DT16H12M', 'P14DT16H12M'],
    ['P5M1.5D', 'P5M1DT12H'],
    ['P0.75M', 'P22DT19H51M49.5S'],
    ['PT0.75M', 'PT45S'],
    ['P2.5W', 'P17DT12H'],
    ['p1d', 'P1D'],
    ['-P1Y2.5M', 'P-1Y-2M-15DT-5H-14M-33S'],
    ['PT-0.5S', 'PT-0.5S'],
    ['PT0,5S', 'PT0.5S'],
    ['P12Y5M14DT16H12M70S', 'P12Y5M14DT16H13M10S'],
    ['P2012-02-02T14:37:21.545', 'P2012Y2M2DT14H37M21.545S'],
    ['P20120202', 'P2012Y2M2D'],
  ])('reads the duration %s as %s', (text, expected) => {
    expect(valueText(call('duration', text))).toBe(expected)
  })
})
