/** The query route: values both ways, limits, the gate, and what a slow query does to others. */
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cypherAnswer, type CypherAnswer } from '../../graph-data/api/schemas.ts'
import { listening, openApi, type Api, type Listening } from './app.ts'
import { expectProblem } from './problem-of.ts'

const endless = 'MATCH (a)-[*]-(b) RETURN count(*)'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const post = (body: object, of = api) => of.request().post('/api/cypher').send(body)

async function answer(query: string, more: object = {}): Promise<CypherAnswer> {
  const response = await post({ query, ...more })
  expect(response.status, response.text.slice(0, 500)).toBe(200)
  return cypherAnswer.parse(response.body)
}

async function cell(expression: string, params: object = {}): Promise<unknown> {
  return (await answer(`RETURN ${expression} AS cell`, { params })).rows[0]?.[0]
}

const typed = (type: string, value: unknown) => ({ $type: type, _value: value })

describe('values come as typed JSON', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['true', true],
    ['42', 42],
    ['-7', -7],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740992', typed('Integer', '9007199254740992')],
    ['9223372036854775807', typed('Integer', '9223372036854775807')],
    ['-9223372036854775808', typed('Integer', '-9223372036854775808')],
    ['1.5', 1.5],
    ['1.0', typed('Float', '1.0')],
    ['0.0 / 0.0', typed('Float', 'NaN')],
    ['1.0 / 0.0', typed('Float', 'Infinity')],
    ['-1.0 / 0.0', typed('Float', '-Infinity')],
    ["'é 🜁 \\u0000'", 'é 🜁 \u0000'],
    ['[1, [2.5], null]', [1, [2.5], null]],
    ["{a: 1, b: {c: 'd'}}", { a: 1, b: { c: 'd' } }],
    ["{`$type`: 'Date', x: 1}", typed('Map', { $type: 'Date', x: 1 })],
    ["date('2013-08-01')", typed('Date', '2013-08-01')],
    ["duration('P1Y2M3DT4H')", typed('Duration', 'P1Y2M3DT4H')],
    ["localdatetime('2013-08-01T10:20:30')", typed('LocalDateTime', '2013-08-01T10:20:30')],
    ["datetime('2013-08-01T10:20:30+01:00')", typed('OffsetDateTime', '2013-08-01T10:20:30+01:00')],
    ["localtime('10:20:30')", typed('LocalTime', '10:20:30')],
    ["time('10:20:30Z')", typed('Time', '10:20:30Z')],
    ['point({x: 1, y: 2})', typed('Point', 'SRID=7203;POINT (1 2)')],
  ])('%s', async (expression, value) => {
    expect(await cell(expression)).toEqual(value)
  })

  it('what came out goes in again and comes out the same', async () => {
    const values = [null, false, 1, 2.5, 'text', [1, 2], { a: { b: [null] } }, typed('Integer', '9223372036854775807'), typed('Float', '3.0'), typed('Float', 'NaN'), typed('Date', '2000-02-29'), typed('Duration', 'P1M'), typed('OffsetDateTime', '2013-08-01T10:20:30+01:00'), typed('LocalTime', '10:20:30'), typed('Point', 'SRID=7203;POINT (1 2)'), typed('Map', { $type: 'x' })]
    for (const value of values) expect(await cell('$value', { value })).toEqual(value)
    expect(await cell('$values', { values })).toEqual(values)
  })

  it('a node, a relationship and a path, and each once beside the rows for drawing', async () => {
    const { rows, nodes, relationships } = await answer("MATCH p = (a:Actor {id: 'mujao'})-[r:MERGED_INTO]->(b) RETURN a, r, p, [a, b] AS list, {of: b} AS map")
    const [node, relationship, path, list, map] = (rows[0] ?? []) as { $type: string; _value: Record<string, unknown> }[]
    expect(node).toMatchObject({ $type: 'Node', _value: { _labels: expect.arrayContaining(['Actor', 'Group']) as string[], _properties: { id: 'mujao' } } })
    expect(relationship).toMatchObject({ $type: 'Relationship', _value: { _type: 'MERGED_INTO', _start_node_element_id: node?._value['_element_id'], _properties: { startMin: typed('Date', '2013-08-01') } } })
    expect(path).toMatchObject({ $type: 'Path', _value: [{ $type: 'Node' }, { $type: 'Relationship' }, { $type: 'Node' }] })
    expect(list).toHaveLength(2)
    expect(map).toMatchObject({ of: { $type: 'Node' } })
    expect(nodes.map(({ properties }) => properties['id']).sort()).toEqual(['al-mourabitoun', 'mujao'])
    expect(relationships).toHaveLength(1)
    expect(relationships[0]).toMatchObject({ type: 'MERGED_INTO', start: node?._value['_element_id'], properties: { startMin: typed('Date', '2013-08-01'), status: 'disputed' } })
  })

  it('columns in their order, also those with odd names', async () => {
    expect((await answer('RETURN 1 AS b, 2 AS a, 3 AS `a b`, 4 AS `__proto__`, 5 AS constructor')).columns).toEqual(['b', 'a', 'a b', '__proto__', 'constructor'])
  })
})

