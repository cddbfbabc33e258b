import type { WritableGraph } from '../graph/graph.ts'
import { isWritable } from '../graph/graph.ts'
import { Neighbours } from '../graph/neighbours.ts'
import type { MergeAction, MergePlan, WriteAction, WritePlan } from '../plan/plan.ts'
import { isStorable } from '../values/type-names.ts'
import type { Value } from '../values/types.ts'
import { NodeValue, PathValue, RelationshipValue } from '../values/types.ts'
import { CypherError } from '../errors.ts'
import type { CypherErrorType } from '../errors.ts'
import type { Frame, Slot } from './frame.ts'
import type { Operator } from './operator.ts'
import { listOf } from './unwind.ts'

type Build = (action: MergeAction) => Operator

/** Carries out the writes of a clause on the rows that stand in the frame. */
class Writer {
  private readonly graph: WritableGraph
  private readonly matchers = new Map<MergeAction, Operator>()

  constructor(
    private readonly frame: Frame,
    private readonly build: Build,
  ) {
    if (!isWritable(frame.graph)) {
      throw failure('Forbidden', 'ReadOnlyGraph', 'This graph cannot be written to; it was opened for reading.')
    }
    this.graph = frame.graph
  }

  run(actions: readonly WriteAction[]): void {
    for (const action of actions) this.apply(action)
  }

  /** Matches or creates; calls `each` with every row that results standing in the frame. */
  merge(action: MergeAction, each: () => void): void {
    const { frame } = this
    for (const { key, value } of action.required) if (value(frame) === null) throw mergeOnNull(key)
    let matcher = this.matchers.get(action)
    if (matcher === undefined) this.matchers.set(action, (matcher = this.build(action)))
    const matches: (readonly Value[])[] = []
    matcher.open()
    while (matcher.next()) matches.push(frame.save(action.slots))
    for (const match of matches) {
      frame.restore(action.slots, match)
      this.run(action.onMatch)
      each()
    }
    if (matches.length > 0) return
    this.run(action.create)
    this.run(action.onCreate)
    each()
  }

  private apply(action: WriteAction): void {
    const { frame, graph } = this
    switch (action.kind) {
      case 'createNode':
        frame.ids[action.slot.index] = graph.createNode(action.labels, propertiesOf(action.properties(frame)))
        return
      case 'createRelationship': {
        const properties = propertiesOf(action.properties(frame))
        const [start, end] = [this.bound(action.start), this.bound(action.end)]
        frame.ids[action.slot.index] = graph.createRelationship(action.type, start, end, properties)
        return
      }
      case 'assign':
        return frame.write(action.slot, action.value(frame))
      case 'setProperty':
        return this.setProperty(action.entity(frame), action.key(frame), action.value(frame))
      case 'setProperties':
        return this.setProperties(action.entity(frame), action.value(frame), action.merge)
      case 'labels':
        return this.changeLabels(action.entity(frame), action.labels, action.remove)
      case 'delete':
        return this.remove(action.value(frame), action.detach)
      case 'foreach':
        for (const item of listOf(action.list(frame))) {
          frame.meter.step()
          frame.write(action.slot, item)
          this.run(action.actions)
        }
        return
      case 'merge':
        return this.merge(action, () => undefined)
    }
  }

  private bound(slot: Slot): number {
    const id = this.frame.ids[slot.index] ?? -1
    if (id >= 0) return id
    throw failure('TypeError', 'InvalidArgumentType', 'A relationship cannot be created at a node that is null.')
  }

  private setProperty(entity: Value, key: Value, value: Value): void {
    if (entity === null) return
    if (typeof key !== 'string') throw failure('TypeError', 'InvalidArgumentType', 'A property key must be a STRING.')
    this.store(entity, key, storable(value))
  }

  private store(entity: Value, key: string, value: Value): void {
    if (entity instanceof NodeValue) this.graph.setNodeProperty(entity.id, key, value)
    else if (entity instanceof RelationshipValue) this.graph.setRelationshipProperty(entity.id, key, value)
    else throw failure('TypeError', 'InvalidArgumentType', 'SET and REMOVE need a node or a relationship.')
  }

  private setProperties(entity: Value, value: Value, merge: boolean): void {
    if (entity === null) return
    const given = isEntity(value) ? value.properties : value instanceof Map ? value : undefined
    if (given === undefined) {
      throw failure(
        'TypeError',
        'InvalidArgumentType',
        'SET needs a map, a node or a relationship.',
      )
    }
    const properties = new Map(given as ReadonlyMap<string, Value>)
    if (!merge && isEntity(entity)) {
      for (const key of [...entity.properties.keys()]) if (!properties.has(key)) this.store(entity, key, null)
    }
    for (const [key, item] of properties) this.store(entity, key, storable(item))
  }

