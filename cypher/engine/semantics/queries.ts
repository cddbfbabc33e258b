/** Checks of whole queries: the order of clauses, what each binds, unions and subqueries. */
import type {
  CallSubqueryClause,
  Clause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeClause,
  ProjectionClause,
  Query,
  RemoveClause,
  SetItem,
  SingleQuery,
  SubqueryExpression,
  UnionQuery,
} from '../syntax/ast.ts'
import { ANY, BOOLEAN, INTEGER, common, elementOf, listOf } from './kinds.ts'
import type { ValueKind } from './kinds.ts'
import { ProcedureChecker } from './procedures.ts'
import type { Scope } from './scope.ts'

type Column = readonly [name: string, kind: ValueKind]
/** Where a query stands; only the whole statement and CALL { } may update, only EXISTS and COUNT may end anywhere. */
type Place = 'statement' | 'call' | SubqueryExpression['form']

const UPDATING: readonly Clause['kind'][] = ['create', 'merge', 'set', 'remove', 'delete', 'foreach']
const READING: readonly Clause['kind'][] = ['match', 'unwind', 'call', 'callSubquery']

export class QueryChecker extends ProcedureChecker {
  protected updates = false

  /** The columns that come out. */
  protected checkQuery(query: Query, scope: Scope, place: Place): readonly Column[] {
    return query.kind === 'union' ? this.checkUnion(query, scope, place) : this.checkSingle(query, scope, place)
  }

  private checkUnion(union: UnionQuery, scope: Scope, place: Place): readonly Column[] {
    if (union.left.kind === 'union' && union.left.all !== union.all) {
      this.fail('InvalidClauseComposition', 'UNION and UNION ALL cannot be mixed in one query.', union.right.span)
    }
    const left = this.checkQuery(union.left, scope, place)
    const right = new Map(this.checkSingle(union.right, scope, place))
    if (left.length !== right.size || !left.every(([name]) => right.has(name))) {
      this.fail('DifferentColumnsInUnion', 'All parts of a UNION return columns of the same names.', union.right.span)
    }
    return left.map(([name, kind]) => [name, common([kind, right.get(name) ?? ANY])])
  }

  private checkSingle(query: SingleQuery, outer: Scope, place: Place): readonly Column[] {
    this.checkOrder(query, place)
    const standalone = place === 'statement' && query.clauses.length === 1
    let scope = outer.forFirstClause(importsByWith(query))
    for (const clause of query.clauses) {
      if (clause.kind === 'return') return this.checkReturn(clause, scope, place)
      scope = this.checkClause(clause, scope, standalone)
    }
    const isCall = query.clauses[0]?.kind === 'call'
    return standalone && isCall ? this.bindings(scope) : []
  }

  private checkReturn(clause: ProjectionClause, scope: Scope, place: Place): readonly Column[] {
    const { columns } = this.project(clause, scope)
    if (place === 'call') this.checkAliases(clause)
    return columns
  }

  /** Columns of a CALL that stands alone: as they were bound, not sorted. */
  private bindings(scope: Scope): readonly Column[] {
    return scope.namesAsBound.map((name) => [name, scope.kindOf(name) ?? ANY])
  }

  // ---- the order of clauses -----------------------------------------------------------------------

  private checkOrder({ clauses }: SingleQuery, place: Place): void {
    let updated: Clause | undefined
    for (const [index, clause] of clauses.entries()) {
      const isLast = index === clauses.length - 1
      if (!isLast && (clause.kind === 'return' || clause.kind === 'finish')) this.misplaced(clause, 'ends the query')
      if (isLast) this.checkEnd(clause, place, clauses.length === 1)
      if (UPDATING.includes(clause.kind)) {
        const allowed = place === 'statement' || place === 'call'
        if (!allowed) this.misplaced(clause, 'cannot stand in EXISTS, COUNT or COLLECT')
        updated = clause
        this.updates = true
      } else if (clause.kind === 'with') updated = undefined
      else if (updated !== undefined && READING.includes(clause.kind)) {
        this.misplaced(clause, `needs WITH between ${wordOf(updated)} and itself`)
      }
    }
  }

  private checkEnd(clause: Clause, place: Place, alone: boolean): void {
    if (place === 'exists' || place === 'count' || clause.kind === 'return') return
    if (place === 'collect') this.misplaced(clause, 'cannot end COLLECT { }, which returns one column')
    const ends = UPDATING.includes(clause.kind) || clause.kind === 'finish' || endsWithoutRows(clause)
    const isVoidCall = clause.kind === 'call' && (alone || this.isVoid(clause.procedure))
    if (!ends && !isVoidCall) this.misplaced(clause, 'cannot end the query; add RETURN')
  }

  private isVoid(procedure: string): boolean {
    return (this.environment.procedure(procedure)?.outputs.length ?? 0) === 0
  }

  private misplaced(clause: Clause, why: string): never {
    return this.fail('InvalidClauseComposition', `${wordOf(clause)} ${why}.`, clause.span)
  }

  // ---- clauses ------------------------------------------------------------------------------------

