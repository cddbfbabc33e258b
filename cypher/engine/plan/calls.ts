/** Small questions about the written forms of CALL and UNWIND. */
import type { Procedure } from '../procedures/procedure.ts'
import type { CallProcedureClause, CallSubqueryClause, Expression } from '../syntax/ast.ts'
import type { Evaluate } from './plan.ts'
import type { Scope } from './scope.ts'

/** What `range()` is given, where a list is nothing but that. */
export function rangeArguments(list: Expression): readonly Expression[] | undefined {
  return list.kind === 'call' && list.name.toLowerCase() === 'range' ? list.args : undefined
}

/** A number for a procedure that wants a FLOAT. */
export function asFloat(value: Evaluate): Evaluate {
  return (frame) => {
    const number = value(frame)
    return typeof number === 'bigint' ? Number(number) : number
  }
}

/** What a CALL takes of the outputs of its procedure, under which names. */
export function yieldedColumns(clause: CallProcedureClause, procedure: Procedure, standalone: boolean) {
  const all = procedure.outputs.map(({ name }, position) => ({ name, position }))
  if (clause.yields === undefined) return standalone || clause.yieldStar ? all : []
  return clause.yields.map(({ field, variable }) => ({
    name: variable.name,
    position: procedure.outputs.findIndex(({ name }) => name === field),
  }))
}

/** `CALL (x, y) { }`: these are seen in the whole subquery. */
export function importedScope(clause: CallSubqueryClause, scope: Scope): Scope {
  if (clause.imports === '*') return scope
  const names = new Set((clause.imports ?? []).map(({ name }) => name))
  return new Map([...scope].filter(([name]) => names.has(name)))
}
