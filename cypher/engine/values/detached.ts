/** Nodes, relationships and paths that carry their own data, for values that come from outside any graph here. */
import type { EntitySource, MapValue, Value } from './types.ts'
import { NodeValue, RelationshipValue } from './types.ts'

export interface DetachedNode {
  readonly elementId: string
  readonly labels: readonly string[]
  readonly properties: MapValue
}
export interface DetachedRelationship {
  readonly elementId: string
  readonly type: string
  readonly startElementId: string
  readonly endElementId: string
  readonly properties: MapValue
}

const NOTHING: MapValue = new Map()

/**
 * One result's worth of detached entities. The same element id gives the same entity, so that `=` and DISTINCT work
 * within it; a relationship whose ends were never added has ends without labels and properties.
 */
export class DetachedEntities implements EntitySource {
  private readonly nodes: DetachedNode[] = []
  private readonly relationships: DetachedRelationship[] = []
  private readonly nodeIds = new Map<string, number>()
  private readonly relationshipIds = new Map<string, number>()

  /** The last data given for an element id holds. */
  node(data: DetachedNode): NodeValue {
    const id = this.nodeIds.get(data.elementId) ?? this.nodes.length
    this.nodeIds.set(data.elementId, id)
    this.nodes[id] = data
    return new NodeValue(this, id)
  }
  relationship(data: DetachedRelationship): RelationshipValue {
    const id = this.relationshipIds.get(data.elementId) ?? this.relationships.length
    this.relationshipIds.set(data.elementId, id)
    this.relationships[id] = data
    return new RelationshipValue(this, id)
  }

  nodeElementId(id: number): string {
    return this.nodeAt(id).elementId
  }
  nodeLabels(id: number): readonly string[] {
    return this.nodeAt(id).labels
  }
  nodeProperty(id: number, key: string): Value {
    return this.nodeAt(id).properties.get(key) ?? null
  }
  nodeProperties(id: number): MapValue {
    return this.nodeAt(id).properties
  }
  relationshipElementId(id: number): string {
    return this.relationshipAt(id).elementId
  }
  relationshipType(id: number): string {
    return this.relationshipAt(id).type
  }
  relationshipStart(id: number): number {
    return this.endId(this.relationshipAt(id).startElementId)
  }
  relationshipEnd(id: number): number {
    return this.endId(this.relationshipAt(id).endElementId)
  }
  relationshipProperty(id: number, key: string): Value {
    return this.relationshipAt(id).properties.get(key) ?? null
  }
  relationshipProperties(id: number): MapValue {
    return this.relationshipAt(id).properties
  }

  private endId(elementId: string): number {
    return this.nodeIds.get(elementId) ?? this.node({ elementId, labels: [], properties: NOTHING }).id
  }
  private nodeAt(id: number): DetachedNode {
    const node = this.nodes[id]
    if (node === undefined) throw new RangeError(`No detached node ${id}.`)
    return node
  }
  private relationshipAt(id: number): DetachedRelationship {
    const relationship = this.relationships[id]
    if (relationship === undefined) throw new RangeError(`No detached relationship ${id}.`)
    return relationship
  }
}
