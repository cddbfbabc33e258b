import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine } from '../../../../cypher/engine/index.ts'
import type { Value } from '../../../../cypher/engine/index.ts'
import { drain, stepsOf } from '../query.ts'

/** 200 people, of whom two are chiefs; each knows the next, and the first chief leads one of them. */
const nodes = Array.from({ length: 200 }, (_, i) => ({
  labels: i % 100 === 0 ? ['Person', 'Chief'] : ['Person'],
  properties: new Map<string, Value>([
    ['id', `p${i}`],
    ['age', BigInt(i)],
  ]),
}))
const relationships = [
  ...nodes.slice(1).map((_, i) => ({ type: 'KNOWS', start: i, end: i + 1, properties: new Map() })),
  { type: 'LEADS', start: 0, end: 50, properties: new Map() },
]
const graph = buildGraph({ nodes, relationships, indexes: [{ label: 'Person', property: 'id' }] })
const engine = createEngine(graph)
const steps = (query: string) => stepsOf(engine, query)
const value = (query: string) => drain(engine.run(query, new Map()))[0]?.[0]

describe('the plan', () => {
  it('starts at an index where one answers a condition, wherever the condition is written', () => {
    const first = 'Look up nodes: find `b` by the index of :Person(id)'
    expect(steps("MATCH (a:Person)-[:KNOWS]->(b:Person {id: 'p7'}) RETURN a.id").at(-2)).toBe(first)
    expect(steps("MATCH (a:Person)-[:KNOWS]->(b:Person) WHERE b.id = 'p7' RETURN a.id").at(-2)).toBe(first)
    expect(steps("MATCH (a:Person)-[:KNOWS]->(b:Person) WHERE b.id IN ['p7', 'p8'] RETURN a.id").at(-2)).toBe(first)
  })

  it('looks a value up that an earlier pattern gives', () => {
    const query = 'MATCH (c:Chief) MATCH (p:Person) WHERE p.id = c.id RETURN p.id'
    expect(steps(query)).toContain('Look up nodes: find `p` by the index of :Person(id)')
    expect(drain(engine.run(query, new Map()))).toEqual([['p0'], ['p100']])
  })

  it('looks up one value where IN is given no list', () => {
    const query = 'MATCH (c:Chief) MATCH (p:Person) WHERE p.id IN c.id RETURN p.id'
    expect(steps(query)).toContain('Look up nodes: find `p` by the index of :Person(id)')
    expect(drain(engine.run(query, new Map()))).toEqual([['p0'], ['p100']])
  })

  it('starts at the rarest label and walks from there', () => {
    expect(steps('MATCH (a:Person)-[:KNOWS]->(b:Chief) RETURN a.id').at(-2)).toBe('Scan nodes: every node labelled Chief as `b`')
  })

  it('starts at the relationships where they are the fewest', () => {
    expect(steps('MATCH (a:Person)-[:LEADS]->(b:Person) RETURN a.id').at(-2)).toBe(
      'Scan relationships: every relationship LEADS, from `a` to `b`',
    )
  })

  it('tests a condition before it walks on', () => {
    const found = steps('MATCH (a:Chief)-[:KNOWS]->(b)-[:KNOWS]->(c) WHERE a.age > 50 RETURN c.id')
    expect(found.indexOf('Keep rows where: a.age > 50')).toBe(found.length - 3)
  })

  it('keeps only the rows that ORDER BY with LIMIT can give', () => {
    expect(steps('MATCH (a:Person) RETURN a.id ORDER BY a.age DESC LIMIT 3')).toContain(
      'Sort: by a.age descending, keeping only the rows that the limit lets through',
    )
    expect(drain(engine.run('MATCH (a:Person) RETURN a.age AS age ORDER BY age DESC SKIP 1 LIMIT 2', new Map()))).toEqual([[198n], [197n]])
  })

  it('says nothing but the plan to EXPLAIN', () => {
    const cursor = engine.run('EXPLAIN MATCH (a) RETURN a.id AS id', new Map())
    expect([cursor.columns, cursor.next()]).toEqual([['id'], undefined])
    expect(cursor.plan?.operator).toBe('Compute')
  })

  it('gives the same rows whichever end it starts at', () => {
    expect(value("MATCH (a:Person {id: 'p3'})-[:KNOWS*2]->(b) RETURN b.id")).toBe('p5')
    expect(value("MATCH (b)<-[:KNOWS*2]-(a:Person {id: 'p3'}) RETURN b.id")).toBe('p5')
    expect(value("MATCH p = (b)<-[:KNOWS*2]-(a:Person {id: 'p3'}) RETURN [n IN nodes(p) | n.id]")).toEqual(['p5', 'p4', 'p3'])
  })
})

