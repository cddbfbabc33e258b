import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CypherError } from '../../../../cypher/engine/errors.ts'
import { gate } from '../../../../cypher/engine/gate.ts'
import { parse } from '../../../../cypher/engine/syntax/index.ts'
import { check } from '../semantics/checked.ts'

/** The whole way of a text before it is planned; anything thrown but a CypherError with a position is a bug. */
function survive(text: string): string {
  const steps = [() => gate(parse(text), text), () => check(text)]
  const outcomes = steps.map((step) => {
    try {
      step()
      return 'accepted'
    } catch (error) {
      if (error instanceof CypherError && error.position !== undefined) return `${error.type}/${error.detail}`
      throw error
    }
  })
  return outcomes.at(-1) ?? ''
}

/** Many more by TOKEN_SOUPS. */
const RUNS = Number(process.env['TOKEN_SOUPS'] ?? 2_000)

const WORDS = [
  'MATCH', 'OPTIONAL', 'WHERE', 'WITH', 'RETURN', 'UNWIND', 'AS', 'ORDER', 'BY', 'SKIP', 'LIMIT', 'UNION', 'ALL',
  'CALL', 'YIELD', 'CREATE', 'MERGE', 'SET', 'DELETE', 'FOREACH', 'IN', 'AND', 'OR', 'NOT', 'IS', 'NULL', 'CASE',
  'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT', 'COLLECT', 'SHORTEST', 'ANY', 'shortestPath', 'reduce', 'count',
  'all', 'DISTINCT', 'USE', 'SHOW', 'LOAD', 'CSV', 'CYPHER', '5', 'a', 'n', 'r', '`q`', "'s'", '"t"', '1', '2.5',
  '0x1f', '1e9', '$p', '(', ')', '[', ']', '{', '}', '<', '>', '-', '->', '<-', '--', '=', '<>', '=~', '+=', '::',
  ':', ';', ',', '.', '..', '*', '+', '/', '%', '^', '|', '||', '&', '!', '$', '//', '/*', '*/', '\\', "'", '"', '`',
  '\n', '\0', '—', 'é',
]
const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))
const query = fc
  .tuple(
    fc.constantFrom('MATCH (n) ', 'MATCH (a)-[r]->(b) ', 'UNWIND [1] AS n ', ''),
    fc.constantFrom('RETURN ', 'WITH ', 'WHERE ', 'CREATE '),
    soup,
  )
  .map((parts) => parts.join(''))

describe('random texts', () => {
  test('give an answer or a CypherError that says where', () => {
    const texts = fc.oneof(soup, query, fc.string({ unit: 'binary', maxLength: 60 }))
    const property = fc.property(texts, (text) => survive(text) !== '')
    fc.assert(property, { seed: 20_130_822, numRuns: RUNS })
  })
})

describe('hostile texts', () => {
  const deep = (opening: string, middle: string, closing: string, times: number): string =>
    `RETURN ${opening.repeat(times)}${middle}${closing.repeat(times)}`

  test.each([
    ['brackets', deep('(', '1', ')', 5_000)],
    ['lists', deep('[', '1', ']', 5_000)],
    ['maps', deep('{a: ', '1', '}', 2_000)],
    ['open brackets', '([{'.repeat(5_000)],
    ['CASE in CASE', deep('CASE WHEN true THEN ', '1', ' END', 800)],
    ['open CASE', `RETURN ${'CASE '.repeat(4_000)}`],
    ['subqueries', deep('EXISTS { MATCH (n) WHERE ', 'true', ' }', 700)],
    ['NOT', `RETURN ${'NOT '.repeat(4_000)}true`],
    ['signs', `RETURN ${'- '.repeat(5_000)}x`],
    ['sums', `RETURN ${'1 + '.repeat(4_000)}1`],
    ['properties', `WITH 1 AS a RETURN ${'a.'.repeat(5_000)}a`],
    ['label negations', `MATCH (n:${'!'.repeat(10_000)}A) RETURN n`],
    ['types', `RETURN 1 IS :: ${'LIST<'.repeat(3_000)}`],
    ['unions', `RETURN 1 AS a${' UNION RETURN 1 AS a'.repeat(3_000)}`],
  ])('%s too deep are refused as such', (_, text) => {
    expect(survive(text)).toBe('Limit/depth')
  })

  test.each([
    ['a long chain of OR', `RETURN ${'true OR '.repeat(2_400)}true`, 'accepted'],
    ['a long path', `MATCH ()${'-->()'.repeat(3_000)} RETURN 1`, 'accepted'],
    ['brackets just deep enough', deep('(', '1', ')', 195), 'accepted'],
    ['nested comprehensions', deep('[x IN ', '[1]', ']', 190), 'accepted'],
    ['a huge integer', `RETURN ${'9'.repeat(19_000)}`, 'SyntaxError/IntegerOverflow'],
    ['a huge exponent', 'RETURN 1e999999999', 'SyntaxError/FloatingPointOverflow'],
    ['NUL', 'RETURN \0', 'SyntaxError/UnexpectedSyntax'],
    ['NUL in a string', "RETURN '\0'", 'accepted'],
    ['half a surrogate pair', 'RETURN \ud83d', 'SyntaxError/InvalidUnicodeCharacter'],
    ['an escape cut off', "RETURN '\\", 'SyntaxError/UnexpectedSyntax'],
    ['many open quotes', '`'.repeat(19_999), 'SyntaxError/UnexpectedSyntax'],
    ['many comments', 'RETURN 1 '.concat('/**/'.repeat(4_000)), 'accepted'],
    ['names of Object.prototype', 'WITH {__proto__: 1} AS constructor RETURN constructor.__proto__', 'accepted'],
    ['an unknown function of that kind', 'RETURN toString(constructor())', 'SyntaxError/UnknownFunction'],
  ])('%s: %s', (_, text, outcome) => {
    expect(survive(text)).toBe(outcome)
  })
})
