/** `+ - * / % ^` and `||` over values: null where an operand is null, 64-bit integers, IEEE floats, durations. */
import {
  dividedByNumber,
  DurationValue,
  minusDuration,
  minusDurations,
  plusDuration,
  plusDurations,
  timesNumber,
} from '../temporal/index.ts'
import { divisionByZero, integerOverflow, wrongType } from './errors.ts'
import { isList, isNumber, isTemporal, kindOf } from './kinds.ts'
import { numberText } from './number-text.ts'
import type { Value } from './types.ts'

const MAX_INTEGER = 2n ** 63n - 1n
const MIN_INTEGER = -(2n ** 63n)

/** The result itself, or an IntegerOverflow error naming the operation. */
export function requireInt64(result: bigint, operation: string): bigint {
  if (result <= MAX_INTEGER && result >= MIN_INTEGER) return result
  throw integerOverflow(operation)
}

/** Numbers, texts (also with a number), lists (also with an element), temporal values with durations. */
export function add(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return requireInt64(a + b, `${a} + ${b}`)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) + Number(b)
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b]
  if (isList(b)) return [a, ...b]
  const text = addTexts(a, b) ?? addTemporal(a, b)
  if (text === undefined) throw notDefined('+', a, b)
  return text
}

function addTexts(a: Value, b: Value): string | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (typeof a === 'string' && isNumber(b)) return a + numberText(b)
  return typeof b === 'string' && isNumber(a) ? numberText(a) + b : undefined
}

function addTemporal(a: Value, b: Value): Value | undefined {
  if (a instanceof DurationValue) {
    if (b instanceof DurationValue) return plusDurations(a, b)
    return isTemporal(b) ? plusDuration(b, a) : undefined
  }
  return isTemporal(a) && b instanceof DurationValue ? plusDuration(a, b) : undefined
}

export function subtract(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return requireInt64(a - b, `${a} - ${b}`)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  if (b instanceof DurationValue) {
    if (a instanceof DurationValue) return minusDurations(a, b)
    if (isTemporal(a)) return minusDuration(a, b)
  }
  throw notDefined('-', a, b)
}

export function multiply(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return requireInt64(a * b, `${a} * ${b}`)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) * Number(b)
  if (a instanceof DurationValue && isNumber(b)) return timesNumber(a, b)
  if (isNumber(a) && b instanceof DurationValue) return timesNumber(b, a)
  throw notDefined('*', a, b)
}

/** Integers are divided towards zero; the INTEGER 0 divides no number and no null. */
export function divide(a: Value, b: Value): Value {
  if (b === 0n && (a === null || isNumber(a))) throw divisionByZero()
  if (typeof a === 'bigint' && typeof b === 'bigint') return requireInt64(a / b, `${a} / ${b}`)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) / Number(b)
  if (a instanceof DurationValue && isNumber(b)) return dividedByNumber(a, b)
  throw notDefined('/', a, b)
}

/** The sign is that of the dividend. */
export function modulo(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw divisionByZero()
    return a % b
  }
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) % Number(b)
  throw notDefined('%', a, b)
}

/** Always a FLOAT. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) ** Number(b)
  throw notDefined('^', a, b)
}

export function negate(value: Value): Value {
  if (typeof value === 'bigint') return requireInt64(-value, `-(${value})`)
  // from zero, as Neo4j does it, so that no negative zero comes of it
  if (typeof value === 'number') return 0 - value
  if (value === null) return null
  throw wrongType(`The sign - needs a number and got ${kindOf(value)}.`)
}

export function positive(value: Value): Value {
  if (value === null || isNumber(value)) return value
  throw wrongType(`The sign + needs a number and got ${kindOf(value)}.`)
}

/** `||`: two texts or two lists. */
export function concatenate(a: Value, b: Value): Value {
  if (a === null || b === null) return null
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (isList(a) && isList(b)) return [...a, ...b]
  throw notDefined('||', a, b)
}

function notDefined(operator: string, a: Value, b: Value): Error {
  return wrongType(`${operator} is not defined for ${kindOf(a)} and ${kindOf(b)}.`)
}
