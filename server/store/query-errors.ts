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

/** Where the detail says more than the class. */
const details: Partial<Record<CypherErrorType, Readonly<Record<string, ErrorCode>>>> = {
  Forbidden: {
    'query-not-read-only': 'query-not-read-only',
    'procedure-forbidden': 'procedure-forbidden',
    'regex-forbidden': 'regex-forbidden',
  },
  Limit: { memory: 'query-memory', depth: 'query-too-complex' },
}

export function appErrorOf(error: CypherError): AppError {
  const { type, detail, message, position } = error
  const code = details[type]?.[detail] ?? codes[type]
  return new AppError(code, message, position && { line: position.line, column: position.column, offset: position.offset }, { cause: error })
}
