import { describe, expect, it } from 'vitest'
import { createAccumulator } from '../../../../cypher/engine/functions/index.ts'
import type { Value } from '../../../../cypher/engine/values/index.ts'
import { call } from '../call.ts'

function aggregate(name: string, values: readonly Value[], ...rest: readonly Value[]): Value {
  const accumulator = createAccumulator(name)
  for (const value of values) accumulator.add([value, ...rest])
  return accumulator.result()
}
const durations = (...texts: string[]): Value[] => texts.map((text) => call('duration', text))

describe('aggregations', () => {
  it.each<[string, readonly Value[], Value]>([
    ['count', [1n, null, 'a'], 2n],
    ['count', [], 0n],
    ['collect', [1n, null, 'a'], [1n, 'a']],
    ['sum', [1n, 2n, 3n], 6n],
    ['sum', [1n, 2.5, null], 3.5],
    ['sum', [], 0n],
    ['sum', [2n ** 63n - 1n, 1n], 2 ** 63],
    ['sum', [2n ** 63n - 1n, 1n, -1n], 2n ** 63n - 1n],
    ['sum', durations('P1M', 'P3D'), call('duration', 'P1M3D')],
    ['avg', [1n, 2n], 1.5],
    ['avg', [null], null],
    ['avg', durations('PT100H', 'PT200H'), call('duration', 'P6DT6H')],
    ['avg', durations('PT-100H', 'P20D'), call('duration', 'P10DT-50H')],
    ['min', [1n, 'a', null, [1n, 2n], 0.2, 'b'], [1n, 2n]],
    ['max', [1n, 'a', null, [1n, 2n], 0.2, 'b'], 1n],
    ['max', [1n, NaN, Infinity], NaN],
    ['min', [], null],
    ['stDev', [1n, 2n, 3n], 1],
    ['stDev', [1n], 0],
    ['stDev', [null], null],
    ['stDevP', [1n, 3n], 1],
  ])('%s(%o) is %o', (name, values, expected) => {
    expect(aggregate(name, values)).toEqual(expected)
  })

  it.each<[string, number, Value]>([
    ['percentileDisc', 0, 10], ['percentileDisc', 0.5, 20], ['percentileDisc', 1, 45], ['percentileDisc', 0.51, 30],
    ['percentileCont', 0, 10], ['percentileCont', 0.5, 25], ['percentileCont', 1, 45], ['percentileCont', 0.1, 13],
  ])('%s at %s', (name, percentile, expected) => {
    expect(aggregate(name, [30, 10, null, 45, 20], percentile)).toBeCloseTo(Number(expected), 9)
  })

  it('gives an integer that a percentile hits as it is', () => {
    expect(aggregate('percentileCont', [3n, 1n, 2n], 0.5)).toBe(2n)
    expect(aggregate('percentileDisc', [3n, 1n, 2n], 0.9)).toBe(3n)
    expect(aggregate('percentileCont', [], 0.5)).toBeNull()
  })

  it.each([-1, 1.1, 1000])('refuses the percentile %s', (percentile) => {
    expect(() => aggregate('percentileCont', [1n], percentile)).toThrow(
      expect.objectContaining({ type: 'ArgumentError', detail: 'NumberOutOfRange' }),
    )
  })

  it('refuses to sum texts, or numbers with durations', () => {
    expect(() => aggregate('sum', [1n, 'a'])).toThrow('STRING')
    expect(() => aggregate('avg', [1n, ...durations('P1D')])).toThrow('DURATION')
    expect(() => aggregate('stDev', ['a'])).toThrow('STRING')
    expect(() => createAccumulator('toUpper')).toThrow('no aggregating function')
  })

  it('sums a million integers without loss', () => {
    const accumulator = createAccumulator('sum')
    for (let i = 0; i < 1_000_000; i++) accumulator.add([9_007_199_254n])
    expect(accumulator.result()).toBe(9_007_199_254_000_000n)
  })
})
