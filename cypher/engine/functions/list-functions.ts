/** Functions over lists, and those that lists share with strings and maps. */
import { equals } from '../values/equality.ts'
import { runtimeError } from '../values/errors.ts'
import { isList, isMap, kindOf } from '../values/kinds.ts'
import { valueTypeName } from '../values/type-names.ts'
import type { Value } from '../values/types.ts'
import { codePointCount, reversed } from './code-points.ts'
import { badArgument, lenient, unary, type ScalarFunction } from './function-types.ts'

/** Longer lists than this are refused rather than built. */
const MAX_RANGE = 10_000_000

function requireList(name: string, value: Value): readonly Value[] {
  if (isList(value)) return value
  throw badArgument(name, 'a LIST', value)
}

function sizeOf(value: Value): bigint {
  if (typeof value === 'string') return BigInt(codePointCount(value))
  return BigInt(requireList('size', value).length)
}

function isEmpty(value: Value): boolean {
  if (typeof value === 'string' || isList(value)) return value.length === 0
  if (isMap(value)) return value.size === 0
  throw badArgument('isEmpty', 'a STRING, LIST or MAP', value)
}

/** A range that is not built yet: `UNWIND range(…)` counts, it needs no list. */
export interface Range {
  readonly start: bigint
  readonly step: bigint
  readonly count: bigint
}

/** Both ends belong to the range. */
export function rangeOf(args: readonly Value[]): Range {
  const [start = 0n, end = 0n, step = 1n] = args.map(requireRangeArgument)
  if (step === 0n) throw runtimeError('ArgumentError', 'NumberOutOfRange', 'The step of range() cannot be zero.')
  const beyond = step > 0n ? end < start : end > start
  return { start, step, count: beyond ? 0n : (end - start) / step + 1n }
}

function range(args: readonly Value[]): readonly Value[] {
  const { start, step, count } = rangeOf(args)
  if (count > MAX_RANGE) {
    throw runtimeError('Limit', 'memory', `range() would give ${count} values; at most ${MAX_RANGE} are built.`)
  }
  return Array.from({ length: Number(count) }, (_, index) => start + BigInt(index) * step)
}

function requireRangeArgument(value: Value): bigint {
  if (typeof value === 'bigint') return value
  const message = `range() needs INTEGERs and got ${kindOf(value)}.`
  throw runtimeError('ArgumentError', 'InvalidArgumentType', message)
}

export const listFunctions: readonly ScalarFunction[] = [
  unary('size', sizeOf),
  unary('head', (value) => requireList('head', value)[0] ?? null),
  unary('last', (value) => requireList('last', value).at(-1) ?? null),
  unary('tail', (value) => requireList('tail', value).slice(1)),
  unary('reverse', (value) =>
    typeof value === 'string' ? reversed(value) : requireList('reverse', value).toReversed(),
  ),
  unary('isEmpty', isEmpty),
  lenient('range', [2, 3], range),
  lenient('coalesce', [1, Infinity], (args) => args.find((value) => value !== null) ?? null),
  lenient('nullIf', 2, ([value = null, other = null]) => (equals(value, other) === true ? null : value)),
  lenient('valueType', 1, ([value = null]) => valueTypeName(value)),
]
