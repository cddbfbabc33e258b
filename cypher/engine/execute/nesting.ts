import { CypherError } from '../errors.ts'
import type { MapValue, Value } from '../values/types.ts'

/** Lists in lists share their parts, so that a few steps make one that takes for ever to compare or to write out. */
const MAX_VALUES = 10_000_000
const MAX_DEPTH = 1_000

interface Nesting {
  /** All values inside, each as often as it stands there. */
  readonly values: number
  readonly depth: number
}
const known = new WeakMap<object, Nesting>()
/** Short lists of scalars, which are not worth remembering. */
const flat: Nesting = { values: 1, depth: 1 }
const SMALL = 16

/** Gives back a value that was just made, unless it is nested too deep or holds too many values. */
export function bounded<T extends Value>(value: T): T {
  if (Array.isArray(value)) measure(value, value as readonly Value[], value.length)
  else if (value instanceof Map) measure(value, (value as MapValue).values(), value.size)
  return value
}

function measure(whole: object, parts: Iterable<Value>, size: number): void {
  let values = 1
  let depth = 0
  for (const part of parts) {
    const nesting = Array.isArray(part) || part instanceof Map ? (known.get(part) ?? flat) : undefined
    values += nesting?.values ?? 1
    if (nesting !== undefined && nesting.depth > depth) depth = nesting.depth
  }
  if (depth >= MAX_DEPTH) throw tooLarge('depth', `Lists and maps are nested deeper than ${MAX_DEPTH} levels.`)
  if (values > MAX_VALUES) throw tooLarge('memory', `A nested list or map holds more than ${MAX_VALUES} values.`)
  if (depth > 0 || size > SMALL) known.set(whole, { values, depth: depth + 1 })
}

function tooLarge(detail: 'depth' | 'memory', message: string): CypherError {
  return new CypherError({ type: 'Limit', phase: 'runtime', detail, message })
}
