/**
 * The patterns of one MATCH as a graph of their own: nodes, edges between them, conditions, and paths to be put
 * together. What is written inside a pattern (labels, property maps, WHERE) becomes conditions like any other.
 */
import type { Slot } from '../execute/frame.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import { compileError } from '../execute/expression/environment.ts'
import { conjuncts } from '../execute/expression/operators.ts'
import type { Direction, TypeFilter } from '../graph/graph.ts'
import type {
  Expression,
  GroupPattern,
  LabelExpression,
  MapLiteral,
  NodePattern,
  Parameter,
  PathFactor,
  PathSelector,
  PatternPart,
  RelationshipPattern,
  Span,
  Variable,
} from '../syntax/ast.ts'
import type { Scope } from './scope.ts'
import { variableNames } from './tree.ts'

export interface PatternNode {
  readonly name: string
  readonly slot: Slot
}
interface EdgeBase {
  readonly name: string
  readonly left: PatternNode
  readonly right: PatternNode
}
/** A single relationship. */
export interface SingleEdge extends EdgeBase {
  readonly kind: 'single'
  readonly slot: Slot
  readonly types: TypeFilter
  readonly direction: Direction
}
/** A walk of many relationships; `selector` says which of all walks are wanted. */
export interface WalkEdge extends EdgeBase {
  readonly kind: 'walk'
  /** The list of relationships. */
  readonly slot: Slot
  readonly types: TypeFilter
  readonly direction: Direction
  readonly min: number
  readonly max: number
  /** The name under which `conditions` know the single relationship, and where it stands. */
  readonly each: PatternNode
  readonly conditions: readonly Expression[]
  readonly selector: PathSelector
}
/** A quantified group. */
export interface GroupEdge extends EdgeBase {
  readonly kind: 'group'
  /** The list of all relationships. */
  readonly slot: Slot
  readonly group: GroupPattern
  readonly min: number
  readonly max: number
  /** The lists of the variables inside. */
  readonly lists: ReadonlyMap<string, Slot>
}
export type PatternEdge = SingleEdge | WalkEdge | GroupEdge

export interface PatternPath {
  readonly name: string
  readonly slot: Slot
  readonly start: PatternNode
  readonly edges: readonly PatternEdge[]
}

export class PatternGraph {
  readonly nodes = new Map<string, PatternNode>()
  readonly edges: PatternEdge[] = []
  readonly conditions: Expression[] = []
  readonly paths: PatternPath[] = []
  /** Variables of other clauses that hold values; patterns need them as ids. */
  readonly entities: { readonly value: Slot; readonly entity: Slot; readonly name: string }[] = []
  /** All names, those without a variable in the text too. */
  readonly scope: Map<string, Slot>
  /** The variables that the patterns bring. */
  readonly introduced = new Map<string, Slot>()

  constructor(
    readonly compilation: Compilation,
    readonly outer: Scope,
    /** Inside a quantified group a list of the same name may stand outside; it is not the same variable. */
    private readonly own: ReadonlySet<string> = new Set(),
  ) {
    this.scope = new Map(outer)
    for (const name of own) this.scope.delete(name)
  }

  addPart(part: PatternPart): { readonly start: PatternNode; readonly end: PatternNode; readonly edges: readonly PatternEdge[] } {
    const chain = this.addChain(part.element.factors, part.selector)
    if (part.variable !== undefined) {
      const { name } = part.variable
      const slot = this.introduce(name, 'value')
      this.paths.push({ name, slot, start: chain.start, edges: chain.edges })
    }
    return chain
  }

  addWhere(where: Expression | undefined): void {
    if (where !== undefined) this.conditions.push(...conjuncts(where))
  }