describe('parameters', () => {
  it('are found by name and typed', async () => {
    const { rows } = await answer('MATCH (a:Actor) WHERE a.id IN $ids RETURN a.id AS id ORDER BY id', { params: { ids: ['mujao', 'aqim', 'nobody'] } })
    expect(rows).toEqual([['aqim'], ['mujao']])
    expect(await cell('$day < date("2014-01-01")', { day: typed('Date', '2013-08-01') })).toBe(true)
    expect(await cell('$n / 2', { n: 5 })).toBe(2)
    expect(await cell('$n / 2', { n: typed('Float', '5.0') })).toBe(2.5)
  })

  it('that are not typed JSON are said with their place', async () => {
    for (const [value, pointer] of [[typed('Foo', 1), '/body/params/a/$type'], [typed('Date', 'yesterday'), '/body/params/a/_value'], [[typed('Integer', '1.5')], '/body/params/a/0/_value'], [{ b: typed('Integer', '9223372036854775808') }, '/body/params/a/b/_value']] as const) {
      const { errors } = expectProblem(await post({ query: 'RETURN $a', params: { a: value } }), 'validation')
      expect(errors?.map((error) => error.pointer)).toEqual([pointer])
    }
  })

  it('are never read as Cypher', async () => {
    expect(await cell('$text', { text: "') RETURN 1 // $other" })).toBe("') RETURN 1 // $other")
  })

  it('one that is missing is named with its place', async () => {
    const told = expectProblem(await post({ query: 'RETURN\n  $absent' }), 'query-parameter-missing')
    expect(told).toMatchObject({ line: 2, column: 3, offset: 9 })
    expect(told.detail).toContain('$absent')
  })
})

describe('limits', () => {
  it('rows are cut at the limit asked for, at most at the server’s', async () => {
    const few = await answer('UNWIND range(1, 100) AS x RETURN x', { limit: 7 })
    expect([few.rowCount, few.rows.length, few.truncated]).toEqual([7, 7, true])
    const exact = await answer('UNWIND range(1, 7) AS x RETURN x', { limit: 7 })
    expect([exact.rowCount, exact.truncated]).toEqual([7, false])
    expect(await answer('UNWIND range(1, 20000) AS x RETURN x').then(({ rowCount, truncated }) => [rowCount, truncated])).toEqual([1_000, true])
    expect(await answer('UNWIND range(1, 20000) AS x RETURN x', { limit: 1_000_000 }).then(({ rowCount, truncated }) => [rowCount, truncated])).toEqual([5_000, true])
  })

  it('a query may be so long', async () => {
    const of = (length: number) => `RETURN '${'x'.repeat(length - 9)}'`
    expect((await post({ query: of(20_000) })).status).toBe(200)
    expect(expectProblem(await post({ query: of(20_001) }), 'query-too-long').detail).toContain('20000')
  })

  it('and so deep', async () => {
    const of = (depth: number) => `RETURN ${'['.repeat(depth)}1${']'.repeat(depth)}`
    expect((await post({ query: of(100) })).status).toBe(200)
    expectProblem(await post({ query: of(201) }), 'query-too-complex')
    expectProblem(await post({ query: `RETURN ${'('.repeat(9_000)}` }), 'query-too-complex')
  })

  it('a result and a value may be so large', async () => {
    expect(expectProblem(await post({ query: "RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 17) | s + s) AS text" }), 'result-too-large').detail).toContain('text')
    expectProblem(await post({ query: "UNWIND range(1, 1000) AS i RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 11) | s + s)" }), 'result-too-large')
  })

  it('the limits are told', async () => {
    const response = await api.request().get('/api/limits')
    expect(response.body).toMatchObject({ queryCharacters: 20_000, rows: 1_000, rowsMax: 5_000, deadlineMs: 10_000, deadlineMaxMs: 30_000 })
  })
})

