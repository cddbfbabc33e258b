/** The columns of WITH and RETURN, each computed from the row at hand. */
import { compile } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import type { Expression } from '../syntax/ast.ts'
import type { Planned } from './match.ts'
import type { Evaluate, Plan } from './plan.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'
import { textOf } from './tree.ts'

/** A column as it is written. */
export interface Item {
  readonly name: string
  readonly expression: Expression
}

/** What ORDER BY stands behind. */
export interface Step {
  readonly plan: Plan
  readonly columns: readonly { readonly name: string; readonly slot: Slot }[]
  /** What ORDER BY sees. */
  readonly scope: Scope
  /** What takes the place of parts of ORDER BY expressions. */
  readonly replace: (part: Expression) => Expression | undefined
}

/** Without aggregates: variables keep their slots, everything else gets a new one. */
export function project(items: readonly Item[], from: Planned, compilation: Compilation): Step {
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

export function shownItem(compilation: Compilation, name: string, expression: Expression): string {
  const text = textOf(compilation.text, expression)
  return text === name ? name : `${text} as ${name}`
}
