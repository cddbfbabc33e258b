/**
 * The gate for queries that people type: what only reads the graph may pass. It looks at the syntax tree, so it
 * neither misses a write that a list of words would miss nor refuses a string that holds one.
 */
import { CypherError, positionAt } from './errors.ts'
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

const TEMPORAL_TYPES = ['date', 'datetime', 'localdatetime', 'localtime', 'time']
const TEMPORAL_FUNCTIONS = ['realtime', 'statement', 'transaction', 'truncate']
/** Functions of Cypher itself that have a dot in their name; any other comes from a plug-in. */
const BUILT_IN_DOTTED: ReadonlySet<string> = new Set([
  ...TEMPORAL_TYPES.flatMap((type) => TEMPORAL_FUNCTIONS.map((name) => `${type}.${name}`)),
  'datetime.fromepoch',
  'datetime.fromepochmillis',
  'duration.between',
  'duration.indays',
  'duration.inmonths',
  'duration.inseconds',
  'point.distance',
  'point.withinbbox',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
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

function checkCall(call: CallProcedureClause | FunctionCall, text: string): void {
  const [what, name, allowed] =
    'procedure' in call
      ? ['procedure', call.procedure, ALLOWED_PROCEDURES.has(call.procedure)]
      : ['function', call.name, !call.name.includes('.') || BUILT_IN_DOTTED.has(call.name.toLowerCase())]
  if (allowed) return
  throw forbidden('procedure-forbidden', `The ${what} ${name} is not allowed here.`, call.span, text)
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