describe('the gate', () => {
  it.each([
    ['CREATE (x)', 'query-not-read-only', 1],
    ['MATCH (a) SET a.x = 1', 'query-not-read-only', 11],
    ['MATCH (a) REMOVE a.name', 'query-not-read-only', 11],
    ['MATCH (a) DETACH DELETE a', 'query-not-read-only', 11],
    ['RETURN 1 AS x UNION CREATE (y) RETURN y AS x', 'query-not-read-only', 21],
    ['MERGE (a:Actor {id: 1}) RETURN a', 'query-not-read-only', 1],
    ['EXPLAIN CREATE (x)', 'query-not-read-only', 9],
    ['FOREACH (x IN [1] | CREATE (y))', 'query-not-read-only', 1],
    ['CALL { CREATE (x) RETURN x } RETURN x', 'query-not-read-only', 8],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'query-clause-forbidden', 1],
    ['SHOW DATABASES', 'query-clause-forbidden', 1],
    ["TERMINATE TRANSACTIONS 'x'", 'query-clause-forbidden', 1],
    ['PROFILE RETURN 1', 'query-clause-forbidden', 1],
    ['USE system RETURN 1', 'query-clause-forbidden', 1],
    ['DROP INDEX x', 'query-clause-forbidden', 1],
    ['CALL dbms.components()', 'procedure-forbidden', 1],
    ["CALL apoc.load.json('http://x')", 'procedure-forbidden', 1],
    ["RETURN apoc.text.join(['a'], '')", 'procedure-forbidden', 8],
    ["MATCH (a) WHERE a.name =~ '(?=x)' RETURN a", 'regex-forbidden', 27],
    ['MATCH (a) WHERE a.name =~ a.id RETURN a', 'regex-forbidden', 27],
    [`MATCH (a) WHERE a.name =~ '${'a'.repeat(201)}' RETURN a`, 'regex-forbidden', 27],
  ] as const)('%s', async (query, code, column) => {
    expect(expectProblem(await post({ query }), code)).toMatchObject({ line: 1, column, offset: column - 1 })
  })

  it('a pattern in a parameter is held to the same', async () => {
    const query = 'MATCH (a:Actor) WHERE a.name =~ $pattern RETURN count(a) AS n'
    expectProblem(await post({ query, params: { pattern: '(?!x)' } }), 'regex-forbidden')
    expectProblem(await post({ query, params: { pattern: 'a'.repeat(201) } }), 'regex-forbidden')
    expect((await answer(query, { params: { pattern: '.*a.*' } })).rows[0]?.[0]).toBeGreaterThan(10)
  })

  it('refuses no query that only speaks of writing', async () => {
    expect((await answer("MATCH (a:Actor) WHERE a.name = 'CREATE (x) DELETE' RETURN a // SET")).rows).toEqual([])
    expect(await cell("'LOAD CSV' + $set", { set: 'MERGE' })).toBe('LOAD CSVMERGE')
  })

  it('leaves the graph as it was', async () => {
    const counted = await answer('MATCH (n) RETURN count(n)')
    await post({ query: 'CREATE (x)' })
    await post({ query: 'MATCH (n) DETACH DELETE n' })
    expect((await answer('MATCH (n) RETURN count(n)')).rows).toEqual(counted.rows)
  })
})

