/** Plans the search for shortest paths along one walk, its ends bound. */
import { compile, compileTest } from '../execute/expression/environment.ts'
import type { Environment } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import type { Expression, ListPredicate, PathSelector } from '../syntax/ast.ts'
import { pathValue } from './path-value.ts'
import type { PatternPath, WalkEdge } from './pattern-edges.ts'
import { isSearch } from './pattern-forms.ts'
import type { Evaluate, Plan, ShortestPlan, Test, Wanted } from './plan.ts'
import { extended } from './scope.ts'
import { variableNames } from './tree.ts'

interface Search {
  readonly edge: WalkEdge
  readonly path: PatternPath | undefined
  readonly source: Plan
  readonly env: Environment
  /** Conditions that the path must meet to count at all. */
  readonly conditions: readonly Expression[]
  readonly each: ShortestPlan['each']
  readonly details: string
}

export function selectSearch(search: Search): ShortestPlan {
  const { edge, source, env, details } = search
  return {
    kind: 'shortest',
    source,
    from: edge.left.slot,
    to: edge.right.slot,
    wanted: wantedBy(edge.selector, env),
    types: edge.types,
    direction: edge.direction,
    min: edge.min,
    max: edge.max,
    list: edge.slot,
    refuseEqualEnds: isSearch(edge.selector),
    ...stepTests(search),
    rows: source.rows,
    details,
  }
}

export function wantedBy(selector: PathSelector, env: Environment): Wanted {
  const one: Evaluate = () => 1n
  switch (selector.kind) {
    case 'all':
    case 'allShortest':
    case 'allShortestPaths':
      return { kind: 'all', count: one }
    case 'shortestPath':
      return { kind: 'one', count: one }
    case 'any':
    case 'shortest':
    case 'shortestGroups': {
      const { count } = selector
      if (count === 1 && selector.kind !== 'shortestGroups') return { kind: 'one', count: one }
      const evaluate: Evaluate = typeof count === 'number' ? () => BigInt(count) : compile(count, env)
      return { kind: selector.kind === 'shortestGroups' ? 'groups' : 'count', count: evaluate }
    }
  }
}

/** Conditions on every relationship or node can be tested step by step; all others need the whole path. */
function stepTests(search: Search): Pick<ShortestPlan, 'each' | 'node' | 'path'> {
  const { env, edge, conditions } = search
  const relationships: Test[] = search.each === undefined ? [] : [search.each.test]
  const nodes: Test[] = []
  const whole: Test[] = []
  const node = env.compilation.slots.take('node')
  const relationship = edge.each.slot
  for (const condition of conditions) {
    const walked = condition.kind === 'listPredicate' ? walkedOver(condition, search) : undefined
    if (walked === undefined || condition.kind !== 'listPredicate') whole.push(compileTest(condition, env))
    else if (walked === 'nodes') nodes.push(stepTest(condition, node, env))
    else relationships.push(stepTest(condition, relationship, env))
  }
  return {
    each: relationships.length === 0 ? undefined : { relationship, test: every(relationships) },
    node: nodes.length === 0 ? undefined : { node, test: every(nodes) },
    path: whole.length === 0 ? undefined : wholePath(search, every(whole)),
  }
}

function every(tests: readonly Test[]): Test {
  return (frame) => tests.every((test) => test(frame))
}

/** What `all(x IN nodes(p) …)` walks over when `p` is the path that is searched. */
function walkedOver(condition: ListPredicate, search: Search): 'nodes' | 'relationships' | undefined {
  const { list, quantifier } = condition
  if (quantifier !== 'all' && quantifier !== 'none') return undefined
  const inside = variableNames(condition.where)
  if (inside.has(search.edge.name) || (search.path !== undefined && inside.has(search.path.name))) return undefined
  if (list.kind === 'variable') return list.name === search.edge.name ? 'relationships' : undefined
  const [of] = list.kind === 'call' ? list.args : []
  if (list.kind !== 'call' || of?.kind !== 'variable' || of.name !== search.path?.name) return undefined
  if (search.path.edges.length !== 1) return undefined
  const name = list.name.toLowerCase()
  return name === 'nodes' || name === 'relationships' ? name : undefined
}

function stepTest(condition: ListPredicate, slot: Slot, env: Environment): Test {
  const { variable, where, quantifier } = condition
  const evaluate = compile(where ?? variable, { ...env, scope: extended(env.scope, [[variable.name, slot]]) })
  const wanted = quantifier === 'all'
  return (frame) => evaluate(frame) === wanted
}

function wholePath(search: Search, test: Test): Test {
  const { path } = search
  if (path === undefined) return test
  const value = pathValue(path)
  return (frame) => {
    frame.write(path.slot, value(frame))
    return test(frame)
  }
}
