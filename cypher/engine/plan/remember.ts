/** Inner plans that give the same rows for every row they are run for: found once, then remembered. */
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { descendants } from '../syntax/walk.ts'
import type { SyntaxNode } from '../syntax/walk.ts'
import type { Plan } from './plan.ts'
import type { Scope } from './scope.ts'
import { dependsOnChance, variableNames } from './tree.ts'

/** An inner query as it stands in the text, the variables it sees, and the slots that are all it gives on. */
interface Inner {
  readonly written: object
  readonly scope: Scope
  readonly slots: readonly Slot[]
}

/** The plan `inner`, run for each row of `outer`. */
export function remembered(inner: Plan, { written, scope, slots }: Inner, outer: Plan, compilation: Compilation): Plan {
  const runsOnce = outer.kind === 'argument' && scope.size === 0
  if (runsOnce || !isSameForEveryRow(written, scope, compilation)) return inner
  const details = 'the rows once found, as they are the same for every row'
  return { kind: 'remember', source: inner, slots, rows: inner.rows, details }
}

/** Whether neither the variables in sight nor chance nor a write decides what the written part of a query gives. */
export function isSameForEveryRow(written: object, scope: Scope, { readOnly }: Compilation): boolean {
  if (!readOnly || dependsOnChance(written)) return false
  if ([...variableNames(written)].some((name) => scope.has(name))) return false
  return ![...descendants(written)].some((node) => callsProcedure(node) || takesAll(node))
}

/** A procedure of an embedder may give other rows each time. */
function callsProcedure(node: SyntaxNode): boolean {
  return node.kind === 'call' && 'procedure' in node
}

function takesAll(node: SyntaxNode): boolean {
  return (node.kind === 'with' || node.kind === 'return') && node.star
}