describe('what cannot be run', () => {
  it.each([
    ['MATCH (a:Actor)\nRETURN a.id ORDER a', 2, 13, 28],
    ['RETRN 1', 1, 1, 0],
    ['RETURN a', 1, 8, 7],
  ])('%s is a syntax error with its place', async (query, line, column, offset) => {
    const told = expectProblem(await post({ query }), 'query-syntax')
    expect(told).toMatchObject({ line, column, offset })
    expect(told.detail?.length).toBeGreaterThan(10)
  })

  it('EXPLAIN gives the plan and no rows', async () => {
    const { rows, plan } = await answer('EXPLAIN MATCH (a:Actor) RETURN a')
    expect(rows).toEqual([])
    expect(plan?.split('\n').length).toBeGreaterThan(1)
  })
})

describe('a slow query', () => {
  it('ends at the deadline with 422 while others are answered', async () => {
    const quick = await openApi({ limits: { deadlineMs: 3_000 } })
    const started = performance.now()
    const state = { running: true }
    const slow = post({ query: endless }, quick).then((response) => {
      state.running = false
      return { response, took: performance.now() - started }
    })
    const others = [() => quick.request().get('/api/search?q=mujao'), () => quick.request().get('/api/lineage?from=mujao&to=jnim'), () => post({ query: 'RETURN 1' }, quick)]
    let answered = 0
    await pause(200)
    while (state.running) {
      for (const other of others) expect((await other()).status).toBe(200)
      answered += others.length
    }
    expect(answered).toBeGreaterThan(0)
    const { response, took } = await slow
    expectProblem(response, 'query-timeout')
    expect(took).toBeGreaterThan(2_900)
    expect(took).toBeLessThan(3 * 4_000)
    await quick.close()
  })

  it('may ask for less time, and for no more than the server allows', async () => {
    const strict = await openApi({ limits: { deadlineMaxMs: 700 } })
    const started = performance.now()
    expectProblem(await post({ query: endless, timeoutMs: 1_000_000 }, strict), 'query-timeout')
    expect(performance.now() - started).toBeLessThan(3 * 1_700)
    await strict.close()
  })

  it('says how to come by an answer, and the next one has its place', async () => {
    const { detail } = expectProblem(await post({ query: endless, timeoutMs: 300 }), 'query-timeout')
    expect(detail).toMatch(/narrow|LIMIT|bound/)
    expect((await post({ query: 'RETURN 1' })).status).toBe(200)
  })

  it('waits its turn, and is refused where too many wait', async () => {
    const full = await openApi({ limits: { waiting: 2, deadlineMs: 1_000 } })
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ query: endless }, full)))
    const codes = answers.map(({ body }) => (body as { code: string }).code)
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThanOrEqual(4)
    expect(codes.filter((code) => code === 'query-timeout').length).toBeGreaterThanOrEqual(2)
    expect(codes.every((code) => code === 'busy' || code === 'query-timeout')).toBe(true)
    expect((await full.request().get('/api/actors/mujao')).status).toBe(200)
    await full.close()
  })

  it('stops when its client goes away', async () => {
    const alone = await openApi({ limits: { waiting: 0 } })
    const server = await listening(alone)
    const gone = [leave(server), leave(server)]
    await pause(400)
    expect((await post({ query: 'RETURN 1' }, alone)).status).toBe(429)
    for (const client of gone) client.destroy()
    const started = performance.now()
    while ((await post({ query: 'RETURN 1' }, alone)).status !== 200) {
      expect(performance.now() - started).toBeLessThan(5_000)
      await pause(50)
    }
    expect(alone.logged.filter(({ level }) => level >= 50)).toEqual([])
    server.close()
    await alone.close()
  })
})

/** Asks what takes for ever; who asked goes when destroyed. */
function leave({ port }: Listening) {
  const client = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/api/cypher', headers: { 'Content-Type': 'application/json' } })
  client.on('error', () => undefined)
  client.end(JSON.stringify({ query: endless, timeoutMs: 30_000 }))
  return client
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
