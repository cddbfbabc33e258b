/**
 * The gate for queries that people type: what only reads the graph may pass. It looks at the syntax tree, so it
 * neither misses a write that a list of words would miss nor refuses a string that holds one.
 */
import { CypherError, positionAt } from './errors.ts'
import { lookup } from './functions/index.ts'
import type { BinaryExpression, CallProcedureClause, Clause, FunctionCall, Span, Statement } from './syntax/ast.ts'
import { descendants } from './syntax/walk.ts'
import type { SyntaxNode } from './syntax/walk.ts'

/** The procedures that may be called; Neo4j's own list of allowed procedures does not cover the built-in ones. */
export const ALLOWED_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
])

const UPDATING: readonly Clause['kind'][] = ['create', 'merge', 'set', 'remove', 'delete', 'foreach']
const LONGEST_REGEX = 200

type Refusal = 'query-not-read-only' | 'query-clause-forbidden' | 'procedure-forbidden' | 'regex-forbidden'

/**
 * Returns when the statement may run for a stranger. Throws CypherError of type Forbidden, with position; its detail is
 * `query-not-read-only`, `query-clause-forbidden`, `procedure-forbidden` or `regex-forbidden`.
 */
export function gate(statement: Statement, text: string): void {
  if (statement.kind === 'refused') {
    throw forbidden('query-clause-forbidden', `${statement.feature} is not allowed here.`, statement.span, text)
  }
  for (const node of descendants(statement)) check(node, text)
}

function check(node: SyntaxNode, text: string): void {
  if (UPDATING.some((kind) => kind === node.kind)) {
    const message = `${node.kind.toUpperCase()} would change the data; only reading is allowed here.`
    throw forbidden('query-not-read-only', message, node.span, text)
  }
  if (node.kind === 'call') checkCall(node, text)
  if (node.kind === 'binary' && node.operator === '=~') checkRegex(node, text)
}

/** A function with a dot in its name that Cypher itself does not have comes from a plug-in. */
function checkCall(call: CallProcedureClause | FunctionCall, text: string): void {
  const [what, name, allowed] =
    'procedure' in call
      ? ['procedure', call.procedure, ALLOWED_PROCEDURES.has(call.procedure)]
      : ['function', call.name, !call.name.includes('.') || lookup(call.name) !== undefined]
  if (allowed) return
  const others = what === 'procedure' ? `; these are: ${[...ALLOWED_PROCEDURES].join(', ')}` : ''
  throw forbidden('procedure-forbidden', `The ${what} ${name} is not allowed here${others}.`, call.span, text)
}

/** A pattern that the query computes could be made to run for ever on a store whose regular expressions backtrack. */
function checkRegex({ right }: BinaryExpression, text: string): void {
  if (right.kind === 'parameter') return
  const problem =
    right.kind !== 'literal'
      ? 'must be written out or be a parameter'
      : String(right.value).length > LONGEST_REGEX
        ? `is longer than ${LONGEST_REGEX} characters`
        : undefined
  if (problem !== undefined) throw forbidden('regex-forbidden', `A regular expression ${problem}.`, right.span, text)
}

function forbidden(detail: Refusal, message: string, { start }: Span, text: string): CypherError {
  return new CypherError({ type: 'Forbidden', phase: 'compile', detail, message, position: positionAt(text, start) })
}
