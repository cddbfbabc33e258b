/** Grouping: the keys, the aggregates over each group, and what is computed from both behind it. */
import { compile } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { aggregates, containsAggregate } from '../semantics/grouping.ts'
import type { Expression, ProjectionClause, Variable } from '../syntax/ast.ts'
import { sameSyntax } from '../syntax/walk.ts'
import { project, shownItem } from './columns.ts'
import type { Item, Step } from './columns.ts'
import type { Planned } from './match.ts'
import type { Aggregation, GroupingKey } from './plan.ts'
import type { Scope } from './scope.ts'
import { shortened } from './shortcuts.ts'
import { dependsOnChance, rewrite, slotsOf } from './tree.ts'

/** Behind it only keys and aggregates are left; `lasting`: what stays visible all the same. */
export function group(
  clause: ProjectionClause,
  items: readonly Item[],
  from: Planned,
  lasting: Scope,
  compilation: Compilation,
): Step {
  const found = new Aggregates(compilation, from.scope)
  const keyItems = items.filter(({ expression }) => !containsAggregate(expression))
  const keys = keyItems.map((item) => keyFor(item, from.scope, compilation))
  const keyOf = (part: Expression): Expression | undefined => {
    // a variable keeps its name, so that patterns too can go on with it
    const key = part.kind === 'variable' ? undefined : keys.find(({ expression }) => sameSyntax(expression, part))
    return key === undefined ? undefined : hidden(key.slot, part)
  }
  const propertyKeyOf = (part: Expression) => (part.kind === 'property' ? keyOf(part) : undefined)
  // a subquery has rows of its own: the aggregates in it are not of this level
  const replace = (part: Expression): Expression | undefined =>
    found.replace(part) ?? keyOf(part) ?? (part.kind === 'subquery' ? rewrite(part, propertyKeyOf) : undefined)
  const behind = items.map(({ name, expression }) => ({ name, expression: rewrite(expression, replace) }))
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
  return { ...project(behind, { plan: aggregate, scope }, compilation), replace }
}

interface Key extends GroupingKey, Item {}

function keyFor({ name, expression }: Item, scope: Scope, compilation: Compilation): Key {
  const from = expression.kind === 'variable' ? scope.get(expression.name) : undefined
  return {
    name,
    expression,
    from,
    reads: dependsOnChance(expression) ? undefined : slotsOf(expression, scope),
    property: propertyOfVariable(expression),
    isType: isTypeOfVariable(expression),
    slot: compilation.slots.take(from?.kind ?? 'value'),
    value: compile(expression, { compilation, scope }),
  }
}

function propertyOfVariable(expression: Expression): string | undefined {
  return expression.kind === 'property' && expression.subject.kind === 'variable' ? expression.key : undefined
}

function isTypeOfVariable(expression: Expression): boolean {
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'type') return false
  return expression.args[0]?.kind === 'variable'
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
