/** Checks of WITH and RETURN: columns, grouping, and what ORDER BY and WHERE behind them can see. */
import { CypherError } from '../errors.ts'
import type { Expression, ProjectionClause, ProjectionItem, Span } from '../syntax/ast.ts'
import { descendants, replaceIn, sameSyntax } from '../syntax/walk.ts'
import { CreationChecker } from './creation.ts'
import { aggregates, ambiguousVariable, containsAggregate } from './grouping.ts'
import { ANY } from './kinds.ts'
import type { ValueKind } from './kinds.ts'
import { Scope } from './scope.ts'

type Column = readonly [name: string, kind: ValueKind]
interface Projected {
  readonly scope: Scope
  readonly columns: readonly Column[]
}

export abstract class ProjectionChecker extends CreationChecker {
  protected readonly starColumns = new Map<ProjectionClause, readonly string[]>()
  protected readonly aggregating = new Set<ProjectionClause>()
  protected readonly rewritten = new Map<Expression, Expression>()

  /** The scope behind the clause, and its columns in order. */
  protected project(clause: ProjectionClause, scope: Scope): Projected {
    const columns = [...this.expandStar(clause, scope), ...clause.items.map((item) => this.columnOf(item, scope))]
    this.checkNames(clause, columns)
    this.checkGrouping(clause, scope)
    if (clause.kind === 'with') this.checkShadowing(clause, scope)
    const behind = scope.replacedBy(columns)
    for (const { expression } of clause.orderBy) this.checkBehind(clause, expression, 'sort', scope, behind)
    this.checkCount(clause.skip, 'SKIP')
    this.checkCount(clause.limit, 'LIMIT')
    if (clause.where !== undefined) this.checkBehind(clause, clause.where, 'filter', scope, behind)
    if (clause.kind === 'with') this.checkAliases(clause)
    return { scope: behind, columns }
  }

  private expandStar(clause: ProjectionClause, scope: Scope): readonly Column[] {
    if (!clause.star) return []
    const { names } = scope
    if (names.length === 0 && clause.kind === 'return') {
      this.fail('NoVariablesInScope', 'RETURN * has nothing to return: no variable is bound.', clause.span)
    }
    this.starColumns.set(clause, names)
    return names.map((name) => [name, scope.kindOf(name) ?? ANY])
  }

  private columnOf(item: ProjectionItem, scope: Scope): Column {
    return [item.name, this.kindOf(item.expression, scope, 'allowed')]
  }

  private checkNames(clause: ProjectionClause, columns: readonly Column[]): void {
    const seen = new Set<string>()
    for (const [name] of columns) {
      if (seen.has(name)) {
        const at = clause.items.findLast((item) => item.name === name) ?? clause
        this.fail('ColumnNameConflict', `There are two columns named ${name}; rename one with AS.`, at.span)
      }
      seen.add(name)
    }
  }

  /** What a subquery sees of the query around it keeps its name all through the subquery. */
  private checkShadowing(clause: ProjectionClause, scope: Scope): void {
    for (const { expression, name } of clause.items) {
      if (!scope.isOuter(name) || (expression.kind === 'variable' && expression.name === name)) continue
      const message = `The variable ${name} is bound outside the subquery; choose another name.`
      this.fail('VariableAlreadyBound', message, expression.span)
    }
  }

  /** WITH, and RETURN in CALL { }, name every column. */
  protected checkAliases(clause: ProjectionClause): void {
    for (const { aliased, expression, name } of clause.items) {
      if (aliased || expression.kind === 'variable' || expression.kind === 'mapProjection') continue
      this.fail('NoExpressionAlias', `Every expression needs a name here: ${name.slice(0, 40)} AS …`, expression.span)
    }
  }

  // ---- aggregation ------------------------------------------------------------------------------

  private checkGrouping(clause: ProjectionClause, scope: Scope): void {
    const grouped = clause.items.filter(({ expression }) => !containsAggregate(expression))
    if (grouped.length === clause.items.length) return
    this.aggregating.add(clause)
    const starred = new Set(this.starColumns.get(clause))
    const grouping = {
      keys: grouped.map(({ expression }) => expression),
      // what a subquery or a path binds for itself is not in this scope
      varies: (name: string): boolean => scope.has(name) && !starred.has(name) && !scope.isOuter(name),
    }
    for (const { expression } of clause.items) {
      if (!containsAggregate(expression)) continue
      const ambiguous = ambiguousVariable(expression, grouping)
      if (ambiguous !== undefined) this.ambiguous(ambiguous.name, ambiguous.span)
    }
  }

