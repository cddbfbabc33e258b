/**
 * Tells a path from a parenthesised expression without reading it twice: from `(` jump to its closing bracket and
 * look for an arrow. Every jump costs one step, so nested brackets cannot make it slow.
 */
import { isName, isSymbol } from './reader.ts'
import { ValueTypeParser } from './value-types.ts'

/** GQL lets any Unicode dash and angle bracket draw an arrow. */
const DASH = /^[-\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/
const LEFT_HEAD = /^[<\u27E8\u3008\uFE64\uFF1C]$/
const RIGHT_HEAD = /^[>\u27E9\u3009\uFE65\uFF1E]$/

export class PathLookahead extends ValueTypeParser {
  protected isDash(index = this.position): boolean {
    return this.isSymbolLike(DASH, index)
  }

  protected isLeftHead(index = this.position): boolean {
    return this.isSymbolLike(LEFT_HEAD, index)
  }

  protected isRightHead(index = this.position): boolean {
    return this.isSymbolLike(RIGHT_HEAD, index)
  }

  private isSymbolLike(pattern: RegExp, index: number): boolean {
    const token = this.tokenAt(index)
    return token.kind === 'symbol' && pattern.test(token.text)
  }

  /** Whether the token at `index` opens a node that an arrow and another node follow. */
  protected startsPath(index = this.position): boolean {
    if (!this.looksLikeNode(index)) return false
    const afterArrow = this.skipArrow(this.closingOf(index) + 1)
    return afterArrow !== undefined && this.looksLikeNode(this.skipQuantifier(afterArrow))
  }

  private looksLikeNode(index: number): boolean {
    if (!isSymbol(this.tokenAt(index), '(') || this.closingOf(index) < 0) return false
    return this.looksLikeFilling(index + 1, [')', ':', '{', '$'])
  }

  /** What may stand behind the variable of a node or relationship. */
  private looksLikeFilling(index: number, symbols: readonly string[]): boolean {
    const first = this.tokenAt(index)
    const token = isName(first) ? this.tokenAt(index + 1) : first
    if (token.keyword === 'WHERE' || token.keyword === 'IS') return true
    return token.kind === 'symbol' && symbols.includes(token.text) && (token !== first || token.text !== '$')
  }

  private skipArrow(start: number): number | undefined {
    let index = this.isLeftHead(start) ? start + 1 : start
    if (!this.isDash(index)) return undefined
    index++
    if (isSymbol(this.tokenAt(index), '[')) {
      const filling = this.looksLikeFilling(index + 1, [']', ':', '{', '$', '*'])
      if (!filling || this.closingOf(index) < 0) return undefined
      index = this.closingOf(index) + 1
    }
    if (!this.isDash(index)) return undefined
    return this.isRightHead(index + 1) ? index + 2 : index + 1
  }

  private skipQuantifier(index: number): number {
    const token = this.tokenAt(index)
    if (isSymbol(token, '+') || isSymbol(token, '*')) return index + 1
    return isSymbol(token, '{') && this.closingOf(index) > 0 ? this.closingOf(index) + 1 : index
  }

  /** The indexes of `symbol` between the bracket at `open` and the one that closes it, inner brackets and CASE … END left out. */
  protected topLevel(symbol: string, open: number): readonly number[] {
    const end = this.closingOf(open)
    const found: number[] = []
    let cases = 0
    for (let index = open + 1; index < end; index++) {
      const inner = this.closingOf(index)
      const { keyword } = this.tokenAt(index)
      if (keyword === 'CASE') cases++
      else if (keyword === 'END') cases--
      if (inner > 0) index = inner
      else if (cases <= 0 && isSymbol(this.tokenAt(index), symbol)) found.push(index)
    }
    return found
  }
}
