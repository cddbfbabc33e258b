/** Short forms of syntax trees for expectations: operators in brackets, everything else by kind. */
import type { Expression, ProjectionItem, Query, Statement } from '../../../../cypher/engine/syntax/ast.ts'
import { CypherError } from '../../../../cypher/engine/errors.ts'
import { parse } from '../../../../cypher/engine/syntax/index.ts'
import { children } from '../../../../cypher/engine/syntax/walk.ts'
import type { SyntaxNode } from '../../../../cypher/engine/syntax/walk.ts'

/** The items of the RETURN that a text ends with. */
export function returned(text: string): readonly ProjectionItem[] {
  const last = clausesOf(parse(text)).at(-1)
  if (last?.kind !== 'return') throw new Error('the query does not end with RETURN')
  return last.items
}

export function clausesOf(statement: Statement) {
  if (statement.kind === 'refused') throw new Error(`refused: ${statement.feature}`)
  return lastPart(statement.query).clauses
}

function lastPart(query: Query) {
  return query.kind === 'union' ? query.right : query
}

/** The expression `text`, read as the only item of a RETURN. */
export function expression(text: string): Expression {
  const [item] = returned(`RETURN ${text}`)
  if (item === undefined) throw new Error('nothing is returned')
  return item.expression
}

/** `2 ^ 3 ^ 2` as `((2 ^ 3) ^ 2)`. */
export function show(node: SyntaxNode | string): string {
  if (typeof node === 'string') return show(expression(node))
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? `'${node.value}'` : String(node.value)
    case 'variable':
      return node.name
    case 'unary':
      return `(${node.operator} ${show(node.operand)})`
    case 'binary':
      return `(${show(node.left)} ${node.operator} ${show(node.right)})`
    case 'comparison':
      return `(${node.operands.map((operand, index) => [show(operand), node.operators[index] ?? '']).flat().join(' ').trim()})`
    case 'property':
      return `${show(node.subject)}.${node.key}`
    case 'label':
      return node.name
    default:
      return `${node.kind}(${children(node).map(show).join(', ')})`
  }
}

/** Type and detail of the error that `run` throws. */
export function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof CypherError) return `${error.type}: ${error.detail}`
    throw error
  }
  return 'none'
}
