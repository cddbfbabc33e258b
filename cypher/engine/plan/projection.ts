/** WITH and RETURN: projection, grouping, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in this order. */
import { compile } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { aggregates, containsAggregate } from '../semantics/grouping.ts'
import type { Expression, ProjectionClause, Variable } from '../syntax/ast.ts'
import { sameSyntax } from '../syntax/walk.ts'
import { filtered } from './match.ts'
import type { Planned } from './match.ts'
import type { Aggregation, Evaluate, Plan } from './plan.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'
import { shortened } from './shortcuts.ts'
import { dependsOnChance, rewrite, textOf, variableNames } from './tree.ts'

interface Item {
  readonly name: string
  readonly expression: Expression
}

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

/** The slots that a condition reads. */
function slotsOf(condition: Expression | undefined, scope: Scope): readonly Slot[] {
  return [...variableNames(condition)].flatMap((name) => scope.get(name) ?? [])
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

interface Step {
  readonly plan: Plan
  readonly columns: readonly { readonly name: string; readonly slot: Slot }[]
  /** What ORDER BY sees. */
  readonly scope: Scope
  /** What takes the place of parts of ORDER BY expressions. */
  readonly replace: (part: Expression) => Expression | undefined
}

/** Without aggregates: variables keep their slots, everything else gets a new one. */
function project(items: readonly Item[], from: Planned, compilation: Compilation): Step {
  const env = { compilation, scope: from.scope }
  const slots: Slot[] = []
  const values: Evaluate[] = []
  const columns = items.map(({ name, expression }) => {
    const own = expression.kind === 'variable' ? from.scope.get(expression.name) : undefined
    if (own !== undefined) return { name, slot: own }
    const slot = compilation.slots.take('value')
    slots.push(slot)
    values.push(compile(expression, env))
    return { name, slot }
  })
  const details = items.map(({ name, expression }) => shownItem(compilation, name, expression)).join(', ')
  const plan: Plan =
    slots.length === 0
      ? from.plan
      : { kind: 'assign', source: from.plan, slots, values, rows: from.plan.rows, details: `compute ${details}` }
  const scope = extended(from.scope, columns.map(({ name, slot }) => [name, slot]))
  return { plan, columns, scope, replace: () => undefined }
}

function shownItem(compilation: Compilation, name: string, expression: Expression): string {
  const text = textOf(compilation.text, expression)
  return text === name ? name : `${text} as ${name}`
}

function propertyOfVariable(expression: Expression): string | undefined {
  return expression.kind === 'property' && expression.subject.kind === 'variable' ? expression.key : undefined
}

function isTypeOfVariable(expression: Expression): boolean {
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'type') return false
  return expression.args[0]?.kind === 'variable'
}

// ---- grouping -----------------------------------------------------------------------------------

function group(
  clause: ProjectionClause,
  items: readonly Item[],
  from: Planned,
  lasting: Scope,
  compilation: Compilation,
): Step {
  const env = { compilation, scope: from.scope }
  const found = new Aggregates(compilation, from.scope)
  const keyItems = items.filter(({ expression }) => !containsAggregate(expression))
  const keys = keyItems.map(({ name, expression }) => {
    const own = expression.kind === 'variable' ? from.scope.get(expression.name) : undefined
    return {
      name,
      expression,
      from: own,
      reads: dependsOnChance(expression) ? undefined : slotsOf(expression, from.scope),
      property: propertyOfVariable(expression),
      isType: isTypeOfVariable(expression),
      slot: compilation.slots.take(own?.kind ?? 'value'),
      value: compile(expression, env),
    }
  })
  const keyOf = (part: Expression): Expression | undefined => {
    // a variable keeps its name, so that patterns too can go on with it
    const key = part.kind === 'variable' ? undefined : keys.find(({ expression }) => sameSyntax(expression, part))
    return key === undefined ? undefined : hidden(key.slot, part)
  }
  const propertyKeyOf = (part: Expression) => (part.kind === 'property' ? keyOf(part) : undefined)
  // a subquery has rows of its own: the aggregates in it are not of this level
  const replace = (part: Expression): Expression | undefined =>
    found.replace(part) ?? keyOf(part) ?? (part.kind === 'subquery' ? rewrite(part, propertyKeyOf) : undefined)
  const rewritten = items.map(({ name, expression }) => ({ name, expression, after: rewrite(expression, replace) }))
  // aggregates that stand only in ORDER BY are computed along
  for (const { expression } of clause.orderBy) rewrite(expression, replace)
  const scope = new Map<string, Slot>([
    ...lasting,
    ...keys.map(({ expression, slot }) => [nameOfKey(expression, slot), slot] as const),
    ...found.list.map(({ slot }) => [hiddenName(slot), slot] as const),
  ])
  const aggregate = shortened({
    kind: 'aggregate',
    source: from.plan,
    keys,
    aggregates: found.list,
    rows: keys.length === 0 ? 1 : Math.ceil(Math.sqrt(from.plan.rows)),
    details: groupText(compilation, items, keys),
  }, compilation)
  const after = project(
    rewritten.map(({ name, after: expression }) => ({ name, expression })),
    { plan: aggregate, scope },
    compilation,
  )
  return { ...after, replace }
}

function groupText(compilation: Compilation, items: readonly Item[], keys: readonly Item[]): string {
  const values = items
    .filter(({ expression }) => containsAggregate(expression))
    .map(({ name, expression }) => shownItem(compilation, name, expression))
  const by = keys.length === 0 ? 'over all rows' : `for each ${keys.map(({ name }) => name).join(', ')}`
  return `${values.join(', ')} ${by}`
}

function nameOfKey(expression: Expression, slot: Slot): string {
  return expression.kind === 'variable' ? expression.name : hiddenName(slot)
}

function hiddenName(slot: Slot): string {
  return ` ${slot.kind} ${slot.index}`
}

/** A variable that no text can name, standing for what a slot holds. */
function hidden(slot: Slot, at: Expression): Variable {
  return { kind: 'variable', name: hiddenName(slot), span: at.span }
}

/** Collects aggregate calls, each distinct one once. */
class Aggregates {
  readonly list: Aggregation[] = []
  private readonly calls: Expression[] = []

  constructor(
    private readonly compilation: Compilation,
    private readonly scope: Scope,
  ) {}

  replace(part: Expression): Expression | undefined {
    if (!aggregates(part)) return undefined
    let position = this.calls.findIndex((call) => sameSyntax(call, part))
    if (position < 0) position = this.calls.push(part) - 1
    const aggregation = (this.list[position] ??= this.aggregation(part))
    return hidden(aggregation.slot, part)
  }

  private aggregation(call: Expression): Aggregation {
    const slot = this.compilation.slots.take('value')
    if (call.kind !== 'call') return { name: 'count', distinct: false, args: [], counted: undefined, slot }
    const env = { compilation: this.compilation, scope: this.scope }
    const args = call.args.map((arg) => compile(arg, env))
    const name = call.name.toLowerCase()
    return {
      name,
      distinct: call.distinct,
      args,
      counted: name === 'count' ? this.entity(call.args[0]) : undefined,
      slot,
    }
  }

  private entity(arg: Expression | undefined): Slot | undefined {
    const slot = arg?.kind === 'variable' ? this.scope.get(arg.name) : undefined
    return slot?.kind === 'value' ? undefined : slot
  }
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
