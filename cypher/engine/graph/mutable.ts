import type { MapValue, Value } from '../values/types.ts'
import { groupKey } from '../values/group-key.ts'
import { CypherError } from '../errors.ts'
import { AddedRelationships } from './added-relationships.ts'
import { noChanges, UndoLog } from './changes.ts'
import type { FullTextIndex } from './full-text.ts'
import type { Direction, TypeFilter } from './direction.ts'
import type { ChangeCounters, Graph, WritableGraph } from './graph.ts'
import { Names } from './names.ts'
import { Neighbours } from './neighbours.ts'
import { TouchedNodes } from './touched-nodes.ts'
import type { NodeRecord } from './touched-nodes.ts'

/**
 * A small overlay of changes over a graph that does not change. What was touched is copied into records; deleted
 * ids are remembered and not used again. Each change leaves behind how to undo it. It is one long class because it
 * answers every question about a graph, each in a line or two.
 */
export class MutableGraph implements WritableGraph {
  version = 1
  counters: ChangeCounters = noChanges()
  nodeLimit: number
  relationshipLimit: number
  nodeCount: number
  relationshipCount: number
  private readonly labels: Names
  private readonly types: Names
  private readonly labelCounts: number[]
  private readonly typeCounts: number[]
  private readonly keys: Set<string>
  private readonly nodes = new TouchedNodes()
  /** Relationships of the graph below whose properties were changed. */
  private readonly changedProperties = new Map<number, Map<string, Value>>()
  private readonly added = new AddedRelationships()
  private readonly deletedNodes = new Set<number>()
  private readonly deletedRelationships = new Set<number>()
  private readonly undo = new UndoLog()
  private readonly scratch = new Neighbours()

  constructor(private readonly base: Graph) {
    this.nodeLimit = base.nodeLimit
    this.relationshipLimit = base.relationshipLimit
    this.nodeCount = base.nodeCount
    this.relationshipCount = base.relationshipCount
    this.labels = new Names(base.labelNames())
    this.types = new Names(base.typeNames())
    this.labelCounts = base.labelNames().map((_, id) => base.countWithLabel(id))
    this.typeCounts = base.typeNames().map((_, id) => base.countOfType(id))
    this.keys = new Set(base.propertyKeys())
  }

  hasNode(id: number): boolean {
    return id >= 0 && id < this.nodeLimit && !this.deletedNodes.has(id)
  }
  hasRelationship(id: number): boolean {
    return id >= 0 && id < this.relationshipLimit && !this.deletedRelationships.has(id)
  }
  /** A name not seen before gets an id, as a later clause of the same query may create it. */
  labelId(name: string): number {
    return this.labels.intern(name)
  }
  typeId(name: string): number {
    return this.types.intern(name)
  }
  labelNames(): readonly string[] {
    return this.labels.names.filter((_, id) => this.countWithLabel(id) > 0)
  }
  typeNames(): readonly string[] {
    return this.types.names.filter((_, id) => this.countOfType(id) > 0)
  }
  propertyKeys(): readonly string[] {
    return [...this.keys]
  }
  countWithLabel(label: number): number {
    return this.labelCounts[label] ?? 0
  }
  countOfType(type: number): number {
    return this.typeCounts[type] ?? 0
  }

