import type { Evaluate } from '../../plan/plan.ts'
import type { CaseExpression } from '../../syntax/ast.ts'
import { compile, compileTest } from './environment.ts'
import type { Environment } from './environment.ts'

export function compileCase(expression: CaseExpression, env: Environment): Evaluate {
  const slot = env.compilation.slots.take('value')
  const inner = expression.subject === undefined ? env : { ...env, caseSubject: slot }
  const subject = expression.subject === undefined ? undefined : compile(expression.subject, env)
  const branches = expression.branches.map(({ when, then }) => ({
    tests: when.map((test) => compileTest(test, inner)),
    then: compile(then, env),
  }))
  const otherwise = expression.otherwise === undefined ? () => null : compile(expression.otherwise, env)
  return (frame) => {
    if (subject !== undefined) frame.write(slot, subject(frame))
    for (const { tests, then } of branches) if (tests.some((test) => test(frame))) return then(frame)
    return otherwise(frame)
  }
}
