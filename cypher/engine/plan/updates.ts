/** CREATE, MERGE, SET, REMOVE, DELETE, FOREACH as actions on the rows that stand in the frame. */
import { compile, compileError } from '../execute/expression/environment.ts'
import type { Compilation } from '../execute/expression/environment.ts'
import type { Slot } from '../execute/frame.ts'
import type {
  Clause,
  Expression,
  MergeClause,
  NodePattern,
  PathFactor,
  PatternPart,
  RelationshipPattern,
  RemoveClause,
  SetItem,
} from '../syntax/ast.ts'
import { ARGUMENT, planPatterns } from './match.ts'
import { pathValue } from './path-value.ts'
import type { Evaluate, MergeAction, WriteAction } from './plan.ts'
import { extended } from './scope.ts'
import type { Scope } from './scope.ts'

/** Actions, and the variables that can be seen after them. */
export interface Updates {
  readonly actions: readonly WriteAction[]
  readonly scope: Scope
}

export type UpdatingClause = Extract<Clause, { kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' }>

export function isUpdating(clause: Clause): clause is UpdatingClause {
  return ['create', 'merge', 'set', 'remove', 'delete', 'foreach'].includes(clause.kind)
}

export function planUpdates(clause: UpdatingClause, scope: Scope, compilation: Compilation): Updates {
  switch (clause.kind) {
    case 'create': {
      const creation = new Creation(compilation, scope)
      for (const part of clause.patterns) creation.addPart(part)
      return { actions: creation.actions, scope: creation.scope }
    }
    case 'merge': {
      const { action, scope: after } = planMerge(clause, scope, compilation)
      return { actions: [action], scope: after }
    }
    case 'set':
      return { actions: clause.items.map((item) => setAction(item, scope, compilation)), scope }
    case 'remove':
      return { actions: clause.items.map((item) => removeAction(item, scope, compilation)), scope }
    case 'delete': {
      const env = { compilation, scope }
      const { detach } = clause
      return {
        actions: clause.expressions.map((value) => ({ kind: 'delete', value: compile(value, env), detach })),
        scope,
      }
    }
    case 'foreach': {
      const slot = compilation.slots.take('value')
      const list = compile(clause.list, { compilation, scope })
      let inner: Scope = extended(scope, [[clause.variable.name, slot]])
      const actions: WriteAction[] = []
      for (const update of clause.clauses) {
        if (!isUpdating(update)) {
          throw compileError(
            compilation,
            update.span,
            'SyntaxError',
            'InvalidClauseComposition',
            'FOREACH holds updating clauses only.',
          )
        }
        const planned = planUpdates(update, inner, compilation)
        actions.push(...planned.actions)
        inner = planned.scope
      }
      return { actions: [{ kind: 'foreach', list, slot, actions }], scope }
    }
  }
}

/** Turns patterns into the actions that create what in them is not bound. */
class Creation {
  readonly actions: WriteAction[] = []

  constructor(
    private readonly compilation: Compilation,
    public scope: Scope,
    /** Where new variables are to stand; others get slots of their own. */
    private readonly given: ReadonlyMap<string, Slot> = new Map(),
  ) {}

  addPart(part: PatternPart): void {
    const { factors } = part.element
    const relationships: { slot: Slot }[] = []
    let left: Slot | undefined
    let pending: RelationshipPattern | undefined
    let start: Slot | undefined
    for (const factor of factors) {
      if (factor.kind === 'relationship') pending = factor
      if (factor.kind === 'group') this.refuse(factor)
      if (factor.kind !== 'node') continue
      const node = this.addNode(factor)
      if (left !== undefined && pending !== undefined) {
        relationships.push({ slot: this.addRelationship(pending, left, node) })
      }
      start ??= node
      left = node
    }
    if (part.variable === undefined || start === undefined) return
    const slot = this.slotFor(part.variable.name, 'value')
    const value = pathValue({ start: { slot: start }, edges: relationships })
    this.actions.push({ kind: 'assign', slot, value })
  }

  private refuse(factor: PathFactor): never {
    const message = 'A quantified pattern cannot be created.'
    throw compileError(this.compilation, factor.span, 'SyntaxError', 'CreatingVarLength', message)
  }

  private addNode(pattern: NodePattern): Slot {
    const { variable } = pattern
    const bound = variable === undefined ? undefined : this.scope.get(variable.name)
    if (bound !== undefined) return this.asEntity(bound)
    const properties = this.properties(pattern.properties)
    const slot = variable === undefined ? this.compilation.slots.take('node') : this.slotFor(variable.name, 'node')
    this.actions.push({ kind: 'createNode', slot, labels: labelNames(pattern.labels), properties })
    return slot
  }

  /** A variable that holds a value gives its id to a slot of ids. */
  private asEntity(bound: Slot): Slot {
    if (bound.kind !== 'value') return bound
    const slot = this.compilation.slots.take('node')
    this.actions.push({ kind: 'assign', slot, value: (frame) => frame.read(bound) })
    return slot
  }

  private addRelationship(pattern: RelationshipPattern, left: Slot, right: Slot): Slot {
    const { variable } = pattern
    const properties = this.properties(pattern.properties)
    const slot =
      variable === undefined ? this.compilation.slots.take('relationship') : this.slotFor(variable.name, 'relationship')
    const [type = ''] = labelNames(pattern.types)
    const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right]
    this.actions.push({ kind: 'createRelationship', slot, type, start, end, properties })
    return slot
  }

  private slotFor(name: string, kind: Slot['kind']): Slot {
    const slot = this.given.get(name) ?? this.compilation.slots.take(kind)
    this.scope = extended(this.scope, [[name, slot]])
    return slot
  }

  private properties(expression: Expression | undefined): Evaluate {
    return expression === undefined
      ? () => null
      : compile(expression, { compilation: this.compilation, scope: this.scope })
  }
}

