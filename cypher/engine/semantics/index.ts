/** Semantic checks of a query before it is planned. */
import type { QueryStatement, Statement } from '../syntax/ast.ts'
import { unsupported } from '../syntax/failure.ts'
import type { Analysis, Environment } from './analysis.ts'
import { QueryChecker } from './queries.ts'
import { Scope } from './scope.ts'

export type { Analysis, Environment, ProcedureField, ProcedureSignature, RegexUse } from './analysis.ts'
export type { KindName, ValueKind } from './kinds.ts'

/**
 * What a statement means as far as its text tells. Throws CypherError: SyntaxError, TypeError, ProcedureError or
 * ParameterMissing with the detail that the openCypher TCK names, Unsupported for a statement that is not run.
 */
export function analyse(statement: Statement, text: string, environment: Environment): Analysis {
  if (statement.kind === 'refused') throw unsupported(text, statement.span.start, statement.feature)
  return new Analyser(text, environment).analyse(statement)
}

class Analyser extends QueryChecker {
  analyse({ query }: QueryStatement): Analysis {
    const columns = this.checkQuery(query, Scope.empty, 'statement').map(([name]) => name)
    const { procedures, functions, regexes, kinds, starColumns, aggregating, rewritten } = this
    const type = !this.updates ? 'r' : columns.length > 0 ? 'rw' : 'w'
    return { columns, type, procedures, functions, regexes, kinds, starColumns, aggregating, rewritten }
  }
}
