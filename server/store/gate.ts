/** What a typed query passes before any store sees it: our own parser reads it, and what that cannot read is not run. */
import { CypherError, positionAt } from '../../cypher/engine/errors.ts'
import { gate } from '../../cypher/engine/gate.ts'
import { compilePattern } from '../../cypher/engine/regex.ts'
import type { BinaryExpression, Statement } from '../../cypher/engine/syntax/ast.ts'
import { parse } from '../../cypher/engine/syntax/index.ts'
import { descendants } from '../../cypher/engine/syntax/walk.ts'
import type { MapValue } from '../../cypher/engine/values/types.ts'
import { AppError } from '../errors.ts'
import { appErrorOf } from './query-errors.ts'

/** The statement, if it only reads and asks for nothing that is forbidden. Throws AppError. */
export function gated(text: string, parameters: MapValue): Statement {
  try {
    const statement = parse(text)
    gate(statement, text)
    for (const node of descendants(statement)) {
      if (node.kind === 'binary' && node.operator === '=~') checkPattern(node, text, parameters)
    }
    return statement
  } catch (error) {
    throw error instanceof CypherError ? appErrorOf(error) : error
  }
}

/** A pattern that RE2 takes cannot run for ever in it; what else a database would do with another one is not tried. */
function checkPattern({ right }: BinaryExpression, text: string, parameters: MapValue): void {
  const pattern = right.kind === 'literal' ? right.value : right.kind === 'parameter' ? parameters.get(right.name) : undefined
  if (typeof pattern !== 'string') return
  try {
    compilePattern(pattern)
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    const { line, column, offset } = positionAt(text, right.span.start)
    throw new AppError('regex-forbidden', error.message, { line, column, offset })
  }
}
