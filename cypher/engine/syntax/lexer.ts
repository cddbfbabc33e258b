/** Text to tokens. Keywords are not reserved in Cypher, so a keyword is a name until the parser asks for it. */
import type { CypherError } from '../errors.ts'
import type { Span } from './ast.ts'
import { syntaxError } from './failure.ts'

export type TokenKind = 'name' | 'quotedName' | 'number' | 'string' | 'symbol' | 'end'

export interface Token extends Span {
  readonly kind: TokenKind
  /** The name or string meant (quotes and escapes resolved); of other tokens the text as written. */
  readonly text: string
  /** Upper case text of an unquoted name, to compare with keywords; empty for all other tokens. */
  readonly keyword: string
}

const SPACE = /(?:\s+|\/\/[^\n\r]*|\/\*[^]*?\*\/)+/y
const NAME = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy
/** Digits with whatever sticks to them: a malformed number is one token, judged where a number is wanted. */
const NUMBER =
  /(?:(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?|\d[\d_]*[eE][+-]?\d[\d_]*|\d)\p{ID_Continue}*/uy
const SYMBOL = /\.\.|<=|>=|<>|=~|\+=|::|\|\||!=|[^]/uy

/** All tokens of a text, closed by one of kind `end`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let offset = skipSpace(text, 0)
  while (offset < text.length) {
    const token = readToken(text, offset)
    tokens.push(token)
    offset = skipSpace(text, token.end)
  }
  tokens.push({ kind: 'end', text: '', keyword: '', start: text.length, end: text.length })
  return tokens
}

function readToken(text: string, start: number): Token {
  const character = text[start]
  if (character === '"' || character === "'") return readString(text, start, character)
  if (character === '`') return readQuotedName(text, start)
  const name = matchAt(NAME, text, start)
  if (name !== undefined) return { ...plain('name', name, start), keyword: keywordOf(name) }
  const number = matchAt(NUMBER, text, start)
  if (number !== undefined) return plain('number', number, start)
  if (text.startsWith('/*', start)) throw unclosed(text, start, 'comment', '*/')
  return plain('symbol', matchAt(SYMBOL, text, start) ?? '', start)
}

/** Letters that are upper-cased to those of a keyword (ı, ſ) make no keyword. */
function keywordOf(name: string): string {
  return /^[A-Za-z_]+$/.test(name) ? name.toUpperCase() : ''
}

function unclosed(text: string, start: number, what: string, closing: string): CypherError {
  return syntaxError(text, start, 'UnexpectedSyntax', `The ${what} is not closed with ${closing}.`)
}

function plain(kind: TokenKind, text: string, start: number): Token {
  return { kind, text, keyword: '', start, end: start + text.length }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}

function skipSpace(text: string, offset: number): number {
  return offset + (matchAt(SPACE, text, offset)?.length ?? 0)
}

function readQuotedName(text: string, start: number): Token {
  const parts: string[] = []
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('`', from)
    if (quote < 0) throw unclosed(text, start, 'quoted name', 'a backtick')
    parts.push(text.slice(from, quote))
    if (text[quote + 1] !== '`') {
      return { kind: 'quotedName', text: parts.join('`'), keyword: '', start, end: quote + 1 }
    }
    from = quote + 2
  }
}

const ESCAPES = new Map([
  ['t', '\t'],
  ['b', '\b'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['\\', '\\'],
])

function readString(text: string, start: number, quote: string): Token {
  const parts: string[] = []
  let from = start + 1
  for (let offset = from; offset < text.length; offset++) {
    const character = text[offset]
    if (character === quote) {
      parts.push(text.slice(from, offset))
      return { kind: 'string', text: parts.join(''), keyword: '', start, end: offset + 1 }
    }
    if (character !== '\\') continue
    const escape = readEscape(text, offset)
    if (escape !== undefined) {
      parts.push(text.slice(from, offset), escape.value)
      from = escape.end
    }
    offset = (escape?.end ?? offset + 2) - 1
  }
  throw unclosed(text, start, 'string', `${quote}; a ${quote} inside it is written \\${quote}`)
}

/** The character an escape stands for; undefined for an unknown one, which stands for itself, backslash included. */
function readEscape(text: string, offset: number): { value: string; end: number } | undefined {
  const letter = text[offset + 1] ?? ''
  if (letter !== 'u') {
    const value = ESCAPES.get(letter)
    return value === undefined ? undefined : { value, end: offset + 2 }
  }
  const hex = text.slice(offset + 2, offset + 6)
  if (!/^[0-9a-fA-F]{4}$/.test(hex)) {
    throw syntaxError(text, offset, 'InvalidUnicodeLiteral', '\\u wants four hexadecimal digits.')
  }
  return { value: String.fromCharCode(Number.parseInt(hex, 16)), end: offset + 6 }
}
