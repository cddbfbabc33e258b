/**
 * The smallest expressions: literals, parameters, variables, calls, and everything in its own brackets.
 * Longer than most files because it is one table of forms.
 */
import type {
  CaseExpression,
  Expression,
  Literal,
  MapLiteral,
  MapProjection,
  Parameter,
  PatternPart,
  Query,
  SubqueryExpression,
} from './ast.ts'
import { readNumber } from './numbers.ts'
import { PathLookahead } from './path-lookahead.ts'
import { spanOf } from './reader.ts'

const CONSTANTS = new Map<string, Literal['value']>([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
  ['NAN', Number.NaN],
  ['INF', Number.POSITIVE_INFINITY],
  ['INFINITY', Number.POSITIVE_INFINITY],
])
const QUANTIFIERS = { ALL: 'all', ANY: 'any', NONE: 'none', SINGLE: 'single' } as const
const SUBQUERIES = { EXISTS: 'exists', COUNT: 'count', COLLECT: 'collect' } as const
const TRIMS = { LEADING: 'ltrim', TRAILING: 'rtrim', BOTH: 'btrim' } as const
const NORMAL_FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD']

/** What can stand behind an expression, but not at the beginning of one. */
const ENDS = [')', ']', '}', ',', '.', '=', '|', '..', ':', ';']

const NUMBER_PROBLEMS = {
  InvalidNumberLiteral: 'is not a number',
  IntegerOverflow: 'is beyond the 64 bits of an INTEGER',
  FloatingPointOverflow: 'is beyond the range of a FLOAT',
}

export abstract class AtomParser extends PathLookahead {
  protected abstract expression(): Expression
  /** `subject` and a comparison or predicate behind it: `> 5`, `IS NULL`, `STARTS WITH 'a'`. */
  protected abstract comparisonBehind(subject: Expression): Expression | undefined
  protected abstract plainPath(): PatternPart
  protected abstract patternPart(): PatternPart
  /** The inside of EXISTS { }, COUNT { } and COLLECT { }. */
  protected abstract subqueryBody(): Query

  protected atom(): Expression {
    const token = this.peek()
    switch (token.kind) {
      case 'number':
        return this.numberLiteral(false)
      case 'string':
        this.next()
        return { kind: 'literal', value: token.text, span: spanOf(token) }
      case 'name':
        return this.keywordForm(token.keyword) ?? this.named()
      case 'quotedName':
        return this.named()
      case 'symbol':
        return this.bracketed(token.text)
      case 'end':
        return this.unexpected('an expression')
    }
  }

  protected numberLiteral(negative: boolean): Literal {
    const first = this.position - (negative ? 1 : 0)
    const token = this.next()
    const value = readNumber(token.text, negative)
    if (typeof value === 'string') {
      return this.fail(value, `${token.text.slice(0, 40)} ${NUMBER_PROBLEMS[value]}.`, token)
    }
    return { kind: 'literal', value: negative ? -value : value, span: this.spanFrom(first) }
  }

  private bracketed(symbol: string): Expression {
    switch (symbol) {
      case '$':
        return this.parameter()
      case '(':
        return this.startsPath() ? this.patternExpression() : this.parenthesised()
      case '[':
        return this.listForm()
      case '{':
        return this.mapLiteral()
      default:
        return this.unexpected('an expression')
    }
  }

  protected parameter(): Parameter {
    const first = this.position
    this.expectSymbol('$')
    if (this.peek().kind === 'number' && !/^\d+$/.test(this.peek().text)) this.unexpected('the name of a parameter')
    const name = this.peek().kind === 'number' ? this.next() : this.expectName('the name of a parameter')
    return { kind: 'parameter', name: name.text, span: this.spanFrom(first) }
  }

  private parenthesised(): Expression {
    this.expectSymbol('(')
    const inner = this.expression()
    this.expectSymbol(')')
    return inner
  }

  private patternExpression(): Expression {
    const pattern = this.plainPath()
    return { kind: 'pattern', pattern, span: pattern.span }
  }

  // ---- lists and maps -------------------------------------------------------------------------

  private listForm(): Expression {
    const open = this.position
    const named = this.isName(1)
    if (this.startsPath(open + 1) || (named && this.isSymbol('=', 2) && this.startsPath(open + 3))) {
      return this.patternComprehension()
    }
    const isComprehension = named && this.peek(2).keyword === 'IN' && this.topLevel(',', open).length === 0
    return isComprehension ? this.listComprehension() : this.listLiteral()
  }

  private listLiteral(): Expression {
    const first = this.position
    this.expectSymbol('[')
    const items = this.isSymbol(']') ? [] : this.commaList(() => this.expression())
    this.expectSymbol(']')
    return { kind: 'list', items, span: this.spanFrom(first) }
  }

