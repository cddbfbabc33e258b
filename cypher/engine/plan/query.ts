/** Plans a query clause by clause: each clause draws from the plan of those before it. */
import { compileExpression } from '../execute/expression/compile.ts'
import { compile, compileError } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  Expression,
  PatternPart,
  Query,
  SingleQuery,
  UnionQuery,
  UnwindClause,
} from '../syntax/ast.ts'
import { asFloat, importedScope, rangeArguments, yieldedColumns } from './calls.ts'
import { LIST_LENGTH } from './estimate.ts'
import { ARGUMENT, filtered, planMatch, planPatterns } from './match.ts'
import type { Planned } from './match.ts'
import type { Evaluate, Plan } from './plan.ts'
import { planProjection } from './projection.ts'
import { remembered } from './remember.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'
import { textOf } from './tree.ts'
import { isUpdating, planMerge, planUpdates } from './updates.ts'
import type { UpdatingClause } from './updates.ts'

export interface Column {
  readonly name: string
  readonly slot: Slot
}

export interface PlannedQuery {
  readonly plan: Plan
  /** undefined: the query gives no rows. */
  readonly columns: readonly Column[] | undefined
  readonly writes: boolean
}

/** Plans a whole query; `compilation` gains the planning of subqueries inside expressions. */
export function planStatement(
  query: Query,
  base: Omit<Compilation, 'compileExpression' | 'planSubquery' | 'planPattern'>,
): PlannedQuery {
  const compilation: Compilation = {
    ...base,
    compileExpression,
    planSubquery: (inner, scope) => {
      const { plan, columns } = planQuery(inner, scope, scope, compilation)
      return { plan, column: columns?.[0]?.slot }
    },
    planPattern: (pattern: PatternPart, where: Expression | undefined, scope: Scope) =>
      planPatterns([pattern], where, { plan: ARGUMENT, scope }, compilation),
  }
  return planQuery(query, new Map(), new Map(), compilation)
}

/** `scope`: what the first clause sees; `lasting`: what every clause sees, whatever WITH leaves out. */
function planQuery(query: Query, scope: Scope, lasting: Scope, compilation: Compilation): PlannedQuery {
  if (query.kind === 'union') return planUnion(query, scope, lasting, compilation)
  return new ClausePlanner(scope, lasting, compilation).run(query)
}

function planUnion(query: UnionQuery, scope: Scope, lasting: Scope, compilation: Compilation): PlannedQuery {
  const branches = unionBranches(query).map((branch) => planQuery(branch, scope, lasting, compilation))
  const names = branches[0]?.columns?.map(({ name }) => name)
  const writes = branches.some((branch) => branch.writes)
  const rows = branches.reduce((sum, { plan }) => sum + plan.rows, 0)
  const ordered = branches.map(({ plan, columns }) => {
    return { plan, columns: (names ?? []).map((name) => slotOf(columns, name)) }
  })
  const columns = (names ?? []).map((name, i) => {
    const kinds = new Set(ordered.map((branch) => branch.columns[i]?.kind ?? 'value'))
    const [kind = 'value'] = kinds.size === 1 ? kinds : []
    return { name, slot: compilation.slots.take(kind) }
  })
  const slots = columns.map(({ slot }) => slot)
  const all: Plan = {
    kind: 'union',
    branches: ordered,
    columns: slots,
    rows,
    details: 'rows of one part after the other',
  }
  const plan: Plan = query.all || names === undefined
    ? all
    : { kind: 'distinct', source: all, slots, rows, details: 'each row once' }
  return { plan, columns: names === undefined ? undefined : columns, writes }
}

function unionBranches(query: Query): readonly SingleQuery[] {
  return query.kind === 'single' ? [query] : [...unionBranches(query.left), query.right]
}

function slotOf(columns: readonly Column[] | undefined, name: string): Slot {
  const column = columns?.find((candidate) => candidate.name === name)
  if (column === undefined) throw new RangeError(`a part of a UNION lacks the column ${name}`)
  return column.slot
}

class ClausePlanner {
  private at: Planned
  private writes = false
  private columns: readonly Column[] | undefined

  constructor(
    scope: Scope,
    private readonly lasting: Scope,
    private readonly compilation: Compilation,
  ) {
    this.at = { plan: ARGUMENT, scope }
  }

  run(query: SingleQuery): PlannedQuery {
    const standalone = query.clauses.length === 1
    for (const clause of query.clauses) this.add(clause, standalone)
    return { plan: this.at.plan, columns: this.columns, writes: this.writes }
  }

  private add(clause: Clause, standalone: boolean): void {
    this.compilation.check()
    if (isUpdating(clause)) return this.update(clause)
    switch (clause.kind) {
      case 'match':
        this.at = planMatch(clause, this.at, this.compilation)
        return
      case 'unwind':
        return this.unwind(clause)
      case 'with':
      case 'return': {
        const projected = planProjection(
          clause,
          this.at,
          this.compilation,
          { lasting: this.lasting, writes: this.writes },
        )
        if (clause.kind === 'return') this.columns = projected.columns
        this.at = { plan: projected.plan, scope: extended(this.lasting, projected.scope) }
        return
      }
      case 'call':
        return this.procedure(clause, standalone)
      case 'callSubquery':
        return this.subquery(clause)
      case 'finish':
        return
    }
  }

  private unwind(clause: UnwindClause): void {
    const { plan, scope } = this.at
    const slot = this.compilation.slots.take('value')
    const env = { compilation: this.compilation, scope }
    const details = `each item of ${textOf(this.compilation.text, clause.list)} as ${clause.variable.name}`
    const step = { source: plan, slot, rows: plan.rows * LIST_LENGTH, details }
    const args = rangeArguments(clause.list)?.map((arg) => compile(arg, env))
    this.at = {
      plan: args === undefined ? { ...step, kind: 'unwind', list: compile(clause.list, env) } : { ...step, kind: 'count', args },
      scope: extended(scope, [[clause.variable.name, slot]]),
    }
  }

