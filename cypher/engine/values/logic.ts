/** Three-valued logic. Anything but BOOLEAN or null in its place is a type error. */
import { wrongType } from './errors.ts'
import { kindOf } from './kinds.ts'
import type { Value } from './types.ts'

export type Truth = boolean | null

/** The value as a truth, for WHERE and the logical operators. */
export function truthOf(value: Value): Truth {
  if (value === true || value === false || value === null) return value
  throw wrongType(`A BOOLEAN is needed here and ${kindOf(value)} was found.`)
}

export function not(a: Truth): Truth {
  return a === null ? null : !a
}

export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false
  return a === null || b === null ? null : true
}

export function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true
  return a === null || b === null ? null : false
}

export function xor(a: Truth, b: Truth): Truth {
  return a === null || b === null ? null : a !== b
}
