/** The value of a number as written in a query. */

export type NumberProblem = 'InvalidNumberLiteral' | 'IntegerOverflow' | 'FloatingPointOverflow'

const INTEGER = /^(?:0|[1-9](?:_?\d)*)$/
const HEXADECIMAL = /^0x_?[0-9a-fA-F](?:_?[0-9a-fA-F])*$/
const OCTAL = /^0o_?[0-7](?:_?[0-7])*$/
const FLOAT = /^(?=.*[.eE])(?:\d(?:_?\d)*)?(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/
const MAX_INTEGER = 2n ** 63n - 1n

/**
 * INTEGER as bigint, FLOAT as number, or what is wrong with the text. `negative` is true behind a minus sign,
 * where -2^63 has one more value than the positive side; the value returned is without the sign.
 */
export function readNumber(text: string, negative: boolean): bigint | number | NumberProblem {
  const digits = text.replaceAll('_', '')
  if (INTEGER.test(text) || HEXADECIMAL.test(text) || OCTAL.test(text)) return inRange(BigInt(digits), negative)
  if (!FLOAT.test(text)) return 'InvalidNumberLiteral'
  const value = Number(digits)
  return Number.isFinite(value) ? value : 'FloatingPointOverflow'
}

function inRange(value: bigint, negative: boolean): bigint | NumberProblem {
  return value > MAX_INTEGER + (negative ? 1n : 0n) ? 'IntegerOverflow' : value
}
