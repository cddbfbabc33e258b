import type { Evaluate, Plan } from '../../plan/plan.ts'
import { isSameForEveryRow } from '../../plan/remember.ts'
import { degreeCounted } from '../../plan/shortcuts.ts'
import type { PatternComprehension, PatternExpression, SubqueryExpression } from '../../syntax/ast.ts'
import type { Value } from '../../values/types.ts'
import { buildOperator } from '../build.ts'
import type { Frame, Slot } from '../frame.ts'
import { bounded } from '../nesting.ts'
import type { Operator } from '../operator.ts'
import { compile } from './environment.ts'
import type { Environment } from './environment.ts'

/** The operator of an inner plan, opened for the row at hand; built once a run. */
function opened(plan: Plan, frame: Frame): Operator {
  const operator = frame.local(plan, () => buildOperator(plan, frame))
  operator.open()
  return operator
}

function exists(plan: Plan): Evaluate {
  return (frame) => opened(plan, frame).next()
}

function collectRows(plan: Plan, value: Evaluate): Evaluate {
  return (frame) => {
    const operator = opened(plan, frame)
    const values: Value[] = []
    while (operator.next()) {
      frame.meter.step()
      values.push(value(frame))
    }
    return bounded(values)
  }
}

/** A value that is the same for every row, computed for the first row that needs it. */
function once(evaluate: Evaluate): Evaluate {
  return (frame) => frame.local(evaluate, () => ({ value: evaluate(frame) })).value
}

export function compileSubquery(expression: SubqueryExpression, env: Environment): Evaluate {
  const value = subqueryValue(expression, env)
  return isSameForEveryRow(expression.query, env.scope, env.compilation) ? once(value) : value
}

function subqueryValue(expression: SubqueryExpression, env: Environment): Evaluate {
  const { plan, column } = env.compilation.planSubquery(expression.query, env.scope)
  switch (expression.form) {
    case 'exists':
      return exists(plan)
    case 'count':
      return degreeCounted(plan) ?? countRows(plan)
    case 'collect':
      return collectRows(plan, readColumn(column))
  }
}

function countRows(plan: Plan): Evaluate {
  return (frame) => {
    const operator = opened(plan, frame)
    let count = 0
    while (operator.next()) count++
    return BigInt(count)
  }
}

function readColumn(column: Slot | undefined): Evaluate {
  return column === undefined ? () => null : (frame) => frame.read(column)
}

export function compilePatternComprehension(expression: PatternComprehension, env: Environment): Evaluate {
  const { plan, scope } = env.compilation.planPattern(expression.pattern, expression.where, env.scope)
  return collectRows(plan, compile(expression.projection, { ...env, scope }))
}

/** A pattern where a value stands: whether it is there, or for shortestPath the path itself. */
export function compilePattern(expression: PatternExpression, env: Environment): Evaluate {
  const { pattern } = expression
  const { kind } = pattern.selector
  if (kind !== 'shortestPath' && kind !== 'allShortestPaths') {
    return exists(env.compilation.planPattern(pattern, undefined, env.scope).plan)
  }
  const name = ' path'
  const named = { ...pattern, variable: pattern.variable ?? { kind: 'variable' as const, name, span: pattern.span } }
  const { plan, scope } = env.compilation.planPattern(named, undefined, env.scope)
  const path = compile(named.variable, { ...env, scope })
  if (kind === 'allShortestPaths') return collectRows(plan, path)
  return (frame) => (opened(plan, frame).next() ? path(frame) : null)
}