  private addChain(factors: readonly PathFactor[], selector: PathSelector) {
    const flat = spliced(factors, (where) => this.addWhere(where))
    const edges: PatternEdge[] = []
    let start: PatternNode | undefined
    let at: PatternNode | undefined
    let pending: RelationshipPattern | GroupPattern | undefined
    const arrive = (node: PatternNode) => {
      start ??= node
      if (at !== undefined && pending !== undefined) edges.push(this.addEdge(pending, at, node, selector))
      pending = undefined
      at = node
    }
    for (const factor of flat) {
      if (factor.kind === 'node') arrive(this.addNode(factor))
      else {
        // between two groups, before the first and after the last, a node may be left out
        if (at === undefined || pending !== undefined) arrive(this.anonymousNode())
        pending = factor
      }
    }
    if (at === undefined || pending !== undefined) arrive(this.anonymousNode())
    if (start === undefined || at === undefined) throw new Error('a pattern without a node')
    return { start, end: at, edges }
  }

  private addNode(pattern: NodePattern): PatternNode {
    const node = pattern.variable === undefined ? this.anonymousNode() : this.namedNode(pattern.variable)
    const variable = variableFor(node.name, pattern.span)
    this.addLabels(variable, pattern.labels)
    this.conditions.push(...propertyConditions(variable, pattern.properties))
    this.addWhere(pattern.where)
    return node
  }

  private addLabels(subject: Variable, labels: LabelExpression | undefined): void {
    if (labels === undefined) return
    if (labels.kind === 'labelAnd') {
      this.addLabels(subject, labels.left)
      this.addLabels(subject, labels.right)
    } else this.conditions.push({ kind: 'labelTest', subject, labels, span: labels.span })
  }

  private anonymousNode(): PatternNode {
    const slot = this.compilation.slots.take('node')
    const name = ` node ${slot.index}`
    return this.remember({ name, slot })
  }

  private namedNode(variable: Variable): PatternNode {
    const known = this.nodes.get(variable.name)
    if (known !== undefined) return known
    return this.remember({ name: variable.name, slot: this.slotFor(variable.name, 'node') })
  }

  private remember(node: PatternNode): PatternNode {
    this.nodes.set(node.name, node)
    this.scope.set(node.name, node.slot)
    return node
  }

  /** The slot of ids of a variable: its own, a new one, or one that a value is to be put into. */
  private slotFor(name: string, kind: 'node' | 'relationship'): Slot {
    const bound = this.own.has(name) ? undefined : this.outer.get(name)
    if (bound === undefined) return this.introduce(name, kind)
    if (bound.kind !== 'value') return bound
    const entity = this.compilation.slots.take(kind)
    this.entities.push({ value: bound, entity, name })
    this.scope.set(name, entity)
    return entity
  }

  private introduce(name: string, kind: Slot['kind']): Slot {
    const slot = this.compilation.slots.take(kind)
    this.introduced.set(name, slot)
    this.scope.set(name, slot)
    return slot
  }

  private addEdge(
    pattern: RelationshipPattern | GroupPattern,
    left: PatternNode,
    right: PatternNode,
    selector: PathSelector,
  ): PatternEdge {
    const edge =
      pattern.kind === 'group'
        ? this.groupEdge(pattern, left, right)
        : pattern.length === undefined && pattern.quantifier === undefined && !isSearch(selector)
          ? this.singleEdge(pattern, left, right)
          : this.walkEdge(pattern, left, right, selector)
    this.edges.push(edge)
    return edge
  }

  private singleEdge(pattern: RelationshipPattern, left: PatternNode, right: PatternNode): SingleEdge {
    const { variable, direction, span } = pattern
    const slot = variable === undefined ? this.compilation.slots.take('relationship') : this.slotFor(variable.name, 'relationship')
    const name = variable?.name ?? ` relationship ${slot.index}`
    this.scope.set(name, slot)
    const subject = variableFor(name, span)
    const types = this.typeFilter(pattern.types)
    if (types === 'complex') this.addLabels(subject, pattern.types)
    this.conditions.push(...propertyConditions(subject, pattern.properties))
    this.addWhere(pattern.where)
    return { kind: 'single', name, left, right, slot, direction, types: types === 'complex' ? undefined : types }
  }