  private ambiguous(what: string, at: Span): never {
    const message = `${what} stands beside an aggregate but is no grouping key; make it a column of its own first.`
    return this.fail('AmbiguousAggregationExpression', message, at)
  }

  // ---- ORDER BY and WHERE -------------------------------------------------------------------------

  /**
   * Behind a plain projection both the old variables and the new columns can be seen. Behind DISTINCT or grouping the
   * old ones are gone, but what was projected may be written again.
   */
  private checkBehind(
    clause: ProjectionClause,
    expression: Expression,
    use: 'sort' | 'filter',
    before: Scope,
    behind: Scope,
  ): void {
    const grouped = this.aggregating.has(clause)
    if (!clause.distinct && !grouped) return this.checkUse(expression, use, both(before, behind), false)
    const rewritten = this.rewrite(expression, clause, behind, use)
    this.rewritten.set(expression, rewritten)
    this.checkUse(rewritten, use, behind, grouped && use === 'sort')
    if (!containsAggregate(rewritten)) return
    this.fail('InvalidAggregation', 'Only what is projected can be aggregated here.', expression.span)
  }

  private checkUse(expression: Expression, use: 'sort' | 'filter', scope: Scope, aggregation: boolean): void {
    if (use === 'filter') this.condition(expression, scope)
    else this.kindOf(expression, scope, aggregation ? 'allowed' : 'forbidden')
  }

  /** Reads from the column what was projected; an alias is looked at first, as it hides an older variable. */
  private rewrite(
    expression: Expression,
    clause: ProjectionClause,
    behind: Scope,
    use: 'sort' | 'filter',
  ): Expression {
    const mixed = containsAggregate(expression)
    // in WHERE an alias hides the older variable inside of what was projected too
    const items = use === 'sort' ? clause.items : clause.items.filter((item) => !isHidden(item, clause))
    return replaceIn(expression, (part) => {
      if (part.kind === 'variable' && behind.has(part.name)) return part
      const item = items.find((candidate) => sameSyntax(candidate.expression, part))
      if (item === undefined) return undefined
      const reusable = part === expression || part.kind === 'variable' || part.kind === 'property' || aggregates(part)
      if (mixed && !reusable && part.kind !== 'literal') this.ambiguous(item.name, part.span)
      return { kind: 'variable', name: item.name, span: part.span }
    })
  }

  // ---- SKIP and LIMIT -----------------------------------------------------------------------------

  private checkCount(count: Expression | undefined, word: 'SKIP' | 'LIMIT'): void {
    if (count === undefined) return
    for (const node of descendants(count)) {
      if (node.kind === 'subquery' || node.kind === 'pattern') this.notConstant(count, word)
    }
    const kind = this.constantKind(count, word)
    if (count.kind === 'literal' && typeof count.value === 'bigint' && count.value < 0n) {
      this.fail('NegativeIntegerArgument', `${word} cannot be negative.`, count.span)
    }
    if (kind.name === 'null') this.fail('InvalidArgumentType', `${word} cannot be null.`, count.span)
    this.expectKind(kind, ['integer', 'number'], count.span)
  }

  /** Checked where nothing is bound, so that only variables of its own (as in a comprehension) are known. */
  private constantKind(count: Expression, word: 'SKIP' | 'LIMIT'): ValueKind {
    try {
      return this.kindOf(count, Scope.empty)
    } catch (error) {
      if (error instanceof CypherError && error.detail === 'UndefinedVariable') this.notConstant(count, word)
      throw error
    }
  }

  private notConstant(count: Expression, word: 'SKIP' | 'LIMIT'): never {
    return this.fail('NonConstantExpression', `${word} cannot depend on the rows.`, count.span)
  }
}

/** Whether another column has taken the name of a variable that this one was computed from. */
function isHidden({ expression }: ProjectionItem, { items }: ProjectionClause): boolean {
  const read = [...descendants(expression)].flatMap((node) => (node.kind === 'variable' ? [node.name] : []))
  return items.some(({ name, expression: other }) => read.includes(name) && !(other.kind === 'variable' && other.name === name))
}

function both(before: Scope, behind: Scope): Scope {
  return before.withAll(behind.names.map((name) => [name, behind.kindOf(name) ?? ANY]))
}
