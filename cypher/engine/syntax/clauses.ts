/** The reading clauses and what they share with the others. */
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Expression,
  MatchClause,
  ProjectionClause,
  ProjectionItem,
  Query,
  SortItem,
  UnwindClause,
  Variable,
} from './ast.ts'
import { PatternParser } from './patterns.ts'
import { Refusal } from './refusal.ts'

type Sorting = Pick<ProjectionClause, 'orderBy' | 'skip' | 'limit'>

export abstract class ClauseParser extends PatternParser {
  protected abstract query(): Query

  /** Stops reading: the whole statement is refused for what stands at token `first`. */
  protected refuse(feature: string, first = this.position): never {
    throw new Refusal(feature, this.spanFrom(first))
  }

  protected override subqueryBody(): Query {
    if (!this.startsPattern()) return this.query()
    const first = this.position
    const patterns = this.commaList(() => this.patternPart())
    const where = this.optionalWhere()
    const span = this.spanFrom(first)
    return { kind: 'single', clauses: [{ kind: 'match', optional: false, patterns, where, span }], span }
  }

  protected match(): MatchClause {
    const first = this.position
    const optional = this.acceptWord('OPTIONAL')
    this.expectWord('MATCH')
    this.matchMode()
    const patterns = this.commaList(() => this.patternPart())
    if (this.isWord('USING')) this.unsupported('a planner hint, USING')
    return { kind: 'match', optional, patterns, where: this.optionalWhere(), span: this.spanFrom(first) }
  }

  private matchMode(): void {
    if (this.isWord('REPEATABLE') && this.isName(1)) this.unsupported('REPEATABLE ELEMENTS')
    if (!this.acceptWord('DIFFERENT', 'RELATIONSHIPS') && !this.acceptWord('DIFFERENT', 'RELATIONSHIP')) return
    this.acceptWord('BINDINGS')
  }

  protected unwind(): UnwindClause {
    const first = this.position
    this.expectWord('UNWIND')
    const list = this.expression()
    this.expectWord('AS')
    return { kind: 'unwind', list, variable: this.variable(), span: this.spanFrom(first) }
  }

  // ---- WITH and RETURN --------------------------------------------------------------------------

  protected projection(kind: 'with' | 'return'): ProjectionClause {
    const first = this.position
    this.next()
    const distinct = this.acceptDistinct()
    const star = this.acceptSymbol('*')
    const items = star && !this.acceptSymbol(',') ? [] : this.commaList(() => this.projectionItemOf())
    const sorting = this.sorting()
    const where = kind === 'with' ? this.optionalWhere() : undefined
    return { kind, distinct, star, items, ...sorting, where, span: this.spanFrom(first) }
  }

  /** ORDER BY, SKIP and LIMIT as a clause of their own stand for WITH * and them. */
  protected sortingClause(): ProjectionClause {
    const first = this.position
    const sorting = this.sorting()
    const span = this.spanFrom(first)
    return { kind: 'with', distinct: false, star: true, items: [], ...sorting, where: undefined, span }
  }

  private projectionItemOf(): ProjectionItem {
    const first = this.position
    const expression = this.expression()
    const { start, end } = this.spanFrom(first)
    const aliased = this.acceptWord('AS')
    const text = implicitName(expression) ?? this.text.slice(start, end)
    const name = aliased ? this.expectName('a name').text : text
    return { expression, name, aliased, span: this.spanFrom(first) }
  }

  private sorting(): Sorting {
    const orderBy = this.isWord('ORDER') ? this.orderBy() : []
    const skip = this.acceptWord('SKIP') || this.acceptWord('OFFSET') ? this.expression() : undefined
    const limit = this.acceptWord('LIMIT') ? this.expression() : undefined
    return { orderBy, skip, limit }
  }

  private orderBy(): readonly SortItem[] {
    this.expectWord('ORDER', 'BY')
    return this.commaList(() => this.sortItem())
  }

  private sortItem(): SortItem {
    const first = this.position
    const expression = this.expression()
    const descending = this.acceptWord('DESC') || this.acceptWord('DESCENDING')
    if (!descending && !this.acceptWord('ASC')) this.acceptWord('ASCENDING')
    return { expression, descending, span: this.spanFrom(first) }
  }

  // ---- CALL -------------------------------------------------------------------------------------

  protected callClause(): CallProcedureClause | CallSubqueryClause {
    const first = this.position
    const optional = this.acceptWord('OPTIONAL')
    this.expectWord('CALL')
    const isSubquery = this.isSymbol('{') || this.isSymbol('(')
    return isSubquery ? this.callSubquery(first, optional) : this.callProcedure(first, optional)
  }

  private callSubquery(first: number, optional: boolean): CallSubqueryClause {
    const imports = this.acceptSymbol('(') ? this.imports() : undefined
    this.expectSymbol('{')
    const query = this.query()
    this.expectSymbol('}')
    if (this.isWord('IN')) this.refuse('CALL { … } IN TRANSACTIONS')
    return { kind: 'callSubquery', optional, imports, query, span: this.spanFrom(first) }
  }

  private imports(): readonly Variable[] | '*' {
    const imports = this.acceptSymbol('*') ? '*' : this.isSymbol(')') ? [] : this.commaList(() => this.variable())
    this.expectSymbol(')')
    return imports
  }

  private callProcedure(first: number, optional: boolean): CallProcedureClause {
    const parts = [this.expectName('the name of a procedure').text]
    while (this.acceptSymbol('.')) parts.push(this.expectName('the name of a procedure').text)
    const args = this.acceptSymbol('(') ? this.procedureArguments() : undefined
    const yielding = this.acceptWord('YIELD')
    const yieldStar = yielding && this.acceptSymbol('*')
    const yields = yielding && !yieldStar ? this.yieldItems() : undefined
    const where = yielding ? this.optionalWhere() : undefined
    const procedure = parts.join('.')
    return { kind: 'call', optional, procedure, args, yields, yieldStar, where, span: this.spanFrom(first) }
  }

  private procedureArguments(): CallProcedureClause['args'] {
    const args = this.isSymbol(')') ? [] : this.commaList(() => this.expression())
    this.expectSymbol(')')
    return args
  }

  /** `YIELD -` takes no column. */
  private yieldItems(): CallProcedureClause['yields'] {
    if (this.acceptSymbol('-')) return []
    return this.commaList(() => {
      const field = this.variable()
      return { field: field.name, variable: this.acceptWord('AS') ? this.variable() : field }
    })
  }
}

/** What a column is called where nobody named it: `a` and `a {.id}` are both `a`. */
function implicitName(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name
  return expression.kind === 'mapProjection' ? expression.subject.name : undefined
}
