/** WITH and RETURN: projection, grouping, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in this order. */
import { compile } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { containsAggregate } from '../semantics/grouping.ts'
import type { Expression, ProjectionClause } from '../syntax/ast.ts'
import { sameSyntax } from '../syntax/walk.ts'
import { project } from './columns.ts'
import type { Item, Step } from './columns.ts'
import { group } from './grouping.ts'
import { filtered } from './match.ts'
import type { Planned } from './match.ts'
import type { Plan } from './plan.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'
import { rewrite, slotsOf, textOf } from './tree.ts'

/** What a projection gives: `columns` in the order written. */
export interface Projected extends Planned {
  readonly columns: readonly { readonly name: string; readonly slot: Slot }[]
}

/** `around`: what stays visible through every WITH, and whether anything before this clause writes. */
export function planProjection(
  clause: ProjectionClause,
  from: Planned,
  compilation: Compilation,
  around: { readonly lasting: Scope; readonly writes: boolean },
): Projected {
  const items = projectedItems(clause, from.scope)
  const grouped = items.some(({ expression }) => containsAggregate(expression))
  const projected = grouped
    ? group(clause, items, from, around.lasting, compilation)
    : project(items, from, compilation)
  const { columns } = projected
  const scope: Scope = new Map(columns.map(({ name, slot }) => [name, slot]))
  const slots = columns.map(({ slot }) => slot)
  let { plan } = projected
  if (clause.distinct) {
    plan = { kind: 'distinct', source: plan, slots, rows: plan.rows, details: 'each row once' }
  }
  const where = clause.where === undefined ? undefined : (compilation.rewritten.get(clause.where) ?? clause.where)
  const visible = extended(grouped || clause.distinct ? around.lasting : from.scope, scope)
  const kept = [...slots, ...slotsOf(where, visible)]
  plan = planOrder(clause, projected, items, plan, kept, compilation)
  plan = planPage(clause, plan, compilation, around.writes)
  return { plan: filtered(plan, where, visible, compilation), scope, columns }
}

/** The items written, with those that `*` stands for before them. */
function projectedItems(clause: ProjectionClause, scope: Scope): readonly Item[] {
  if (!clause.star) return clause.items
  const names = [...scope.keys()].filter((name) => !name.startsWith(' ')).sort()
  const given = new Set(clause.items.map(({ name }) => name))
  const all = names
    .filter((name) => !given.has(name))
    .map((name): Item => ({ name, expression: { kind: 'variable', name, span: clause.span } }))
  return [...all, ...clause.items]
}

// ---- order and page -----------------------------------------------------------------------------

function planOrder(
  clause: ProjectionClause,
  step: Step,
  items: readonly Item[],
  source: Plan,
  kept: readonly Slot[],
  compilation: Compilation,
): Plan {
  if (clause.orderBy.length === 0) return source
  const replace = (part: Expression) => replacedByColumn(part, items, step) ?? step.replace(part)
  const keys = clause.orderBy.map(({ expression, descending }) => ({
    value: compile(rewrite(expression, replace), { compilation, scope: step.scope }),
    descending,
  }))
  const env = { compilation, scope: new Map<string, Slot>() }
  const limits = [clause.limit, clause.skip].filter((count) => count !== undefined).map((count) => compile(count, env))
  const top = clause.limit === undefined ? undefined : limits
  const by = clause.orderBy
    .map(({ expression, descending }) => textOf(compilation.text, expression) + (descending ? ' descending' : ''))
    .join(', ')
  const details = top === undefined ? `by ${by}` : `by ${by}, keeping only the rows that the limit lets through`
  return { kind: 'sort', source, keys, kept, top, rows: source.rows, details }
}

/** In ORDER BY an expression that is also a column stands for the column. */
function replacedByColumn(part: Expression, items: readonly Item[], step: Step): Expression | undefined {
  // as it is the same everywhere, and LIMIT in a subquery can read no column
  if (part.kind === 'literal' || part.kind === 'parameter') return undefined
  const position = items.findIndex(({ expression }) => sameSyntax(expression, part))
  const column = position < 0 ? undefined : step.columns[position]
  if (column === undefined) return undefined
  // an alias may have taken the name of another variable: the name written then means the alias
  if (part.kind === 'variable' && items.some(({ name }, i) => name === part.name && i !== position)) return undefined
  return { kind: 'variable', name: column.name, span: part.span }
}

function planPage(clause: ProjectionClause, source: Plan, compilation: Compilation, drain: boolean): Plan {
  const env = { compilation, scope: new Map<string, Slot>() }
  let plan = source
  if (clause.skip !== undefined) {
    const details = `leave out the first ${textOf(compilation.text, clause.skip)}`
    plan = { kind: 'skip', source: plan, count: compile(clause.skip, env), rows: plan.rows, details }
  }
  if (clause.limit !== undefined) {
    const details = `at most ${textOf(compilation.text, clause.limit)}`
    const rows = Math.min(plan.rows, clause.limit.kind === 'literal' ? Number(clause.limit.value) : plan.rows)
    plan = { kind: 'limit', source: plan, count: compile(clause.limit, env), drain, rows, details }
  }
  return plan
}
