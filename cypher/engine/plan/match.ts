import { compileTest } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Expression, GroupPattern, MatchClause, PatternPart } from '../syntax/ast.ts'
import { CONDITION_SELECTIVITY } from './estimate.ts'
import { pathLength } from './path-value.ts'
import { isSearch } from './pattern-forms.ts'
import { PatternGraph } from './pattern-graph.ts'
import type { Plan } from './plan.ts'
import { remembered } from './remember.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'
import { wantedBy } from './search.ts'
import { solve } from './solve.ts'
import { textOf } from './tree.ts'

/** A plan and the variables that can be seen after it. */
export interface Planned {
  readonly plan: Plan
  readonly scope: Scope
}

export const ARGUMENT: Plan = { kind: 'argument', rows: 1, details: 'one row' }

export function planMatch(clause: MatchClause, from: Planned, compilation: Compilation): Planned {
  if (!clause.optional) return planPatterns(clause.patterns, clause.where, from, compilation)
  const inner = planPatterns(clause.patterns, clause.where, { plan: ARGUMENT, scope: from.scope }, compilation)
  const slots = [...inner.scope].filter(([name]) => !from.scope.has(name)).map(([, slot]) => slot)
  const rows = from.plan.rows * Math.max(1, inner.plan.rows)
  const details = 'rows of the inner plan, or one row of nulls'
  const once = remembered(inner.plan, { written: clause, scope: from.scope, slots }, from.plan, compilation)
  return { plan: { kind: 'optional', source: from.plan, inner: once, slots, rows, details }, scope: inner.scope }
}

/** The patterns of one MATCH: no relationship stands for two of them. */
export function planPatterns(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  from: Planned,
  compilation: Compilation,
): Planned {
  const selective = parts.find((part) => needsSelection(part))
  // the checks have refused any pattern beside it
  if (selective !== undefined) return planSelective(selective, where, from, compilation)
  const graph = new PatternGraph(compilation, from.scope)
  for (const part of parts) graph.addPart(part)
  graph.addWhere(where)
  const plan = solve(graph, from.plan)
  return { plan, scope: extended(from.scope, graph.introduced) }
}

/** Selectors over one walk or group are searches; other patterns are matched whole, then selected from. */
function needsSelection(part: PatternPart): boolean {
  const { selector, element } = part
  if (selector.kind === 'all' || isSearch(selector)) return false
  const [edge, ...more] = element.factors.filter(({ kind }) => kind !== 'node')
  if (edge === undefined || edge.kind === 'node' || more.length > 0) return true
  return edge.kind === 'group' ? !repeatsSteps(edge) : edge.quantifier === undefined && edge.length === undefined
}

/** Whether all rounds of a group have the same number of relationships. */
function repeatsSteps({ quantifier, pattern }: GroupPattern): boolean {
  const steps = pattern.factors.filter((factor) => factor.kind !== 'node')
  const single = steps.every((step) => step.kind === 'relationship' && (step.quantifier ?? step.length) === undefined)
  return quantifier !== undefined && steps.length > 0 && single
}

function planSelective(
  part: PatternPart,
  where: Expression | undefined,
  from: Planned,
  compilation: Compilation,
): Planned {
  const graph = new PatternGraph(compilation, from.scope)
  const { start, end, edges } = graph.addPart({ ...part, selector: { kind: 'all' } })
  const matched = solve(graph, ARGUMENT)
  const scope = extended(from.scope, graph.introduced)
  const selected: Plan = {
    kind: 'selectPaths',
    source: matched,
    ends: [start.slot, end.slot],
    length: pathLength(edges),
    wanted: wantedBy(part.selector, { compilation, scope: from.scope }),
    kept: [...new Set([...graph.introduced.values(), start.slot, end.slot])],
    rows: matched.rows,
    details: 'the shortest paths between each pair of ends',
  }
  const rows = from.plan.rows * selected.rows
  const applied: Plan = {
    kind: 'apply',
    source: from.plan,
    inner: selected,
    unit: false,
    rows,
    details: 'for each row',
  }
  return { plan: filtered(applied, where, scope, compilation), scope }
}

/** Rows for which a condition is true. */
export function filtered(source: Plan, where: Expression | undefined, scope: Scope, compilation: Compilation): Plan {
  if (where === undefined) return source
  const test = compileTest(where, { compilation, scope })
  return {
    kind: 'filter',
    source,
    test,
    rows: source.rows * CONDITION_SELECTIVITY,
    details: textOf(compilation.text, where),
  }
}
