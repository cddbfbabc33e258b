import type { Evaluate } from '../../plan/plan.ts'
import type { IsNormalizedExpression, IsTypedExpression } from '../../syntax/ast.ts'
import { isOfType } from '../../values/type-names.ts'
import { compile } from './environment.ts'
import type { Environment } from './environment.ts'

export function compileIsNormalized(expression: IsNormalizedExpression, env: Environment): Evaluate {
  const operand = compile(expression.operand, env)
  const { form, negated } = expression
  return (frame) => {
    const value = operand(frame)
    return typeof value === 'string' ? (value.normalize(form) === value) !== negated : null
  }
}

export function compileIsTyped(expression: IsTypedExpression, env: Environment): Evaluate {
  const operand = compile(expression.operand, env)
  const { type, negated } = expression
  return (frame) => isOfType(operand(frame), type) !== negated
}
