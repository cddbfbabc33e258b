import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateTimeValue, parseDateTime } from '../../../../cypher/engine/temporal/index.ts'
import { DetachedEntities, equals, groupKey, groupKeyOf, isIn, order, PathValue, PointValue, type Value } from '../../../../cypher/engine/values/index.ts'
import { map } from '../call.ts'
import { anyValue } from './any-value.ts'

const node = (entities: DetachedEntities, elementId: string) => entities.node({ elementId, labels: [], properties: new Map() })

describe('equality', () => {
  it.each<[Value, Value, boolean | null]>([
    [1n, 1, true],
    [9_007_199_254_740_993n, 9_007_199_254_740_992, true],
    [0, -0, true],
    [NaN, NaN, false],
    [1n, '1', false],
    [true, 1n, false],
    [null, null, null],
    [null, 1n, null],
    [[1n], 1n, false],
    [[1n, null], [1, null], null],
    [[1n, null], [2n, null], false],
    [[1n, null], [1n], false],
    [[NaN], [NaN], false],
    [map({ a: 1 }), map({ a: 1 }), true],
    [map({ a: null }), map({ a: null }), null],
    [map({ a: null }), map({ b: null }), false],
    [map({ a: 1, b: null }), map({ a: 2, b: null }), false],
    [map({ a: 1 }), map({}), false],
    [new PointValue(7203, 1, 2), new PointValue(7203, 1, 2), true],
    [new PointValue(7203, 1, 2), new PointValue(4326, 1, 2), false],
    [parseDateTime('2000-01-01T00:00Z', 0), parseDateTime('2000-01-01T01:00+01:00', 0), false],
    [DateTimeValue.atLocal({ epochDay: 0, nanoOfDay: 0 }, 'UTC'), DateTimeValue.atLocal({ epochDay: 0, nanoOfDay: 0 }, 0), false],
  ])('%o = %o is %s', (a, b, expected) => {
    expect(equals(a, b)).toBe(expected)
    expect(equals(b, a)).toBe(expected)
  })

  it('takes nodes of two sources for two nodes', () => {
    const [one, other] = [new DetachedEntities(), new DetachedEntities()]
    expect(equals(node(one, 'x'), node(one, 'x'))).toBe(true)
    expect(equals(node(one, 'x'), node(one, 'y'))).toBe(false)
    expect(equals(node(one, 'x'), node(other, 'x'))).toBe(false)
    expect(groupKey(node(one, 'x'))).not.toBe(groupKey(node(other, 'x')))
  })

  it('compares paths by what they walk', () => {
    const entities = new DetachedEntities()
    const [a, b] = [node(entities, 'a'), node(entities, 'b')]
    const step = entities.relationship({ elementId: 'r', type: 'R', startElementId: 'a', endElementId: 'b', properties: new Map() })
    expect(equals(new PathValue([a, b], [step]), new PathValue([a, b], [step]))).toBe(true)
    expect(equals(new PathValue([a, b], [step]), new PathValue([b, a], [step]))).toBe(false)
    expect(groupKey(new PathValue([a, b], [step]))).toBe(groupKey(new PathValue([a, b], [step])))
  })

  it('leaves IN open when a null might be the one', () => {
    expect([isIn(1n, [2n, 1]), isIn(1n, [2n]), isIn(1n, [2n, null]), isIn(null, [1n]), isIn(null, []), isIn(1n, [null, 1n])]).toEqual([
      true, false, null, null, false, true,
    ])
  })
})

describe('grouping', () => {
  it.each<[Value, Value]>([
    [1n, 1],
    [0, -0],
    [null, null],
    [[1n, null], [1, null]],
    [map({ a: 1, b: -0 }), new Map<string, Value>([['b', 0], ['a', 1]])],
    [2n ** 60n, 2 ** 60],
  ])('%o and %o are one group', (a, b) => {
    expect(groupKey(a)).toBe(groupKey(b))
  })

  it.each<[Value, Value]>([
    [1n, '1'],
    [true, 'true'],
    [null, 'null'],
    [9_007_199_254_740_993n, 9_007_199_254_740_992n],
    [['ab'], ['a', 'b']],
    [['a', ['b']], [['a'], 'b']],
    ['\u0000l1:s1:a', ['a']],
    ['\u0000', ''],
    [[], new Map()],
    [NaN, NaN],
    [[NaN], [NaN]],
  ])('%o and %o are two groups', (a, b) => {
    expect(groupKey(a)).not.toBe(groupKey(b))
    expect(groupKeyOf([a, 1n])).not.toBe(groupKeyOf([b, 1n]))
  })

  it('gives equal values one key and values with one key the same place in the order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const same = groupKey(a) === groupKey(b) || (Number.isNaN(a) && Number.isNaN(b))
        if (same) expect(order(a, b)).toBe(0)
        if (equals(a, b) === true && typeof a === typeof b) expect(same).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