  hasLabel(node: number, label: number): boolean {
    if (this.deletedNodes.has(node)) throw deletedAccess('node')
    return this.nodes.get(node)?.labels.has(label) ?? this.base.hasLabel(node, label)
  }
  typeOf(relationship: number): number {
    return this.added.records.get(relationship)?.type ?? this.base.typeOf(relationship)
  }
  nextNode(after: number, label: number): number {
    if (label >= 0) return this.nextWithLabel(after, label)
    for (let id = after + 1; id < this.nodeLimit; id++) if (!this.deletedNodes.has(id)) return id
    return -1
  }
  private nextWithLabel(after: number, label: number): number {
    const { base, nodes, deletedNodes } = this
    let touched = nodes.next(after, label)
    while (touched >= 0 && deletedNodes.has(touched)) touched = nodes.next(touched, label)
    const isBefore = (id: number) => id >= 0 && (touched < 0 || id < touched)
    let below = base.nextNode(after, label)
    while (isBefore(below) && (nodes.has(below) || deletedNodes.has(below))) below = base.nextNode(below, label)
    return isBefore(below) ? below : touched
  }
  nextRelationship(after: number, type: number): number {
    for (let id = after + 1; id < this.relationshipLimit; id++) {
      if (!this.deletedRelationships.has(id) && (type < 0 || this.typeOf(id) === type)) return id
    }
    return -1
  }
  neighbours(node: number, direction: Direction, types: TypeFilter, into: Neighbours): void {
    const from = into.size
    if (node < this.base.nodeLimit) this.base.neighbours(node, direction, types, into)
    if (this.deletedRelationships.size > 0) this.dropDeleted(into, from)
    this.added.append(node, direction, types, this.deletedRelationships, into)
  }
  degree(node: number, direction: Direction, types: TypeFilter): number {
    this.scratch.size = 0
    this.neighbours(node, direction, types, this.scratch)
    return this.scratch.size
  }
  nodeReader(key: string): (node: number) => Value {
    return (node) => this.nodeProperty(node, key)
  }
  relationshipReader(key: string): (relationship: number) => Value {
    return (relationship) => this.relationshipProperty(relationship, key)
  }
  /** Changes may have brought values that the list lacks. */
  nodeColumn(): undefined {
    return undefined
  }
  relationshipColumn(): undefined {
    return undefined
  }
  hasIndex(label: string, key: string): boolean {
    return this.base.hasIndex(label, key)
  }
  indexRows(label: string, key: string): number {
    return this.base.indexRows(label, key)
  }
  /** Changes may have given one value to two nodes. */
  identifies(): boolean {
    return false
  }
  seek(label: string, key: string, value: Value): ArrayLike<number> {
    const id = this.labelId(label)
    const wanted = groupKey(value)
    const found: number[] = []
    for (const node of Array.from(this.base.seek(label, key, value))) {
      if (!this.nodes.has(node) && !this.deletedNodes.has(node)) found.push(node)
    }
    for (const [node, record] of this.nodes.entries()) {
      const own = record.properties.get(key)
      if (own !== undefined && record.labels.has(id) && groupKey(own) === wanted) found.push(node)
    }
    return found
  }
  /** Changes are not indexed: the index of the graph below answers. */
  fullTextIndex(name: string): FullTextIndex | undefined {
    return this.base.fullTextIndex(name)
  }

  nodeElementId(id: number): string {
    return this.base.nodeElementId(id)
  }
  nodeLabels(id: number): readonly string[] {
    if (this.deletedNodes.has(id)) throw deletedAccess('node')
    const record = this.nodes.get(id)
    return record === undefined ? this.base.nodeLabels(id) : [...record.labels].map((label) => this.labels.name(label))
  }
  nodeProperty(id: number, key: string): Value {
    if (this.deletedNodes.has(id)) throw deletedAccess('node')
    const record = this.nodes.get(id)
    return record === undefined ? this.base.nodeProperty(id, key) : (record.properties.get(key) ?? null)
  }
  nodeProperties(id: number): MapValue {
    if (this.deletedNodes.has(id)) throw deletedAccess('node')
    return this.nodes.get(id)?.properties ?? this.base.nodeProperties(id)
  }
  relationshipElementId(id: number): string {
    return this.base.relationshipElementId(id)
  }
  /** Also answered of a deleted relationship, as openCypher allows. */
  relationshipType(id: number): string {
    return this.types.name(this.typeOf(id))
  }
  relationshipStart(id: number): number {
    return this.added.records.get(id)?.start ?? this.base.relationshipStart(id)
  }
  relationshipEnd(id: number): number {
    return this.added.records.get(id)?.end ?? this.base.relationshipEnd(id)
  }
  relationshipProperty(id: number, key: string): Value {
    return this.relationshipProperties(id).get(key) ?? null
  }
  relationshipProperties(id: number): MapValue {
    if (this.deletedRelationships.has(id)) throw deletedAccess('relationship')
    return this.ownProperties(id) ?? this.base.relationshipProperties(id)
  }

