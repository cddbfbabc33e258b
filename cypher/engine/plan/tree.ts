/** Questions about syntax trees that need no knowledge of the single forms. */
import type { Slot } from '../execute/frame.ts'
import { changesWithEachCall } from '../semantics/functions.ts'
import type { Expression } from '../syntax/ast.ts'
import { descendants } from '../syntax/walk.ts'
import type { Scope } from './scope.ts'

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

/**
 * The names of all variables that stand anywhere in a tree. Names bound inside it (by comprehensions, subqueries)
 * are among them, so this may say too much, never too little.
 */
export function variableNames(tree: unknown, into: Set<string> = new Set()): Set<string> {
  if (!isTree(tree)) return into
  if (tree['kind'] === 'variable' && typeof tree['name'] === 'string') into.add(tree['name'])
  for (const part of Object.values(tree)) variableNames(part, into)
  return into
}

export function dependsOnChance(tree: object): boolean {
  return [...descendants(tree)].some((node) => node.kind === 'call' && 'name' in node && changesWithEachCall(node.name))
}

/**
 * A copy in which `replace` stands for the expressions it answers for; nothing inside a replaced one is visited. Parts
 * that read a variable bound inside the expression by a comprehension or the like are not handed to `replace`.
 */
export function rewrite(expression: Expression, replace: (part: Expression) => Expression | undefined): Expression {
  return rewriteTree(expression, replace, []) as Expression
}

function rewriteTree(
  tree: unknown,
  replace: (part: Expression) => Expression | undefined,
  own: readonly string[],
): unknown {
  if (!isTree(tree)) return tree
  if (Array.isArray(tree)) return tree.map((part: unknown) => rewriteTree(part, replace, own))
  if (typeof tree['kind'] === 'string' && !reads(tree, own)) {
    const replaced = replace(tree as unknown as Expression)
    if (replaced !== undefined) return replaced
  }
  const within = [...own, ...boundBy(tree)]
  const entries = Object.entries(tree).map(([key, part]) => {
    return [key, rewriteTree(part, replace, OUTSIDE.includes(key) ? own : within)]
  })
  return Object.fromEntries(entries)
}

function reads(tree: Tree, names: readonly string[]): boolean {
  if (names.length === 0) return false
  const found = variableNames(tree)
  return names.some((name) => found.has(name))
}

/** The parts of comprehensions and the like that do not see the variables these bind. */
const OUTSIDE = ['list', 'initial']

/** What a comprehension or the like binds for itself. */
function boundBy({ kind, variable, accumulator }: Tree): ReadonlySet<string> {
  const binds = kind === 'listComprehension' || kind === 'listPredicate' || kind === 'reduce'
  return binds ? variableNames([variable, accumulator]) : new Set()
}

/** The text of an expression as EXPLAIN shows it. */
export function textOf(
  text: string,
  tree: { readonly span: { readonly start: number; readonly end: number } },
): string {
  return text.slice(tree.span.start, tree.span.end).replace(/\s+/g, ' ')
}

/** What of these names a condition needs. */
export function neededNames(condition: Expression, names: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([...variableNames(condition)].filter((name) => names.has(name)))
}

/** The slots that an expression reads. */
export function slotsOf(expression: Expression | undefined, scope: Scope): readonly Slot[] {
  return [...variableNames(expression)].flatMap((name) => scope.get(name) ?? [])
}
