import { describe, expect, it } from 'vitest'
import { functionNames, lookup } from '../../../../cypher/engine/functions/index.ts'
import { DetachedEntities, PathValue, PointValue, type Value } from '../../../../cypher/engine/values/index.ts'
import { call, callIn, fixedContext, map } from '../call.ts'

type Row = readonly [string, readonly Value[], Value]

function rows(title: string, table: readonly Row[]): void {
  it.each(table)(`${title}: %s(%o) is %o`, (name, args, expected) => {
    expect(call(name, ...args)).toEqual(expected)
  })
}

describe('the registry', () => {
  it('finds functions without regard to case and knows no others', () => {
    expect(lookup('TOUPPER')).toBe(lookup('toUpper'))
    expect(lookup('Date.Truncate')?.name).toBe('date.truncate')
    expect(lookup('nope')).toBeUndefined()
    expect(lookup('constructor')).toBeUndefined()
    expect(functionNames.has('percentileCont')).toBe(true)
  })
  it('gives null for null wherever a function takes one argument', () => {
    const exceptions = new Set(['coalesce', 'valueType', ...[...functionNames].filter((name) => name.endsWith('.truncate'))])
    for (const name of functionNames) {
      const found = lookup(name)
      if (found?.kind !== 'scalar' || found.minArgs > 1 || found.maxArgs < 1 || exceptions.has(name)) continue
      expect([name, found.call([null], fixedContext())]).toEqual([name, null])
    }
  })
})

