/** Typed queries: what every store answers to people, and what it refuses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeRow, encodeTyped, NodeValue, PathValue, RelationshipValue } from '../../cypher/engine/values/index.ts'
import type { MapValue, Value } from '../../cypher/engine/values/types.ts'
import type { QueryLimits, Store } from '../../server/store/store.ts'
import { small } from './data-sets.ts'

const limits: QueryLimits = { rows: 1_000, deadlineMs: 10_000, resultBytes: 10_000_000, cellBytes: 1_000_000 }
const none: MapValue = new Map()
const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a % 7 + b)'

/** `open` gives a store that holds nothing yet. `slots` and `waiting` are those it was opened with. */
export function queryContract(open: () => Promise<Store>, { waiting }: { readonly waiting: number }): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(small)
  })
  afterAll(() => store.close())

  const run = (query: string, parameters: MapValue = none, changed: Partial<QueryLimits> = {}) =>
    store.run(query, parameters, { ...limits, ...changed })
  const rows = async (query: string, parameters: MapValue = none) => (await run(query, parameters)).rows.map((row) => encodeRow(row))

  describe('answers', () => {
    it('scalars, lists, maps and dates, each with its type', async () => {
      const query = "RETURN 1 AS i, 1.0 AS f, 'é' AS s, true AS b, null AS n, [1, 'a'] AS l, {k: 2} AS m, date('2015-06-01') AS d, 9007199254740993 AS big"
      const { columns, rows: answered, truncated } = await run(query)
      expect(columns).toEqual(['i', 'f', 's', 'b', 'n', 'l', 'm', 'd', 'big'])
      expect(truncated).toBe(false)
      expect(answered[0]?.slice(0, 5)).toEqual([1n, 1, 'é', true, null])
      expect(answered.map((row) => encodeRow(row))).toEqual([
        [1, { $type: 'Float', _value: '1.0' }, 'é', true, null, [1, 'a'], { k: 2 }, { $type: 'Date', _value: '2015-06-01' }, { $type: 'Integer', _value: '9007199254740993' }],
      ])
    })

    it('nodes, relationships and paths', async () => {
      const [row] = (await run("MATCH p = (a:Actor {id: 'grey-column'})-[r:MERGED_INTO]->(b) RETURN a, r, p")).rows
      const [node, relationship, path] = row ?? []
      if (!(node instanceof NodeValue && relationship instanceof RelationshipValue && path instanceof PathValue)) throw new Error('other types')
      expect([...node.labels].sort()).toEqual(['Actor', 'Group'])
      expect(node.property('name')).toBe('Grey Column')
      expect(relationship.type).toBe('MERGED_INTO')
      expect(relationship.property('disputedOn')).toEqual(['extent'])
      expect(relationship.start.elementId).toBe(node.elementId)
      expect(path.nodes.map((one) => one.property('id'))).toEqual(['grey-column', 'union'])
    })

    it('dates of relations as DATE', async () => {
      const query = 'MATCH (a:Actor)-[r:MERGED_INTO]->(:Actor) RETURN a.id, r.startMin, r.startMax ORDER BY a.id'
      expect((await rows(query))[1]).toEqual(['red-banner', { $type: 'Date', _value: '2015-06-01' }, { $type: 'Date', _value: '2015-06-30' }])
    })

    it('what parameters ask for', async () => {
      const parameters = new Map<string, Value>([['ids', ['union', 'northland']], ['least', 1n]])
      const query = 'MATCH (a:Actor) WHERE a.id IN $ids AND a.claims >= $least RETURN a.id ORDER BY a.id'
      expect(await rows(query, parameters)).toEqual([['northland'], ['union']])
    })

    it('the evidence of a relation in one step', async () => {
      const query = `MATCH (:Actor {id: 'grey-column'})-[r:MERGED_INTO]->(:Actor)
        MATCH (c:Claim)-[cites:CITES]->(d:Document) WHERE c.relationId = r.id
        RETURN c.id, c.stance, d.title, cites.start ORDER BY c.id`
      expect(await rows(query)).toEqual([
        ['100-grey-column-merged-into-union', 'asserts', 'First invented report', expect.any(Number)],
        ['101-grey-column-merged-into-union', 'reports', 'Second “invented” report', expect.any(Number)],
      ])
    })

    it('the way from one actor to another', async () => {
      const query = "MATCH p = shortestPath((a:Actor {id: 'ben-salu'})-[*..6]-(b:Actor {id: 'ada-okri'})) RETURN length(p)"
      expect(await rows(query)).toEqual([[2]])
    })

    it('only as many rows as asked for, and says that there are more', async () => {
      const query = 'MATCH (a:Actor) RETURN a.id ORDER BY a.id'
      const cut = await run(query, none, { rows: 3 })
      expect(cut.rows).toEqual([['ada-okri'], ['ben-salu'], ['grey-column']])
      expect(cut.truncated).toBe(true)
      expect(await run(query, none, { rows: 8 })).toMatchObject({ truncated: false })
    })

    it('EXPLAIN with a plan and no rows', async () => {
      const { rows: none, plan } = await run('EXPLAIN MATCH (a:Actor) RETURN a')
      expect(none).toEqual([])
      expect(plan?.split('\n').length).toBeGreaterThan(1)
      expect(plan).toMatch(/Actor/)
    })
  })

  describe('refuses', () => {
    it.each([
      ['CREATE (x)', 'query-not-read-only'],
      ['MATCH (a) SET a.x = 1', 'query-not-read-only'],
      ['MATCH (a) DETACH DELETE a RETURN count(*)', 'query-not-read-only'],
      ['EXPLAIN MERGE (a:X)', 'query-not-read-only'],
      ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'query-clause-forbidden'],
      ['SHOW USERS', 'query-clause-forbidden'],
      ['SHOW INDEXES', 'query-clause-forbidden'],
      ["TERMINATE TRANSACTIONS 'x'", 'query-clause-forbidden'],
      ['PROFILE MATCH (a) RETURN a', 'query-clause-forbidden'],
      ['USE neo4j MATCH (a) RETURN a', 'query-clause-forbidden'],
      ['CALL { MATCH (a) RETURN a } IN TRANSACTIONS RETURN a', 'query-clause-forbidden'],
      ['CREATE INDEX x FOR (a:X) ON (a.y)', 'query-clause-forbidden'],
      ['CALL dbms.listConfig()', 'procedure-forbidden'],
      ["MATCH (a) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN a", 'procedure-forbidden'],
      ["MATCH (a:Actor) WHERE a.name =~ a.id RETURN a", 'regex-forbidden'],
      ["MATCH (a:Actor) WHERE a.name =~ '(?=x)' RETURN a", 'regex-forbidden'],
    ])('%s', async (query, code) => {
      await expect(run(query)).rejects.toMatchObject({ code, status: 403 })
      expect(await rows('MATCH (n) WHERE NOT n:Actor AND NOT n:Claim AND NOT n:Name AND NOT n:Document AND NOT n:Dataset AND NOT n:Conflict RETURN count(n)')).toEqual([[0]])
    })

    it('what cannot be read, with its place', async () => {
      await expect(run('MATCH (a:Actor)\nRETURN a.id ORDER a')).rejects.toMatchObject({ code: 'query-syntax', extra: { line: 2, column: 13 } })
    })

    it('a variable that is not there, with its place', async () => {
      await expect(run('MATCH (a:Actor) RETURN b')).rejects.toMatchObject({ code: 'query-syntax', extra: { line: 1, column: 24, offset: 23 } })
    })

    it('a parameter that was not given', async () => {
      await expect(run('RETURN $missing')).rejects.toMatchObject({ code: 'query-parameter-missing' })
    })

    it('what fails while it runs', async () => {
      await expect(run('UNWIND [1, 0] AS x RETURN 1 / x')).rejects.toMatchObject({ code: 'query-runtime', status: 400 })
    })

    it('two statements at once', async () => {
      await expect(run('RETURN 1; RETURN 2')).rejects.toMatchObject({ status: 400 })
    })
  })

  describe('stops', () => {
    it('MATCH (a)-[*]-(b) at the deadline while other questions are answered', async () => {
      const started = performance.now()
      const slow = run('MATCH (a)-[*]-(b) MATCH (c)-[*]-(d) RETURN count(*)', none, { deadlineMs: 1_500 }).catch((error: unknown) => error)
      for (let question = 0; question < 5; question++) {
        const asked = performance.now()
        expect(await store.actor('union')).toBeDefined()
        expect(performance.now() - asked).toBeLessThan(1_000)
      }
      expect(await slow).toMatchObject({ code: 'query-timeout', status: 422 })
      expect(performance.now() - started).toBeLessThan(3 * 2_500)
      expect(await rows('RETURN 1')).toEqual([[1]])
    })

    it('a query whose client has gone', async () => {
      const gone = new AbortController()
      const started = performance.now()
      const slow = run(endless, none, { signal: gone.signal }).catch((error: unknown) => error)
      setTimeout(() => gone.abort(), 200)
      expect(await slow).toMatchObject({ code: 'query-timeout' })
      expect(performance.now() - started).toBeLessThan(5_000)
    })

    it('a result that is too large, in one value or in all', async () => {
      await expect(run("RETURN reduce(text = 'x', i IN range(1, 12) | text + text) AS long", none, { cellBytes: 4_000 })).rejects.toMatchObject({ code: 'result-too-large' })
      await expect(run("UNWIND range(1, 500) AS i RETURN 'twenty characters   '", none, { resultBytes: 5_000 })).rejects.toMatchObject({ code: 'result-too-large' })
    })

    it('taking more queries than may run and wait', async () => {
      const many = store.slots + waiting + 3
      const answers = await Promise.all(Array.from({ length: many }, () => run(endless, none, { deadlineMs: 700 }).catch((error: unknown) => error)))
      const busy = answers.filter((answer) => answer instanceof Error && 'code' in answer && answer.code === 'busy')
      expect(busy.length).toBeGreaterThanOrEqual(3)
      expect(busy[0]).toMatchObject({ status: 429, extra: { retryAfterSeconds: expect.any(Number) as number } })
      expect(encodeTyped((await run('RETURN 1')).rows[0]?.[0] ?? null)).toBe(1)
    })
  })
}
