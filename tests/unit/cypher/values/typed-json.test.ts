import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TypedJsonError, decodeParameters, decodeTyped, DetachedEntities, encodeRow, encodeTyped, order, PathValue, PointValue, type Json, type Value } from '../../../../cypher/engine/values/index.ts'
import { call, map } from '../call.ts'
import { anyValue } from './any-value.ts'

describe('encoding', () => {
  it.each<[Value, Json]>([
    [null, null],
    [true, true],
    ['x', 'x'],
    [1n, 1],
    [2n ** 53n, { $type: 'Integer', _value: '9007199254740992' }],
    [1.5, 1.5],
    [1, { $type: 'Float', _value: '1.0' }],
    [-0, { $type: 'Float', _value: '-0.0' }],
    [1e21, { $type: 'Float', _value: '1e+21' }],
    [NaN, { $type: 'Float', _value: 'NaN' }],
    [-Infinity, { $type: 'Float', _value: '-Infinity' }],
    [[1n, [null]], [1, [null]]],
    [map({ a: 1 }), { a: 1 }],
    [map({ $type: 'x', b: 1 }), { $type: 'Map', _value: { $type: 'x', b: 1 } }],
    [call('date', '2000-01-01'), { $type: 'Date', _value: '2000-01-01' }],
    [call('time', '10:35+01:00'), { $type: 'Time', _value: '10:35+01:00' }],
    [call('localtime', '10:35:00.645876'), { $type: 'LocalTime', _value: '10:35:00.645876' }],
    [call('localdatetime', '2000-01-01'), { $type: 'LocalDateTime', _value: '2000-01-01T00:00' }],
    [call('datetime', '2000-01-01'), { $type: 'OffsetDateTime', _value: '2000-01-01T00:00Z' }],
    [call('datetime', '2000-01-01T00:00[Europe/Paris]'), { $type: 'ZonedDateTime', _value: '2000-01-01T00:00+01:00[Europe/Paris]' }],
    [call('duration', 'P1DT0.5S'), { $type: 'Duration', _value: 'P1DT0.5S' }],
    [new PointValue(4326, 1, 2.5), { $type: 'Point', _value: 'SRID=4326;POINT (1 2.5)' }],
    [new PointValue(9157, 1, 2, 3), { $type: 'Point', _value: 'SRID=9157;POINT Z (1 2 3)' }],
  ])('%o', (value, expected) => {
    expect(encodeTyped(value)).toEqual(expected)
    expect(encodeTyped(decodeTyped(JSON.parse(JSON.stringify(expected))))).toEqual(expected)
  })

  it('writes nodes, relationships and paths, and reads them back as detached ones', () => {
    const entities = new DetachedEntities()
    const a = entities.node({ elementId: 'n:1', labels: ['A'], properties: map({ born: call('date', '1970-01-01') }) })
    const b = entities.node({ elementId: 'n:2', labels: [], properties: new Map() })
    const step = entities.relationship({ elementId: 'r:1', type: 'KNOWS', startElementId: 'n:1', endElementId: 'n:2', properties: map({ since: 5 }) })
    const row = encodeRow([new PathValue([a, b], [step])])
    expect(row).toEqual([
      {
        $type: 'Path',
        _value: [
          { $type: 'Node', _value: { _element_id: 'n:1', _labels: ['A'], _properties: { born: { $type: 'Date', _value: '1970-01-01' } } } },
          {
            $type: 'Relationship',
            _value: {
              _element_id: 'r:1',
              _start_node_element_id: 'n:1',
              _end_node_element_id: 'n:2',
              _type: 'KNOWS',
              _properties: { since: 5 },
            },
          },
          { $type: 'Node', _value: { _element_id: 'n:2', _labels: [], _properties: {} } },
        ],
      },
    ])
    const path = decodeTyped(row[0])
    expect(path).toBeInstanceOf(PathValue)
    expect(encodeTyped(path)).toEqual(row[0])
    const read = (path as PathValue).relationships[0]
    expect([read?.start.labels, read?.end.elementId, read?.property('since')]).toEqual([['A'], 'n:2', 5n])
  })

  it('loses nothing on the way out and back, through JSON text', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const back = decodeTyped(JSON.parse(JSON.stringify(encodeTyped(value))))
        expect(encodeTyped(back)).toEqual(encodeTyped(value))
        expect(order(back, value)).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('decoding parameters', () => {
  it('takes integral numbers for INTEGER and the others for FLOAT', () => {
    const decoded = decodeParameters({ a: 1, b: 1.5, c: 1e300, d: -0, e: { $type: 'Float', _value: '2' } })
    expect([...decoded.values()]).toEqual([1n, 1.5, 1e300, -0, 2])
  })

  it('wraps a deep list', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
    expect(() => decodeParameters({ a: nested(30) })).not.toThrow()
    expect(() => decodeParameters({ a: nested(31) })).toThrow('Nested deeper than 32')
    expect(() => decodeParameters({ a: nested(5) }, 4)).toThrow('Nested deeper than 4')
  })

  it.each<[string, string]>([
    ['{"a": {"$type": "Date", "_value": "2000-13-01"}}', '/a/_value'],
    ['{"a": {"$type": "Nope", "_value": "x"}}', '/a/$type'],
    ['{"a": [1, {"$type": "Integer", "_value": "9223372036854775808"}]}', '/a/1/_value'],
    ['{"a": {"$type": "Integer", "_value": 5}}', '/a/_value'],
    ['{"a": {"$type": "Date", "_value": "2000-01-01", "more": 1}}', '/a'],
    ['{"a": {"b c": 1}}', '/a/b c'],
    ['{"a/b": 1}', '/a~1b'],
    ['{"__proto__": 1}', '/__proto__'],
    ['{"a": {"constructor": 1}}', '/a/constructor'],
    ['{"a": {"$type": "Point", "_value": "SRID=4326;POINT (1)"}}', '/a/_value'],
    ['{"a": {"$type": "Point", "_value": "SRID=1;POINT (1 2)"}}', '/a/_value'],
    ['{"a": {"$type": "Node", "_value": {"_element_id": "x", "_labels": [5]}}}', '/a/_value/_labels/0'],
    ['{"a": {"$type": "Path", "_value": [1]}}', '/a/_value'],
    ['[]', ''],
  ])('%s fails at %s', (text, pointer) => {
    const decode = (): unknown => decodeParameters(JSON.parse(text))
    expect(decode).toThrow(TypedJsonError)
    expect(decode).toThrow(expect.objectContaining({ pointer, phase: 'compile', type: 'ArgumentError' }))
  })

  it('answers any JSON with values or its own error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          decodeParameters({ a: json })
        } catch (error) {
          expect(error).toBeInstanceOf(TypedJsonError)
        }
      }),
    )
  })
})
