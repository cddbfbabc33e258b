import { CypherError, type CypherErrorType } from '../errors.ts'

/** An error while rows are produced. `detail` is one of the TCK's words. */
export function runtimeError(type: CypherErrorType, detail: string, message: string): CypherError {
  return new CypherError({ type, phase: 'runtime', detail, message })
}

export function wrongType(message: string): CypherError {
  return runtimeError('TypeError', 'InvalidArgumentType', message)
}

export function integerOverflow(operation: string): CypherError {
  return runtimeError('ArithmeticError', 'IntegerOverflow', `Integer overflow: ${operation} has more than 64 bits.`)
}

export function divisionByZero(): CypherError {
  return runtimeError('ArithmeticError', 'DivisionByZero', 'Division of an integer by zero.')
}
