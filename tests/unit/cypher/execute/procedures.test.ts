import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine } from '../../../../cypher/engine/index.ts'
import type { Value } from '../../../../cypher/engine/index.ts'
import { rowsOf } from '../query.ts'

const texts = [
  'Army of the North',
  'Northern Army (old)',
  'Front du Nord',
  'North Front',
  "O'Hara's men",
  'U.N. Mission',
]
const graph = buildGraph({
  nodes: texts.map((text) => ({ labels: ['Name'], properties: new Map([['text', text]]) })),
  relationships: [{ type: 'NEAR', start: 0, end: 1, properties: new Map<string, Value>([['since', 2012n], ['says', 'Heard of an ALLIANCE']]) }],
  fullText: [
    { name: 'names', label: 'Name', properties: ['text'] },
    { name: 'sayings', type: 'NEAR', properties: ['says', 'since'] },
  ],
})
const engine = createEngine(graph)
const found = (query: string) =>
  rowsOf(
    engine,
    "CALL db.index.fulltext.queryNodes('names', $query) YIELD node RETURN node.text AS text ORDER BY text",
    new Map([['query', query]]),
  ).map((row) => JSON.parse(row) as string)

describe('full-text search', () => {
  it.each<[string, string[]]>([
    ['army', ['Army of the North', 'Northern Army (old)']],
    ['army front', ['Army of the North', 'Front du Nord', 'North Front', 'Northern Army (old)']],
    ['north AND army', ['Army of the North']],
    ['+north -army', ['North Front']],
    ['army NOT north', ['Northern Army (old)']],
    ['"north front"', ['North Front']],
    ['nor*', ['Army of the North', 'Front du Nord', 'North Front', 'Northern Army (old)']],
    ['n?rd', ['Front du Nord']],
    ['frnot~', ['Front du Nord', 'North Front']],
    ['(north OR nord) AND front', ['Front du Nord', 'North Front']],
    ["o'hara's", ["O'Hara's men"]],
    ['u.n.', ['U.N. Mission']],
    ['-army', []],
    ['', []],
  ])('answers %s', (query, texts) => {
    expect(found(query)).toEqual(texts)
  })

  it.each(['text:army', '[a TO b]', '/ar.y/', '"army north"~2'])('refuses %s by name', (query) => {
    expect(() => found(query)).toThrow(expect.objectContaining({ type: 'Unsupported' }))
  })

  it.each(['"army', '(army', 'army)', '~'])('says what is wrong with %s', (query) => {
    expect(() => found(query)).toThrow(expect.objectContaining({ type: 'ProcedureError', detail: 'InvalidFullTextQuery' }))
  })

  it('finds relationships by an index over their type', () => {
    const query = "CALL db.index.fulltext.queryRelationships('sayings', 'alliance') YIELD relationship AS r, score WHERE score > 0 RETURN type(r), startNode(r).text"
    expect(rowsOf(engine, query)).toEqual(['"NEAR" | "Army of the North"'])
    expect(rowsOf(engine, "CALL db.index.fulltext.queryRelationships('sayings', '2012')")).toEqual([])
  })

  it('does not find nodes by an index over relationships, nor the other way round', () => {
    expect(() => rowsOf(engine, "CALL db.index.fulltext.queryNodes('sayings', 'x')")).toThrow(/no full-text index named sayings over nodes/)
    expect(() => rowsOf(engine, "CALL db.index.fulltext.queryRelationships('names', 'x')")).toThrow(/over relationships/)
  })

  it('names an index that is not there', () => {
    expect(() => rowsOf(engine, "CALL db.index.fulltext.queryNodes('nope', 'x')")).toThrow(/no full-text index named nope/)
  })
})

describe('procedures about the graph', () => {
  it('list labels, types and keys', () => {
    expect(rowsOf(engine, 'CALL db.labels()')).toEqual(['"Name"'])
    expect(rowsOf(engine, 'CALL db.relationshipTypes()')).toEqual(['"NEAR"'])
    expect(rowsOf(engine, 'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey')).toEqual(['"says"', '"since"', '"text"'])
  })

  it('tell the types of properties', () => {
    expect(rowsOf(engine, 'CALL db.schema.nodeTypeProperties()')).toEqual(['":`Name`" | ["Name"] | "text" | ["String"] | true'])
    expect(rowsOf(engine, 'CALL db.schema.relTypeProperties()')).toEqual([
      '":`NEAR`" | "since" | ["Long"] | true',
      '":`NEAR`" | "says" | ["String"] | true',
    ])
  })

  it('draw the schema with nodes that match nothing in the graph', () => {
    expect(rowsOf(engine, 'CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n RETURN n.name')).toEqual(['"Name"'])
    expect(rowsOf(engine, 'CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n MATCH (n)-->(m) RETURN m')).toEqual([])
  })
})
