import { describe, expect, it } from 'vitest'
import { engineOf } from '../query.ts'

const engine = engineOf('CREATE (:P {id: 1})')

/** The message and the column of the error, the line being the first. */
function said(query: string): string {
  try {
    engine.run(query, new Map()).next()
    return 'no error'
  } catch (error) {
    const { message, position } = error as { message: string; position?: { column: number } }
    return `${position?.column}: ${message}`
  }
}

describe('a query with a frequent slip is told what to write', () => {
  it.each([
    ['MATCH (a:P RETURN a', '12: Unexpected “RETURN”: expected “)” for the “(” in line 1, column 7.'],
    ['RETURN [1, (2 + 3]', '18: Unexpected “]”: expected “)” for the “(” in line 1, column 12.'],
    ['MATCH (a)-[r:K](b) RETURN a', 'a relationship is written -[…]->'],
    ['MATCH (a)=>(b) RETURN a', 'an arrow is written -->'],
    ['MATCH a:P RETURN a', '7: Unexpected “a”: expected “(”; a node is written (n) or (n:Label).'],
    ['MATCH (a) WHERE a.id == 1 RETURN a', '23: Unexpected “=”: expected an expression; one = compares.'],
    ['MATCH (a) WHERE a.id = 1 && a.k = 2 RETURN a', 'write AND for &&'],
    ['MATCH (a) WHERE a.id = 1 || a.k = 2 RETURN a', '“or” is written OR'],
    ['MATCH (a) WHERE !(a.id = 1) RETURN a', 'write NOT for !'],
    ['RETURN “a”', 'a text stands between'],
    ["RETURN 'it's'", "13: The string is not closed with '; a ' inside it is written \\'."],
    ["MATCH (a {'id': 1}) RETURN a", 'keys stand without quotes'],
    ['MATCH (a {id = 1}) RETURN a', 'a map is written {key: value}'],
    ['MATCH (a) WHERE a.id IN (1, 2) RETURN a', 'a list stands in [ ]'],
    ["MATCH (a) WHERE a.id LIKE 'x' RETURN a", 'CONTAINS'],
    ['MATCH (a) WHERE a.id BETWEEN 1 AND 2 RETURN a', 'low <= value <= high'],
    ['SELECT * FROM P', 'a query begins with MATCH'],
    ['MATCH (a) RETURN a.k, count(*) GROUP BY a.k', 'leave GROUP BY out'],
    ['MATCH (a) RETURN a.k, count(*) HAVING count(*) > 1', 'write WITH … WHERE … for HAVING'],
    ['MATCH (a) RETURN a WHERE a.id = 1', 'filter before RETURN'],
    ['MATCH (a) RETURN a.id a.k', 'a comma or an operator is missing'],
    ['MATCH (a) WHERE a.id = 1 AND RETURN a', 'RETURN was taken for a name'],
    ['MATCH (a:P-Q) RETURN a', 'in backticks'],
    ['MATCH (a) RETURN a.first-name', 'in backticks'],
    ['MATCH (a)-[:K*1-3]->(b) RETURN a', 'a range of lengths is written *1..3'],
    ['MATCH (a) RETURN a.*', 'n {.*}'],
    ['MATCH (a) RETURN a LIMIT 5, 10', 'a comma stands between patterns or columns only'],
    ['MATCH (a) WHERE EXISTS (a)-->() RETURN a', 'EXISTS { … }'],
    ['LET x = 1 RETURN x', '1: Not supported: LET (Cypher 25).'],
  ])('%s', (query, advice) => {
    expect(said(query)).toContain(advice)
  })
})

describe('a name that does not exist is answered with those that do', () => {
  it.each([
    ['RETURN toUppr(1)', '8: There is no function toUppr(); perhaps toUpper() is meant.'],
    ["RETURN len('a')", 'write size(…)'],
    ['RETURN ifnull(1, 2)', 'write coalesce(…)'],
    ['RETURN apoc.version()', 'there are no plug-ins such as apoc'],
    ['RETURN file()', '8: Not supported: the function file().'],
    ['RETURN quux()', '8: There is no function quux().'],
    ['MATCH (a)-[r]->() RETURN b', '26: The variable b is not defined here: defined are a, r.'],
    ['RETURN b', '8: The variable b is not defined here: no variable is.'],
    ['MATCH (a) WITH a.id AS i CALL (i) { RETURN a AS x } RETURN x', 'defined are i.'],
  ])('%s', (query, message) => {
    expect(said(query)).toContain(message)
  })
})

describe('an error while rows are produced', () => {
  it.each([
    ["RETURN 1, date('2020-13-01')", '11: Invalid value for month'],
    ['MATCH (a:P) RETURN 1, a.id + a', '23: + is not defined for INTEGER and NODE.'],
    ['UNWIND [0] AS x RETURN 7 / (1 - 1 + x)', '24: Division of an integer by zero.'],
  ])('says where: %s', (query, message) => {
    expect(said(query)).toContain(message)
  })
})
