/** Random texts of Cypher's own words and signs, which get farther than random letters would. */
import fc from 'fast-check'
import { survive } from './survive.ts'

const WORDS = [
  'MATCH', 'OPTIONAL', 'WHERE', 'WITH', 'RETURN', 'UNWIND', 'AS', 'ORDER', 'BY', 'SKIP', 'LIMIT', 'UNION', 'ALL',
  'CALL', 'YIELD', 'CREATE', 'MERGE', 'SET', 'DELETE', 'FOREACH', 'IN', 'AND', 'OR', 'NOT', 'IS', 'NULL', 'CASE',
  'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT', 'COLLECT', 'SHORTEST', 'ANY', 'shortestPath', 'reduce', 'count',
  'all', 'DISTINCT', 'USE', 'SHOW', 'LOAD', 'CSV', 'CYPHER', '5', 'a', 'n', 'r', '`q`', "'s'", '"t"', '1', '2.5',
  '0x1f', '1e9', '$p', '(', ')', '[', ']', '{', '}', '<', '>', '-', '->', '<-', '--', '=', '<>', '=~', '+=', '::',
  ':', ';', ',', '.', '..', '*', '+', '/', '%', '^', '|', '||', '&', '!', '$', '//', '/*', '*/', '\\', "'", '"', '`',
  '\n', '\0', '—', 'é',
]
/** Pieces that fit together often enough for a text to be run. */
const STARTS = [
  'MATCH (n)', 'MATCH (n)-[r]->(b)', 'MATCH p = (n)-[*1..2]-(b)', 'OPTIONAL MATCH (n)-->(m)', 'UNWIND [1, null, [2]] AS n', 'UNWIND range(1, 9) AS n',
  'MATCH (n), (b)', 'CALL db.labels() YIELD label AS n', 'MATCH (n {id: 1}) ((x)-[q]-(y))+ (b)', 'CREATE (n:C {x: 1})', 'MERGE (n:A {id: 99})',
]
const MIDDLES = [
  'WITH n', 'WITH *', 'WITH n, count(*) AS c', 'WHERE n.x > 1', 'WHERE n:A|B', 'ORDER BY n', 'LIMIT 2', 'SKIP 1', 'SET n.x = 1', 'SET n:B', 'DETACH DELETE n',
  'CALL { RETURN 1 AS y }', 'CALL (n) { RETURN n AS z }', 'FOREACH (i IN [1] | CREATE ())', 'MATCH (n)--(k)', 'UNWIND [n] AS u', 'MERGE (n)-[:U]->(:D)',
]
const ENDS = [
  'RETURN n', 'RETURN *', 'RETURN n.x + 1', 'RETURN [x IN n | x]', 'RETURN n[0], n.id', 'RETURN DISTINCT n', 'RETURN EXISTS { (n)--() }', 'RETURN date(n)',
  'RETURN sum(n), collect(n)', 'RETURN count(*)', 'RETURN n ORDER BY n LIMIT 3', 'RETURN n AS a UNION RETURN 1 AS a', 'RETURN n = n, n < n, n IN [n]', 'FINISH', '',
]

const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))
const query = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...MIDDLES), { maxLength: 3 }), fc.constantFrom(...ENDS))
  .map(([start, middles, end]) => [start, ...middles, end].join(' '))
const begun = fc.tuple(query, soup).map((parts) => parts.join(' '))
const texts = fc.oneof(soup, query, begun, fc.string({ unit: 'binary', maxLength: 60 }))

/** Throws at the first text that is not answered cleanly; gives how many gave rows. */
export function soups(runs: number, seed: number): number {
  let withRows = 0
  const property = fc.property(texts, (text) => {
    if (survive(text).said === 'rows') withRows++
  })
  fc.assert(property, { seed, numRuns: runs })
  return withRows
}