  private checkClause(clause: Clause, scope: Scope, standalone: boolean): Scope {
    switch (clause.kind) {
      case 'match': {
        const bound = this.matchPatterns(clause.patterns, scope)
        this.condition(clause.where, bound)
        return bound
      }
      case 'unwind':
        return this.bindNew(clause.variable, elementOf(this.kindOf(clause.list, scope)), scope)
      case 'with':
      case 'return':
        return this.project(clause, scope).scope
      case 'call':
        return this.callProcedure(clause, scope, standalone)
      case 'callSubquery':
        return this.checkSubquery(clause, scope)
      case 'create':
        return clause.patterns.reduce((within, part) => this.createPart(part, within, 'CREATE'), scope)
      case 'merge':
        return this.checkMerge(clause, scope)
      case 'foreach':
        return this.checkForeach(clause, scope)
      case 'set':
        for (const item of clause.items) this.checkSetItem(item, scope)
        return scope
      case 'remove':
        for (const item of clause.items) this.checkRemoveItem(item, scope)
        return scope
      case 'delete':
        this.checkDelete(clause, scope)
        return scope
      case 'finish':
        return scope
    }
  }

  private checkMerge(clause: MergeClause, scope: Scope): Scope {
    const bound = this.createPart(clause.pattern, scope, 'MERGE')
    for (const item of [...clause.onCreate, ...clause.onMatch]) this.checkSetItem(item, bound)
    return bound
  }

  private checkForeach(clause: ForeachClause, scope: Scope): Scope {
    const element = elementOf(this.kindOf(clause.list, scope))
    let within = this.bind(clause.variable, element, scope)
    for (const inner of clause.clauses) {
      if (!UPDATING.includes(inner.kind)) this.misplaced(inner, 'cannot stand in FOREACH, which only updates')
      within = this.checkClause(inner, within, false)
    }
    return scope
  }

  private checkSetItem(item: SetItem, scope: Scope): void {
    if (item.kind === 'setProperty') {
      this.checkTarget(item.target, scope)
      this.kindOf(item.value, scope)
    } else if (item.kind === 'setProperties') {
      this.checkEntity(item.variable, scope)
      this.expectKind(this.kindOf(item.value, scope), ['map', 'node', 'relationship'], item.value.span)
    } else this.expectKind(this.variableKind(item.variable, scope), ['node'], item.span)
  }

  private checkRemoveItem(item: RemoveClause['items'][number], scope: Scope): void {
    if (item.kind === 'removeProperty') this.checkTarget(item.target, scope)
    else this.expectKind(this.variableKind(item.variable, scope), ['node'], item.span)
  }

  private checkTarget(target: Extract<SetItem, { kind: 'setProperty' }>['target'], scope: Scope): void {
    this.checkEntity(target.subject, scope)
    if (target.kind === 'index') this.kindOf(target.index, scope)
  }

  private checkEntity(expression: Expression, scope: Scope): void {
    this.expectKind(this.kindOf(expression, scope), ['node', 'relationship'], expression.span)
  }

  private checkDelete(clause: DeleteClause, scope: Scope): void {
    for (const expression of clause.expressions) {
      if (expression.kind === 'labelTest') {
        this.fail('InvalidDelete', 'DELETE takes nodes, relationships and paths; REMOVE takes labels.', expression.span)
      }
      this.expectKind(this.kindOf(expression, scope), ['node', 'relationship', 'path'], expression.span)
    }
  }

  // ---- subqueries ---------------------------------------------------------------------------------

  private checkSubquery(clause: CallSubqueryClause, scope: Scope): Scope {
    const columns = this.checkQuery(clause.query, this.scopeOfSubquery(clause, scope), 'call')
    for (const [name] of columns) {
      if (!scope.has(name)) continue
      this.fail('VariableAlreadyBound', `The subquery returns ${name}, which is bound outside; rename it.`, clause.span)
    }
    return scope.withAll(columns)
  }

  private scopeOfSubquery({ imports }: CallSubqueryClause, scope: Scope): Scope {
    if (imports === undefined) return scope.asImportable()
    if (imports === '*') return scope.asBase()
    for (const variable of imports) this.variableKind(variable, scope)
    return scope.asBase(imports.map(({ name }) => name))
  }

  protected override subqueryKind({ form, query, span }: SubqueryExpression, scope: Scope): ValueKind {
    const columns = this.checkQuery(query, scope.asBase(), form)
    if (form !== 'collect') return form === 'exists' ? BOOLEAN : INTEGER
    const [column] = columns
    if (column === undefined || columns.length > 1) {
      return this.fail('InvalidClauseComposition', 'COLLECT { } returns exactly one column.', span)
    }
    return listOf(column[1])
  }
}

function partsOf(query: Query): readonly SingleQuery[] {
  return query.kind === 'union' ? [...partsOf(query.left), query.right] : [query]
}

/** Whether a query begins with a WITH that only names variables. */
function importsByWith({ clauses }: SingleQuery): boolean {
  const [first] = clauses
  if (first?.kind !== 'with' || first.distinct || first.where !== undefined || first.orderBy.length > 0) return false
  if (first.skip !== undefined || first.limit !== undefined) return false
  return first.items.every(({ expression, name }) => expression.kind === 'variable' && expression.name === name)
}

function endsWithoutRows(clause: Clause): boolean {
  if (clause.kind !== 'callSubquery') return false
  return partsOf(clause.query).every(({ clauses }) => clauses.at(-1)?.kind !== 'return')
}

function wordOf(clause: Clause): string {
  return clause.kind === 'callSubquery' ? 'CALL' : clause.kind.toUpperCase()
}
