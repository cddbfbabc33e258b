/** What the semantic checks tell the planner and the gate. */
import type { BinaryExpression, CallProcedureClause, Expression, ProjectionClause, Variable } from '../syntax/ast.ts'
import type { ValueKind } from './kinds.ts'

export interface Analysis {
  /** The names of the result's columns, in order; none where the query only updates. */
  readonly columns: readonly string[]
  /** As Neo4j names it: reads, reads and writes, or writes and returns nothing. */
  readonly type: 'r' | 'rw' | 'w'
  readonly procedures: readonly CallProcedureClause[]
  /** Names of functions as written, in lower case, aggregating ones included. */
  readonly functions: ReadonlySet<string>
  readonly regexes: readonly RegexUse[]
  /** What each occurrence of a variable is: at its declaration and wherever it is used. */
  readonly kinds: ReadonlyMap<Variable, ValueKind>
  /** What `*` stands for in a WITH or RETURN. */
  readonly starColumns: ReadonlyMap<ProjectionClause, readonly string[]>
  /** WITH and RETURN clauses that group: at least one of their items aggregates. */
  readonly aggregating: ReadonlySet<ProjectionClause>
  /**
   * Sort and filter expressions behind a DISTINCT or grouping projection, rewritten so that what was projected is
   * read from its column: `RETURN count(n.x) AS c ORDER BY 1 + count(n.x)` sorts by `1 + c`.
   */
  readonly rewritten: ReadonlyMap<Expression, Expression>
}

export interface RegexUse {
  readonly expression: BinaryExpression
  readonly pattern: 'literal' | 'parameter' | 'computed'
}

/** A procedure's name and what it takes and gives; types as in `INTEGER?`, `LIST? OF STRING?`, `ANY?`. */
export interface ProcedureSignature {
  readonly name: string
  readonly inputs: readonly ProcedureField[]
  readonly outputs: readonly ProcedureField[]
}
export interface ProcedureField {
  readonly name: string
  readonly type: string
  /** The argument may be left out. */
  readonly optional?: boolean
}

export interface Environment {
  readonly procedure: (name: string) => ProcedureSignature | undefined
  /** Whether a parameter was given; asked only for `CALL name` without parentheses. Default: it was. */
  readonly hasParameter?: (name: string) => boolean
}
