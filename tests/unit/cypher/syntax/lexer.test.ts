import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../../cypher/engine/syntax/lexer.ts'
import { refusal, returned, show } from './show.ts'

const texts = (text: string): readonly string[] => tokenize(text).map((token) => token.text)

describe('tokens', () => {
  test('carry the offsets of what was written, comments and space left out', () => {
    const [, second] = tokenize('RETURN /* one */ `a``b` // two')
    expect(second).toEqual({ kind: 'quotedName', text: 'a`b', keyword: '', start: 17, end: 23 })
  })

  test('are the longest symbols that fit', () => {
    expect(texts('a..b <= >= <> =~ += :: || . - >')).toEqual([
      'a', '..', 'b', '<=', '>=', '<>', '=~', '+=', '::', '||', '.', '-', '>', '',
    ])
  })

  test('keep a range apart from decimal numbers', () => {
    expect(texts('*1..3 .5 1.5 x[1..2]')).toEqual(['*', '1', '..', '3', '.5', '1.5', 'x', '[', '1', '..', '2', ']', ''])
  })

  test('take names in any script, and upper case those that can be keywords', () => {
    expect(tokenize('café 日本 _x match').map(({ text }) => text)).toEqual(['café', '日本', '_x', 'match', ''])
    expect(tokenize('café 日本 _x match dıstınct').map(({ keyword }) => keyword)).toEqual(['', '', '_X', 'MATCH', '', ''])
  })
})

describe('strings', () => {
  test.each([
    [String.raw`'\t\b\n\r\f\'\"\\' + ''`, '\t\b\n\r\f\'"\\'],
    [String.raw`"it's" + ''`, "it's"],
    [String.raw`'\u0041\uD83D\uDE00' + ''`, 'A😀'],
    [String.raw`'\d+\q' + ''`, '\\d+\\q'],
  ])('resolves %s', (text, value) => {
    expect(show(text)).toBe(`('${value}' + '')`)
  })

  test.each([
    [String.raw`RETURN '\uH'`, 'SyntaxError: InvalidUnicodeLiteral'],
    [String.raw`RETURN '\u12'`, 'SyntaxError: InvalidUnicodeLiteral'],
    [`RETURN 'abc`, 'SyntaxError: UnexpectedSyntax'],
    ['RETURN `abc', 'SyntaxError: UnexpectedSyntax'],
    ['RETURN 1 /* abc', 'SyntaxError: UnexpectedSyntax'],
    ['RETURN 1 — 2', 'SyntaxError: InvalidUnicodeCharacter'],
    ['RETURN 1 # 2', 'SyntaxError: UnexpectedSyntax'],
    ['RETURN \0', 'SyntaxError: UnexpectedSyntax'],
  ])('refuses %s', (text, error) => {
    expect(refusal(() => returned(text))).toBe(error)
  })
})

describe('numbers', () => {
  test.each([
    ['1_000', 1000n],
    ['0xff_FF', 65535n],
    ['0o17', 15n],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['-9223372036854775808', -(2n ** 63n)],
    ['- 0x8000000000000000', -(2n ** 63n)],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5E-1', 0.15],
    ['-0.0', -0],
  ])('reads %s', (text, value) => {
    expect(returned(`RETURN ${text}`)[0]?.expression).toMatchObject({ kind: 'literal', value })
  })

  test.each([
    ['9223372036854775808', 'IntegerOverflow'],
    ['-9223372036854775809', 'IntegerOverflow'],
    ['0x8000000000000000', 'IntegerOverflow'],
    ['1.34E999', 'FloatingPointOverflow'],
    ['9223372h54775808', 'InvalidNumberLiteral'],
    ['0x', 'InvalidNumberLiteral'],
    ['017', 'InvalidNumberLiteral'],
    ['1e', 'InvalidNumberLiteral'],
    ['1__0', 'InvalidNumberLiteral'],
  ])('refuses %s as %s', (text, detail) => {
    expect(refusal(() => returned(`RETURN ${text}`))).toBe(`SyntaxError: ${detail}`)
  })
})
