/** Offset (UTF-16 code units, from 0), line and column (from 1) in the query text. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** The error classes of the openCypher TCK; `Unsupported`, `Forbidden` and `Limit` are ours. */
export type CypherErrorType =
  | 'SyntaxError'
  | 'SemanticError'
  | 'ParameterMissing'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'EntityNotFound'
  | 'PropertyNotFound'
  | 'LabelNotFound'
  | 'ConstraintValidationFailed'
  | 'ConstraintVerificationFailed'
  | 'ProcedureError'
  | 'Unsupported'
  | 'Forbidden'
  | 'Limit'

export interface CypherErrorInit {
  readonly type: CypherErrorType
  /** `compile`: before the first row; `runtime`: while rows are produced. */
  readonly phase: 'compile' | 'runtime'
  /** The TCK's detail (`UndefinedVariable`, `InvalidArgumentType` …) or, for ours, what was refused or exceeded. */
  readonly detail: string
  /** One sentence for a person: what is wrong and what to do. */
  readonly message: string
  readonly position?: Position | undefined
}

/** Everything the engine throws on purpose; any other error out of the engine is a bug. */
export class CypherError extends Error {
  readonly type: CypherErrorType
  readonly phase: 'compile' | 'runtime'
  readonly detail: string
  readonly position: Position | undefined

  constructor(init: CypherErrorInit) {
    super(init.message)
    this.name = 'CypherError'
    this.type = init.type
    this.phase = init.phase
    this.detail = init.detail
    this.position = init.position
  }
}

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { offset, line, column: offset - before.lastIndexOf('\n') }
}
