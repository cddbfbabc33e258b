/** Mathematical functions. Angles are in radians. */
import { requireInt64 } from '../values/arithmetic.ts'
import type { Value } from '../values/types.ts'
import { lenient, requireNumber, strict, unary, type ScalarFunction } from './function-types.ts'
import { round } from './rounding.ts'

/** A function from FLOAT to FLOAT; an INTEGER argument is taken as FLOAT. */
function float(name: string, body: (value: number) => number): ScalarFunction {
  return unary(name, (value) => body(Number(requireNumber(name, value))))
}

function abs(value: Value): Value {
  const number = requireNumber('abs', value)
  if (typeof number === 'number') return Math.abs(number)
  return requireInt64(number < 0n ? -number : number, `abs(${number})`)
}

function sign(value: Value): bigint {
  const number = requireNumber('sign', value)
  return number > 0 ? 1n : number < 0 ? -1n : 0n
}

export const mathFunctions: readonly ScalarFunction[] = [
  unary('abs', abs),
  unary('sign', sign),
  float('ceil', Math.ceil),
  float('floor', Math.floor),
  round,
  float('sqrt', Math.sqrt),
  float('exp', Math.exp),
  float('log', Math.log),
  float('log10', Math.log10),
  float('sin', Math.sin),
  float('cos', Math.cos),
  float('tan', Math.tan),
  float('cot', (angle) => 1 / Math.tan(angle)),
  float('asin', Math.asin),
  float('acos', Math.acos),
  float('atan', Math.atan),
  strict('atan2', 2, ([y, x]) => Math.atan2(Number(requireNumber('atan2', y)), Number(requireNumber('atan2', x)))),
  float('haversin', (angle) => (1 - Math.cos(angle)) / 2),
  float('degrees', (angle) => angle * (180 / Math.PI)),
  float('radians', (degrees) => degrees * (Math.PI / 180)),
  lenient('pi', 0, () => Math.PI),
  lenient('e', 0, () => Math.E),
  lenient('rand', 0, (_, { random }) => random()),
  unary('isNaN', (value) => Number.isNaN(Number(requireNumber('isNaN', value)))),
  unary('isInfinite', (value) => Math.abs(Number(requireNumber('isInfinite', value))) === Infinity),
]
