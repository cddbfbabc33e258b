/**
 * Every function of Cypher by name. To add one: write it with `unary`, `strict` or `lenient` in the list of its family
 * (or a class in aggregates.ts); a new family is one more line below.
 */
import { aggregates } from './aggregates.ts'
import { conversionFunctions } from './conversion-functions.ts'
import type { Accumulator, CypherFunction } from './function-types.ts'
import { graphFunctions } from './graph-functions.ts'
import { listFunctions } from './list-functions.ts'
import { mathFunctions } from './math-functions.ts'
import { pointFunctions } from './point-functions.ts'
import { stringFunctions } from './string-functions.ts'
import { temporalFunctions } from './temporal-functions.ts'
import { vectorFunctions } from './vector-functions.ts'

export type { Accumulator, AggregateFunction, CypherFunction, FunctionContext, ScalarFunction } from './function-types.ts'

const ALL: readonly CypherFunction[] = [
  ...aggregates,
  ...conversionFunctions,
  ...graphFunctions,
  ...listFunctions,
  ...mathFunctions,
  ...pointFunctions,
  ...stringFunctions,
  ...temporalFunctions,
  ...vectorFunctions,
]
const BY_LOWER_CASE = new Map(ALL.map((found) => [found.name.toLowerCase(), found]))

/** Names as documented; look-up is without regard to case. */
export const functionNames: ReadonlySet<string> = new Set(ALL.map(({ name }) => name))

export function lookup(name: string): CypherFunction | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase())
}

/** A fresh accumulator of an aggregating function; fails where the name is not one's. */
export function createAccumulator(name: string): Accumulator {
  const found = lookup(name)
  if (found?.kind === 'aggregate') return found.accumulator()
  throw new RangeError(`${name} is no aggregating function.`)
}
