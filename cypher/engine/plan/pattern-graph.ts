/**
 * The patterns of one MATCH as a graph of their own: nodes, edges between them, conditions, and paths to be put
 * together. What is written inside a pattern (labels, property maps, WHERE) becomes conditions like any other.
 */
import type { Compilation } from '../execute/expression/environment.ts'
import { compileError } from '../execute/expression/environment.ts'
import { conjuncts } from '../execute/expression/operators.ts'
import type { Slot } from '../execute/frame.ts'
import type { TypeFilter } from '../graph/direction.ts'
import type {
  Expression,
  GroupPattern,
  LabelExpression,
  NodePattern,
  PathFactor,
  PathSelector,
  PatternPart,
  RelationshipPattern,
  Span,
  Variable,
} from '../syntax/ast.ts'
import type { GroupEdge, PatternEdge, PatternNode, PatternPath, SingleEdge, WalkEdge } from './pattern-edges.ts'
import { alternatives, groupVariables, isSearch, propertyConditions, spliced, variableFor } from './pattern-forms.ts'
import type { Scope } from './scope.ts'

/** A path pattern from its first node to its last. */
interface Chain {
  readonly start: PatternNode
  readonly end: PatternNode
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

  addPart(part: PatternPart): Chain {
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

  private addChain(factors: readonly PathFactor[], selector: PathSelector): Chain {
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
        ? this.groupEdge(pattern, left, right, selector)
        : pattern.length === undefined && pattern.quantifier === undefined && !isSearch(selector)
          ? this.singleEdge(pattern, left, right)
          : this.walkEdge(pattern, left, right, selector)
    this.edges.push(edge)
    return edge
  }

  private singleEdge(pattern: RelationshipPattern, left: PatternNode, right: PatternNode): SingleEdge {
    const { variable, direction, span } = pattern
    const slot = variable === undefined
      ? this.compilation.slots.take('relationship')
      : this.slotFor(variable.name, 'relationship')
    const name = variable?.name ?? ` relationship ${slot.index}`
    this.scope.set(name, slot)
    const subject = variableFor(name, span)
    const types = this.typeFilter(pattern.types)
    if (types === 'complex') this.addLabels(subject, pattern.types)
    this.conditions.push(...propertyConditions(subject, pattern.properties))
    this.addWhere(pattern.where)
    return { kind: 'single', name, left, right, slot, direction, types: types === 'complex' ? undefined : types }
  }

  private walkEdge(
    pattern: RelationshipPattern,
    left: PatternNode,
    right: PatternNode,
    selector: PathSelector,
  ): WalkEdge {
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

  private groupEdge(
    group: GroupPattern,
    left: PatternNode,
    right: PatternNode,
    selector: PathSelector,
  ): GroupEdge {
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
    return { kind: 'group', name, left, right, slot, group, min, max: max ?? Infinity, lists, selector }
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