describe('counts', () => {
  const loop = { type: 'KNOWS', start: 3, end: 3, properties: new Map() }
  const looped = createEngine(buildGraph({ nodes, relationships: [...relationships, loop] }))
  const counted = (query: string) => drain(looped.run(query, new Map())).map((row) => row.map(String).join(' '))

  it('that the graph keeps are not counted again', () => {
    expect(stepsOf(looped, 'MATCH ()-[r:KNOWS]->() RETURN count(r)')[0]).toBe('Compute: count(r) over all rows, from the counts kept')
    expect(counted('MATCH ()-[r:KNOWS]->() RETURN count(r), count(*)')).toEqual(['200 200'])
    expect(counted('MATCH (c:Chief) RETURN count(c)')).toEqual(['2'])
    expect(counted('MATCH (c:Nobody) RETURN count(c)')).toEqual(['0'])
    expect(counted('MATCH ()-[r]-() RETURN count(r)')).toEqual(['401'])
    expect(counted('MATCH (c:Chief) RETURN count(c.age), count(DISTINCT c)')).toEqual(['2 2'])
  })

  it('of relationships of each type are kept as well', () => {
    const query = 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS c, count(r) AS d ORDER BY type'
    expect(stepsOf(looped, query)).toContain('Unwind: the counts kept for each type')
    expect(counted(query)).toEqual(['KNOWS 200 200', 'LEADS 1 1'])
    expect(counted('MATCH ()-[r:LEADS|NEVER]->() RETURN count(*), type(r)')).toEqual(['1 LEADS'])
    expect(counted('MATCH ()-[r]->() RETURN type(r) STARTS WITH "K" AS k, count(*) ORDER BY k')).toEqual(['false 1', 'true 200'])
    expect(counted('MATCH ()-[r]-() RETURN type(r) AS type, count(*) ORDER BY type')).toEqual(['KNOWS 399', 'LEADS 2'])
    expect(counted('MATCH ()-[r]->(:Chief) RETURN type(r) AS type, count(*)')).toEqual(['KNOWS 1'])
  })

  it('of relationships at each node are read off the node', () => {
    const query = 'MATCH (a:Person)-[r:KNOWS]-() WITH a, count(r) AS d RETURN a.id, d ORDER BY d DESC, a.id LIMIT 2'
    expect(stepsOf(looped, query).some((step) => step.includes('from the number of relationships at each node'))).toBe(true)
    expect(counted(query)).toEqual(['p3 3', 'p1 2'])
    expect(counted('MATCH (a)-[r:LEADS]->(b) WITH a, count(*) AS d RETURN a.id, d')).toEqual(['p0 1'])
  })

  it('of relationships at the nodes that share a key are added up', () => {
    const reads = (query: string) => stepsOf(looped, query).some((step) => step.includes('number of relationships at each node'))
    const byId = 'MATCH (a:Person)-[r:KNOWS]-() RETURN a.id AS id, count(r) AS d ORDER BY d DESC, id LIMIT 2'
    const byParity = 'MATCH (a:Person)-[:KNOWS]-() RETURN a.age % 2 AS parity, count(*) AS d ORDER BY parity'
    expect([reads(byId), counted(byId)]).toEqual([true, ['p3 3', 'p1 2']])
    expect([reads(byParity), counted(byParity)]).toEqual([true, ['0 199', '1 200']])
    expect(reads('MATCH (a:Person)-[:KNOWS]-(b) RETURN b.id, count(*)')).toBe(false)
    expect(reads('MATCH (a:Person)-[:KNOWS]-() RETURN rand(), count(*)')).toBe(false)
  })

  it('of relationships at a node that is known are read off the node', () => {
    expect(counted('MATCH (a:Person) WHERE a.age IN [0, 3] RETURN COUNT { (a)-[:KNOWS]-() }, COUNT { (a)-[:KNOWS]->(:Chief) }')).toEqual(['1 0', '3 0'])
    expect(counted('OPTIONAL MATCH (a:Nobody) RETURN COUNT { (a)--() }')).toEqual(['0'])
  })

  it('of what lies behind a condition are counted', () => {
    expect(counted('MATCH (a:Chief)-[r:KNOWS]->(b) WHERE b.age > 50 WITH a, count(r) AS d RETURN a.id, d')).toEqual(['p100 1'])
  })
})
