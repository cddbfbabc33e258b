/** Walks over syntax trees, and compares them. */
import type { Clause, Expression, LabelExpression, PathFactor, PathPattern, Query, Statement } from './ast.ts'

/** Every node that has a kind of its own and a place in the text. */
export type SyntaxNode = Statement | Query | Clause | PathPattern | PathFactor | LabelExpression | Expression

/** A tree and everything below it, in the order of the text. */
export function* descendants(root: object): Generator<SyntaxNode> {
  if (isNode(root)) yield root
  for (const child of Object.values(root)) {
    if (typeof child === 'object' && child !== null) yield* descendants(child as object)
  }
}

/** The nodes next below this one. */
export function children(root: object): readonly SyntaxNode[] {
  return Object.values(root)
    .filter((child): child is object => typeof child === 'object' && child !== null)
    .flatMap((child) => (isNode(child) ? [child] : children(child)))
}

/**
 * The same expression with parts replaced, wherever `replace` gives another for a part. What binds variables of its
 * own (comprehensions, reduce, list predicates, paths, subqueries) is handed to `replace` but not looked into.
 */
export function replaceIn(expression: Expression, replace: (part: Expression) => Expression | undefined): Expression {
  const other = replace(expression)
  if (other !== undefined) return other
  if (BINDING_FORMS.includes(expression.kind)) return expression
  return replaceBelow(expression, replace) as Expression
}

const BINDING_FORMS: readonly Expression['kind'][] = [
  'listComprehension', 'patternComprehension', 'reduce', 'listPredicate', 'subquery', 'pattern', 'mapProjection',
]

function replaceBelow(value: unknown, replace: (part: Expression) => Expression | undefined): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => replaceInside(item, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceInside(inner, replace)]))
}

function replaceInside(value: unknown, replace: (part: Expression) => Expression | undefined): unknown {
  const isExpression = typeof value === 'object' && value !== null && isNode(value)
  return isExpression ? replaceIn(value as Expression, replace) : replaceBelow(value, replace)
}

function isNode(value: object): value is SyntaxNode {
  return 'kind' in value && 'span' in value
}

/** Whether two trees say the same; where they stand in the text does not matter. */
export function sameSyntax(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Object.is(left, right)
  }
  const keys = meaningfulKeys(left)
  return (
    keys.length === meaningfulKeys(right).length &&
    keys.every((key) => sameSyntax(Reflect.get(left, key), Reflect.get(right, key)))
  )
}

function meaningfulKeys(node: object): readonly string[] {
  return Object.keys(node).filter((key) => key !== 'span')
}

/** The names in a conjunction of plain labels, `:A:B` or `A&B`; undefined where anything else is in it. */
export function plainLabels(labels: LabelExpression): readonly string[] | undefined {
  if (labels.kind === 'label') return [labels.name]
  if (labels.kind !== 'labelAnd') return undefined
  const left = plainLabels(labels.left)
  const right = plainLabels(labels.right)
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}
