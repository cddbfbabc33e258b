/** The errors of parser and semantic checks: all are known before the first row. */
import { CypherError, positionAt } from '../errors.ts'

export function syntaxError(text: string, offset: number, detail: string, message: string): CypherError {
  return new CypherError({ type: 'SyntaxError', phase: 'compile', detail, message, position: positionAt(text, offset) })
}

/** A form of Cypher that is read but not run; `feature` is its name. */
export function unsupported(text: string, offset: number, feature: string): CypherError {
  const position = positionAt(text, offset)
  const message = `Not supported: ${feature}.`
  return new CypherError({ type: 'Unsupported', phase: 'compile', detail: feature, message, position })
}

export function tooDeep(text: string, offset: number, limit: number): CypherError {
  const position = positionAt(text, offset)
  const message = `The query is nested deeper than ${limit} levels; write fewer nested brackets or shorter chains.`
  return new CypherError({ type: 'Limit', phase: 'compile', detail: 'depth', message, position })
}
