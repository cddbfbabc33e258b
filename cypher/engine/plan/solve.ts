/**
 * Finds an order in which to bind a pattern graph: greedily, always the step that is expected to leave the fewest
 * rows. A condition is tested as soon as all it needs is bound.
 */
import { compileTest } from '../execute/expression/environment.ts'
import type { Environment } from '../execute/expression/environment.ts'
import { better, RANK } from './candidate.ts'
import type { Candidate } from './candidate.ts'
import { Conditions } from './conditions.ts'
import {
  eachTest,
  edgeRows,
  endsPlan,
  expandPlan,
  relationshipScanPlan,
  roundsText,
  typeText,
  walkPlan,
  wayText,
} from './edge-steps.ts'
import type { Way } from './edge-steps.ts'
import { typeRows } from './estimate.ts'
import { nodeRows, startAt } from './node-steps.ts'
import { pathValue } from './path-value.ts'
import { overlap, selective, shown } from './pattern-edges.ts'
import type { GroupEdge, PatternEdge, PatternNode, SingleEdge, WalkEdge } from './pattern-edges.ts'
import { groupVariables, isSearch, namesOutside } from './pattern-forms.ts'
import { PatternGraph } from './pattern-graph.ts'
import type { Distinctness, Plan } from './plan.ts'
import { selectSearch, wantedBy } from './search.ts'

/** Binds everything in the graph, starting from the rows of `source`; `start` is bound by whoever runs the plan. */
export function solve(graph: PatternGraph, source: Plan, start?: PatternNode): Plan {
  return new Solver(graph, source, start).run()
}

class Solver {
  private readonly bound = new Set<string>()
  private readonly open: Set<PatternEdge>
  private readonly solved: PatternEdge[] = []
  private readonly paths
  private readonly env: Environment
  private readonly conditions: Conditions

  constructor(
    private readonly graph: PatternGraph,
    private plan: Plan,
    start: PatternNode | undefined,
  ) {
    this.open = new Set(graph.edges)
    this.paths = new Set(graph.paths)
    this.env = { compilation: graph.compilation, scope: graph.scope }
    const edges = graph.edges.map((edge) => [edge.name, edge] as const)
    const names = new Map<string, unknown>([...graph.nodes, ...graph.introduced, ...edges])
    this.conditions = new Conditions(graph.conditions, names, graph.compilation)
    if (start !== undefined) this.bound.add(start.name)
  }

  run(): Plan {
    this.bindOuter()
    this.settle()
    while (this.unboundNodes().length > 0 || this.open.size > 0) {
      this.graph.compilation.check()
      this.candidates().reduce(better).take()
      this.settle()
    }
    return this.plan
  }

  private get store() {
    return this.graph.compilation.graph
  }

  // ---- what other clauses have bound -------------------------------------------------------------

  private bindOuter(): void {
    const { graph } = this
    for (const { value, entity, name } of graph.entities) {
      const details = `take \`${name}\` as an entity`
      this.plan = { kind: 'entity', source: this.plan, value, entity, rows: this.plan.rows, details }
    }
    for (const node of graph.nodes.values()) {
      if (graph.introduced.has(node.name) || node.name.startsWith(' ')) continue
      this.bound.add(node.name)
      this.requireNode(node)
    }
  }

  /** A bound node that no edge leads to must still be one: null matches nothing. */
  private requireNode(node: PatternNode): void {
    if (this.graph.edges.some((edge) => edge.left === node || edge.right === node)) return
    const { index } = node.slot
    const details = `\`${node.name}\` is not null`
    const test = (frame: { readonly ids: Int32Array }) => (frame.ids[index] ?? -1) >= 0
    this.plan = { kind: 'filter', source: this.plan, test, rows: this.plan.rows, details }
  }

  private unboundNodes(): readonly PatternNode[] {
    return [...this.graph.nodes.values()].filter((node) => !this.bound.has(node.name))
  }

  // ---- conditions and paths ----------------------------------------------------------------------

  /** Puts together the paths that are complete and tests the conditions that can be tested. */
  private settle(): void {
    for (const path of this.paths) {
      if (!path.edges.every((edge) => this.solved.includes(edge)) || !this.bound.has(path.start.name)) continue
      this.paths.delete(path)
      this.bound.add(path.name)
      const details = `put together the path \`${path.name}\``
      const step = { slots: [path.slot], values: [pathValue(path)], rows: this.plan.rows, details }
      this.plan = { kind: 'assign', source: this.plan, ...step }
    }
    this.test()
  }

