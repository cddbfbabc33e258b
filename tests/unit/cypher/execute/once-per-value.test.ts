import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine, MutableGraph } from '../../../../cypher/engine/index.ts'
import type { Value } from '../../../../cypher/engine/index.ts'
import { rowsOf } from '../query.ts'

const kinds = ['group', 'person', null, 'state']
const properties = (i: number) => {
  const entries: [string, Value][] = [['id', BigInt(i)], ['score', BigInt(i % 7)], ['half', i % 2 === 0 ? 0.5 : BigInt(i % 3)]]
  const kind = kinds[i % kinds.length] ?? null
  return new Map<string, Value>(kind === null ? entries : [...entries, ['kind', kind]])
}
const nodes = Array.from({ length: 60 }, (_, i) => ({ labels: ['A'], properties: properties(i) }))
const relationships = Array.from({ length: 200 }, (_, i) => ({ type: 'T', start: i % 60, end: (i * 7) % 60, properties: new Map<string, Value>([['w', BigInt(i % 5)]]) }))
const graph = buildGraph({ nodes, relationships })
/** The columns of a graph that does not change stand as codes; those of one that may change do not. */
const coded = createEngine(graph)
const plain = createEngine(new MutableGraph(graph))

const conditions = [
  "a.kind = 'group'",
  "a.kind <> 'group'",
  'a.kind IS NULL',
  "a.kind STARTS WITH 'p' OR a.kind = 'state'",
  'NOT a.kind IN $kinds',
  'a.score > 3 AND a.score % 2 = 0',
  'a.half = 0.5',
  'a.half >= 1 OR a.half IS NULL',
  "CASE a.kind WHEN 'group' THEN true WHEN 'state' THEN null ELSE a.kind IS NULL END",
  "any(k IN ['state', 'person'] WHERE k = a.kind)",
  'a.score = a.id',
  'a.score = b.score',
  'r.w = 3',
  'r.w < a.score',
  'a.nothing IS NULL',
  "a['kind'] = 'group'",
  'a:A AND a.score = 1',
  'EXISTS { (a)-[:T]->(c) WHERE c.score = a.score }',
]

describe('a condition on one property', () => {
  it.each(conditions)('%s lets the same rows through whether it is decided once a value or once a row', (condition) => {
    const query = `MATCH (a)-[r]->(b) WHERE ${condition} RETURN a.id AS a, b.id AS b, r.w AS w ORDER BY a, b, w`
    const parameters = new Map<string, Value>([['kinds', ['person', 'state']]])
    const rows = rowsOf(coded, query, parameters)
    expect(rows).toEqual(rowsOf(plain, query, parameters))
    expect(rows.length).toBeGreaterThan(0)
  })

  it('is decided anew in each run', () => {
    const query = 'MATCH (a) WHERE a.score = $score RETURN count(*)'
    const count = (score: bigint) => rowsOf(coded, query, new Map([['score', score]]))
    expect([count(6n), count(99n), count(6n)]).toEqual([['8'], ['0'], ['8']])
  })

  it('is decided by each row where chance has a part in it', () => {
    let drawn = 0
    const chancy = createEngine(graph, { random: () => (drawn++ % 2) })
    expect(rowsOf(chancy, 'MATCH (a) WHERE a.score >= 0 AND a.score < 99 * rand() RETURN count(*)')).toEqual(['30'])
  })

  it('fails for the value that it fails for', () => {
    const query = "MATCH (a) WHERE date(a.kind) IS NULL RETURN a.id"
    expect(() => rowsOf(coded, query)).toThrow('group')
    expect(rowsOf(coded, "MATCH (a) WHERE a.kind IS NULL AND date(a.kind) IS NULL RETURN count(*)")).toEqual(['15'])
  })
})
