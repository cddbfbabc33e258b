/** toBoolean, toInteger, toFloat and toString, with their OrNull and List forms. */
import { runtimeError } from '../values/errors.ts'
import { isList } from '../values/kinds.ts'
import { scalarText } from '../values/text.ts'
import type { Value } from '../values/types.ts'
import { badArgument, unary, type NotNull, type ScalarFunction } from './function-types.ts'

/** The converted value, null where a text says no such value, undefined where the type cannot be converted at all. */
type Convert = (value: NotNull) => Value | undefined

const MAX_INTEGER = 2n ** 63n - 1n
const MIN_INTEGER = -(2n ** 63n)

function toBoolean(value: NotNull): Value | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint') return value !== 0n
  if (typeof value !== 'string') return undefined
  const text = value.trim().toLowerCase()
  return text === 'true' ? true : text === 'false' ? false : null
}

/** Fractions are cut off; beyond 64 bits a FLOAT gives the nearest INTEGER. */
function toInteger(value: NotNull): Value | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number') return nearestInteger(value)
  return typeof value === 'string' ? integerOfText(value) : undefined
}

function nearestInteger(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (value >= 2 ** 63) return MAX_INTEGER
  return value <= -(2 ** 63) ? MIN_INTEGER : BigInt(Math.trunc(value))
}

function integerOfText(text: string): bigint | null {
  if (/^[+-]?\d+$/.test(text)) return requireInteger(BigInt(text.replace('+', '')), text)
  const number = floatOfText(text)
  if (number === null || !Number.isFinite(number)) return null
  return requireInteger(BigInt(Math.trunc(number)), text)
}

function requireInteger(value: bigint, text: string): bigint {
  if (value >= MIN_INTEGER && value <= MAX_INTEGER) return value
  throw runtimeError('TypeError', 'InvalidArgumentValue', `toInteger(): '${text.slice(0, 40)}' has more than 64 bits.`)
}

function toFloat(value: NotNull): Value | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' ? floatOfText(value.trim()) : undefined
}

function floatOfText(text: string): number | null {
  if (/^[+-]?(NaN|Infinity)$/.test(text)) return Number(text.replace(/[+-]?NaN/, 'NaN'))
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null
}

const toText: Convert = (value) => scalarText(value)

/** `toX` fails on a type that cannot be converted; `toXOrNull` and the elements of `toXList` become null. */
function family(name: string, convert: Convert): readonly ScalarFunction[] {
  return [
    unary(name, (value) => {
      const converted = convert(value)
      if (converted === undefined) throw badArgument(name, 'a value that can be converted', value)
      return converted
    }),
    unary(`${name}OrNull`, (value) => convert(value) ?? null),
    unary(`${name}List`, (value) => {
      if (!isList(value)) throw badArgument(`${name}List`, 'a LIST', value)
      return value.map((item) => (item === null ? null : (convert(item) ?? null)))
    }),
  ]
}

export const conversionFunctions: readonly ScalarFunction[] = [
  ...family('toBoolean', toBoolean),
  ...family('toInteger', toInteger),
  ...family('toFloat', toFloat),
  ...family('toString', toText),
]
