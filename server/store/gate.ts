import { CypherError } from '../../cypher/engine/errors.ts'
import { parse } from '../../cypher/engine/syntax/index.ts'
import type { Statement } from '../../cypher/engine/syntax/ast.ts'
import { appErrorOf } from './query-errors.ts'

/** Procedures that a typed query may call. */
export const allowedProcedures: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
])

/** The statement, read by our own parser whatever store will run it: what it cannot read is not run. Throws AppError. */
export function gated(text: string): Statement {
  try {
    return parse(text)
  } catch (error) {
    throw error instanceof CypherError ? appErrorOf(error) : error
  }
}
