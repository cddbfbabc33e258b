import { describe, expect, it } from 'vitest'
import { add, divide, multiply, subtract, valueText } from '../../../../cypher/engine/values/index.ts'
import { call } from '../call.ts'

describe('temporal values and durations', () => {
  it.each([
    ['date', '2000-01-31', 'P1M', '2000-02-29'],
    ['date', '2000-01-01', 'P1YT25H', '2001-01-02'],
    ['localtime', '10:00', 'P1DT-11H', '23:00'],
    ['time', '23:59:59.999999999+01:00', 'PT0.000000001S', '00:00+01:00'],
    ['localdatetime', '1984-10-11T12:31:14', 'P12Y5M14DT16H13M10S', '1997-03-26T04:44:24'],
    ['datetime', '2017-03-25T02:30[Europe/Stockholm]', 'P1D', '2017-03-26T03:30+02:00[Europe/Stockholm]'],
    ['datetime', '2017-10-29T02:30[Europe/Stockholm]', 'PT1H', '2017-10-29T02:30+01:00[Europe/Stockholm]'],
  ])('%s %s + %s is %s', (type, text, duration, expected) => {
    expect(valueText(add(call(type, text), call('duration', duration)))).toBe(expected)
    expect(valueText(add(call('duration', duration), call(type, text)))).toBe(expected)
  })

  it.each([
    ['date', '2000-01-01', 'P1M1D', '1999-11-30'],
    ['localdatetime', '2000-03-31T10:00', 'P1MT1S', '2000-02-29T09:59:59'],
  ])('%s %s - %s is %s', (type, text, duration, expected) => {
    expect(valueText(subtract(call(type, text), call('duration', duration)))).toBe(expected)
  })

  it('adds and subtracts durations part by part', () => {
    const a = call('duration', 'P1M-14DT15H49M10S')
    const b = call('duration', 'P12Y5M14DT16H13M10.000000001S')
    expect(valueText(add(a, b))).toBe('P12Y6MT32H2M20.000000001S')
    expect(valueText(subtract(a, b))).toBe('P-12Y-4M-28DT-24M-0.000000001S')
    expect(valueText(subtract(a, a))).toBe('PT0S')
  })

  it.each([
    ['P1M1DT1S', 1.7, 'P1M23DT8M23.899999999S'],
    ['P1D', 0.1, 'PT2H24M'],
    ['P1M1DT1S', -2n, 'P-2M-2DT-2S'],
  ])('%s * %s is %s', (text, factor, expected) => {
    expect(valueText(multiply(call('duration', text), factor))).toBe(expected)
    expect(valueText(multiply(factor, call('duration', text)))).toBe(expected)
  })

  it('divides durations, but not by zero', () => {
    expect(valueText(divide(call('duration', 'P1M'), 3n))).toBe('P10DT3H29M42S')
    expect(valueText(divide(call('duration', 'P1Y'), 7n))).toBe('P1M21DT17H46M29.999999999S')
    expect(() => divide(call('duration', 'P1M'), 0n)).toThrow('zero')
  })

  it('fails beyond the calendar and beyond 64 bits', () => {
    expect(() => add(call('date', '+999999999-12-31'), call('duration', 'P1D'))).toThrow(
      expect.objectContaining({ type: 'ArithmeticError' }),
    )
    const long = call('duration', new Map([['seconds', 9_223_372_036_854_775_807n]]))
    expect(() => add(long, call('duration', 'PT1S'))).toThrow('64 bits')
    expect(() => add(call('date', '2000-01-01'), call('duration', new Map([['months', 3_507_324_295_523n]])))).toThrow(
      expect.objectContaining({ type: 'ArithmeticError' }),
    )
    expect(() => call('duration', new Map([['months', 3_507_324_295_524n]]))).toThrow('64 bits')
  })
})