  private listComprehension(): Expression {
    const first = this.position
    this.expectSymbol('[')
    const variable = this.variable()
    this.expectWord('IN')
    const { list, where } = this.withProjectionBar(first, () => {
      const source = this.expression()
      return { list: source, where: this.optionalWhere() }
    })
    const projection = this.acceptSymbol('|') ? this.expression() : undefined
    this.expectSymbol(']')
    return { kind: 'listComprehension', variable, list, where, projection, span: this.spanFrom(first) }
  }

  private patternComprehension(): Expression {
    const first = this.position
    this.expectSymbol('[')
    const pattern = this.plainPath()
    const where = this.withProjectionBar(first, () => this.optionalWhere())
    this.expectSymbol('|')
    const projection = this.expression()
    this.expectSymbol(']')
    return { kind: 'patternComprehension', pattern, where, projection, span: this.spanFrom(first) }
  }

  /** Reads the filter of the comprehension that opens at `open`, its last `|` kept for the projection. */
  private withProjectionBar<T>(open: number, read: () => T): T {
    const outer = this.projectionBar
    this.projectionBar = this.topLevel('|', open).at(-1) ?? outer
    const result = read()
    this.projectionBar = outer
    return result
  }

  protected optionalWhere(): Expression | undefined {
    return this.acceptWord('WHERE') ? this.expression() : undefined
  }

  protected mapLiteral(): MapLiteral {
    const first = this.position
    this.expectSymbol('{')
    const entries = this.isSymbol('}') ? [] : this.commaList(() => this.mapEntry())
    this.expectSymbol('}')
    return { kind: 'map', entries, span: this.spanFrom(first) }
  }

  private mapEntry(): { readonly key: string; readonly value: Expression } {
    const key = this.expectName('a key').text
    this.expectSymbol(':')
    return { key, value: this.expression() }
  }

  // ---- names ----------------------------------------------------------------------------------

  /** The forms that begin with a keyword; undefined where the word is only a name. */
  private keywordForm(keyword: string): Expression | undefined {
    const constant = CONSTANTS.get(keyword)
    if (constant !== undefined) return { kind: 'literal', value: constant, span: spanOf(this.next()) }
    if (keyword === 'CASE' && !this.endsExpression(1)) return this.caseExpression()
    if (keyword === 'NOT' && !this.endsExpression(1)) return this.unexpected('an operand; put NOT … into brackets')
    if (this.startsSubquery() && isKeyOf(SUBQUERIES, keyword)) return this.subquery(SUBQUERIES[keyword])
    if (!this.isSymbol('(', 1)) return undefined
    if (keyword === 'COUNT' && this.isSymbol('*', 2) && this.isSymbol(')', 3)) return this.countStar()
    if (keyword === 'SHORTESTPATH' || keyword === 'ALLSHORTESTPATHS') return this.shortestPath()
    if (keyword === 'TRIM') return this.trim()
    if (keyword === 'REDUCE' && this.isName(2) && this.isSymbol('=', 3)) return this.reduce()
    const binds = this.isName(2) && this.peek(3).keyword === 'IN'
    return binds && isKeyOf(QUANTIFIERS, keyword) ? this.listPredicate(QUANTIFIERS[keyword]) : undefined
  }

  /** Whether the token cannot go on with an expression, so that the word before it is a variable. */
  protected endsExpression(ahead: number): boolean {
    const token = this.peek(ahead)
    const named = token.keyword === 'AS' && this.isName(ahead + 1) && this.peek(ahead + 1).keyword !== 'AS'
    return named || token.kind === 'end' || (token.kind === 'symbol' && ENDS.includes(token.text))
  }

  /** A call, a map projection or a variable. */
  private named(): Expression {
    let last = 0
    while (this.isSymbol('.', last + 1) && this.isName(last + 2)) last += 2
    if (this.isSymbol('(', last + 1)) return this.call(last)
    return this.isSymbol('{', 1) ? this.mapProjection() : this.variable()
  }

  private call(lastOfName: number): Expression {
    const first = this.position
    const parts = [this.next().text]
    for (let read = 0; read < lastOfName; read += 2) {
      this.expectSymbol('.')
      parts.push(this.next().text)
    }
    const name = parts.join('.')
    this.expectSymbol('(')
    const distinct = this.acceptDistinct()
    if (this.isWord('ALL') && !this.isSymbol('(', 1) && !this.endsExpression(1)) this.expectWord('ALL')
    const args = this.isSymbol(')') ? [] : this.commaList(() => this.expression())
    this.expectSymbol(')')
    const isNormalize = name.toUpperCase() === 'NORMALIZE'
    return { kind: 'call', name, distinct, args: isNormalize ? args.map(normalForm) : args, span: this.spanFrom(first) }
  }

  /** DISTINCT, unless it is a variable of that name. */
  protected acceptDistinct(): boolean {
    return !this.endsExpression(1) && this.acceptWord('DISTINCT')
  }

  private mapProjection(): MapProjection {
    const first = this.position
    const subject = this.variable()
    this.expectSymbol('{')
    const items = this.isSymbol('}') ? [] : this.commaList(() => this.projectionItem())
    this.expectSymbol('}')
    return { kind: 'mapProjection', subject, items, span: this.spanFrom(first) }
  }

