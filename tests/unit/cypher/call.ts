import { lookup, type FunctionContext } from '../../../cypher/engine/functions/index.ts'
import { statementClock } from '../../../cypher/engine/temporal/index.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/index.ts'

/** 2020-02-03T04:05:06.789Z, then a second later at each look at the real time. */
export function fixedContext(): FunctionContext {
  let millis = Date.UTC(2020, 1, 3, 4, 5, 6, 789)
  const clock = statementClock(() => {
    millis += 1000
    return millis - 1000
  })
  return { clock, random: () => 0.5 }
}

/** Calls a scalar function by name, after the check of the number of arguments that a query would make. */
export function call(name: string, ...args: readonly Value[]): Value {
  return callIn(fixedContext(), name, ...args)
}

export function callIn(context: FunctionContext, name: string, ...args: readonly Value[]): Value {
  const found = lookup(name)
  if (found?.kind !== 'scalar') throw new Error(`${name} is no scalar function`)
  if (args.length < found.minArgs || args.length > found.maxArgs) throw new Error(`${name} does not take ${args.length} arguments`)
  return found.call(args, context)
}

/** A MAP, with whole numbers as INTEGER. */
export function map(fields: Readonly<Record<string, Value>>): MapValue {
  return new Map(Object.entries(fields).map(([key, value]) => [key, Number.isInteger(value) ? BigInt(Number(value)) : value]))
}