  private walkEdge(pattern: RelationshipPattern, left: PatternNode, right: PatternNode, selector: PathSelector): WalkEdge {
    const { variable, direction, span } = pattern
    const single = this.compilation.slots.take('relationship')
    const each = { name: variable?.name ?? ` relationship ${single.index}`, slot: single }
    const subject = variableFor(each.name, span)
    const types = this.typeFilter(pattern.types)
    const conditions = [
      ...(types === 'complex' && pattern.types !== undefined
        ? [{ kind: 'labelTest' as const, subject, labels: pattern.types, span }]
        : []),
      ...propertyConditions(subject, pattern.properties),
      ...(pattern.where === undefined ? [] : conjuncts(pattern.where)),
    ]
    const { min, max } = pattern.length ?? pattern.quantifier ?? { min: 1, max: 1 }
    if (isSearch(selector) && min > 1) {
      const message = 'shortestPath and allShortestPaths take a least length of 0 or 1.'
      throw compileError(this.compilation, span, 'SyntaxError', 'InvalidPathLength', message)
    }
    const { name, slot } = this.listSlot(variable, span)
    return {
      kind: 'walk',
      name,
      left,
      right,
      slot,
      direction,
      types: types === 'complex' ? undefined : types,
      min,
      max: max ?? Infinity,
      each,
      conditions,
      selector,
    }
  }

  /** A list that is bound already is compared with what is found. */
  private listSlot(variable: Variable | undefined, span: Span): { readonly name: string; readonly slot: Slot } {
    if (variable !== undefined && (this.own.has(variable.name) || !this.outer.has(variable.name))) {
      return { name: variable.name, slot: this.introduce(variable.name, 'value') }
    }
    const slot = this.compilation.slots.take('value')
    const name = ` list ${slot.index}`
    this.scope.set(name, slot)
    if (variable !== undefined) {
      const operands = [variableFor(name, span), variable]
      this.conditions.push({ kind: 'comparison', operators: ['='], operands, span })
    }
    return { name, slot }
  }

  private groupEdge(group: GroupPattern, left: PatternNode, right: PatternNode): GroupEdge {
    const slot = this.compilation.slots.take('value')
    const name = ` group ${slot.index}`
    if (group.variable !== undefined) {
      throw compileError(
        this.compilation,
        group.span,
        'Unsupported',
        'path variable in a quantified path pattern',
        'A path variable inside a quantified path pattern is not supported.',
      )
    }
    const lists = new Map([...groupVariables(group)].map((inner) => [inner, this.introduce(inner, 'value')]))
    const { min, max } = group.quantifier ?? { min: 1, max: 1 }
    this.scope.set(name, slot)
    return { kind: 'group', name, left, right, slot, group, min, max: max ?? Infinity, lists }
  }

  /** The types a relationship may have; 'complex' where only testing each can tell. */
  private typeFilter(types: LabelExpression | undefined): TypeFilter | 'complex' {
    if (types === undefined) return undefined
    const names = alternatives(types)
    if (names === undefined) return 'complex'
    const ids = new Set(names.map((name) => this.compilation.graph.typeId(name)).filter((id) => id >= 0))
    return Int32Array.from([...ids].sort((a, b) => a - b))
  }
}

function isSearch(selector: PathSelector): boolean {
  return selector.kind === 'shortestPath' || selector.kind === 'allShortestPaths'
}

/** Parenthesised paths without a quantifier are part of the path around them. */
function spliced(factors: readonly PathFactor[], where: (condition: Expression | undefined) => void): readonly PathFactor[] {
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

function alternatives(types: LabelExpression): readonly string[] | undefined {
  if (types.kind === 'label') return [types.name]
  if (types.kind !== 'labelOr') return undefined
  const left = alternatives(types.left)
  const right = alternatives(types.right)
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}

export function variableFor(name: string, span: Span): Variable {
  return { kind: 'variable', name, span }
}

function propertyConditions(subject: Variable, properties: MapLiteral | Parameter | undefined): Expression[] {
  if (properties?.kind !== 'map') return []
  return properties.entries.map(({ key, value }) => ({
    kind: 'comparison',
    operators: ['='],
    operands: [{ kind: 'property', subject, key, span: value.span }, value],
    span: value.span,
  }))
}

/** What of these names a condition needs. */
export function neededNames(condition: Expression, names: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([...variableNames(condition)].filter((name) => names.has(name)))
}