  private projectionItem(): MapProjection['items'][number] {
    if (this.acceptSymbol('.')) {
      return this.acceptSymbol('*') ? { kind: 'all' } : { kind: 'property', key: this.expectName('a key').text }
    }
    if (this.isSymbol(':', 1)) return { kind: 'entry', ...this.mapEntry() }
    return { kind: 'variable', variable: this.variable() }
  }

  // ---- forms with their own words -------------------------------------------------------------

  private countStar(): Expression {
    const first = this.position
    this.next()
    for (const symbol of ['(', '*', ')']) this.expectSymbol(symbol)
    return { kind: 'countStar', span: this.spanFrom(first) }
  }

  private shortestPath(): Expression {
    const pattern = this.patternPart()
    return { kind: 'pattern', pattern, span: pattern.span }
  }

  /** `trim(s)` and `trim(BOTH 'x' FROM s)`, which says the same as btrim, ltrim or rtrim. */
  private trim(): Expression {
    const first = this.position
    const written = this.next().text
    this.expectSymbol('(')
    const side = this.peek().keyword
    const sided = isKeyOf(TRIMS, side) && !this.endsExpression(1)
    if (sided) this.next()
    const bare = this.isWord('FROM') && !this.endsExpression(1)
    const before = bare ? [] : this.commaList(() => this.expression())
    const from = (sided || this.isWord('FROM')) && before.length <= 1
    if (from) this.expectWord('FROM')
    const args = from ? [this.expression(), ...before] : before
    this.expectSymbol(')')
    const name = !from ? written : sided ? TRIMS[side] : TRIMS.BOTH
    return { kind: 'call', name, distinct: false, args, span: this.spanFrom(first) }
  }

  private reduce(): Expression {
    const first = this.position
    this.next()
    this.expectSymbol('(')
    const accumulator = this.variable()
    this.expectSymbol('=')
    const initial = this.expression()
    this.expectSymbol(',')
    const variable = this.variable()
    this.expectWord('IN')
    const list = this.withProjectionBar(first + 1, () => this.expression())
    this.expectSymbol('|')
    const expression = this.expression()
    this.expectSymbol(')')
    return { kind: 'reduce', accumulator, initial, variable, list, expression, span: this.spanFrom(first) }
  }

  private listPredicate(quantifier: 'all' | 'any' | 'none' | 'single'): Expression {
    const first = this.position
    this.next()
    this.expectSymbol('(')
    const variable = this.variable()
    this.expectWord('IN')
    const list = this.expression()
    const where = this.optionalWhere()
    this.expectSymbol(')')
    return { kind: 'listPredicate', quantifier, variable, list, where, span: this.spanFrom(first) }
  }

  /** Braces that hold a query or a pattern, not the keys of a map projection. */
  private startsSubquery(): boolean {
    return this.isSymbol('{', 1) && !this.isSymbol('.', 2) && !this.isSymbol('}', 2)
  }

  private subquery(form: SubqueryExpression['form']): Expression {
    const first = this.position
    this.next()
    this.expectSymbol('{')
    const outer = this.projectionBar
    this.projectionBar = undefined
    const query = this.subqueryBody()
    this.projectionBar = outer
    this.expectSymbol('}')
    return { kind: 'subquery', form, query, span: this.spanFrom(first) }
  }

  private caseExpression(): Expression {
    const first = this.position
    this.expectWord('CASE')
    const subject = this.isWord('WHEN') ? undefined : this.expression()
    const branches: CaseExpression['branches'][number][] = []
    while (this.acceptWord('WHEN')) {
      const when = this.commaList(() => (subject === undefined ? this.expression() : this.caseTest()))
      this.expectWord('THEN')
      branches.push({ when, then: this.expression() })
    }
    if (branches.length === 0) this.unexpected('WHEN')
    const otherwise = this.acceptWord('ELSE') ? this.expression() : undefined
    this.expectWord('END')
    return { kind: 'case', subject, branches, otherwise, span: this.spanFrom(first) }
  }

  /** What stands behind WHEN where CASE has a subject: a value to equal it, or the rest of a comparison. */
  private caseTest(): Expression {
    const at = this.peek().start
    const subject = { kind: 'caseSubject', span: { start: at, end: at } } as const
    const test = this.comparisonBehind(subject)
    if (test !== undefined) return test
    const value = this.expression()
    return { kind: 'comparison', operands: [subject, value], operators: ['='], span: value.span }
  }
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}

/** The form in `normalize(s, NFC)` is a word, not a variable. */
function normalForm(argument: Expression, index: number): Expression {
  const isForm = index === 1 && argument.kind === 'variable' && NORMAL_FORMS.includes(argument.name.toUpperCase())
  return isForm ? { kind: 'literal', value: argument.name.toUpperCase(), span: argument.span } : argument
}
