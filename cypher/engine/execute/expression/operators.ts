import type { Evaluate } from '../../plan/plan.ts'
import type {
  BinaryExpression,
  ComparisonExpression,
  ComparisonOperator,
  Expression,
  UnaryExpression,
} from '../../syntax/ast.ts'
import {
  add,
  concatenate,
  divide,
  modulo,
  multiply,
  negate,
  positive,
  power,
  subtract,
} from '../../values/arithmetic.ts'
import { compare } from '../../values/comparison.ts'
import { equals, isIn } from '../../values/equality.ts'
import { bounded } from '../nesting.ts'
import { bytesOf } from '../size.ts'
import { asList } from '../../values/kinds.ts'
import type { Truth } from '../../values/logic.ts'
import { not, truthOf, xor } from '../../values/logic.ts'
import { matchesRegex } from '../../regex.ts'
import type { Value } from '../../values/types.ts'
import { CypherError } from '../../errors.ts'
import { compile, placed } from './environment.ts'
import type { Environment } from './environment.ts'
import type { Frame } from '../frame.ts'

export function compileUnary(expression: UnaryExpression, env: Environment): Evaluate {
  const operand = compile(expression.operand, env)
  if (expression.operator === 'NOT') return (frame) => not(truthOf(operand(frame)))
  return expression.operator === '-' ? (frame) => negate(operand(frame)) : (frame) => positive(operand(frame))
}

type ValueOperator = Exclude<BinaryExpression['operator'], 'AND' | 'OR' | 'XOR'>

const binary: Readonly<Record<ValueOperator, (a: Value, b: Value) => Value>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  IN: isInValue,
  'STARTS WITH': textual((text, part) => text.startsWith(part)),
  'ENDS WITH': textual((text, part) => text.endsWith(part)),
  CONTAINS: textual((text, part) => text.includes(part)),
  '=~': matchesRegex,
}

export function compileBinary(expression: BinaryExpression, env: Environment): Evaluate {
  const left = compile(expression.left, env)
  const right = compile(expression.right, env)
  switch (expression.operator) {
    case 'AND':
      return (frame) => {
        const a = truthOrError(left, frame)
        if (a === false) return false
        const b = truthOf(right(frame))
        if (b === false) return false
        if (a instanceof CypherError) throw a
        return a === null || b === null ? null : true
      }
    case 'OR':
      return (frame) => {
        const a = truthOrError(left, frame)
        if (a === true) return true
        const b = truthOf(right(frame))
        if (b === true) return true
        if (a instanceof CypherError) throw a
        return a === null || b === null ? null : false
      }
    case 'XOR':
      return (frame) => xor(truthOf(left(frame)), truthOf(right(frame)))
    case '+':
    case '||': {
      const join = binary[expression.operator]
      return (frame) => {
        const a = left(frame)
        const b = right(frame)
        frame.meter.room(bytesOf(a) + bytesOf(b))
        try {
          return bounded(join(a, b))
        } catch (error) {
          throw placed(error, expression.span, env.compilation)
        }
      }
    }
    default: {
      const operate = binary[expression.operator]
      return (frame) => {
        const a = left(frame)
        const b = right(frame)
        try {
          return operate(a, b)
        } catch (error) {
          throw placed(error, expression.span, env.compilation)
        }
      }
    }
  }
}

/** An error on the left is kept until it is known that the right does not decide the matter. */
function truthOrError(operand: Evaluate, frame: Frame): Truth | CypherError {
  try {
    return truthOf(operand(frame))
  } catch (error) {
    if (error instanceof CypherError && error.type !== 'Limit') return error
    throw error
  }
}

function isInValue(value: Value, list: Value): Truth {
  return list === null ? null : isIn(value, asList(list))
}

/** Tests of one text against another; what is not text is neither in it nor out of it. */
function textual(holds: (text: string, part: string) => boolean): (a: Value, b: Value) => Truth {
  return (a, b) => (typeof a === 'string' && typeof b === 'string' ? holds(a, b) : null)
}

export function compileComparison(expression: ComparisonExpression, env: Environment): Evaluate {
  const operands = expression.operands.map((operand) => compile(operand, env))
  const pairs = expression.operators.map((operator, i) => compilePair(operator, operands[i], operands[i + 1]))
  const [only] = pairs
  if (pairs.length === 1 && only !== undefined) return only
  return (frame) => {
    let result: Truth = true
    for (const pair of pairs) {
      const holds = pair(frame)
      if (holds === false) return false
      if (holds === null) result = null
    }
    return result
  }
}

type Compare = (a: Value, b: Value) => Truth

const comparisons: Readonly<Record<ComparisonOperator, Compare>> = {
  '=': equals,
  '<>': (a, b) => not(equals(a, b)),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
}

function ordered(holds: (order: number) => boolean): Compare {
  return (a, b) => {
    const order = compare(a, b)
    return order === null ? null : holds(order)
  }
}

function compilePair(operator: ComparisonOperator, left: Evaluate = missing, right: Evaluate = missing): Evaluate {
  const holds = comparisons[operator]
  return (frame) => holds(left(frame), right(frame))
}

const missing: Evaluate = () => null

/** Splits a condition at its ANDs. */
export function conjuncts(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== 'AND') return [expression]
  return [...conjuncts(expression.left), ...conjuncts(expression.right)]
}
