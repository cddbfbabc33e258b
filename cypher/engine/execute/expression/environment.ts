import type { CypherErrorType } from '../../errors.ts'
import { CypherError, positionAt } from '../../errors.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Evaluate, Plan, Test } from '../../plan/plan.ts'
import type { Procedure } from '../../procedures/procedure.ts'
import type { Scope, SlotAllocator } from '../../plan/scope.ts'
import type { Expression, PatternPart, Query, Span } from '../../syntax/ast.ts'
import type { Slot } from '../frame.ts'
import { truthOf } from '../../values/logic.ts'
import { oncePerValue } from './once-per-value.ts'

/** What the compilation of one query shares. */
export interface Compilation {
  readonly text: string
  readonly graph: Graph
  readonly slots: SlotAllocator
  /** Nothing in the query writes. */
  readonly readOnly: boolean
  /** Planning too ends at the deadline. */
  readonly check: () => void
  /** Conditions behind DISTINCT and grouping, with columns in place of what they were computed from. */
  readonly rewritten: ReadonlyMap<Expression, Expression>
  readonly procedure: (name: string) => Procedure | undefined
  /** Compiles any expression; given here so that the forms of expressions need not know each other. */
  compileExpression(expression: Expression, env: Environment): Evaluate
  /** Plans a query inside an expression; it starts from the row at hand. `column`: its only column, for COLLECT. */
  planSubquery(query: Query, scope: Scope): { readonly plan: Plan; readonly column: Slot | undefined }
  /** Plans a pattern inside an expression. */
  planPattern(
    pattern: PatternPart,
    where: Expression | undefined,
    scope: Scope,
  ): { readonly plan: Plan; readonly scope: Scope }
}

/** Where an expression stands: the variables it sees. */
export interface Environment {
  readonly compilation: Compilation
  readonly scope: Scope
  /** What `CaseSubject` stands for. */
  readonly caseSubject?: Slot
}

/** Turns an expression into a function of the frame. */
export function compile(expression: Expression, env: Environment): Evaluate {
  return env.compilation.compileExpression(expression, env)
}

/** An expression as the condition of a filter. */
export function compileTest(expression: Expression, env: Environment): Test {
  const evaluate = compile(expression, env)
  const test: Test = (frame) => {
    const value = evaluate(frame)
    return value === true || (value !== false && truthOf(value) === true)
  }
  return oncePerValue(expression, test, { ...env.compilation, scope: env.scope })
}

/** An error while rows are produced, with the place in the text of what failed; limits have no place. */
export function placed(error: unknown, { start }: Span, { text }: Compilation): unknown {
  if (!(error instanceof CypherError) || error.position !== undefined || error.type === 'Limit') return error
  const { type, phase, detail, message } = error
  return new CypherError({ type, phase, detail, message, position: positionAt(text, start) })
}

/** An error that names the place in the text. */
export function compileError(
  compilation: Compilation,
  span: Span,
  type: CypherErrorType,
  detail: string,
  message: string,
): CypherError {
  const position = positionAt(compilation.text, span.start)
  return new CypherError({ type, phase: 'compile', detail, message, position })
}
