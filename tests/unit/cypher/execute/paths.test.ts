import { describe, expect, it } from 'vitest'
import { engineOf, rowsOf } from '../query.ts'

/** a→b twice, b→c, c→d, d→a of type K; a→c of type L. */
const engine = engineOf(`CREATE (a:P {n: 'a'}), (b:P {n: 'b'}), (c:P {n: 'c'}), (d:P {n: 'd'}),
  (a)-[:K {w: 1}]->(b), (b)-[:K {w: 2}]->(c), (c)-[:K {w: 3}]->(d), (a)-[:L {w: 9}]->(c), (d)-[:K {w: 4}]->(a), (a)-[:K {w: 5}]->(b)`)
const rows = (query: string) => rowsOf(engine, query)
const WEIGHTS = '[r IN relationships(p) | r.w]'

describe('relationships in one MATCH', () => {
  it('are all different, and parallel ones count each', () => {
    expect(rows("MATCH ({n: 'a'})-[:K]->(x)<-[:K]-({n: 'a'}) RETURN x.n")).toEqual(['"b"', '"b"'])
    expect(rows("MATCH (a {n: 'a'})-[r]->(b {n: 'b'}) MATCH (a)-[s]->(b) RETURN count(*)")).toEqual(['4'])
  })

  it('of a walk differ from those beside it', () => {
    expect(rows("MATCH ({n: 'd'})-[r:K]->()-[:K*2]-(x) RETURN x.n ORDER BY x.n")).toEqual(['"a"', '"a"', '"c"', '"c"'])
  })
})

describe('shortest paths', () => {
  it('are one, or all of the smallest length', () => {
    const ends = "(x:P {n: 'a'})-[:K*]->(y:P {n: 'c'})"
    expect(rows(`MATCH p = shortestPath(${ends}) RETURN length(p)`)).toEqual(['2'])
    expect(rows(`MATCH p = allShortestPaths(${ends}) RETURN ${WEIGHTS} AS w ORDER BY w`)).toEqual(['[1, 2]', '[5, 2]'])
  })

  it('keep to conditions on their steps', () => {
    const path = "p = shortestPath((x:P {n: 'a'})-[*]->(y:P {n: 'c'}))"
    expect(rows(`MATCH ${path} RETURN ${WEIGHTS}`)).toEqual(['[9]'])
    expect(rows(`MATCH ${path} WHERE all(r IN relationships(p) WHERE r.w < 5) RETURN ${WEIGHTS}`)).toEqual(['[1, 2]'])
    expect(rows(`MATCH ${path} WHERE none(n IN nodes(p) WHERE n.n = 'b') AND length(p) < 3 RETURN ${WEIGHTS}`)).toEqual(['[9]'])
  })

  it('keep to conditions on the whole path', () => {
    const path = "p = shortestPath((x:P {n: 'a'})-[*]->(y:P {n: 'd'}))"
    expect(rows(`MATCH ${path} WHERE length(p) > 2 RETURN length(p)`)).toEqual(['3'])
    expect(rows(`MATCH ${path} WHERE length(p) > 7 RETURN p`)).toEqual([])
  })

  it('refuse two ends that are the same node', () => {
    expect(() => rows("MATCH (a {n: 'a'}), (b {n: 'a'}) RETURN shortestPath((a)-[*]->(b))")).toThrow(/two different ends/)
  })

  it('bound by a greatest length are not found beyond it', () => {
    expect(rows("MATCH p = shortestPath((:P {n: 'a'})-[:K*..2]->(:P {n: 'd'})) RETURN p")).toEqual([])
  })

  it('stand as a value too', () => {
    expect(rows("MATCH (a {n: 'a'}), (b {n: 'd'}) RETURN length(shortestPath((a)-[:K*]->(b)))")).toEqual(['3'])
  })
})

describe('the path selectors of Cypher 5', () => {
  const ends = (selector: string) => `MATCH p = ${selector} (:P {n: 'a'})-[:K|L]->+(:P {n: 'd'}) RETURN length(p)`

  it('give as many paths as asked for, the shortest first', () => {
    expect(rows(ends('SHORTEST 1'))).toEqual(['2'])
    expect(rows(ends('SHORTEST 2'))).toEqual(['2', '3'])
    expect(rows(ends('SHORTEST 10'))).toEqual(rows(ends('SHORTEST 100')))
    expect(rows(ends('ALL SHORTEST'))).toEqual(['2'])
    expect(rows(ends('SHORTEST 2 GROUPS'))).toEqual(['2', '3', '3'])
  })

  it('select from a longer pattern for each pair of ends', () => {
    const query = "MATCH p = SHORTEST 1 (x:P {n: 'a'}) ((s)-[r]->(t) WHERE r.w <> 9)+ (y) RETURN y.n, length(p) ORDER BY y.n"
    expect(rows(query)).toEqual(['"a" | 4', '"b" | 1', '"c" | 2', '"d" | 3'])
  })

  it('apply WHERE to what they selected', () => {
    const found = rows("MATCH p = SHORTEST 1 (x:P {n: 'a'})-->+(y:P {n: 'd'}) WHERE length(p) > 2 RETURN p")
    expect(found).toEqual([])
  })
})

describe('quantified path patterns', () => {
  it('collect what stands in each round', () => {
    const query = `MATCH (x:P {n: 'a'}) ((s)-[r:K]->(t) WHERE r.w < 5){2} (y)
      RETURN [z IN s | z.n], [z IN t | z.n], [q IN r | q.w], y.n`
    expect(rows(query)).toEqual(['["a", "b"] | ["b", "c"] | [1, 2] | "c"'])
  })

  it('may be of no round at all', () => {
    expect(rows("MATCH (x:P {n: 'c'}) ((s)-[:L]->(t)){0,1} (y) RETURN y.n, size(s)")).toEqual(['"c" | 0'])
  })

  it('are the same walked from their end', () => {
    const forwards = rows(`MATCH p = (x:P {n: 'a'}) ((s)-[r:K]->(t))+ (y:P) WHERE y.n = 'd' RETURN ${WEIGHTS} AS w ORDER BY w`)
    const backwards = rows(`MATCH p = (x:P) ((s)-[r:K]->(t))+ (y:P {n: 'd'}) WHERE x.n = 'a' RETURN ${WEIGHTS} AS w ORDER BY w`)
    expect(forwards).toEqual(['[1, 2, 3]', '[5, 2, 3]'])
    expect(backwards).toEqual(forwards)
  })

  it('never walk a relationship twice', () => {
    expect(rows("MATCH (x:P {n: 'a'})-[:L]-+(y) RETURN y.n")).toEqual(['"c"'])
  })

  it('count as many rows as the older form', () => {
    expect(rows('MATCH (a)-[:K]->{1,3}(b) RETURN count(*)')).toEqual(rows('MATCH (a)-[:K*1..3]->(b) RETURN count(*)'))
  })
})
