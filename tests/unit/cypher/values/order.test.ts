import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, compareText, DetachedEntities, order, PathValue, PointValue, type Value } from '../../../../cypher/engine/values/index.ts'
import { call, map } from '../call.ts'
import { anyValue } from './any-value.ts'

const sign = Math.sign

describe('comparison', () => {
  it.each<[Value, Value, boolean | null]>([
    [1n, 2, true],
    [2n, 1n, false],
    [Infinity, Infinity, false],
    [-Infinity, 1n, true],
    [NaN, 1n, false],
    [NaN, 'a', null],
    [1n, 'a', null],
    [1n, null, null],
    ['a', 'B', false],
    ['\u{1D4B3}', '\uFF5E', false],
    [false, true, true],
    [[1n, 2n], [1n, 3n], true],
    [[1n], [1n, 2n], true],
    [[1n, 2n], [1n, 'a'], null],
    [[1n, null], [1n, 2n], null],
    [[1n, null], [2n, 1n], true],
    [map({ a: 1 }), map({ a: 2 }), true],
    [map({ a: 1 }), map({ a: 1, b: 1 }), true],
    [map({ b: 1 }), map({ a: 2 }), false],
    [new PointValue(7203, 1, 2), new PointValue(7203, 2, 3), null],
    [call('date', '2000-01-01'), call('localdatetime', '2000-01-01'), null],
    [call('datetime', '2000-01-01T00:00Z'), call('datetime', '2000-01-01T01:00+01:00'), true],
    [call('time', '10:00+01:00'), call('time', '09:30Z'), true],
    [call('duration', 'P1D'), call('duration', 'P2D'), null],
  ])('%o < %o is %s', (a, b, expected) => {
    const order = compare(a, b)
    expect(order === null ? null : order < 0).toBe(expected)
  })

  it('takes equal durations and points as equal, and NaN as equal to nothing', () => {
    expect(compare(call('duration', 'P1D'), call('duration', 'P1D'))).toBe(0)
    expect(compare(new PointValue(7203, 1, 2), new PointValue(7203, 1, 2))).toBe(0)
    expect(compare(NaN, NaN)).toBeNaN()
  })

  it('orders texts by code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(sign(compareText(a, b))).toBe(sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
      }),
    )
  })

  it('agrees with the total order wherever it answers at all', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const answer = compare(a, b)
        if (answer !== null && !Number.isNaN(answer)) expect(sign(order(a, b)) + 0).toBe(sign(answer) + 0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the total order', () => {
  const entities = new DetachedEntities()
  const node = entities.node({ elementId: 'n', labels: [], properties: new Map() })
  const relationship = entities.relationship({ elementId: 'r', type: 'R', startElementId: 'n', endElementId: 'n', properties: new Map() })

  it('puts the types in the order of Neo4j', () => {
    const sorted: readonly Value[] = [
      map({ a: 1 }), node, relationship, [1n], new PathValue([node], []), new PointValue(7203, 1, 2),
      call('datetime', '2000-01-01'), call('localdatetime', '2000-01-01'), call('date', '2000-01-01'), call('time', '10:00'),
      call('localtime', '10:00'), call('duration', 'P1D'), 'x', true, -Infinity, 1n, 1.5, Infinity, NaN, null,
    ]
    expect(sorted.toReversed().sort(order)).toEqual(sorted)
  })

  it.each<[Value, Value]>([
    [map({ a: 9 }), map({ a: 1, b: 1 })],
    [[1n], [1n, null]],
    [[1n, 'a'], [1n, 2n]],
    [call('duration', 'P30D'), call('duration', 'P1M')],
    [call('duration', 'P1D'), call('duration', 'PT24H0.5S')],
    [new PointValue(4326, 9, 9), new PointValue(7203, 0, 0)],
    [false, true],
  ])('puts %o before %o', (a, b) => {
    expect(order(a, b)).toBeLessThan(0)
    expect(order(b, a)).toBeGreaterThan(0)
  })

  it('is antisymmetric and transitive', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(sign(order(a, b)) + sign(order(b, a))).toBe(0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })
})
