import type { CypherError, CypherErrorType } from '../../cypher/engine/errors.ts'
import { AppError, type ErrorCode } from '../errors.ts'

/** What each class of error of the engine is to a caller. */
const codes: Record<CypherErrorType, ErrorCode> = {
  SyntaxError: 'query-syntax',
  SemanticError: 'query-syntax',
  ParameterMissing: 'query-parameter-missing',
  TypeError: 'query-type',
  ArgumentError: 'query-runtime',
  ArithmeticError: 'query-runtime',
  EntityNotFound: 'query-runtime',
  PropertyNotFound: 'query-runtime',
  LabelNotFound: 'query-runtime',
  ConstraintValidationFailed: 'query-runtime',
  ConstraintVerificationFailed: 'query-runtime',
  ProcedureError: 'query-syntax',
  Unsupported: 'query-unsupported',
  Forbidden: 'query-clause-forbidden',
  Limit: 'query-timeout',
}

/** Details that say more than their class. */
const details: Readonly<Record<string, ErrorCode>> = {
  memory: 'query-memory',
  depth: 'query-too-complex',
}

export function appErrorOf(error: CypherError): AppError {
  const { position } = error
  const code = (error.type === 'Limit' ? details[error.detail] : undefined) ?? codes[error.type]
  return new AppError(code, error.message, position && { line: position.line, column: position.column, offset: position.offset }, { cause: error })
}
