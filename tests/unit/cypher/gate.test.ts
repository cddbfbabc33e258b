import { describe, expect, test } from 'vitest'
import { gate } from '../../../cypher/engine/gate.ts'
import { parse } from '../../../cypher/engine/syntax/index.ts'
import { refusal } from './syntax/show.ts'

const pass = (text: string): void => gate(parse(text), text)

describe('the gate lets pass', () => {
  test.each([
    "MATCH (n) WHERE n.name = 'CREATE (x) DELETE n' RETURN n",
    'MATCH (create:CREATE) RETURN create.delete AS `SET`',
    "MATCH (n) WHERE n.name =~ '(?i)a.*' OR n.name =~ $pattern RETURN n",
    'CALL db.labels() YIELD label RETURN label',
    "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node RETURN node",
    "RETURN date.truncate('month', date()), duration.inDays(date(), date()), point.distance($a, $b)",
    'EXPLAIN MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN m',
  ])('%s', (text) => {
    expect(() => pass(text)).not.toThrow()
  })
})

describe('the gate refuses', () => {
  test.each([
    ['CREATE (x)', 'query-not-read-only'],
    ['EXPLAIN CREATE (x)', 'query-not-read-only'],
    ['MERGE (x)', 'query-not-read-only'],
    ['MATCH (n) SET n.x = 1', 'query-not-read-only'],
    ['MATCH (n) REMOVE n.x', 'query-not-read-only'],
    ['MATCH (n) DETACH DELETE n', 'query-not-read-only'],
    ['FOREACH (x IN [1] | CREATE ())', 'query-not-read-only'],
    ['RETURN 1 AS x UNION CREATE (n) RETURN 2 AS x', 'query-not-read-only'],
    ['MATCH (n) CALL (n) { CALL (n) { SET n.x = 1 } } RETURN n', 'query-not-read-only'],
    ['MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n', 'query-not-read-only'],
    ['SHOW USERS', 'query-clause-forbidden'],
    ['PROFILE RETURN 1', 'query-clause-forbidden'],
    ["LOAD CSV FROM 'http://x' AS row RETURN row", 'query-clause-forbidden'],
    ['USE system RETURN 1', 'query-clause-forbidden'],
    ['TERMINATE TRANSACTIONS "x"', 'query-clause-forbidden'],
    ['CALL { RETURN 1 AS x } IN TRANSACTIONS', 'query-clause-forbidden'],
    ['CREATE INDEX FOR (n:A) ON (n.x)', 'query-clause-forbidden'],
    ['CALL dbms.listConfig()', 'procedure-forbidden'],
    ['CALL dbms.`listConfig`', 'procedure-forbidden'],
    ['MATCH (n) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN n', 'procedure-forbidden'],
    ["RETURN apoc.load.json('x')", 'procedure-forbidden'],
    ["RETURN `apoc.load`.json('x')", 'procedure-forbidden'],
    ['MATCH (n) WHERE n.x =~ n.y RETURN n', 'regex-forbidden'],
    ["MATCH (n) WHERE n.x =~ 'a' + $p RETURN n", 'regex-forbidden'],
    [`MATCH (n) WHERE n.x =~ '${'a'.repeat(201)}' RETURN n`, 'regex-forbidden'],
  ])('%s: %s', (text, detail) => {
    expect(refusal(() => pass(text))).toBe(`Forbidden: ${detail}`)
  })

  test('with the name of what it refuses and where it stands', () => {
    expect(() => pass('MATCH (n)\nCALL dbms.listConfig()\nRETURN n')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^The procedure dbms\.listConfig is not allowed here; these are: db\.labels, /) as unknown,
        position: { offset: 10, line: 2, column: 1 },
      }),
    )
  })
})
