import { describe, expect, it } from 'vitest'
import { buildGraph, graphFromTransfer, graphToTransfer } from '../../../../cypher/engine/index.ts'
import type { NodeRow, RelationshipRow, Value } from '../../../../cypher/engine/index.ts'
import type { Direction } from '../../../../cypher/engine/graph/direction.ts'
import { Neighbours } from '../../../../cypher/engine/graph/neighbours.ts'
import { parseDate } from '../../../../cypher/engine/temporal/index.ts'

const node = (labels: string[], properties: Record<string, Value> = {}): NodeRow => ({
  labels,
  properties: new Map(Object.entries(properties)),
})
const relationship = (
  type: string,
  start: number,
  end: number,
  properties: Record<string, Value> = {},
): RelationshipRow => ({
  type,
  start,
  end,
  properties: new Map(Object.entries(properties)),
})

const graph = buildGraph({
  nodes: [node(['A'], { id: 'a' }), node(['A', 'B'], { id: 'b' }), node([], { id: 'c' }), node(['B'], { id: 'a' })],
  relationships: [
    relationship('T', 0, 1, { w: 1n }),
    relationship('S', 0, 2),
    relationship('T', 0, 1, { w: 2n }),
    relationship('T', 1, 0),
    relationship('T', 0, 0),
  ],
  indexes: [{ label: 'A', property: 'id' }],
})

function around(id: number, direction: Direction, types?: string[]): string[] {
  const found = new Neighbours()
  const ids = types?.map((type) => graph.typeId(type)).sort((a, b) => a - b)
  graph.neighbours(id, direction, ids === undefined ? undefined : Int32Array.from(ids), found)
  return Array.from({ length: found.size }, (_, i) => `${found.relationships[i]}→${found.nodes[i]}`)
}

describe('a compact graph', () => {
  it('keeps parallel relationships apart and gives them by type, then in the order of their ids', () => {
    expect(around(0, 'out')).toEqual(['0→1', '2→1', '4→0', '1→2'])
    expect(around(0, 'out', ['S'])).toEqual(['1→2'])
  })

  it('gives a loop once when relationships are followed either way', () => {
    expect(around(0, 'both', ['T'])).toEqual(['0→1', '2→1', '4→0', '3→1'])
    expect(around(0, 'in')).toEqual(['3→1', '4→0'])
  })

  it('finds nothing along a type that no relationship has', () => {
    expect(around(0, 'both', [])).toEqual([])
    expect(graph.typeId('U')).toBe(-1)
  })

  it('walks the nodes of a label in ascending order and counts them', () => {
    const label = graph.labelId('B')
    expect([graph.nextNode(-1, label), graph.nextNode(1, label), graph.nextNode(3, label)]).toEqual([1, 3, -1])
    expect(graph.countWithLabel(label)).toBe(2)
    expect(graph.nodeLabels(1)).toEqual(['A', 'B'])
  })

  it('finds nodes by an indexed property among those of the label only', () => {
    expect(Array.from(graph.seek('A', 'id', 'a'))).toEqual([0])
    expect(Array.from(graph.seek('A', 'id', 'z'))).toEqual([])
  })

  it('refuses a relationship to a node that is not there', () => {
    expect(() => buildGraph({ nodes: [node([])], relationships: [relationship('T', 0, 1)] })).toThrow(/joins nodes 0 and 1/)
  })
})

describe('columns of properties', () => {
  const many = (value: (i: number) => Value | undefined) => {
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const own = value(i)
      return node([], own === undefined ? {} : { p: own })
    })
    const read = buildGraph({ nodes: rows, relationships: [] }).nodeReader('p')
    return rows.map((_, i) => read(i))
  }
  const date = parseDate('2017-03-02')

  it.each<[string, (i: number) => Value | undefined]>([
    ['integers that hardly repeat', (i) => BigInt(i) * 7n],
    ['floats that hardly repeat, minus zero among them', (i) => (i === 5 ? -0 : i / 7)],
    ['texts that repeat', (i) => `t${i % 3}`],
    ['texts that hardly repeat', (i) => `t${i}`],
    ['numbers and texts mixed', (i) => (i % 2 === 0 ? BigInt(i) : `t${i}`)],
    ['dates, booleans and lists', (i) => [date, i % 2 === 0, [1n, 'x']][i % 3]],
    ['a property that few nodes have', (i) => (i % 500 === 0 ? `t${i}` : undefined)],
    ['a number that few nodes have', (i) => (i % 2 === 1 ? BigInt(i) : undefined)],
  ])('give back %s', (_, value) => {
    expect(many(value)).toEqual(Array.from({ length: 3000 }, (__, i) => value(i) ?? null))
  })
})

describe('handing a graph to another thread', () => {
  it('shares the arrays and copies names and values', () => {
    const shared = buildGraph(
      {
        nodes: [node(['A'], { name: 'x', on: parseDate('2012-06-01') }), node(['A'], { name: 'y' })],
        relationships: [relationship('T', 0, 1, { w: 2 ** 60 })],
      },
      { shared: true },
    )
    const copy = graphFromTransfer(structuredClone(graphToTransfer(shared)))
    expect(copy.nodeProperties(0)).toEqual(shared.nodeProperties(0))
    expect(copy.relationshipProperty(0, 'w')).toBe(2 ** 60)
    expect(copy.tables.starts.buffer).toBeInstanceOf(SharedArrayBuffer)
    shared.tables.ends[0] = 0
    expect(copy.relationshipEnd(0)).toBe(0)
  })
})

describe('a column', () => {
  it('keeps equal days, equal texts and equal numbers once', () => {
    const rows = Array.from({ length: 40 }, (_, i) => node(['A'], { day: parseDate(`2012-06-0${(i % 3) + 1}`), kind: `k${i % 2}`, zero: i % 2 === 0 ? 0 : -0 }))
    const days = buildGraph({ nodes: rows, relationships: [] })
    expect(['day', 'kind', 'zero'].map((key) => days.nodeColumn(key)?.values)).toEqual([3, 2, 2])
    expect([0, 3, 4].map((id) => days.nodeProperty(id, 'day'))).toEqual(['01', '01', '02'].map((day) => parseDate(`2012-06-${day}`)))
  })

  it('keeps every value apart from texts that look like it', () => {
    const values = [-0, '\u0000-0', 0, parseDate('2012-06-01'), '\u0000date 2012-06-01', 'date 2012-06-01', 1, 1n, '1', true]
    const graph = buildGraph({ nodes: values.map((v) => node(['A'], { v })), relationships: [] })
    expect(values.map((_, id) => graph.nodeProperty(id, 'v'))).toEqual(values)
  })
})