  private changeLabels(entity: Value, labels: readonly string[], remove: boolean): void {
    if (entity === null) return
    if (!(entity instanceof NodeValue)) throw failure('TypeError', 'InvalidArgumentType', 'Only a node has labels.')
    for (const label of labels) {
      if (remove) this.graph.removeLabel(entity.id, label)
      else this.graph.addLabel(entity.id, label)
    }
  }

  private remove(value: Value, detach: boolean): void {
    if (value === null) return
    if (value instanceof RelationshipValue) return this.graph.deleteRelationship(value.id)
    if (value instanceof NodeValue) return this.removeNode(value.id, detach)
    if (!(value instanceof PathValue)) {
      throw failure('TypeError', 'InvalidArgumentType', 'DELETE needs a node, a relationship or a path.')
    }
    for (const relationship of value.relationships) this.graph.deleteRelationship(relationship.id)
    for (const node of value.nodes) this.removeNode(node.id, detach)
  }

  private removeNode(node: number, detach: boolean): void {
    if (detach) for (const id of relationshipsAt(this.graph, node)) this.graph.deleteRelationship(id)
    else deletedNodes(this.frame).add(node)
    this.graph.deleteNode(node)
  }
}

function relationshipsAt(graph: WritableGraph, node: number): readonly number[] {
  const found = new Neighbours()
  graph.neighbours(node, 'both', undefined, found)
  return Array.from(found.relationships.subarray(0, found.size))
}

/** Nodes deleted without DETACH: none may have a relationship left when the statement ends. */
const deletedKey = {}
function deletedNodes(frame: Frame): Set<number> {
  return frame.local(deletedKey, () => new Set<number>())
}

/** Throws where a deleted node still has relationships. */
export function checkDeleted(frame: Frame): void {
  for (const node of deletedNodes(frame)) {
    if (frame.graph.degree(node, 'both', undefined) === 0) continue
    throw failure(
      'ConstraintVerificationFailed',
      'DeleteConnectedNode',
      'A node that still has relationships cannot be deleted; delete them too, or use DETACH DELETE.',
    )
  }
}

function isEntity(value: Value): value is NodeValue | RelationshipValue {
  return value instanceof NodeValue || value instanceof RelationshipValue
}

function propertiesOf(value: Value): ReadonlyMap<string, Value> {
  if (value === null) return new Map()
  if (isEntity(value)) return value.properties
  if (!(value instanceof Map)) throw failure('TypeError', 'InvalidArgumentType', 'Properties are given as a map.')
  const properties = new Map<string, Value>()
  for (const [key, item] of value as ReadonlyMap<string, Value>) if (item !== null) properties.set(key, storable(item))
  return properties
}

/** Writes to all rows of its source before it gives the first one on, so that no row sees a later row's writes. */
export class Write implements Operator {
  private rows: Iterator<readonly Value[]> | undefined
  private readonly writer: Writer

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: WritePlan | MergePlan,
    build: Build,
  ) {
    this.writer = new Writer(frame, build)
  }
  open(): void {
    this.source.open()
    this.rows = undefined
  }
  next(): boolean {
    this.rows ??= this.write()[Symbol.iterator]()
    const row = this.rows.next()
    if (row.done === true) return false
    this.frame.restore(this.plan.kept, row.value)
    return true
  }

  private write(): readonly (readonly Value[])[] {
    const { frame, plan, source, writer } = this
    const before: (readonly Value[])[] = []
    while (source.next()) {
      frame.meter.step()
      before.push(frame.save(plan.kept))
    }
    const after: (readonly Value[])[] = []
    const keep = () => {
      frame.meter.step()
      after.push(frame.save(plan.kept))
    }
    for (const row of before) {
      frame.restore(plan.kept, row)
      if (plan.kind === 'merge') writer.merge(plan.action, keep)
      else {
        writer.run(plan.actions)
        keep()
      }
    }
    return after
  }
}

function failure(type: CypherErrorType, detail: string, message: string): CypherError {
  return new CypherError({ type, phase: 'runtime', detail, message })
}

function mergeOnNull(key: string): CypherError {
  const message = `MERGE cannot find or create a property that is null; \`${key}\` is null in this row.`
  return failure('SemanticError', 'MergeReadOwnWrites', message)
}

/** The value itself when a property can hold it; null takes a property away. */
function storable(value: Value): Value {
  if (value === null || isStorable(value)) return value
  const message = 'A property holds a plain value or a list of plain values of one type, not a map, a node or a path.'
  throw failure('TypeError', 'InvalidPropertyType', message)
}
