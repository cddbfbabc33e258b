/** The rules of aggregation: what groups, and what may stand beside an aggregate. */
import type { Expression, Variable } from '../syntax/ast.ts'
import { children, sameSyntax } from '../syntax/walk.ts'
import type { SyntaxNode } from '../syntax/walk.ts'
import { isAggregate } from './functions.ts'

/** Whether this very expression aggregates. */
export function aggregates(node: SyntaxNode): boolean {
  return node.kind === 'countStar' || (node.kind === 'call' && 'name' in node && isAggregate(node.name))
}

/** Whether an expression aggregates anywhere; a subquery has rows of its own. */
export function containsAggregate(node: SyntaxNode): boolean {
  return aggregates(node) || (node.kind !== 'subquery' && children(node).some(containsAggregate))
}

/** What rows are grouped by, as far as it can be used again beside an aggregate: variables and properties. */
export interface Grouping {
  readonly keys: readonly Expression[]
  /** Variables whose value differs from row to row of a group, unless they are keys. */
  readonly varies: (name: string) => boolean
  /** What is aggregated inside a subquery is aggregated for one group. */
  readonly inSubquery?: boolean
}

/**
 * The first variable in an aggregating expression that is neither aggregated nor a grouping key: its value would
 * differ from row to row of a group.
 */
export function ambiguousVariable(node: SyntaxNode, grouping: Grouping): Variable | undefined {
  if (aggregates(node) && grouping.inSubquery !== true) return undefined
  const canBeKey = node.kind === 'variable' || node.kind === 'property'
  if (canBeKey && grouping.keys.some((key) => sameSyntax(key, node))) return undefined
  if (node.kind === 'variable') return grouping.varies(node.name) ? node : undefined
  const within = node.kind === 'subquery' ? { ...grouping, inSubquery: true } : withOwnVariables(node, grouping)
  for (const child of children(node)) {
    const found = ambiguousVariable(child, within)
    if (found !== undefined) return found
  }
  return undefined
}

/** The variables that a comprehension or the like binds for itself are no matter of grouping. */
function withOwnVariables(node: SyntaxNode, grouping: Grouping): Grouping {
  const own = children(node).flatMap((child) => (child.kind === 'variable' && binds(node, child) ? [child.name] : []))
  if (own.length === 0) return grouping
  return { ...grouping, varies: (name) => !own.includes(name) && grouping.varies(name) }
}

function binds(node: SyntaxNode, variable: Variable): boolean {
  return (
    ((node.kind === 'listComprehension' || node.kind === 'listPredicate') && node.variable === variable) ||
    (node.kind === 'reduce' && (node.variable === variable || node.accumulator === variable))
  )
}
