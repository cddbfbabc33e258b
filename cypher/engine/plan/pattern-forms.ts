/** Small questions about the written forms of patterns. */
import type {
  Expression,
  GroupPattern,
  LabelExpression,
  MapLiteral,
  Parameter,
  PathFactor,
  PathSelector,
  Span,
  Variable,
} from '../syntax/ast.ts'
import { variableNames } from './tree.ts'

/** shortestPath() and allShortestPaths(). */
export function isSearch(selector: PathSelector): boolean {
  return selector.kind === 'shortestPath' || selector.kind === 'allShortestPaths'
}

/** Parenthesised paths without a quantifier are part of the path around them. */
export function spliced(
  factors: readonly PathFactor[],
  where: (condition: Expression | undefined) => void,
): readonly PathFactor[] {
  return factors.flatMap((factor) => {
    if (factor.kind !== 'group' || factor.quantifier !== undefined || factor.variable !== undefined) return [factor]
    where(factor.where)
    return spliced(factor.pattern.factors, where)
  })
}

/** The variables of nodes and relationships inside a group. */
export function groupVariables(group: GroupPattern): ReadonlySet<string> {
  const names = new Set<string>()
  for (const factor of group.pattern.factors) {
    if (factor.kind === 'group') for (const name of groupVariables(factor)) names.add(name)
    else if (factor.variable !== undefined) names.add(factor.variable.name)
  }
  return names
}

/** The variables that a group reads and that are not its own. */
export function namesOutside(group: GroupPattern): readonly string[] {
  const own = groupVariables(group)
  return [...variableNames(group)].filter((name) => !own.has(name))
}

export function alternatives(types: LabelExpression): readonly string[] | undefined {
  if (types.kind === 'label') return [types.name]
  if (types.kind !== 'labelOr') return undefined
  const left = alternatives(types.left)
  const right = alternatives(types.right)
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}

export function variableFor(name: string, span: Span): Variable {
  return { kind: 'variable', name, span }
}

export function propertyConditions(subject: Variable, properties: MapLiteral | Parameter | undefined): Expression[] {
  if (properties?.kind !== 'map') return []
  return properties.entries.map(({ key, value }) => ({
    kind: 'comparison',
    operators: ['='],
    operands: [{ kind: 'property', subject, key, span: value.span }, value],
    span: value.span,
  }))
}