  createNode(labels: readonly string[], properties: MapValue): number {
    const id = this.nodeLimit++
    this.nodeCount++
    this.counters.nodesCreated++
    this.nodes.add(id, [], new Map())
    this.changed(() => {
      this.nodes.takeBack(id)
      this.nodeLimit--
      this.nodeCount--
    })
    for (const label of labels) this.addLabel(id, label)
    for (const [key, value] of properties) this.setNodeProperty(id, key, value)
    return id
  }
  createRelationship(type: string, start: number, end: number, properties: MapValue): number {
    const id = this.relationshipLimit++
    const typeId = this.types.intern(type)
    this.counters.relationshipsCreated++
    this.added.add(id, { type: typeId, start, end, properties: new Map() })
    this.countRelationship(typeId, 1)
    this.changed(() => {
      this.added.takeBack(id)
      this.countRelationship(typeId, -1)
      this.relationshipLimit--
    })
    for (const [key, value] of properties) this.setRelationshipProperty(id, key, value)
    return id
  }
  setNodeProperty(node: number, key: string, value: Value): void {
    if (this.deletedNodes.has(node)) throw deletedAccess('node')
    this.setProperty(this.nodeRecord(node).properties, key, value)
  }
  setRelationshipProperty(relationship: number, key: string, value: Value): void {
    if (this.deletedRelationships.has(relationship)) throw deletedAccess('relationship')
    this.setProperty(this.writableProperties(relationship), key, value)
  }
  addLabel(node: number, label: string): void {
    const id = this.labels.intern(label)
    if (this.nodeRecord(node).labels.has(id)) return
    this.counters.labelsAdded++
    this.nodes.addLabel(node, id)
    this.countLabel(id, 1)
    this.changed(() => {
      this.nodes.removeLabel(node, id)
      this.countLabel(id, -1)
    })
  }
  removeLabel(node: number, label: string): void {
    const id = this.labels.intern(label)
    if (!this.nodeRecord(node).labels.has(id)) return
    this.counters.labelsRemoved++
    this.nodes.removeLabel(node, id)
    this.countLabel(id, -1)
    this.changed(() => {
      this.nodes.addLabel(node, id)
      this.countLabel(id, 1)
    })
  }
  deleteNode(node: number): void {
    if (this.deletedNodes.has(node)) return
    for (const label of this.nodeRecord(node).labels) this.countLabel(label, -1)
    this.deletedNodes.add(node)
    this.nodeCount--
    this.counters.nodesDeleted++
    this.changed(() => {
      this.deletedNodes.delete(node)
      for (const label of this.nodeRecord(node).labels) this.countLabel(label, 1)
      this.nodeCount++
    })
  }
  deleteRelationship(relationship: number): void {
    if (this.deletedRelationships.has(relationship)) return
    const type = this.typeOf(relationship)
    this.deletedRelationships.add(relationship)
    this.countRelationship(type, -1)
    this.counters.relationshipsDeleted++
    this.changed(() => {
      this.deletedRelationships.delete(relationship)
      this.countRelationship(type, 1)
    })
  }
  begin(): void {
    this.undo.clear()
    this.counters = noChanges()
  }
  rollback(): void {
    this.undo.undoAll()
    this.version++
  }

  private changed(undo: () => void): void {
    this.undo.add(undo)
    this.version++
  }
  private setProperty(properties: Map<string, Value>, key: string, value: Value): void {
    const before = properties.get(key)
    if (value === null && before === undefined) return
    this.counters.propertiesSet++
    this.keys.add(key)
    if (value === null) properties.delete(key)
    else properties.set(key, value)
    this.changed(() => {
      if (before === undefined) properties.delete(key)
      else properties.set(key, before)
    })
  }
  private nodeRecord(node: number): NodeRecord {
    const known = this.nodes.get(node)
    if (known !== undefined) return known
    const labels = this.base.nodeLabels(node).map((name) => this.labels.intern(name))
    return this.nodes.add(node, labels, this.base.nodeProperties(node))
  }
  private ownProperties(relationship: number): Map<string, Value> | undefined {
    return this.added.records.get(relationship)?.properties ?? this.changedProperties.get(relationship)
  }
  private writableProperties(relationship: number): Map<string, Value> {
    let properties = this.ownProperties(relationship)
    if (properties === undefined) {
      properties = new Map(this.base.relationshipProperties(relationship))
      this.changedProperties.set(relationship, properties)
    }
    return properties
  }
  private countLabel(label: number, by: number): void {
    this.labelCounts[label] = this.countWithLabel(label) + by
  }
  private countRelationship(type: number, by: number): void {
    this.typeCounts[type] = this.countOfType(type) + by
    this.relationshipCount += by
  }
  private dropDeleted(into: Neighbours, from: number): void {
    let size = from
    for (let i = from; i < into.size; i++) {
      const relationship = into.relationships[i] ?? 0
      if (this.deletedRelationships.has(relationship)) continue
      into.relationships[size] = relationship
      into.nodes[size++] = into.nodes[i] ?? 0
    }
    into.size = size
  }
}

function deletedAccess(what: 'node' | 'relationship'): CypherError {
  return new CypherError({
    type: 'EntityNotFound',
    phase: 'runtime',
    detail: 'DeletedEntityAccess',
    message: `This ${what} was deleted earlier in the query, so its labels and properties can no longer be read.`,
  })
}
