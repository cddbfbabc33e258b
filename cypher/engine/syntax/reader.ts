/** Walks over the tokens of a query: looking ahead, accepting, expecting, and failing with a position. */
import { positionAt } from '../errors.ts'
import { adviceFor, openBracket } from './advice.ts'
import type { Span, Variable } from './ast.ts'
import { syntaxError, tooDeep, unsupported } from './failure.ts'
import { tokenize } from './lexer.ts'
import type { Token } from './lexer.ts'

/** Deepest nesting of brackets and of expressions in expressions. */
export const MAX_DEPTH = 200

/** What may stand behind IS in an expression. */
const PREDICATES = ['NULL', 'NOT', 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD']

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

export class TokenReader {
  protected readonly tokens: readonly Token[]
  /** For each opening bracket the index of the one that closes it, else -1. */
  private readonly closings: Int32Array
  private index = 0
  private depth = 0

  constructor(protected readonly text: string) {
    this.tokens = tokenize(text)
    this.closings = this.matchBrackets()
  }

  private matchBrackets(): Int32Array {
    const closings = new Int32Array(this.tokens.length).fill(-1)
    const open: { readonly index: number; readonly closing: string }[] = []
    for (const [index, token] of this.tokens.entries()) {
      if (token.kind !== 'symbol') continue
      const closing = CLOSING.get(token.text)
      if (closing !== undefined) open.push({ index, closing })
      else if (token.text === open.at(-1)?.closing) closings[open.pop()?.index ?? 0] = index
      if (open.length > MAX_DEPTH) throw tooDeep(this.text, token.start, MAX_DEPTH)
    }
    return closings
  }

  // ---- looking --------------------------------------------------------------------------------

  protected get position(): number {
    return this.index
  }

  protected peek(ahead = 0): Token {
    return this.tokenAt(this.index + ahead)
  }

  protected tokenAt(index: number): Token {
    const token = this.tokens[Math.min(index, this.tokens.length - 1)]
    if (token === undefined) throw new Error('a token list ends with an end token')
    return token
  }

  /** The index of the bracket that closes the one at `index`, or -1. */
  protected closingOf(index: number): number {
    return this.closings[index] ?? -1
  }

  protected isSymbol(symbol: string, ahead = 0): boolean {
    return isSymbol(this.peek(ahead), symbol)
  }

  /** Whether these words stand next, each an unquoted name. */
  protected isWord(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.peek(ahead).keyword === word)
  }

  protected isName(ahead = 0): boolean {
    return isName(this.peek(ahead))
  }

  // ---- taking ---------------------------------------------------------------------------------

  protected next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.index++
    return token
  }

  protected acceptSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol)
    if (found) this.index++
    return found
  }

  /** Takes these words if all stand next. */
  protected acceptWord(...words: readonly string[]): boolean {
    const found = this.isWord(...words)
    if (found) this.index += words.length
    return found
  }

  protected expectSymbol(symbol: string): Token {
    return this.isSymbol(symbol) ? this.next() : this.unexpected(`“${symbol}”${this.opening(symbol)}`)
  }

  protected expectWord(...words: readonly string[]): void {
    if (!this.acceptWord(...words)) this.unexpected(words.join(' '))
  }

  protected expectName(what: string): Token {
    return this.isName() ? this.next() : this.unexpected(what)
  }

  protected variable(): Variable {
    const token = this.expectName('a variable')
    return { kind: 'variable', name: token.text, span: spanOf(token) }
  }

  protected variableBeforePattern(): Variable | undefined {
    const isWhere = this.isWord('WHERE') && !this.isSymbol(')', 1) && !this.isSymbol(':', 1)
    return this.isName() && !isWhere && !this.isLabelWord() ? this.variable() : undefined
  }

  /** `IS` before labels, where it is no variable and no predicate: `(IS Person)`, not `(is:Person)`, not `IS NULL`. */
  protected isLabelWord(): boolean {
    return this.isWord('IS') && this.isName(1) && !PREDICATES.includes(this.peek(1).keyword)
  }

  /** Items read by `item`, parted by commas: one at least. */
  protected commaList<T>(item: () => T): T[] {
    const items = [item()]
    while (this.acceptSymbol(',')) items.push(item())
    return items
  }

  /** From the token at index `first` to the last token taken. */
  protected spanFrom(first: number): Span {
    return { start: this.tokenAt(first).start, end: this.tokenAt(Math.max(first, this.index - 1)).end }
  }

  /** Runs `read` one level deeper; the recursion of the parser is bounded here. */
  protected nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw tooDeep(this.text, this.peek().start, MAX_DEPTH)
    const result = read()
    this.depth--
    return result
  }

  // ---- failing --------------------------------------------------------------------------------

  protected fail(detail: string, message: string, at: Span = this.peek()): never {
    throw syntaxError(this.text, at.start, detail, message)
  }

  protected unsupported(feature: string, at: Span = this.peek()): never {
    throw unsupported(this.text, at.start, feature)
  }

  /** The token that stands next does not belong here; `expected` says what does. */
  protected unexpected(expected: string): never {
    const token = this.peek()
    if (token.kind === 'end') this.fail('UnexpectedSyntax', `The query ends too early: expected ${expected}.`)
    const written = this.text.slice(token.start, Math.min(token.end, token.start + 40))
    const foreign = token.kind === 'symbol' && (token.text.codePointAt(0) ?? 0) > 0x7f
    const advice = adviceFor(this.tokens, this.index, expected)
    const detail = foreign ? 'InvalidUnicodeCharacter' : 'UnexpectedSyntax'
    return this.fail(detail, `Unexpected “${written}”: expected ${expected}${advice === undefined ? '' : `; ${advice}`}.`)
  }

  /** Where the bracket stands that a missing one would close. */
  private opening(closing: string): string {
    const [opening] = [...CLOSING].find(([, other]) => other === closing) ?? []
    const open = opening === undefined ? undefined : openBracket(this.tokens, this.index, opening, closing)
    if (open === undefined) return ''
    const { line, column } = positionAt(this.text, this.tokenAt(open).start)
    return ` for the “${opening}” in line ${line}, column ${column}`
  }
}

export function isSymbol(token: Token, symbol: string): boolean {
  return token.kind === 'symbol' && token.text === symbol
}

export function isName(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'quotedName'
}

export function spanOf(token: Token): Span {
  return { start: token.start, end: token.end }
}

