/**
 * Text to syntax tree. One recursive descent in layers, each a class over the one before: reader (tokens), labels,
 * value types, lookahead, atoms, expressions, patterns, clauses, updates, statements.
 */
import type { Statement } from './ast.ts'
import { checkHeight } from './height.ts'
import { Refusal } from './refusal.ts'
import { StatementParser } from './statements.ts'

/**
 * The statement a text holds; a statement that is refused by name comes back as one.
 * Throws CypherError: SyntaxError, Unsupported, or Limit where it is nested too deep.
 */
export function parse(text: string): Statement {
  const statement = parseOrRefuse(text)
  checkHeight(statement, text)
  return statement
}

function parseOrRefuse(text: string): Statement {
  try {
    return new StatementParser(text).statement()
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', feature: error.feature, span: error.span }
    throw error
  }
}