  private test(): void {
    const ready = this.conditions.takeReady(this.bound)
    if (ready.length === 0) return
    const tests = ready.map((condition) => compileTest(condition, this.env))
    const [first] = tests
    this.plan = {
      kind: 'filter',
      source: this.plan,
      test: tests.length === 1 && first !== undefined ? first : (frame) => tests.every((holds) => holds(frame)),
      rows: ready.reduce((rows, condition) => rows * this.conditions.selectivity(condition), this.plan.rows),
      details: ready.map((condition) => this.conditions.text(condition)).join(' and '),
    }
  }

  // ---- candidates --------------------------------------------------------------------------------

  private candidates(): readonly Candidate[] {
    const edges = [...this.open].flatMap((edge) => this.edgeCandidates(edge))
    if (edges.length > 0) return edges
    const scans = [...this.open].flatMap((edge) => (edge.kind === 'single' ? this.relationshipScan(edge) : []))
    return [...this.unboundNodes().map((node) => this.nodeCandidate(node)), ...scans]
  }

  private edgeCandidates(edge: PatternEdge): readonly Candidate[] {
    const { rows } = this.plan
    if (edge.kind === 'single' && this.isBoundRelationship(edge)) {
      return [{ rows, rank: RANK.boundRelationship, take: () => this.takeEnds(edge) }]
    }
    const left = this.bound.has(edge.left.name)
    const right = this.bound.has(edge.right.name)
    const searched = selective(edge)
    if (searched !== undefined) return left && right ? [{ rows, rank: RANK.step, take: () => this.takeSearch(searched) }] : []
    const single = edge.kind === 'single'
    if (left && right) {
      return [{ rows, rank: single ? RANK.closingStep : RANK.closingWalk, take: () => this.takeEdge(edge, true, true) }]
    }
    const rank = single ? RANK.step : RANK.walk
    const from = (fromLeft: boolean): Candidate => ({
      rows: this.reached(edge, fromLeft ? edge.right : edge.left),
      rank,
      take: () => this.takeEdge(edge, fromLeft, false),
    })
    return [...(left ? [from(true)] : []), ...(right ? [from(false)] : [])]
  }

  private isBoundRelationship(edge: SingleEdge): boolean {
    return !edge.name.startsWith(' ') && !this.graph.introduced.has(edge.name)
  }

  /** Rows after walking an edge, when the conditions on the node it leads to have been tested. */
  private reached(edge: PatternEdge, node: PatternNode): number {
    const share = nodeRows(node, this.conditions, this.bound, this.env) / Math.max(1, this.store.nodeCount)
    return this.plan.rows * edgeRows(edge, this.store) * share
  }

  private nodeCandidate(node: PatternNode): Candidate {
    const start = startAt(node, this.conditions, this.bound, this.env)
    const take = () => {
      this.plan = start.plan(this.plan)
      this.bound.add(node.name)
    }
    return { rows: this.plan.rows * start.rows, rank: RANK.start, take }
  }

  /** Walking all relationships of a type: where they are fewer than the nodes, or nothing else is asked for. */
  private relationshipScan(edge: SingleEdge): readonly Candidate[] {
    const unbound = this.unboundNodes()
    const ends = [edge.left, edge.right]
    if (edge.left === edge.right || !ends.every((end) => unbound.includes(end))) return []
    const rows = this.plan.rows * typeRows(this.store, edge.types) * (edge.direction === 'both' ? 2 : 1)
    const take = () => {
      this.plan = relationshipScanPlan(edge, this.plan, rows, this.distinctFrom(edge), this.store)
      this.finish(edge)
    }
    const alone = unbound.length === 2 && !ends.some(({ name }) => this.conditions.anyNeeds(name))
    return [{ rows: alone ? 0 : rows, rank: RANK.start, take }]
  }

  // ---- along an edge -----------------------------------------------------------------------------

  private finish(edge: PatternEdge): void {
    this.open.delete(edge)
    this.solved.push(edge)
    for (const name of [edge.name, edge.left.name, edge.right.name]) this.bound.add(name)
    if (edge.kind === 'group') for (const name of edge.lists.keys()) this.bound.add(name)
  }

  /** What a relationship of this edge must differ from: those of the edges solved before it, where types can agree. */
  private distinctFrom(edge: PatternEdge): Distinctness {
    const others = this.solved.filter((other) => overlap(edge, other) && selective(other) === undefined)
    const singles = others.filter(({ kind }) => kind === 'single')
    const lists = others.filter(({ kind }) => kind !== 'single')
    return { relationships: singles.map(({ slot }) => slot), lists: lists.map(({ slot }) => slot) }
  }

