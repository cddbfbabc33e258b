/** A whole statement: what may stand in front of it, its clauses, its unions, and the statements that are refused. */
import type { Clause, Query, QueryStatement, SingleQuery } from './ast.ts'
import { spanOf } from './reader.ts'
import { UpdateParser } from './updates.ts'

/** Clauses of Cypher 25, which no query of Cypher 5 has. */
const LATER = ['LET', 'FILTER', 'NEXT', 'WHEN']

/** Statements that are refused, by their first word; a second word names them more exactly. */
const REFUSED = [
  'SHOW', 'TERMINATE', 'DROP', 'ALTER', 'GRANT', 'DENY', 'REVOKE', 'RENAME', 'START', 'STOP', 'ENABLE', 'DRYRUN',
  'REALLOCATE', 'DEALLOCATE',
]

export class StatementParser extends UpdateParser {
  /** The one statement of the text. Throws Refusal where it is to be refused. */
  statement(): QueryStatement {
    const first = this.position
    const explain = this.preamble()
    const query = this.query()
    this.acceptSymbol(';')
    if (this.peek().kind !== 'end') this.unexpected('a clause or the end of the query; one statement at a time')
    return { kind: 'query', explain, query, span: this.spanFrom(first) }
  }

  /** `CYPHER 5` and EXPLAIN; true for the latter. */
  private preamble(): boolean {
    let explain = false
    for (;;) {
      if (this.isWord('PROFILE')) this.refuse('PROFILE', this.position)
      if (this.isWord('CYPHER')) this.cypherVersion()
      else if (this.acceptWord('EXPLAIN')) explain = true
      else return explain
    }
  }

  private cypherVersion(): void {
    this.expectWord('CYPHER')
    if (this.peek().kind === 'number') {
      const version = this.next()
      if (version.text !== '5') this.unsupported(`CYPHER ${version.text}`, version)
    }
    if (this.isName() && this.isSymbol('=', 1)) this.unsupported(`the query option ${this.peek().text}`)
  }

  protected override query(): Query {
    let left: Query = this.singleQuery()
    while (this.acceptWord('UNION')) {
      const all = this.acceptWord('ALL')
      if (!all) this.acceptWord('DISTINCT')
      const right = this.singleQuery()
      left = { kind: 'union', all, left, right, span: { start: left.span.start, end: right.span.end } }
    }
    return left
  }

  private singleQuery(): SingleQuery {
    const first = this.position
    const clauses: Clause[] = []
    do clauses.push(this.clause())
    while (!this.isWord('UNION') && !this.endsQuery())
    return { kind: 'single', clauses, span: this.spanFrom(first) }
  }

  private endsQuery(): boolean {
    return this.peek().kind === 'end' || this.isSymbol('}') || this.isSymbol(';')
  }

  protected override clause(): Clause {
    switch (this.peek().keyword) {
      case 'MATCH':
        return this.match()
      case 'OPTIONAL':
        return this.peek(1).keyword === 'CALL' ? this.callClause() : this.match()
      case 'UNWIND':
        return this.unwind()
      case 'WITH':
        return this.projection('with')
      case 'RETURN':
        return this.projection('return')
      case 'ORDER':
      case 'SKIP':
      case 'OFFSET':
      case 'LIMIT':
        return this.sortingClause()
      case 'CALL':
        return this.callClause()
      case 'FINISH':
        return { kind: 'finish', span: spanOf(this.next()) }
      default:
        return this.updatingClause()
    }
  }

  private updatingClause(): Clause {
    switch (this.peek().keyword) {
      case 'CREATE':
      case 'INSERT':
        return this.create()
      case 'MERGE':
        return this.merge()
      case 'SET':
        return this.set()
      case 'REMOVE':
        return this.remove()
      case 'DELETE':
      case 'DETACH':
      case 'NODETACH':
        return this.delete()
      case 'FOREACH':
        return this.foreach()
      default:
        return this.refusedClause()
    }
  }

  private refusedClause(): never {
    const { keyword } = this.peek()
    if (keyword === 'USE') this.refuse('USE', this.position)
    if (this.isWord('LOAD', 'CSV')) this.refuse('LOAD CSV', this.position)
    if (this.isWord('USING', 'PERIODIC')) this.refuse('PERIODIC COMMIT', this.position)
    if (REFUSED.includes(keyword)) this.refuse(`${keyword} ${this.peek(1).keyword}`.trim(), this.position)
    if (LATER.includes(keyword)) this.refuse(`${keyword} (Cypher 25)`, this.position)
    return this.unexpected('a clause such as MATCH, WITH or RETURN')
  }
}
