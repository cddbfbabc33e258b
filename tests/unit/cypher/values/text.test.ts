import { describe, expect, it } from 'vitest'
import { DetachedEntities, isOfType, isStorable, numberText, PathValue, PointValue, propertyOf, valueText, valueTypeName, type Value } from '../../../../cypher/engine/values/index.ts'
import { call, map } from '../call.ts'

const INTEGER = { name: 'INTEGER', notNull: false }

describe('numbers as text', () => {
  it.each<[bigint | number, string]>([
    [1n, '1'], [1, '1.0'], [100, '100.0'], [-0, '-0.0'], [1e21, '1.0E21'], [1e7, '1.0E7'], [12_345_678.9, '1.23456789E7'],
    [0.001, '0.001'], [0.000_12, '1.2E-4'], [1 / 3, '0.3333333333333333'], [NaN, 'NaN'], [-Infinity, '-Infinity'],
    [1.797_693_134_862_315_7e308, '1.7976931348623157E308'],
  ])('%s is %s', (value, expected) => {
    expect(numberText(value)).toBe(expected)
  })
})

describe('values as text', () => {
  const entities = new DetachedEntities()
  const a = entities.node({ elementId: 'a', labels: ['A', 'B'], properties: map({ name: "it's" }) })
  const b = entities.node({ elementId: 'b', labels: [], properties: new Map() })
  const step = entities.relationship({ elementId: 'r', type: 'R', startElementId: 'b', endElementId: 'a', properties: new Map() })

  it.each<[Value, string]>([
    [null, 'null'],
    ['a\\', "'a\\\\'"],
    [[1n, 'x', null], "[1, 'x', null]"],
    [map({ a: 1, b: [] }), '{a: 1, b: []}'],
    [a, "(:A:B {name: 'it\\'s'})"],
    [new PathValue([a, b], [step]), "<(:A:B {name: 'it\\'s'})<-[:R]-()>"],
    [call('date', '2000-01-01'), '2000-01-01'],
    [new PointValue(9157, 1, 2, 3), "point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})"],
  ])('%o is %s', (value, expected) => {
    expect(valueText(value)).toBe(expected)
  })
})

describe('types', () => {
  it.each<[Value, string]>([
    [null, 'NULL'],
    [1n, 'INTEGER NOT NULL'],
    [[], 'LIST<NOTHING> NOT NULL'],
    [[1n, null], 'LIST<INTEGER> NOT NULL'],
    [[1n, 'a', null], 'LIST<STRING | INTEGER> NOT NULL'],
    [[[1n], ['a']], 'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[[], [1n]], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[[1n], [null]], 'LIST<LIST<NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [
      [1.5, 'a', true, call('date'), [1n], map({}), null],
      'LIST<BOOLEAN | STRING | FLOAT | DATE | MAP | LIST<INTEGER NOT NULL>> NOT NULL',
    ],
    [
      [new PointValue(7203, 1, 1), call('duration', 'P1D'), call('time'), call('localtime'), call('datetime'), call('localdatetime')],
      'LIST<LOCAL TIME NOT NULL | ZONED TIME NOT NULL | LOCAL DATETIME NOT NULL | ZONED DATETIME NOT NULL | DURATION NOT NULL | POINT NOT NULL> NOT NULL',
    ],
  ])('of %o is %s', (value, expected) => {
    expect(valueTypeName(value)).toBe(expected)
  })

  it('tests membership, null being in every type that allows it', () => {
    expect(isOfType(1n, INTEGER)).toBe(true)
    expect(isOfType(1, INTEGER)).toBe(false)
    expect(isOfType(null, INTEGER)).toBe(true)
    expect(isOfType(null, { ...INTEGER, notNull: true })).toBe(false)
    expect(isOfType([1n, null], { name: 'LIST', element: { ...INTEGER, notNull: true }, notNull: false })).toBe(false)
    expect(isOfType([], { name: 'LIST', element: { name: 'NOTHING', notNull: false }, notNull: false })).toBe(true)
    expect(isOfType('x', { name: 'UNION', members: [INTEGER, { name: 'VARCHAR', notNull: false }], notNull: false })).toBe(true)
    expect(isOfType([1n], { name: 'PROPERTY VALUE', notNull: false })).toBe(true)
    expect(isOfType([1n, 'a'], { name: 'PROPERTY VALUE', notNull: false })).toBe(false)
  })

  it('stores scalars and lists of one type of scalar', () => {
    expect([isStorable(1n), isStorable([1n, 2n]), isStorable([]), isStorable([1n, null]), isStorable([[1n]]), isStorable(map({}))]).toEqual([
      true, true, true, false, false, false,
    ])
  })
})

describe('property access', () => {
  it('reads maps, entities and components, and null of null', () => {
    const geographic = new PointValue(4326, 1, 2)
    expect(propertyOf(map({ a: 1 }), 'a')).toBe(1n)
    expect(propertyOf(map({ a: 1 }), 'b')).toBeNull()
    expect(propertyOf(null, 'a')).toBeNull()
    expect([propertyOf(geographic, 'latitude'), propertyOf(geographic, 'x'), propertyOf(geographic, 'crs'), propertyOf(geographic, 'srid')]).toEqual([
      2, 1, 'wgs-84', 4326n,
    ])
  })
  it('fails on what has no properties', () => {
    expect(() => propertyOf(1n, 'a')).toThrow('INTEGER')
    expect(() => propertyOf(new PointValue(7203, 1, 2), 'z')).toThrow('z')
    expect(() => propertyOf(new PointValue(7203, 1, 2), 'longitude')).toThrow('longitude')
  })
})
