import type { Evaluate } from '../../plan/plan.ts'
import type { Expression } from '../../syntax/ast.ts'
import type { Value } from '../../values/types.ts'
import { compileIndex, compileLabelTest, compileProperty, compileSlice } from './access.ts'
import { compileCall } from './call.ts'
import { compileCase } from './case.ts'
import {
  compileList,
  compileListComprehension,
  compileListPredicate,
  compileMap,
  compileMapProjection,
  compileReduce,
} from './collections.ts'
import type { Environment } from './environment.ts'
import { compile, compileError } from './environment.ts'
import { compileBinary, compileComparison, compileUnary } from './operators.ts'
import { compilePattern, compilePatternComprehension, compileSubquery } from './subqueries.ts'
import { compileIsNormalized, compileIsTyped } from './types.ts'

/** Turns an expression into a function of the frame. What is known now (slots, columns, literals) is looked up once. */
export function compileExpression(expression: Expression, env: Environment): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'parameter': {
      const { name } = expression
      return (frame) => frame.parameters.get(name) ?? null
    }
    case 'variable':
      return compileVariable(expression.name, expression, env)
    case 'caseSubject': {
      const slot = env.caseSubject
      return slot === undefined ? () => null : (frame) => frame.read(slot)
    }
    case 'property':
      return compileProperty(expression, env)
    case 'index':
      return compileIndex(expression, env)
    case 'slice':
      return compileSlice(expression, env)
    case 'labelTest':
      return compileLabelTest(expression, env)
    case 'list':
      return compileList(expression, env)
    case 'map':
      return compileMap(expression, env)
    case 'mapProjection':
      return compileMapProjection(expression, env)
    case 'unary':
      return compileUnary(expression, env)
    case 'binary':
      return compileBinary(expression, env)
    case 'comparison':
      return compileComparison(expression, env)
    case 'isNull': {
      const operand = compile(expression.operand, env)
      const { negated } = expression
      return (frame) => (operand(frame) === null) !== negated
    }
    case 'isTyped':
      return compileIsTyped(expression, env)
    case 'isNormalized':
      return compileIsNormalized(expression, env)
    case 'call':
      return compileCall(expression, env)
    case 'countStar':
      throw new RangeError('the checks let count(*) through')
    case 'case':
      return compileCase(expression, env)
    case 'listComprehension':
      return compileListComprehension(expression, env)
    case 'listPredicate':
      return compileListPredicate(expression, env)
    case 'reduce':
      return compileReduce(expression, env)
    case 'patternComprehension':
      return compilePatternComprehension(expression, env)
    case 'subquery':
      return compileSubquery(expression, env)
    case 'pattern':
      return compilePattern(expression, env)
  }
}

function compileVariable(name: string, expression: Expression, env: Environment): Evaluate {
  const slot = env.scope.get(name)
  if (slot === undefined) {
    const message = `The variable \`${name}\` is not defined here.`
    throw compileError(env.compilation, expression.span, 'SyntaxError', 'UndefinedVariable', message)
  }
  const { index } = slot
  if (slot.kind === 'value') return (frame): Value => frame.values[index] ?? null
  return (frame) => frame.read(slot)
}
