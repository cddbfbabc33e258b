import { describe, expect, it } from 'vitest'
import { createEngine, buildGraph } from '../../../../cypher/engine/index.ts'
import type { PlanDescription } from '../../../../cypher/engine/index.ts'
import { drain, engineOf, rowsOf } from '../query.ts'

const create = "CREATE (a:P {n: 1})-[:K]->(b:P {n: 2})-[:K]->(c:P {n: 3}), (c)-[:L]->(a)"
const engine = engineOf(create)
const rows = (query: string) => rowsOf(engine, query)
const operators = (plan: PlanDescription | undefined): readonly string[] =>
  plan === undefined ? [] : [plan.operator, ...plan.children.flatMap(operators)]
const remembers = (query: string) => operators(engine.run(`EXPLAIN ${query}`, new Map()).plan).includes('Remember')

describe('an inner query that is the same for every row', () => {
  it('is found once, and gives its rows for each row outside', () => {
    const query = 'MATCH (x:P) OPTIONAL MATCH (y)-[:L]->(z) RETURN x.n, y.n, z.n ORDER BY x.n'
    expect(remembers(query)).toBe(true)
    expect(rows(query)).toEqual(['1 | 3 | 1', '2 | 3 | 1', '3 | 3 | 1'])
  })

  it('is so in CALL { } too, with aggregates, order and limit inside', () => {
    const query = 'MATCH (x:P) CALL { MATCH (y)-[:K]->(z) RETURN y.n AS y, count(*) AS c ORDER BY y DESC LIMIT 1 } RETURN x.n, y, c ORDER BY x.n'
    expect(remembers(query)).toBe(true)
    expect(rows(query)).toEqual(['1 | 2 | 1', '2 | 2 | 1', '3 | 2 | 1'])
  })

  it('gives nulls for each row where it has no rows', () => {
    expect(rows('MATCH (x:P) OPTIONAL MATCH (y:Q) RETURN x.n, y ORDER BY x.n')).toEqual(['1 | null', '2 | null', '3 | null'])
    expect(rows('MATCH (x:P) OPTIONAL CALL { MATCH (y:Q) RETURN y } RETURN x.n, y ORDER BY x.n')).toEqual(['1 | null', '2 | null', '3 | null'])
  })

  it('may stand in another that is remembered, and in one that is not', () => {
    const inner = 'MATCH (y:P {n: 2}) OPTIONAL MATCH (a)-[:L]->(b) RETURN'
    expect(rows(`MATCH (x:P) CALL { ${inner} y.n + a.n + b.n AS s } RETURN sum(s)`)).toEqual(['18'])
    expect(rows(`MATCH (x:P) CALL (x) { ${inner} x.n * (a.n + b.n) AS s } RETURN sum(s)`)).toEqual(['24'])
  })

  it('is not ended for good by a limit outside', () => {
    expect(rows('MATCH (x:P) OPTIONAL MATCH (y)-[:K]->(z) RETURN y.n, z.n LIMIT 3')).toEqual(['1 | 2', '2 | 3', '1 | 2'])
    expect(rows('UNWIND [1, 2] AS i CALL (i) { UNWIND [1, 2] AS j OPTIONAL MATCH (y)-[:K]->() RETURN i * y.n AS s LIMIT 1 } RETURN s')).toEqual(['1', '2'])
  })

  it('in an expression is computed once', () => {
    const query = 'MATCH (x:P) WHERE EXISTS { (:P)-[:L]->() } RETURN x.n, COUNT { ()-[:K]->() }, COLLECT { MATCH (y) RETURN y.n ORDER BY y.n } ORDER BY x.n'
    expect(rows(query)).toEqual(['1 | 2 | [1, 2, 3]', '2 | 2 | [1, 2, 3]', '3 | 2 | [1, 2, 3]'])
  })

  it('is found anew for each run', () => {
    const changing = engineOf(create)
    const query = 'UNWIND [1, 2] AS i OPTIONAL MATCH (y:P) RETURN i, count(y)'
    expect(rowsOf(changing, query)).toEqual(['1 | 3', '2 | 3'])
    drain(changing.run('CREATE (:P)', new Map(), { mode: 'write' }))
    expect(rowsOf(changing, query)).toEqual(['1 | 4', '2 | 4'])
  })
})

describe('an inner query that may differ from row to row is run for each', () => {
  it('where it reads a variable from outside', () => {
    expect(remembers('MATCH (x:P) OPTIONAL MATCH (y) WHERE y.n = x.n RETURN y')).toBe(false)
    expect(remembers('MATCH (x:P) CALL { WITH * MATCH (y) RETURN y } RETURN y')).toBe(false)
  })

  it('where chance has a part in it', () => {
    let drawn = 0
    const chancy = createEngine(buildGraph({ nodes: [], relationships: [] }), { random: () => drawn++ })
    expect(rowsOf(chancy, 'UNWIND [1, 2] AS i CALL { RETURN rand() AS r } RETURN r')).toEqual(['0f', '1f'])
    expect(rowsOf(chancy, 'UNWIND [1, 2] AS i RETURN COLLECT { RETURN rand() } AS r')).toEqual(['[2f]', '[3f]'])
  })

  it('where it calls a procedure, as that of an embedder may answer differently each time', () => {
    expect(remembers('MATCH (x:P) CALL { CALL db.labels() YIELD label RETURN label } RETURN label')).toBe(false)
  })

  it('where the query writes', () => {
    const query = 'UNWIND [1, 2] AS i CALL (i) { CREATE (:W) WITH count(*) AS c OPTIONAL MATCH (w:W) RETURN count(w) AS w } RETURN w'
    expect(drain(engineOf('').run(query, new Map(), { mode: 'write' }))).toEqual([[1n], [2n]])
  })

  it('where it has more rows than are worth keeping', () => {
    const query = 'UNWIND [1, 2] AS i CALL { UNWIND range(1, 100001) AS n RETURN n } RETURN i, count(*), sum(n)'
    expect(rows(query)).toEqual(['1 | 100001 | 5000150001', '2 | 100001 | 5000150001'])
  })
})
