import { CypherError } from '../errors.ts'

/** A field, text or combination of fields that makes no temporal value. */
export function invalidTemporal(message: string): CypherError {
  return new CypherError({ type: 'ArgumentError', phase: 'runtime', detail: 'InvalidArgumentValue', message })
}

/** A value of the wrong type where a temporal function wants another. */
export function wrongTemporalType(message: string): CypherError {
  return new CypherError({ type: 'TypeError', phase: 'runtime', detail: 'InvalidArgumentType', message })
}

/** A result beyond the years -999,999,999 to 999,999,999 or beyond 64 bits. */
export function temporalOverflow(message: string): CypherError {
  return new CypherError({ type: 'ArithmeticError', phase: 'runtime', detail: 'NumberOutOfRange', message })
}
