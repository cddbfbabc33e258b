/**
 * Finds an order in which to bind a pattern graph: greedily, always the step that is expected to leave the fewest
 * rows. A condition is tested as soon as all it needs is bound.
 */
import { compile, compileTest } from '../execute/expression/compile.ts'
import type { Environment } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import { opposite } from '../graph/direction.ts'
import type { Expression } from '../syntax/ast.ts'
import {
  averageDegree,
  CONDITION_SELECTIVITY,
  labelRows,
  LIST_LENGTH,
  PROPERTY_SELECTIVITY,
  trailRows,
  typeRows,
} from './estimate.ts'
import { groupVariables, neededNames, PatternGraph } from './pattern-graph.ts'
import type { GroupEdge, PatternEdge, PatternNode, SingleEdge, WalkEdge } from './pattern-graph.ts'
import { pathValue } from './path-value.ts'
import type { Distinctness, Plan } from './plan.ts'
import { selectSearch } from './search.ts'
import { extended } from './scope.ts'
import { textOf } from './tree.ts'

interface Condition {
  readonly expression: Expression
  readonly needs: ReadonlySet<string>
}

/** A way to bind the next node or edge, and what is expected of it. */
interface Candidate {
  readonly rows: number
  /** Smaller first where rows are equal: closing a cycle before opening a new branch. */
  readonly rank: number
  readonly take: () => void
}

/** Binds everything in the graph, starting from the rows of `source`. */
export function solve(graph: PatternGraph, source: Plan): Plan {
  return new Solver(graph, source).run()
}

class Solver {
  private plan: Plan
  private readonly bound = new Set<string>()
  private readonly open: Set<PatternEdge>
  private readonly solved: PatternEdge[] = []
  private conditions: readonly Condition[]
  private readonly paths
  private readonly env: Environment

  constructor(
    private readonly graph: PatternGraph,
    source: Plan,
  ) {
    this.plan = source
    this.open = new Set(graph.edges)
    this.paths = new Set(graph.paths)
    this.env = { compilation: graph.compilation, scope: graph.scope }
    const names = this.ownNames()
    this.conditions = graph.conditions.map((expression) => ({ expression, needs: neededNames(expression, names) }))
  }

  run(): Plan {
    this.bindOuter()
    this.test()
    while (this.unboundNodes().length > 0 || this.open.size > 0) {
      const best = this.candidates().reduce((a, b) => (b.rank < a.rank || (b.rank === a.rank && b.rows < a.rows) ? b : a))
      best.take()
      this.assignPaths()
      this.test()
    }
    this.assignPaths()
    this.test()
    return this.plan
  }

  private get rows(): number {
    return this.plan.rows
  }

  /** Names that this pattern binds; all others in scope have their values already. */
  private ownNames(): ReadonlyMap<string, unknown> {
    const { graph } = this
    const names = new Map<string, unknown>([...graph.nodes, ...graph.introduced])
    for (const edge of graph.edges) names.set(edge.name, edge)
    return names
  }