  private takeEnds(edge: SingleEdge): void {
    this.plan = endsPlan(edge, this.plan, this.bound, this.distinctFrom(edge))
    this.finish(edge)
  }

  /** Walks an edge from its left or its right node; `into`: to a node that is bound too. */
  private takeEdge(edge: PatternEdge, fromLeft: boolean, into: boolean): void {
    const [from, to] = fromLeft ? [edge.left, edge.right] : [edge.right, edge.left]
    const closing = into || from === to
    const rows = this.plan.rows * (closing ? 1 : edgeRows(edge, this.store))
    const distinct = this.distinctFrom(edge)
    const way: Way = { source: this.plan, from: from.slot, to: to.slot, into: closing, rows, distinct }
    if (edge.kind === 'single') this.plan = expandPlan(edge, way, fromLeft, this.store)
    else if (edge.kind === 'walk') this.plan = walkPlan(edge, way, fromLeft, this.needsList(edge), this.env)
    else this.plan = this.repeat(edge, fromLeft, way)
    this.finish(edge)
  }

  /** The list of a walk is written only where something reads it. */
  private needsList(edge: WalkEdge): boolean {
    if (!edge.name.startsWith(' ') || this.graph.paths.some((path) => path.edges.includes(edge))) return true
    if (this.conditions.anyNeeds(edge.name)) return true
    return this.graph.edges.some((other) => other !== edge && overlap(edge, other))
  }

  private repeat(edge: GroupEdge, fromLeft: boolean, way: Way): Plan {
    const details = wayText(edge, way, fromLeft, roundsText(edge))
    return { ...way, ...this.rounds(edge, fromLeft), kind: 'repeat', reversed: !fromLeft, details }
  }

  private takeSearch(edge: WalkEdge | GroupEdge): void {
    this.plan = edge.kind === 'walk' ? this.searchSteps(edge) : this.searchRounds(edge)
    this.finish(edge)
  }

  private searchRounds(edge: GroupEdge): Plan {
    const { plan: source, env } = this
    return {
      kind: 'shortestRounds',
      source,
      from: edge.left.slot,
      to: edge.right.slot,
      ...this.rounds(edge, true),
      wanted: wantedBy(edge.selector, env),
      fixed: !namesOutside(edge.group).some((name) => env.scope.has(name)),
      rows: source.rows,
      details: `the shortest paths from ${shown(edge.left)} to ${shown(edge.right)} ${roundsText(edge)}`,
    }
  }

  /** A quantified group: its inside is a pattern of its own, begun at the end that the walk comes from. */
  private rounds(edge: GroupEdge, fromLeft: boolean) {
    const { pattern, span, where } = edge.group
    const inner = new PatternGraph(this.graph.compilation, this.graph.scope, groupVariables(edge.group))
    const chain = inner.addPart({ variable: undefined, selector: { kind: 'all' }, element: pattern, span })
    inner.addWhere(where)
    const [first, last] = fromLeft ? [chain.start, chain.end] : [chain.end, chain.start]
    return {
      inner: solve(inner, { kind: 'argument', rows: 1, details: 'one round of the pattern' }, first),
      innerFrom: first.slot,
      innerTo: last.slot,
      min: edge.min,
      max: edge.max,
      relationships: inner.edges.map(({ slot }) => slot),
      groups: [...edge.lists].flatMap(([name, list]) => {
        const single = inner.scope.get(name)
        return single === undefined ? [] : [{ single, list }]
      }),
      list: edge.slot,
    }
  }

  private searchSteps(edge: WalkEdge): Plan {
    const path = this.graph.paths.find(({ edges }) => edges.includes(edge))
    // what WHERE says of the path of shortestPath() decides which paths are looked at; of SHORTEST it comes after
    const own = [edge.name, ...(path === undefined ? [] : [path.name])]
    const conditions = isSearch(edge.selector) ? this.conditions.takeReady(new Set([...this.bound, ...own])) : []
    const ends = `from ${shown(edge.left)} to ${shown(edge.right)}`
    return selectSearch({
      edge,
      path,
      source: this.plan,
      env: this.env,
      conditions,
      each: eachTest(edge, this.env),
      details: `the shortest paths ${ends} along${typeText(edge, this.store)} relationships`,
    })
  }
}
