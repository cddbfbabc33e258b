import { describe, expect, it } from 'vitest'
import { CypherError } from '../../../../cypher/engine/index.ts'
import type { RunOptions } from '../../../../cypher/engine/index.ts'
import { drain, engineOf, rowsOf } from '../query.ts'

/** Everyone knows everyone: more trails than can be counted. */
const crowd = engineOf(
  'UNWIND range(1, 12) AS i CREATE (n:N {i: i}) WITH collect(n) AS all UNWIND all AS a UNWIND all AS b WITH a, b WHERE a.i < b.i CREATE (a)-[:K]->(b)',
)

function failure(query: string, options: RunOptions = {}): CypherError {
  try {
    drain(crowd.run(query, new Map(), options))
  } catch (error) {
    if (error instanceof CypherError) return error
  }
  throw new Error('the query did not fail as it should')
}

describe('what one query may use up', () => {
  it.each([
    'MATCH (a)-[*]-(b) RETURN count(*)',
    'MATCH ((a)-[:K]-(b))+ RETURN count(*)',
    'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)',
    'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b RETURN sum(a * b)',
    'RETURN reduce(s = 0, x IN range(1, 1000) | s + size([y IN range(1, 10000) WHERE y % 7 = x]))',
    'MATCH p = shortestPath((a:N {i: 1})-[*]-(b:N {i: 2})) WHERE length(p) > 40 RETURN p',
    'MATCH (a:N) WHERE COUNT { (a)-[*]-() } > 3 RETURN a',
    'MATCH (a:N) RETURN [(a)-[*]-(b) | b.i]',
  ])('ends at the deadline: %s', (query) => {
    const begun = performance.now()
    expect(failure(query, { deadline: begun + 60 })).toMatchObject({ type: 'Limit', detail: 'timeout' })
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('counts a range without building it', () => {
    expect(rowsOf(crowd, 'UNWIND range(1, 9000000000000000000) AS x RETURN x LIMIT 2')).toEqual(['1', '2'])
    expect(rowsOf(crowd, 'UNWIND range(5, 1, -2) AS x UNWIND range(x, 5, 3) AS y RETURN x, y')).toEqual(['5 | 5', '3 | 3', '1 | 1', '1 | 4'])
  })

  it('ends when the cancel flag is set', () => {
    const cancel = new Int32Array(1)
    cancel[0] = 1
    expect(failure('RETURN 1', { cancel })).toMatchObject({ type: 'Limit', detail: 'cancelled' })
  })

  it.each(['UNWIND range(1, 100000) AS x RETURN collect(x)', 'UNWIND range(1, 100000) AS x RETURN x ORDER BY -x', 'UNWIND range(1, 100000) AS x RETURN DISTINCT x'])(
    'ends when it holds too much: %s',
    (query) => {
      expect(failure(query, { maxBytes: 100_000 })).toMatchObject({ type: 'Limit', detail: 'memory' })
    },
  )

  it.each([
    ['a text that doubles', "RETURN reduce(s = 'ab', x IN range(1, 60) | s + s)"],
    ['a list that doubles', 'RETURN reduce(s = [1], x IN range(1, 60) | s + s)'],
    ['a text that is replaced by longer ones', "RETURN reduce(s = 'aa', x IN range(1, 60) | replace(s, 'a', 'aa'))"],
  ])('ends before the process would: %s', (_, query) => {
    expect(failure(query, { maxBytes: 10_000_000 })).toMatchObject({ type: 'Limit', detail: 'memory' })
  })

  it('ends where there are more clauses than can be stacked', () => {
    const query = `WITH 1 AS x ${'WITH x + 1 AS x '.repeat(20_000)} RETURN x`
    expect(failure(query)).toMatchObject({ type: 'Limit', detail: 'depth' })
  })

  it('ends while it is still being planned', () => {
    const pattern = Array.from({ length: 1_500 }, (_, i) => `(n${i})`).join(', ')
    expect(failure(`MATCH ${pattern} RETURN 1`, { deadline: performance.now() + 300 })).toMatchObject({ detail: 'timeout' })
  })

  it('cuts the rows off and says so', () => {
    const cursor = crowd.run('UNWIND range(1, 10) AS x RETURN x', new Map(), { maxRows: 3 })
    expect([drain(cursor).length, cursor.truncated]).toEqual([3, true])
    const whole = crowd.run('UNWIND range(1, 3) AS x RETURN x', new Map(), { maxRows: 3 })
    expect([drain(whole).length, whole.truncated]).toEqual([3, false])
  })
})

describe('reading and writing', () => {
  it('refuses to write unless it is asked to', () => {
    expect(() => crowd.run('CREATE (n)', new Map())).toThrow(expect.objectContaining({ type: 'Forbidden' }))
  })

  it('names a parameter that is missing, with its place', () => {
    expect(() => crowd.run('RETURN\n $who', new Map())).toThrow(
      expect.objectContaining({ type: 'ParameterMissing', position: { offset: 8, line: 2, column: 2 } }),
    )
  })

  it('leaves nothing behind when a write fails half-way', () => {
    const engine = engineOf('CREATE (:A {x: 0})')
    const write = () => rowsOf(
      engine,
      'UNWIND [1, 2, 0] AS d MATCH (a:A) CREATE (:B {x: 10 / d}) SET a.x = d',
      new Map(),
      { mode: 'write' },
    )
    expect(write).toThrow(expect.objectContaining({ type: 'ArithmeticError' }))
    expect(rowsOf(engine, 'MATCH (n) RETURN labels(n), n.x')).toEqual(['["A"] | 0'])
  })

  it('does not see what it writes itself', () => {
    const engine = engineOf('CREATE (:A), (:A)')
    expect(rowsOf(engine, 'MATCH (a:A) CREATE (b:A) RETURN count(*)', new Map(), { mode: 'write' })).toEqual(['2'])
    expect(rowsOf(engine, 'MATCH (a:A) CALL (a) { CREATE (:A) } RETURN count(*)', new Map(), { mode: 'write' })).toEqual(['4'])
  })

  it('counts what it wrote', () => {
    const cursor = engineOf('').run("CREATE (:A {x: 1})-[:T]->(:B)", new Map(), { mode: 'write' })
    drain(cursor)
    expect(cursor.counters).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1, propertiesSet: 1, labelsAdded: 2 })
  })
})
