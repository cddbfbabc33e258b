/** The updating clauses. */
import type {
  Clause,
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeClause,
  RemoveClause,
  SetClause,
  SetItem,
} from './ast.ts'
import { ClauseParser } from './clauses.ts'

const SCHEMA_WORDS = ['INDEX', 'CONSTRAINT', 'DATABASE', 'ALIAS', 'USER', 'ROLE', 'SERVER']

export abstract class UpdateParser extends ClauseParser {
  protected abstract clause(): Clause

  protected create(): CreateClause {
    const first = this.position
    this.next()
    this.refuseSchema(first)
    return { kind: 'create', patterns: this.commaList(() => this.patternPart()), span: this.spanFrom(first) }
  }

  /** CREATE [OR REPLACE] [TEXT …] INDEX and its like: the word that says what stands within the next few. */
  private refuseSchema(first: number): void {
    if (this.startsPattern()) return
    const words = [0, 1, 2, 3].map((ahead) => this.peek(ahead).keyword)
    const what = words.find((word) => SCHEMA_WORDS.includes(word))
    if (what !== undefined) this.refuse(`CREATE ${what}`, first)
  }

  protected merge(): MergeClause {
    const first = this.position
    this.expectWord('MERGE')
    const pattern = this.patternPart()
    const onCreate: SetItem[] = []
    const onMatch: SetItem[] = []
    while (this.acceptWord('ON')) {
      const items = this.acceptWord('CREATE') ? onCreate : onMatch
      if (items === onMatch) this.expectWord('MATCH')
      this.expectWord('SET')
      items.push(...this.commaList(() => this.setItem()))
    }
    return { kind: 'merge', pattern, onCreate, onMatch, span: this.spanFrom(first) }
  }

  protected set(): SetClause {
    const first = this.position
    this.expectWord('SET')
    return { kind: 'set', items: this.commaList(() => this.setItem()), span: this.spanFrom(first) }
  }

  private setItem(): SetItem {
    const first = this.position
    const target = this.settable()
    if (target.kind === 'property' || target.kind === 'index') {
      this.expectSymbol('=')
      return { kind: 'setProperty', target, value: this.expression(), span: this.spanFrom(first) }
    }
    if (target.kind !== 'variable') return this.notSettable(target)
    if (!this.isSymbol('=') && !this.isSymbol('+=')) {
      return { kind: 'setLabels', variable: target, labels: this.labelNames(), span: this.spanFrom(first) }
    }
    const merge = this.next().text === '+='
    return { kind: 'setProperties', variable: target, merge, value: this.expression(), span: this.spanFrom(first) }
  }

  private notSettable(target: Expression): never {
    return this.fail('UnexpectedSyntax', 'Only a property, a variable or labels can be set or removed.', target.span)
  }

  protected remove(): RemoveClause {
    const first = this.position
    this.expectWord('REMOVE')
    return { kind: 'remove', items: this.commaList(() => this.removeItem()), span: this.spanFrom(first) }
  }

  private removeItem(): RemoveClause['items'][number] {
    const first = this.position
    const target = this.settable()
    if (target.kind === 'property' || target.kind === 'index') {
      return { kind: 'removeProperty', target, span: this.spanFrom(first) }
    }
    if (target.kind !== 'variable') return this.notSettable(target)
    return { kind: 'removeLabels', variable: target, labels: this.labelNames(), span: this.spanFrom(first) }
  }

  protected delete(): DeleteClause {
    const first = this.position
    const detach = this.acceptWord('DETACH')
    if (!detach) this.acceptWord('NODETACH')
    this.expectWord('DELETE')
    return { kind: 'delete', detach, expressions: this.commaList(() => this.expression()), span: this.spanFrom(first) }
  }

  protected foreach(): ForeachClause {
    return this.nested(() => {
      const first = this.position
      this.expectWord('FOREACH')
      this.expectSymbol('(')
      const variable = this.variable()
      this.expectWord('IN')
      const list = this.expression()
      this.expectSymbol('|')
      const clauses: Clause[] = [this.clause()]
      while (!this.acceptSymbol(')')) clauses.push(this.clause())
      return { kind: 'foreach', variable, list, clauses, span: this.spanFrom(first) }
    })
  }
}
