import { lookup } from '../../functions/index.ts'
import type { Evaluate } from '../../plan/plan.ts'
import type { FunctionCall } from '../../syntax/ast.ts'
import { compile, compileError } from './environment.ts'
import type { Environment } from './environment.ts'

export function compileCall(expression: FunctionCall, env: Environment): Evaluate {
  const { name, span } = expression
  const args = expression.args.map((arg) => compile(arg, env))
  const [first] = expression.args
  if (name.toLowerCase() === 'exists' && first?.kind === 'pattern') return compile(first, env)
  const found = lookup(name)
  if (found === undefined) {
    throw compileError(env.compilation, span, 'SyntaxError', 'UnknownFunction', `There is no function ${name}().`)
  }
  if (found.kind === 'aggregate') {
    const message = `${name}() combines rows; it cannot stand here.`
    throw compileError(env.compilation, span, 'SyntaxError', 'InvalidAggregation', message)
  }
  if (args.length < found.minArgs || args.length > found.maxArgs) {
    const message = `${name}() does not take ${args.length} argument${args.length === 1 ? '' : 's'}.`
    throw compileError(env.compilation, span, 'SyntaxError', 'InvalidNumberOfArguments', message)
  }
  return (frame) =>
    found.call(
      args.map((arg) => arg(frame)),
      frame.context,
    )
}
