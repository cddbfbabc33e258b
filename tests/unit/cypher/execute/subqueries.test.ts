import { describe, expect, it } from 'vitest'
import { engineOf, rowsOf } from '../query.ts'

const engine = engineOf(`CREATE (a:P {n: 'a'}), (b:P {n: 'b'}), (c:Q {n: 'c'}),
  (a)-[:K]->(b), (a)-[:K]->(c), (b)-[:L]->(c)`)
const rows = (query: string) => rowsOf(engine, query)

describe('subqueries in expressions', () => {
  it('see the row that they stand in', () => {
    const query = `MATCH (x) RETURN x.n, EXISTS { (x)-[:K]->() }, COUNT { (x)--() },
      COLLECT { MATCH (x)-->(y) RETURN y.n ORDER BY y.n } ORDER BY x.n`
    expect(rows(query)).toEqual(['"a" | true | 2 | ["b", "c"]', '"b" | false | 2 | ["c"]', '"c" | false | 2 | []'])
  })

  it('see it through their own WITH', () => {
    expect(rows("MATCH (x) WHERE EXISTS { MATCH (x)-->(y) WITH y, count(*) AS c WHERE x.n = 'b' RETURN y } RETURN x.n")).toEqual(['"b"'])
  })

  it('hold aggregates of their own beside those around them', () => {
    expect(rows('MATCH (x:P) RETURN count(*), sum(COUNT { (x)-->() })')).toEqual(['2 | 3'])
  })
})

describe('CALL { }', () => {
  it('joins its rows to each row outside', () => {
    const query = 'MATCH (x:P) CALL (x) { MATCH (x)-->(y) RETURN y.n AS y ORDER BY y LIMIT 1 } RETURN x.n, y ORDER BY x.n'
    expect(rows(query)).toEqual(['"a" | "b"', '"b" | "c"'])
  })

  it('imports by WITH in each part of a UNION', () => {
    const query = `MATCH (x:P {n: 'b'}) CALL { WITH x MATCH (x)-->(y) RETURN y.n AS y UNION WITH x MATCH (x)<--(y) RETURN y.n AS y }
      RETURN y ORDER BY y`
    expect(rows(query)).toEqual(['"a"', '"c"'])
  })

  it('gives a row of nulls where it is optional and finds nothing', () => {
    expect(rows('MATCH (x:Q) OPTIONAL CALL (x) { MATCH (x)-->(y) RETURN y } RETURN x.n, y')).toEqual(['"c" | null'])
  })
})

describe('labels and types', () => {
  it('are tested by expressions', () => {
    expect(rows('MATCH (x:P|Q) RETURN count(*)')).toEqual(['3'])
    expect(rows('MATCH (x:!P) RETURN x.n')).toEqual(['"c"'])
    expect(rows('MATCH (x:%&!Q) RETURN count(*)')).toEqual(['2'])
    expect(rows('MATCH ()-[r:!K]->() RETURN type(r)')).toEqual(['"L"'])
    expect(rows('UNWIND [null] AS x RETURN x:P')).toEqual(['null'])
  })
})

describe('rows', () => {
  it('group in the order in which groups are first seen', () => {
    expect(rows("UNWIND ['b', 'a', 'b', 'c', 'a'] AS x RETURN x, count(*)")).toEqual(['"b" | 2', '"a" | 2', '"c" | 1'])
  })

  it('keep their order where sort keys are equal', () => {
    expect(rows('UNWIND [[2, 1], [1, 2], [2, 3], [1, 4]] AS x RETURN x ORDER BY x[0]')).toEqual(['[1, 2]', '[1, 4]', '[2, 1]', '[2, 3]'])
  })

  it('keep their order with a limit too', () => {
    const pairs = 'UNWIND range(1, 500) AS i WITH i % 3 AS k, i ORDER BY k LIMIT 4 RETURN k, i'
    expect(rows(pairs)).toEqual(['0 | 3', '0 | 6', '0 | 9', '0 | 12'])
  })

  it('of a null node match nothing', () => {
    expect(rows('OPTIONAL MATCH (z:Nope) MATCH (z)-->(y) RETURN y')).toEqual([])
    expect(rows('OPTIONAL MATCH (z:Nope) OPTIONAL MATCH (z)-->(y) RETURN z, y')).toEqual(['null | null'])
  })
})
