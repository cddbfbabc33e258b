import { describe, expect, test } from 'vitest'
import { expression, refusal, returned, show } from './show.ts'

describe('operators', () => {
  test.each([
    ['2 ^ 3 ^ 2', '((2 ^ 3) ^ 2)'],
    ['-2 ^ 2', '(-2 ^ 2)'],
    ['-a ^ 2', '((- a) ^ 2)'],
    ['1 + 2 * 3 % 4', '(1 + ((2 * 3) % 4))'],
    ["1 + 2 || 'a'", "((1 + 2) || 'a')"],
    ['a OR b XOR c AND NOT d', '(a OR (b XOR (c AND (NOT d))))'],
    ['NOT a = b', '(NOT (a = b))'],
    ['NOT NOT a', '(NOT (NOT a))'],
    ['1 < a + 1 <= 3', '(1 < (a + 1) <= 3)'],
    ['(1 < 2) < 3', '((1 < 2) < 3)'],
    ['a = b IN [c]', '(a = (b IN list(c)))'],
    ["a STARTS WITH b + c", '(a STARTS WITH (b + c))'],
    ['a.b IS NOT NULL = true', '(isNull(a.b) = true)'],
    ['- a.b', '(- a.b)'],
    ['a:B OR c', '(labelTest(a, B) OR c)'],
    ['a IS B AND c', '(labelTest(a, B) AND c)'],
    ['a - -1', '(a - -1)'],
  ])('%s groups as %s', (text, shown) => {
    expect(show(text)).toBe(shown)
  })

  test('a long chain of AND becomes a tree of small height in the order written', () => {
    expect(show('a AND b AND c AND d')).toBe('((a AND b) AND (c AND d))')
  })

  test('!= is refused with the operator that is meant', () => {
    expect(() => expression('1 != 2')).toThrow('<>')
  })
})

describe('forms', () => {
  test.each([
    ['xs[0]', 'index(xs, 0)'],
    ['xs[..2]', 'slice(xs, 2)'],
    ['xs[1..]', 'slice(xs, 1)'],
    ['{a: 1, `b c`: [2]}', 'map(1, list(2))'],
    ['n {.a, .*, b: 1, c}', 'mapProjection(n, 1, c)'],
    ['[x IN xs WHERE x > 1 | x.a]', 'listComprehension(x, xs, (x > 1), x.a)'],
    ['[x IN xs WHERE x:A | x.b]', 'listComprehension(x, xs, labelTest(x, A), x.b)'],
    ['[x IN xs WHERE x:A|B | x]', 'listComprehension(x, xs, labelTest(x, labelOr(A, B)), x)'],
    ['[x IN xs | x:A|B]', 'listComprehension(x, xs, labelTest(x, labelOr(A, B)))'],
    ['[x IN xs, y]', 'list((x IN xs), y)'],
    ['reduce(a = 0, x IN xs | a + x)', 'reduce(a, 0, x, xs, (a + x))'],
    ['all(x IN xs WHERE x)', 'listPredicate(x, xs, x)'],
    ["trim(LEADING 'x' FROM s)", "call(s, 'x')"],
    ['date.truncate(a)', 'call(a)'],
    ['count(*)', 'countStar()'],
    ['(a) - (b)', '(a - b)'],
    ['(a) < -b', '(a < (- b))'],
  ])('%s is read as %s', (text, shown) => {
    expect(show(text)).toBe(shown)
  })

  test('a parenthesis that an arrow and a node follow is a path, whatever stands in between', () => {
    expect(expression('exists((a)-->(b))')).toMatchObject({ kind: 'call', args: [{ kind: 'pattern' }] })
    expect(expression('NOT (a {x: (1)})<-[:R*2 {y: [1]}]-(:B)')).toMatchObject({ operand: { kind: 'pattern' } })
  })

  test('CASE with a subject compares plain values and completes open comparisons', () => {
    const subject = { kind: 'caseSubject' }
    expect(expression("CASE x WHEN 1, > 5 THEN 'a' WHEN IS NULL THEN 'b' END")).toMatchObject({
      branches: [
        {
          when: [
            { operators: ['='], operands: [subject, { value: 1n }] },
            { operators: ['>'], operands: [subject, { value: 5n }] },
          ],
        },
        { when: [{ kind: 'isNull', operand: subject }] },
      ],
    })
  })

  test('type names are read in all their spellings', () => {
    expect(expression('x IS :: LIST<INT NOT NULL> NOT NULL')).toMatchObject({
      type: { name: 'LIST', notNull: true, element: { name: 'INTEGER', notNull: true } },
    })
    expect(expression('x IS NOT TYPED TIMESTAMP WITH TIMEZONE | STRING')).toMatchObject({
      negated: true,
      type: { name: 'UNION', members: [{ name: 'ZONED DATETIME' }, { name: 'STRING' }] },
    })
  })

  test('keywords can be names', () => {
    expect(show('where.order + {match: 1}.return')).toBe('(where.order + map(1).return)')
    expect(show('count {.a}.b')).toBe('mapProjection(count).b')
  })
})

describe('columns', () => {
  test('are named by alias, by variable, or by the text as written', () => {
    const names = returned('RETURN 1 AS `a b`, `x y`, count( * ), (n . x)').map(({ name }) => name)
    expect(names).toEqual(['a b', 'x y', 'count( * )', '(n . x)'])
  })
})

describe('errors', () => {
  const broken = ['1 +', '[, ]', '{1}', 'CASE 1 END', 'a.1', 'f(', '(1', '1 = NOT true', 'xs[..]', '{x}']
  test.each(broken)('%s is refused', (text) => {
    expect(refusal(() => expression(text))).toBe('SyntaxError: UnexpectedSyntax')
  })

  test('say line and column', () => {
    const position = { offset: 12, line: 2, column: 3 }
    expect(() => returned('RETURN 1,\n  )')).toThrow(expect.objectContaining({ position }))
  })
})
