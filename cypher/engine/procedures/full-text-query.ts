/**
 * The classic Lucene query syntax as far as it is answered here: words, "phrases", AND, OR, NOT, +, -, brackets,
 * wildcards `*` and `?`, fuzzy `~`. Fields, ranges, regular expressions and phrase slop are refused by name.
 */
import { CypherError } from '../errors.ts'

export type FullTextQuery =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'wildcard'; readonly pattern: RegExp }
  | { readonly kind: 'fuzzy'; readonly text: string; readonly edits: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'clauses'; readonly clauses: readonly FullTextClause[] }
export interface FullTextClause {
  readonly occurs: 'must' | 'should' | 'mustNot'
  readonly query: FullTextQuery
}

export function parseFullText(text: string): FullTextQuery {
  return new Parser(text).query()
}

/** A word runs to white space or a sign of the syntax; a backslash takes the next character as it is. */
const WORD = /(?:\\[^]|[^\s+\-!(){}[\]^"~:\\/&|])(?:\\[^]|[^\s!(){}[\]^"~:\\/])*/y

class Parser {
  private at = 0

  constructor(private readonly text: string) {}

  query(): FullTextQuery {
    const query = this.clauses()
    if (this.at < this.text.length) this.fail('a closing bracket that nothing opens')
    return query
  }

  private clauses(): FullTextQuery {
    const clauses: FullTextClause[] = []
    for (;;) {
      this.space()
      if (this.at >= this.text.length || this.text[this.at] === ')') break
      const and = this.take(/(?:AND(?=\s|\()|&&)/y)
      if (!and) this.take(/(?:OR(?=\s|\()|\|\|)/y)
      this.space()
      const sign = this.sign()
      // AND makes what stands before it required too
      const before = clauses.at(-1)
      if (and && before?.occurs === 'should') clauses[clauses.length - 1] = { ...before, occurs: 'must' }
      const occurs = sign === 'mustNot' ? sign : and || sign === 'must' ? 'must' : 'should'
      clauses.push({ occurs, query: this.clause() })
    }
    return { kind: 'clauses', clauses }
  }

  private sign(): 'must' | 'mustNot' | undefined {
    if (this.take(/\+/y)) return 'must'
    return this.take(/(?:NOT(?=\s|\()|!|-)/y) ? 'mustNot' : undefined
  }

  private clause(): FullTextQuery {
    this.space()
    if (this.take(/\*:\*/y)) return { kind: 'all' }
    const query = this.take(/\(/y) ? this.bracket() : this.text[this.at] === '"' ? this.phrase() : this.word()
    this.take(/\^[\d.]+/y)
    return query
  }

  private bracket(): FullTextQuery {
    const query = this.clauses()
    if (!this.take(/\)/y)) this.fail('a bracket that is not closed')
    return query
  }

  private phrase(): FullTextQuery {
    const text = this.match(/"((?:\\[^]|[^"\\])*)"/y)
    if (text === undefined) return this.fail('a quotation mark that is not closed')
    if (this.take(/~/y)) this.refuse('a phrase with slop')
    return { kind: 'phrase', text: unescaped(text.slice(1, -1)) }
  }

  private word(): FullTextQuery {
    if (/[[{/]/.test(this.text[this.at] ?? '')) this.refuse('ranges and regular expressions')
    const word = this.match(WORD)
    if (word === undefined) return this.fail('a sign where a word should stand')
    if (this.take(/:/y)) this.refuse('field names')
    const fuzzy = this.match(/~([\d.]*)/y)
    if (fuzzy !== undefined) {
      return {
        kind: 'fuzzy',
        text: unescaped(word).toLowerCase(),
        edits: editsOf(fuzzy.slice(1), word),
      }
    }
    return /(^|[^\\])[*?]/.test(word)
      ? { kind: 'wildcard', pattern: wildcard(word) }
      : { kind: 'word', text: unescaped(word) }
  }

  private space(): void {
    this.take(/\s+/y)
  }
  private take(pattern: RegExp): boolean {
    return this.match(pattern) !== undefined
  }
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private fail(what: string): never {
    const message = `The full-text query has ${what} at character ${this.at + 1}; put quotes around plain text.`
    throw new CypherError({ type: 'ProcedureError', phase: 'runtime', detail: 'InvalidFullTextQuery', message })
  }
  private refuse(what: string): never {
    const message = `Not supported in a full-text query: ${what}, at character ${this.at + 1}.`
    throw new CypherError({ type: 'Unsupported', phase: 'runtime', detail: `full-text query: ${what}`, message })
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([^])/g, '$1')
}

function wildcard(word: string): RegExp {
  const literal = (text: string) => `\\u{${text.codePointAt(0)?.toString(16) ?? '0'}}`
  const special = /\\([^])|([*?])|([.+^${}()|[\]])/g
  const source = word.toLowerCase().replace(special, (_, escaped?: string, wild?: string, plain?: string) => {
    if (wild !== undefined) return wild === '*' ? '.*' : '.'
    return literal(escaped ?? plain ?? '')
  })
  return new RegExp(`^${source}$`, 'su')
}

/** `~`, `~1`, `~2`: the number of edits; the older `~0.8` is the share of the word that must agree. */
function editsOf(text: string, word: string): number {
  if (text === '') return 2
  const number = Number(text)
  return number >= 1 ? Math.min(2, Math.floor(number)) : Math.min(2, Math.floor((1 - number) * word.length))
}
