import type { Clock } from '../temporal/index.ts'
import { runtimeError } from '../values/errors.ts'
import { kindOf } from '../values/kinds.ts'
import type { Value } from '../values/types.ts'

/** What functions may ask of the running query. */
export interface FunctionContext {
  readonly clock: Clock
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

export interface ScalarFunction {
  readonly kind: 'scalar'
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  /** The number of arguments has been checked. */
  call(args: readonly Value[], context: FunctionContext): Value
}

/** The running state of one aggregation over one group. DISTINCT is the caller's. */
export interface Accumulator {
  add(args: readonly Value[]): void
  result(): Value
}

export interface AggregateFunction {
  readonly kind: 'aggregate'
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  accumulator(): Accumulator
}

export type CypherFunction = ScalarFunction | AggregateFunction

export type NotNull = Exclude<Value, null>
type Body<A extends Value> = (args: readonly A[], context: FunctionContext) => Value

/** How many arguments: exactly, or from–to. */
type Arity = number | readonly [number, number]

/** A function that gives null as soon as one argument is null. */
export function strict(name: string, arity: Arity, body: Body<NotNull>): ScalarFunction {
  return lenient(name, arity, (args, context) => {
    const present = args.filter((arg) => arg !== null)
    return present.length < args.length ? null : body(present, context)
  })
}

/** A function that decides itself what null means. */
export function lenient(name: string, arity: Arity, body: Body<Value>): ScalarFunction {
  const [minArgs, maxArgs] = typeof arity === 'number' ? [arity, arity] : arity
  return { kind: 'scalar', name, minArgs, maxArgs, call: body }
}

/** A strict function of one argument: the most frequent case, without a list in between. */
export function unary(name: string, body: (value: NotNull, context: FunctionContext) => Value): ScalarFunction {
  return lenient(name, 1, ([value = null], context) => (value === null ? null : body(value, context)))
}

/** The same function under another name. */
export function alias(name: string, original: ScalarFunction): ScalarFunction {
  return { ...original, name }
}

/** The error for an argument of the wrong type. */
export function badArgument(name: string, expected: string, value: Value): Error {
  const message = `${name}() needs ${expected} and got ${kindOf(value)}.`
  return runtimeError('TypeError', 'InvalidArgumentValue', message)
}

export function requireText(name: string, value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw badArgument(name, 'a STRING', value ?? null)
}

/** An INTEGER as a JavaScript number, cut to the range that can index anything. */
export function requireIndex(name: string, value: Value | undefined): number {
  if (typeof value === 'bigint') return Number(BigInt.asIntN(53, value) === value ? value : value < 0n ? -1n : 2n ** 52n)
  throw badArgument(name, 'an INTEGER', value ?? null)
}

export function requireNumber(name: string, value: Value | undefined): bigint | number {
  if (typeof value === 'bigint' || typeof value === 'number') return value
  throw badArgument(name, 'an INTEGER or FLOAT', value ?? null)
}