  private update(clause: UpdatingClause): void {
    this.writes = true
    const { plan: source, scope } = this.at
    const details = textOf(this.compilation.text, clause)
    if (clause.kind === 'merge') {
      const { action, scope: after } = planMerge(clause, scope, this.compilation)
      this.at = {
        plan: { kind: 'merge', source, action, kept: [...after.values()], rows: source.rows, details },
        scope: after,
      }
      return
    }
    const { actions, scope: after } = planUpdates(clause, scope, this.compilation)
    this.at = {
      plan: { kind: 'write', source, actions, kept: [...after.values()], rows: source.rows, details },
      scope: after,
    }
  }

  // ---- CALL ---------------------------------------------------------------------------------------

  private procedure(clause: CallProcedureClause, standalone: boolean): void {
    const procedure = this.compilation.procedure(clause.procedure)
    if (procedure === undefined) {
      const message = `There is no procedure ${clause.procedure}.`
      throw compileError(this.compilation, clause.span, 'ProcedureError', 'ProcedureNotFound', message)
    }
    const yielded = yieldedColumns(clause, procedure, standalone)
    const outputs = yielded.map((column) => ({ ...column, slot: this.compilation.slots.take('value') }))
    const scope = extended(this.at.scope, outputs.map(({ name, slot }) => [name, slot]))
    if (standalone) this.columns = procedure.outputs.length === 0 ? undefined : outputs
    const call = (source: Plan): Plan => ({
      kind: 'procedure',
      source,
      procedure,
      args: this.callArguments(clause, procedure),
      outputs,
      unit: procedure.outputs.length === 0,
      rows: source.rows * LIST_LENGTH,
      details: `call ${procedure.name}`,
    })
    const inner = (source: Plan) => filtered(call(source), clause.where, scope, this.compilation)
    this.at = { plan: clause.optional ? this.optional(inner(ARGUMENT), outputs) : inner(this.at.plan), scope }
  }

  private callArguments(clause: CallProcedureClause, procedure: Procedure): readonly Evaluate[] {
    const env = { compilation: this.compilation, scope: this.at.scope }
    return procedure.inputs.map(({ name, type }, i) => {
      const given = clause.args === undefined
        ? ({ kind: 'parameter', name, span: clause.span } as const)
        : clause.args[i]
      const value: Evaluate = given === undefined ? () => null : compile(given, env)
      return type.startsWith('FLOAT') ? asFloat(value) : value
    })
  }

  private optional(inner: Plan, columns: readonly { readonly slot: Slot }[]): Plan {
    const slots = columns.map(({ slot }) => slot)
    const { plan: source } = this.at
    return {
      kind: 'optional',
      source,
      inner,
      slots,
      rows: source.rows * inner.rows,
      details: 'rows of the inner plan, or one row of nulls',
    }
  }

  private subquery(clause: CallSubqueryClause): void {
    const { scope } = this.at
    const imported = importedScope(clause, scope)
    const start = clause.imports === undefined ? importedByWith(clause, scope) : imported
    const inner = planQuery(clause.query, start, imported, this.compilation)
    if (inner.writes) {
      this.writes = true
      this.barrier('all rows before the inner query writes')
    }
    const source = this.at.plan
    const unit = inner.columns === undefined
    const { plan, columns } = withOwnColumns(inner, scope, this.compilation)
    const slots = columns.map(({ slot }) => slot)
    const once = remembered(plan, { written: clause.query, scope: start, slots }, source, this.compilation)
    const rows = unit ? source.rows : source.rows * inner.plan.rows
    const joined: Plan =
      clause.optional && !unit
        ? this.optional(once, columns)
        : { kind: 'apply', source, inner: once, unit, rows, details: 'for each row, the inner query' }
    this.at = { plan: joined, scope: extended(scope, columns.map(({ name, slot }) => [name, slot])) }
    if (inner.writes) this.barrier('all rows after the inner query has written')
  }

  /** Holds all rows before it gives the first one on. */
  private barrier(details: string): void {
    const { plan: source, scope } = this.at
    this.at = {
      plan: { kind: 'write', source, actions: [], kept: [...scope.values()], rows: source.rows, details },
      scope,
    }
  }
}

/**
 * An inner query whose columns have slots of their own: one may be a variable of the row outside under another name,
 * which must not become null where OPTIONAL finds no row.
 */
function withOwnColumns(inner: PlannedQuery, scope: Scope, { slots }: Compilation) {
  const outside = new Set(scope.values())
  const copies: { readonly from: Slot; readonly to: Slot }[] = []
  const columns = (inner.columns ?? []).map(({ name, slot }) => {
    if (!outside.has(slot)) return { name, slot }
    const to = slots.take(slot.kind)
    copies.push({ from: slot, to })
    return { name, slot: to }
  })
  if (copies.length === 0) return { plan: inner.plan, columns }
  const plan: Plan = {
    kind: 'assign',
    source: inner.plan,
    slots: copies.map(({ to }) => to),
    values: copies.map(({ from }): Evaluate => (frame) => frame.read(from)),
    rows: inner.plan.rows,
    details: 'copy what was imported',
  }
  return { plan, columns }
}

/** The older form: a WITH at the start of a part of the subquery imports; without one nothing is seen. */
function importedByWith(clause: CallSubqueryClause, scope: Scope): Scope {
  const starts = unionBranches(clause.query).map(({ clauses }) => clauses[0]?.kind === 'with')
  return starts.some(Boolean) ? scope : new Map()
}