  private bindOuter(): void {
    const { graph } = this
    for (const { value, entity, name } of graph.entities) {
      this.plan = { kind: 'entity', source: this.plan, value, entity, rows: this.rows, details: `take \`${name}\` as an entity` }
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
    this.plan = {
      kind: 'filter',
      source: this.plan,
      test: (frame) => (frame.ids[index] ?? -1) >= 0,
      rows: this.rows,
      details: `\`${node.name}\` is not null`,
    }
  }

  private unboundNodes(): readonly PatternNode[] {
    return [...this.graph.nodes.values()].filter((node) => !this.bound.has(node.name))
  }

  // ---- conditions and paths ----------------------------------------------------------------------

  private ready(needs: ReadonlySet<string>): boolean {
    return [...needs].every((name) => this.bound.has(name))
  }

  private test(): void {
    const ready = this.conditions.filter(({ needs }) => this.ready(needs))
    if (ready.length === 0) return
    this.conditions = this.conditions.filter((condition) => !ready.includes(condition))
    const tests = ready.map(({ expression }) => compileTest(expression, this.env))
    const [first] = tests
    const selectivity = ready.reduce((product, { expression }) => product * this.selectivity(expression), 1)
    this.plan = {
      kind: 'filter',
      source: this.plan,
      test: tests.length === 1 && first !== undefined ? first : (frame) => tests.every((holds) => holds(frame)),
      rows: this.rows * selectivity,
      details: ready.map(({ expression }) => textOf(this.graph.compilation.text, expression)).join(' and '),
    }
  }

  private selectivity(condition: Expression): number {
    if (condition.kind === 'comparison' && condition.operators[0] === '=') return PROPERTY_SELECTIVITY
    if (condition.kind === 'labelTest' && condition.labels.kind === 'label') {
      const { graph } = this.graph.compilation
      return graph.countWithLabel(graph.labelId(condition.labels.name)) / Math.max(1, graph.nodeCount)
    }
    return CONDITION_SELECTIVITY
  }

  private drop(condition: Expression): void {
    this.conditions = this.conditions.filter(({ expression }) => expression !== condition)
  }

  private assignPaths(): void {
    for (const path of this.paths) {
      if (!path.edges.every((edge) => this.solved.includes(edge)) || !this.bound.has(path.start.name)) continue
      this.paths.delete(path)
      this.bound.add(path.name)
      const details = `put together the path \`${path.name}\``
      this.plan = { kind: 'assign', source: this.plan, slots: [path.slot], values: [pathValue(path)], rows: this.rows, details }
    }
  }

  // ---- candidates --------------------------------------------------------------------------------

  private candidates(): Candidate[] {
    const edges = [...this.open].flatMap((edge) => this.edgeCandidates(edge))
    if (edges.length > 0) return edges
    return [
      ...this.unboundNodes().map((node) => this.scanCandidate(node)),
      ...[...this.open].flatMap((edge) => (edge.kind === 'single' ? this.relationshipScan(edge) : [])),
    ]
  }

  private edgeCandidates(edge: PatternEdge): Candidate[] {
    if (edge.kind === 'single' && this.isBoundRelationship(edge)) {
      return [{ rows: this.rows, rank: 0, take: () => this.takeEnds(edge) }]
    }
    const left = this.bound.has(edge.left.name)
    const right = this.bound.has(edge.right.name)
    if (edge.kind === 'walk' && edge.selector.kind !== 'all') {
      return left && right ? [{ rows: this.rows, rank: 2, take: () => this.takeSearch(edge) }] : []
    }
    if (left && right) return [{ rows: this.rows, rank: edge.kind === 'single' ? 1 : 2, take: () => this.takeEdge(edge, true, true) }]
    const candidates: Candidate[] = []
    if (left) candidates.push(this.walkCandidate(edge, edge.right, () => this.takeEdge(edge, true, false)))
    if (right) candidates.push(this.walkCandidate(edge, edge.left, () => this.takeEdge(edge, false, false)))
    return candidates
  }

  private isBoundRelationship(edge: SingleEdge): boolean {
    return !edge.name.startsWith(' ') && !this.graph.introduced.has(edge.name)
  }

  private walkCandidate(edge: PatternEdge, reached: PatternNode, take: () => void): Candidate {
    const share = this.nodeRows(reached) / Math.max(1, this.graph.compilation.graph.nodeCount)
    return { rows: this.edgeRows(edge) * share, rank: edge.kind === 'single' ? 2 : 3, take }
  }

  private edgeRows(edge: PatternEdge): number {
    const { graph } = this.graph.compilation
    if (edge.kind === 'group') return this.rows * trailRows(averageDegree(graph, 'both', undefined), edge.min, edge.max)
    const degree = averageDegree(graph, edge.direction, edge.types)
    return this.rows * (edge.kind === 'single' ? degree : trailRows(degree, edge.min, edge.max))
  }

  /** How many nodes of the whole graph are expected to meet the conditions on one node alone. */
  private nodeRows(node: PatternNode): number {
    const { graph } = this.graph.compilation
    let rows = labelRows(graph, this.labelIds(node))
    for (const { expression, needs } of this.conditions) {
      if (needs.has(node.name) && expression.kind !== 'labelTest' && this.readyBut(needs, node)) rows *= this.selectivity(expression)
    }
    return rows
  }

  private readyBut(needs: ReadonlySet<string>, node: PatternNode): boolean {
    return [...needs].every((name) => name === node.name || this.bound.has(name))
  }

  /** Labels that the node must have: conditions of the form `node:Label`. */
  private labels(node: PatternNode): readonly { readonly name: string; readonly condition: Expression }[] {
    return this.conditions.flatMap(({ expression }) =>
      expression.kind === 'labelTest' &&
      expression.labels.kind === 'label' &&
      expression.subject.kind === 'variable' &&
      expression.subject.name === node.name
        ? [{ name: expression.labels.name, condition: expression }]
        : [],
    )
  }

  private labelIds(node: PatternNode): readonly number[] {
    return this.labels(node).map(({ name }) => this.graph.compilation.graph.labelId(name))
  }

  // ---- starting at a node ------------------------------------------------------------------------

  private scanCandidate(node: PatternNode): Candidate {
    const seek = this.seeks(node).reduce<Seekable | undefined>((a, b) => (a === undefined || b.rows < a.rows ? b : a), undefined)
    if (seek !== undefined) return { rows: this.rows * seek.rows, rank: 4, take: () => this.takeSeek(node, seek) }
    return { rows: this.rows * this.nodeRows(node), rank: 4, take: () => this.takeScan(node) }
  }

  private seeks(node: PatternNode): Seekable[] {
    const { graph } = this.graph.compilation
    return this.conditions.flatMap(({ expression }) => {
      const found = lookedUp(expression, node.name)
      if (found === undefined) return []
      if (!this.ready(neededNames(found.value, this.ownNames()))) return []
      return this.labels(node)
        .filter(({ name }) => graph.hasIndex(name, found.key))
        .map(({ name }) => {
          const items = found.value.kind === 'list' ? found.value.items.length : LIST_LENGTH
          return { ...found, label: name, rows: graph.indexRows(name, found.key) * (found.each ? items : 1) }
        })
    })
  }

  private takeSeek(node: PatternNode, seek: Seekable): void {
    this.plan = {
      kind: 'seek',
      source: this.plan,
      node: node.slot,
      label: seek.label,
      key: seek.key,
      value: compile(seek.value, this.env),
      each: seek.each,
      rows: Math.max(1, this.rows * seek.rows),
      details: `find ${shown(node)} by the index of :${seek.label}(${seek.key})`,
    }
    this.bound.add(node.name)
  }

  private takeScan(node: PatternNode): void {
    const { graph } = this.graph.compilation
    const labels = this.labels(node).map(({ name, condition }) => ({ name, condition, id: graph.labelId(name) }))
    const unknown = labels.find(({ id }) => id < 0)
    const rarest = labels
      .filter(({ id }) => id >= 0)
      .reduce<(typeof labels)[number] | undefined>(
        (a, b) => (a === undefined || graph.countWithLabel(b.id) < graph.countWithLabel(a.id) ? b : a),
        undefined,
      )
    const used = unknown === undefined ? rarest : undefined
    if (used !== undefined) this.drop(used.condition)
    this.plan = {
      kind: 'nodeScan',
      source: this.plan,
      node: node.slot,
      label: used?.id ?? -1,
      rows: this.rows * (used === undefined ? graph.nodeCount : graph.countWithLabel(used.id)),
      details: used === undefined ? `every node as ${shown(node)}` : `every node labelled ${used.name} as ${shown(node)}`,
    }
    this.bound.add(node.name)
  }

  /** Walking all relationships of a type: where they are fewer than the nodes, or nothing else is asked for. */
  private relationshipScan(edge: SingleEdge): Candidate[] {
    const { graph } = this.graph.compilation
    const unbound = this.unboundNodes()
    const ends = [edge.left, edge.right]
    if (edge.left === edge.right || this.isBoundRelationship(edge) || !ends.every((end) => unbound.includes(end))) return []
    const rows = this.rows * typeRows(graph, edge.types) * (edge.direction === 'both' ? 2 : 1)
    const take = () => this.takeRelationshipScan(edge, rows)
    const alone = unbound.length === 2 && !this.conditions.some(({ needs }) => ends.some(({ name }) => needs.has(name)))
    return [{ rows: alone ? 0 : rows, rank: 4, take }]
  }

  private takeRelationshipScan(edge: SingleEdge, rows: number): void {
    const { slot: relationship, left, right, types, direction } = edge
    const details = `every relationship${this.typeText(edge)}, from ${shown(left)} to ${shown(right)}`
    const distinct = this.distinctFrom(edge)
    this.plan = {
      kind: 'relationshipScan',
      source: this.plan,
      relationship,
      from: left.slot,
      to: right.slot,
      types,
      direction,
      distinct,
      rows,
      details,
    }
    this.finish(edge)
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
    const others = this.solved.filter((other) => overlap(edge, other) && !isSearch(other))
    const slots = (single: boolean) => others.filter((other) => (other.kind === 'single') === single).map(({ slot }) => slot)
    return { relationships: slots(true), lists: slots(false) }
  }

  private takeEnds(edge: SingleEdge): void {
    const fromBound = this.bound.has(edge.left.name)
    const toBound = this.bound.has(edge.right.name)
    this.plan = {
      kind: 'ends',
      source: this.plan,
      relationship: edge.slot,
      from: edge.left.slot,
      fromBound,
      to: edge.right.slot,
      toBound,
      types: edge.types,
      direction: edge.direction,
      distinct: this.distinctFrom(edge),
      rows: this.rows,
      details: `from \`${edge.name}\` to its ends ${shown(edge.left)} and ${shown(edge.right)}`,
    }
    this.finish(edge)
  }

  /** Walks an edge from its left or its right node; `into`: to a node that is bound too. */
  private takeEdge(edge: PatternEdge, fromLeft: boolean, into: boolean): void {
    const from = fromLeft ? edge.left : edge.right
    const to = fromLeft ? edge.right : edge.left
    const closing = into || from === to
    const rows = closing ? this.rows : this.edgeRows(edge)
    const way = { source: this.plan, from: from.slot, to: to.slot, into: closing, rows, distinct: this.distinctFrom(edge) }
    const target = closing ? `${shown(to)}, which is known` : shown(to)
    if (edge.kind === 'group') this.plan = this.repeat(edge, fromLeft, way, `repeat a pattern from ${shown(from)} to ${target}`)
    else {
      const direction = fromLeft ? edge.direction : opposite(edge.direction)
      const along = `along${this.typeText(edge)} relationships, ${direction === 'both' ? 'either way' : direction === 'out' ? 'forwards' : 'backwards'}`
      this.plan =
        edge.kind === 'single'
          ? { ...way, kind: 'expand', relationship: edge.slot, types: edge.types, direction, details: `from ${shown(from)} ${along}, to ${target}` }
          : {
              ...way,
              kind: 'variableExpand',
              types: edge.types,
              direction,
              min: edge.min,
              max: edge.max,
              list: this.needsList(edge) ? edge.slot : undefined,
              reversed: !fromLeft,
              each: this.eachTest(edge),
              details: `from ${shown(from)} ${along}, ${edge.min} to ${edge.max === Infinity ? 'any number of' : edge.max} steps, to ${target}`,
            }
    }
    this.finish(edge)
  }

  /** The list of a walk is written only where something reads it. */
  private needsList(edge: WalkEdge): boolean {
    if (!edge.name.startsWith(' ') || this.graph.paths.some((path) => path.edges.includes(edge))) return true
    if (this.conditions.some(({ needs }) => needs.has(edge.name))) return true
    return this.graph.edges.some((other) => other !== edge && overlap(edge, other))
  }

  private eachTest(edge: WalkEdge) {
    if (edge.conditions.length === 0) return undefined
    const scope = extended(this.graph.scope, [[edge.each.name, edge.each.slot]])
    const tests = edge.conditions.map((condition) => compileTest(condition, { ...this.env, scope }))
    return { relationship: edge.each.slot, test: (frame: Parameters<(typeof tests)[number]>[0]) => tests.every((test) => test(frame)) }
  }

  private repeat(
    edge: GroupEdge,
    fromLeft: boolean,
    way: { source: Plan; from: Slot; to: Slot; into: boolean; rows: number; distinct: Distinctness },
    details: string,
  ): Plan {
    const { compilation } = this.graph
    const names = groupVariables(edge.group)
    const inner = new PatternGraph(compilation, this.graph.scope, names)
    const chain = inner.addPart({
      variable: undefined,
      selector: { kind: 'all' },
      element: edge.group.pattern,
      span: edge.group.span,
    })
    inner.addWhere(edge.group.where)
    const [first, last] = fromLeft ? [chain.start, chain.end] : [chain.end, chain.start]
    const round = solveFrom(inner, first, { kind: 'argument', rows: 1, details: 'one round of the pattern' })
    return {
      ...way,
      kind: 'repeat',
      inner: round,
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
      reversed: !fromLeft,
      details,
    }
  }

  private takeSearch(edge: WalkEdge): void {
    const path = this.graph.paths.find(({ edges }) => edges.includes(edge))
    const known = new Set([...this.bound, edge.name, ...(path === undefined ? [] : [path.name])])
    const isFunction = edge.selector.kind === 'shortestPath' || edge.selector.kind === 'allShortestPaths'
    const within = this.conditions.filter(({ needs }) => isFunction && [...needs].every((name) => known.has(name)))
    this.conditions = this.conditions.filter((condition) => !within.includes(condition))
    this.plan = selectSearch({
      edge,
      path,
      source: this.plan,
      env: this.env,
      conditions: within.map(({ expression }) => expression),
      each: this.eachTest(edge),
      details: `the shortest paths from ${shown(edge.left)} to ${shown(edge.right)} along${this.typeText(edge)} relationships`,
    })
    this.finish(edge)
  }

  private typeText(edge: SingleEdge | WalkEdge): string {
    const { graph } = this.graph.compilation
    if (edge.types === undefined) return ''
    const names = graph.typeNames()
    return ` ${[...edge.types].map((type) => names[type] ?? String(type)).join(' or ') || 'no known'}`
  }

  /** For the inside of a repeated pattern: this node is where the round starts. */
  bind(node: PatternNode): this {
    this.bound.add(node.name)
    return this
  }
}

function solveFrom(graph: PatternGraph, start: PatternNode, source: Plan): Plan {
  return new Solver(graph, source).bind(start).run()
}

interface Lookup {
  readonly key: string
  readonly value: Expression
  /** The value is a list of which any item will do. */
  readonly each: boolean
}
type Seekable = Lookup & { readonly label: string; readonly rows: number }

/** `node.key = value`, `value = node.key` or `node.key IN list`. */
function lookedUp(condition: Expression, node: string): Lookup | undefined {
  if (condition.kind === 'binary' && condition.operator === 'IN') {
    const key = propertyOf(condition.left, node)
    return key === undefined ? undefined : { key, value: condition.right, each: true }
  }
  if (condition.kind !== 'comparison' || condition.operators.length !== 1 || condition.operators[0] !== '=') return undefined
  const [left, right] = condition.operands
  if (left === undefined || right === undefined) return undefined
  const leftKey = propertyOf(left, node)
  if (leftKey !== undefined) return { key: leftKey, value: right, each: false }
  const rightKey = propertyOf(right, node)
  return rightKey === undefined ? undefined : { key: rightKey, value: left, each: false }
}

function propertyOf(expression: Expression, node: string): string | undefined {
  const of = expression.kind === 'property' && expression.subject.kind === 'variable' && expression.subject.name === node
  return of ? expression.key : undefined
}

/** Whether one relationship could stand for both edges. */
function overlap(a: PatternEdge, b: PatternEdge): boolean {
  if (a.kind === 'group' || b.kind === 'group' || a.types === undefined || b.types === undefined) return true
  const { types } = b
  return a.types.some((type) => types.includes(type))
}

function isSearch(edge: PatternEdge): boolean {
  return edge.kind === 'walk' && edge.selector.kind !== 'all'
}

function shown(node: PatternNode): string {
  return node.name.startsWith(' ') ? 'a node' : `\`${node.name}\``
}