describe('conversions', () => {
  rows('toInteger', [
    ['toInteger', ['1.7'], 1n], ['toInteger', ['  5 '], null], ['toInteger', ['0x1F'], null], ['toInteger', ['1e3'], 1000n],
    ['toInteger', [1e30], 2n ** 63n - 1n], ['toInteger', [-1.9], -1n], ['toInteger', ['abc'], null], ['toInteger', [true], 1n],
    ['toInteger', [NaN], 0n], ['toInteger', ['+5'], 5n], ['toInteger', ['NaN'], null], ['toIntegerOrNull', [[1n]], null],
    ['toIntegerList', [['a', '1', 1.5, true, [1n], null]], [null, 1n, 1n, 1n, null, null]],
  ])
  rows('toFloat', [
    ['toFloat', ['1.5'], 1.5], ['toFloat', ['abc'], null], ['toFloat', [1n], 1], ['toFloat', ['NaN'], NaN],
    ['toFloat', ['-Infinity'], -Infinity], ['toFloat', [' 1 '], 1], ['toFloat', ['0x10'], null], ['toFloatOrNull', [true], null],
    ['toFloatList', [['a', '1', 1n, true]], [null, 1, 1, null]],
  ])
  rows('toBoolean', [
    ['toBoolean', ['TRUE'], true], ['toBoolean', [' true '], true], ['toBoolean', ['yes'], null], ['toBoolean', [0n], false],
    ['toBooleanOrNull', [1.5], null], ['toBooleanList', [['a', 'true', 1n, null, 0.5]], [null, true, true, null, null]],
  ])
  rows('toString', [
    ['toString', [1], '1.0'], ['toString', [true], 'true'], ['toString', [call('localtime', '12:00')], '12:00:00'],
    ['toString', [call('localtime', '12:00:00.6')], '12:00:00.6'],
    ['toString', [call('datetime', '2000-01-01T00:00[UTC]')], '2000-01-01T00:00:00Z[UTC]'],
    ['toString', [call('duration', 'P1D')], 'P1D'],
    ['toString', [new PointValue(4326, 1, 2)], "point({x: 1.0, y: 2.0, crs: 'wgs-84'})"],
    ['toStringOrNull', [[1n]], null], ['toStringList', [[1n, 'a', null, [1n]]], ['1', 'a', null, null]],
  ])
  it.each<[string, Value]>([
    ['toBoolean', 1.5], ['toBoolean', []], ['toInteger', map({})], ['toFloat', true], ['toString', [1n]], ['toString', map({})],
    ['toStringList', 1n],
  ])('%s(%o) is a type error', (name, value) => {
    expect(() => call(name, value)).toThrow(expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentValue' }))
  })
  it('refuses the text of an integer beyond 64 bits', () => {
    expect(() => call('toInteger', '9223372036854775808')).toThrow('64 bits')
  })
})

describe('strings', () => {
  rows('parts', [
    ['left', ['abc', 2n], 'ab'], ['left', ['abc', 5n], 'abc'], ['left', [null, -1n], null], ['left', ['𝒳bc', 1n], '𝒳'],
    ['right', ['abc', 2n], 'bc'], ['right', ['abc', 5n], 'abc'], ['right', ['b𝒳', 1n], '𝒳'],
    ['substring', ['hello', 1n], 'ello'], ['substring', ['hello', 1n, 2n], 'el'], ['substring', ['hello', 10n], ''],
    ['substring', ['hello', 3n, 10n], 'lo'], ['substring', ['a𝒳bc', 1n, 2n], '𝒳b'], ['substring', ['hello', null], null],
  ])
  rows('changes', [
    ['replace', ['hello', 'l', 'w'], 'hewwo'], ['replace', ['hello', '', 'w'], 'whwewlwlwow'], ['replace', ['a', 'a', '$&'], '$&'],
    ['split', ['a,b,c', ','], ['a', 'b', 'c']], ['split', ['a,b;c', [',', ';']], ['a', 'b', 'c']], ['split', ['abc', ''], ['a', 'b', 'c']],
    ['split', ['', ','], ['']], ['split', ['a,,b,', ','], ['a', '', 'b', '']], ['split', ['a,b', []], ['a,b']],
    ['trim', ['  a '], 'a'], ['ltrim', ['xxaxx', 'x'], 'axx'], ['rtrim', [' a  '], ' a'], ['btrim', ['xyaxy', 'xy'], 'a'],
    ['trim', ['\u2003a\u00a0'], 'a\u00a0'], ['toUpper', ['straße'], 'STRASSE'], ['lower', ['ABC'], 'abc'],
    ['normalize', ['e\u0301'], '\u00e9'], ['normalize', ['\u00e9', 'NFD'], 'e\u0301'], ['reverse', ['a𝒳b'], 'b𝒳a'],
    ['size', ['𝒳'], 1n], ['char_length', ['𝒳'], 1n], ['isEmpty', [''], true],
  ])
  it('refuses negative sizes and other types', () => {
    expect(() => call('left', 'abc', -1n)).toThrow(expect.objectContaining({ detail: 'NegativeIntegerArgument' }))
    expect(() => call('substring', 'abc', 1n, -2n)).toThrow('negative')
    expect(() => call('toUpper', 1n)).toThrow('toUpper() needs a STRING and got INTEGER.')
    expect(() => call('normalize', 'a', 'NFX')).toThrow('NFKD')
  })
  it('makes identifiers of version 4', () => {
    expect(call('randomUUID')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('lists', () => {
  rows('parts', [
    ['head', [[]], null], ['last', [[1n, 2n]], 2n], ['tail', [[1n]], []], ['reverse', [[1n, null]], [null, 1n]],
    ['size', [[1n, null]], 2n], ['isEmpty', [[]], true], ['isEmpty', [map({})], true],
    ['coalesce', [null, 1n, 2n], 1n], ['coalesce', [null], null], ['nullIf', [1n, 1], null], ['nullIf', [1n, null], 1n],
    ['valueType', [null], 'NULL'],
  ])
  rows('range', [
    ['range', [0n, 10n, 3n], [0n, 3n, 6n, 9n]], ['range', [10n, 0n, -3n], [10n, 7n, 4n, 1n]], ['range', [0n, 1n, -123n], []],
    ['range', [5n, 0n], []], ['range', [1n, 1n], [1n]], ['range', [0n, 1n, 9_223_372_036_854_775_807n], [0n]],
  ])
  it('refuses ranges without a step, of other types, or too long', () => {
    expect(() => call('range', 2n, 8n, 0n)).toThrow(expect.objectContaining({ type: 'ArgumentError', detail: 'NumberOutOfRange' }))
    expect(() => call('range', 1n, 2)).toThrow(expect.objectContaining({ type: 'ArgumentError', detail: 'InvalidArgumentType' }))
    expect(() => call('range', 0n, 10n ** 12n)).toThrow(expect.objectContaining({ type: 'Limit' }))
  })
})

describe('mathematics', () => {
  rows('rounding', [
    ['round', [-2.5], -2], ['round', [2.5], 3], ['round', [3.141_59, 2n], 3.14], ['round', [-3.145, 2n], -3.15],
    ['round', [1.005, 2n], 1.01], ['round', [-2.5, 0n, 'HALF_UP'], -3], ['round', [-2.5, 0n, 'HALF_DOWN'], -2],
    ['round', [2.5, 0n, 'HALF_EVEN'], 2], ['round', [1.35, 1n, 'HALF_EVEN'], 1.4], ['round', [2.4, 0n, 'CEILING'], 3],
    ['round', [-2.4, 0n, 'UP'], -3], ['round', [2.4, 0n, 'FLOOR'], 2], ['round', [1.25e-7, 8n], 1.3e-7], ['round', [5n], 5],
    ['round', [NaN], NaN], ['ceil', [1n], 1], ['floor', [-1.5], -2],
  ])
  rows('the rest', [
    ['sign', [-2.5], -1n], ['sign', [NaN], 0n], ['abs', [-3n], 3n], ['abs', [-1.5], 1.5], ['sqrt', [-1n], NaN], ['log', [0n], -Infinity],
    ['cot', [0n], Infinity], ['haversin', [0.5], 0.061_208_719_054_813_62], ['degrees', [3n], 171.887_338_539_246_97],
    ['atan2', [1n, 2n], 0.463_647_609_000_806_1], ['atan2', [null, 1n], null], ['isNaN', [1n], false], ['isNaN', [NaN], true],
    ['isInfinite', [-Infinity], true], ['pi', [], Math.PI], ['e', [], Math.E], ['rand', [], 0.5],
  ])
  it('refuses what it cannot round', () => {
    expect(() => call('round', 123n, -1n)).toThrow('negative')
    expect(() => call('round', 1.5, 0n, 'foo')).toThrow('HALF_EVEN')
    expect(() => call('abs', -(2n ** 63n))).toThrow('64 bits')
    expect(() => call('sqrt', 'a')).toThrow('STRING')
  })
})

describe('nodes, relationships and paths', () => {
  const entities = new DetachedEntities()
  const a = entities.node({ elementId: 'n:a', labels: ['A', 'B'], properties: map({ z: 1, b: 2 }) })
  const b = entities.node({ elementId: 'n:b', labels: [], properties: new Map() })
  const step = entities.relationship({ elementId: 'r:1', type: 'R', startElementId: 'n:a', endElementId: 'n:b', properties: map({ since: 1 }) })
  const path = new PathValue([a, b], [step])

  rows('reading', [
    ['id', [b], 1n], ['elementId', [step], 'r:1'], ['labels', [a], ['A', 'B']], ['type', [step], 'R'], ['startNode', [step], a],
    ['endNode', [step], b], ['keys', [a], ['b', 'z']], ['keys', [map({ y: 1, x: 1 })], ['x', 'y']], ['properties', [step], map({ since: 1 })],
    ['nodes', [path], [a, b]], ['relationships', [path], [step]], ['length', [path], 1n],
  ])
  it.each<[string, Value]>([['labels', 1n], ['type', []], ['type', a], ['id', 'x'], ['keys', 1n], ['length', 'x'], ['nodes', a], ['startNode', a]])(
    '%s(%o) is a type error',
    (name, value) => {
      expect(() => call(name, value)).toThrow(expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentValue' }))
    },
  )
})

describe('points', () => {
  const point = (fields: Record<string, Value>): Value => call('point', map(fields))

  it.each<[Record<string, Value>, Value]>([
    [{ x: 1, y: 2 }, new PointValue(7203, 1, 2)],
    [{ x: 1, y: 2, crs: 'WGS-84' }, new PointValue(4326, 1, 2)],
    [{ x: 1, y: 2, srid: 4326 }, new PointValue(4326, 1, 2)],
    [{ x: 1, y: 2, z: 3 }, new PointValue(9157, 1, 2, 3)],
    [{ longitude: 1, latitude: 2, height: 3 }, new PointValue(4979, 1, 2, 3)],
    [{ latitude: 10, longitude: 200 }, new PointValue(4326, -160, 10)],
    [{ x: null, y: 2 }, null],
  ])('point(%o) is %o', (fields, expected) => {
    expect(point(fields)).toEqual(expected)
  })
  it.each<[Record<string, Value>]>([
    [{ x: 1 }], [{}], [{ x: 1, y: 2, srid: 1 }], [{ latitude: 100, longitude: 2 }], [{ x: 1, y: 2, z: 3, crs: 'cartesian' }], [{ x: 'a', y: 1 }],
  ])('point(%o) fails', (fields) => {
    expect(() => point(fields)).toThrow()
  })

  it('measures in the plane and on the earth, and not across systems', () => {
    const distance = (a: Value, b: Value): Value => call('point.distance', a, b)
    expect(distance(point({ x: 0, y: 0 }), point({ x: 3, y: 4 }))).toBe(5)
    expect(distance(point({ longitude: 12.78, latitude: 56.7 }), point({ longitude: 12.79, latitude: 56.71 }))).toBeCloseTo(1269.894_960_563_667, 6)
    expect(distance(point({ x: 0, y: 0 }), point({ longitude: 3, latitude: 4 }))).toBeNull()
  })

  it('looks into boxes, over the 180th meridian too', () => {
    const within = (...args: Value[]): Value => call('point.withinBBox', ...args)
    const [west, east] = [point({ longitude: 170, latitude: 0 }), point({ longitude: -170, latitude: 2 })]
    expect(within(point({ longitude: 175, latitude: 1 }), west, east)).toBe(true)
    expect(within(point({ longitude: 0, latitude: 1 }), west, east)).toBe(false)
    expect(within(point({ x: 1, y: 1 }), point({ x: 2, y: 2 }), point({ x: 0, y: 0 }))).toBe(false)
    expect(within(point({ x: 1, y: 1 }), west, east)).toBeNull()
  })
})

describe('the time of a statement', () => {
  it('is the same at every look within one context', () => {
    const context = fixedContext()
    expect(callIn(context, 'timestamp')).toBe(callIn(context, 'timestamp'))
  })
})
