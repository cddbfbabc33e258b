import { describe, expect, test } from 'vitest'
import { parse } from '../../../../cypher/engine/syntax/index.ts'
import { clausesOf, refusal } from './show.ts'

describe('clauses', () => {
  test('all of them are read in order', () => {
    const text = `MATCH (a) OPTIONAL MATCH (b) WITH a SKIP 1 LIMIT 2 WHERE a.x UNWIND [1] AS y
      CALL db.labels() YIELD label AS l
      CALL (a) { RETURN 1 AS z } CREATE (c) MERGE (d) ON CREATE SET d.x = 1 SET a.x = 1, a += {}, a:A REMOVE a.x, a:A
      DETACH DELETE a FOREACH (i IN [1] | CREATE ()) FINISH`
    expect(clausesOf(parse(text)).map(({ kind }) => kind)).toEqual([
      ...['match', 'match', 'with', 'unwind', 'call', 'callSubquery'],
      ...['create', 'merge', 'set', 'remove', 'delete', 'foreach', 'finish'],
    ])
  })

  test('ORDER BY, SKIP and LIMIT alone stand for WITH *', () => {
    expect(clausesOf(parse('MATCH (a) ORDER BY a.x DESC OFFSET 1 LIMIT 2 RETURN a'))[1]).toMatchObject({
      kind: 'with',
      star: true,
      orderBy: [{ descending: true }],
      skip: { value: 1n },
      limit: { value: 2n },
    })
  })

  test('SET and REMOVE tell properties, maps and labels apart', () => {
    const [, set] = clausesOf(parse("MATCH (n) SET n.a = 1, n['b'] = 2, n = {}, n += {}, n:A:B, (n).c = 3"))
    expect(set).toMatchObject({
      items: [
        { kind: 'setProperty', target: { kind: 'property' } },
        { kind: 'setProperty', target: { kind: 'index' } },
        { kind: 'setProperties', merge: false },
        { kind: 'setProperties', merge: true },
        { kind: 'setLabels', labels: ['A', 'B'] },
        { kind: 'setProperty' },
      ],
    })
  })

  test('a bare pattern in a subquery stands as a MATCH', () => {
    const [, last] = clausesOf(parse('MATCH (a) RETURN COUNT { (a)-->(b) WHERE b.x }'))
    expect(last).toMatchObject({ items: [{ expression: { form: 'count', query: { clauses: [{ kind: 'match' }] } } }] })
  })

  test('unions nest to the left', () => {
    expect(parse('RETURN 1 AS a UNION ALL RETURN 2 AS a UNION ALL RETURN 3 AS a')).toMatchObject({
      query: { kind: 'union', all: true, left: { kind: 'union' }, right: { kind: 'single' } },
    })
  })
})

describe('statements', () => {
  test('may begin with CYPHER 5 and EXPLAIN and end with a semicolon', () => {
    expect(parse('CYPHER 5 EXPLAIN RETURN 1;')).toMatchObject({ kind: 'query', explain: true })
  })

  test.each([
    ['SHOW INDEXES', 'SHOW INDEXES', 0],
    ['PROFILE RETURN 1', 'PROFILE', 0],
    ['EXPLAIN SHOW USERS', 'SHOW USERS', 8],
    ['CREATE OR REPLACE TEXT INDEX i FOR (n:A) ON (n.x)', 'CREATE INDEX', 0],
    ['CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS UNIQUE', 'CREATE CONSTRAINT', 0],
    ['DROP INDEX i', 'DROP INDEX', 0],
    ['ALTER CURRENT USER SET PASSWORD', 'ALTER CURRENT', 0],
    ['TERMINATE TRANSACTIONS "x"', 'TERMINATE TRANSACTIONS', 0],
    ["MATCH (n) LOAD CSV FROM 'x' AS row RETURN row", 'LOAD CSV', 10],
    ['USING PERIODIC COMMIT LOAD CSV', 'PERIODIC COMMIT', 0],
    ['USE neo4j MATCH (n) RETURN n', 'USE', 0],
    ['MATCH (n) CALL (n) { DELETE n } IN 3 CONCURRENT TRANSACTIONS', 'CALL { … } IN TRANSACTIONS', 32],
  ])('%s comes back as refused: %s', (text, feature, start) => {
    expect(parse(text)).toMatchObject({ kind: 'refused', feature, span: { start } })
  })

  test.each([
    ['CYPHER 25 RETURN 1', 'Unsupported: CYPHER 25'],
    ['CYPHER planner=cost RETURN 1', 'Unsupported: the query option planner'],
    ['MATCH (n) USING INDEX n:A(x) RETURN n', 'Unsupported: a planner hint, USING'],
    ['MATCH REPEATABLE ELEMENTS (n) RETURN n', 'Unsupported: REPEATABLE ELEMENTS'],
    ['RETURN 1; RETURN 2', 'SyntaxError: UnexpectedSyntax'],
    ['CREATE nonsense', 'SyntaxError: UnexpectedSyntax'],
    ['', 'SyntaxError: UnexpectedSyntax'],
    [';', 'SyntaxError: UnexpectedSyntax'],
  ])('%s is an error: %s', (text, error) => {
    expect(refusal(() => parse(text))).toBe(error)
  })
})
