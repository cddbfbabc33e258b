/** What comes out of an operator, and which operands it can never take. */
import type { BinaryOperator } from '../syntax/ast.ts'
import { ANY, BOOLEAN, FLOAT, INTEGER, STRING, canBe, common, elementOf, listOf } from './kinds.ts'
import type { KindName, ValueKind } from './kinds.ts'

const NUMERIC: readonly KindName[] = ['integer', 'float', 'number', 'duration']
const TEMPORAL: readonly KindName[] = ['date', 'time', 'localtime', 'datetime', 'localdatetime']

/** The kinds each side may have; undefined: any. */
export function operandKinds(operator: BinaryOperator): { left?: readonly KindName[]; right?: readonly KindName[] } {
  switch (operator) {
    case 'AND':
    case 'OR':
    case 'XOR':
      return { left: ['boolean'], right: ['boolean'] }
    case '*':
    case '/':
    case '%':
    case '^':
      return { left: NUMERIC, right: NUMERIC }
    case '-':
      return { left: [...NUMERIC, ...TEMPORAL], right: [...NUMERIC, ...TEMPORAL] }
    case 'IN':
      return { right: ['list'] }
    case '||':
      return { left: ['string', 'list'], right: ['string', 'list'] }
    case '=~':
      return { left: ['string'], right: ['string'] }
    default:
      return {}
  }
}

export function operatorResult(operator: BinaryOperator, left: ValueKind, right: ValueKind): ValueKind {
  switch (operator) {
    case '+':
    case '||':
      return sum(left, right)
    case '-':
    case '*':
    case '%':
    case '/':
      return arithmetic(left, right)
    case '^':
      return FLOAT
    default:
      return BOOLEAN
  }
}

function arithmetic(left: ValueKind, right: ValueKind): ValueKind {
  if (left.name === 'integer' && right.name === 'integer') return INTEGER
  const numbers = [left, right].every((kind) => kind.name === 'integer' || kind.name === 'float')
  return numbers ? FLOAT : ANY
}

function sum(left: ValueKind, right: ValueKind): ValueKind {
  if (left.name === 'list' || right.name === 'list') return listOf(common([membersOf(left), membersOf(right)]))
  const joins = [left, right].some((kind) => kind.name === 'string')
  const known = [left, right].every((kind) => canBe(kind, 'string', 'integer', 'float') && kind.name !== 'any')
  return joins && known ? STRING : arithmetic(left, right)
}

/** A list gives its elements to the sum, anything else itself. */
function membersOf(kind: ValueKind): ValueKind {
  return kind.name === 'list' ? elementOf(kind) : kind
}