function labelNames(labels: NodePattern['labels']): readonly string[] {
  if (labels === undefined) return []
  if (labels.kind === 'label') return [labels.name]
  return labels.kind === 'labelAnd' ? [...labelNames(labels.left), ...labelNames(labels.right)] : []
}

/** MERGE, with the match that it tries first; both bind the same slots. */
export function planMerge(
  clause: MergeClause,
  scope: Scope,
  compilation: Compilation,
): { readonly action: MergeAction; readonly scope: Scope } {
  const { pattern } = clause
  const match = planPatterns([pattern], undefined, { plan: ARGUMENT, scope }, compilation)
  const introduced = new Map([...match.scope].filter(([name, slot]) => scope.get(name) !== slot))
  const creation = new Creation(compilation, scope, introduced)
  creation.addPart(pattern)
  const sets = (items: readonly SetItem[]) => items.map((item) => setAction(item, match.scope, compilation))
  const action: MergeAction = {
    kind: 'merge',
    match: match.plan,
    required: requiredProperties(pattern, scope, compilation),
    create: creation.actions,
    onCreate: sets(clause.onCreate),
    onMatch: sets(clause.onMatch),
    slots: [...introduced.values()],
  }
  return { action, scope: match.scope }
}

function requiredProperties(pattern: PatternPart, scope: Scope, compilation: Compilation): MergeAction['required'] {
  return pattern.element.factors.flatMap((factor) =>
    factor.kind !== 'group' && factor.properties?.kind === 'map'
      ? factor.properties.entries.map(({ key, value }) => ({ key, value: compile(value, { compilation, scope }) }))
      : [],
  )
}

function setAction(item: SetItem, scope: Scope, compilation: Compilation): WriteAction {
  const env = { compilation, scope }
  switch (item.kind) {
    case 'setProperty':
      return {
        kind: 'setProperty',
        ...propertyTarget(item.target, scope, compilation),
        value: compile(item.value, env),
      }
    case 'setProperties': {
      const { merge } = item
      return { kind: 'setProperties', entity: compile(item.variable, env), value: compile(item.value, env), merge }
    }
    case 'setLabels':
      return { kind: 'labels', entity: compile(item.variable, env), labels: item.labels, remove: false }
  }
}

function removeAction(item: RemoveClause['items'][number], scope: Scope, compilation: Compilation): WriteAction {
  if (item.kind === 'removeProperty') {
    return { kind: 'setProperty', ...propertyTarget(item.target, scope, compilation), value: () => null }
  }
  return { kind: 'labels', entity: compile(item.variable, { compilation, scope }), labels: item.labels, remove: true }
}

function propertyTarget(
  target: Extract<SetItem, { kind: 'setProperty' }>['target'],
  scope: Scope,
  compilation: Compilation,
): { readonly entity: Evaluate; readonly key: Evaluate } {
  const env = { compilation, scope }
  const entity = compile(target.subject, env)
  if (target.kind === 'index') return { entity, key: compile(target.index, env) }
  const { key } = target
  return { entity, key: () => key }
}
