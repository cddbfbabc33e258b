import type { EntitySource, MapValue, Value } from '../../cypher/engine/values/types.ts'
import { NodeValue, RelationshipValue } from '../../cypher/engine/values/types.ts'

interface DetachedNode {
  readonly elementId: string
  readonly labels: readonly string[]
  readonly properties: MapValue
}
interface DetachedRelationship {
  readonly elementId: string
  readonly type: string
  readonly start: number
  readonly end: number
  readonly properties: MapValue
}

/** Nodes and relationships of one result, away from the graph that they came from. */
export class DetachedEntities implements EntitySource {
  readonly #nodes: DetachedNode[] = []
  readonly #relationships: DetachedRelationship[] = []
  readonly #nodeIds = new Map<string, number>()
  readonly #relationshipIds = new Map<string, number>()

  /** The node of that id; what was known of its id alone is filled in. */
  node(elementId: string, labels: readonly string[], properties: MapValue): NodeValue {
    const id = this.#nodeId(elementId)
    this.#nodes[id] = { elementId, labels, properties }
    return new NodeValue(this, id)
  }

  /** A relationship may come without its ends: they are then nodes of which only the id is known. */
  relationship(elementId: string, type: string, ends: { readonly start: string; readonly end: string }, properties: MapValue): RelationshipValue {
    const known = this.#relationshipIds.get(elementId)
    if (known !== undefined) return new RelationshipValue(this, known)
    const row = { elementId, type, start: this.#nodeId(ends.start), end: this.#nodeId(ends.end), properties }
    const id = this.#relationships.push(row) - 1
    this.#relationshipIds.set(elementId, id)
    return new RelationshipValue(this, id)
  }

  nodeElementId(id: number): string {
    return this.#node(id).elementId
  }
  nodeLabels(id: number): readonly string[] {
    return this.#node(id).labels
  }
  nodeProperty(id: number, key: string): Value {
    return this.nodeProperties(id).get(key) ?? null
  }
  nodeProperties(id: number): MapValue {
    return this.#node(id).properties
  }
  relationshipElementId(id: number): string {
    return this.#relationship(id).elementId
  }
  relationshipType(id: number): string {
    return this.#relationship(id).type
  }
  relationshipStart(id: number): number {
    return this.#relationship(id).start
  }
  relationshipEnd(id: number): number {
    return this.#relationship(id).end
  }
  relationshipProperty(id: number, key: string): Value {
    return this.relationshipProperties(id).get(key) ?? null
  }
  relationshipProperties(id: number): MapValue {
    return this.#relationship(id).properties
  }

  #nodeId(elementId: string): number {
    const known = this.#nodeIds.get(elementId)
    if (known !== undefined) return known
    const id = this.#nodes.push({ elementId, labels: [], properties: new Map() }) - 1
    this.#nodeIds.set(elementId, id)
    return id
  }

  #node(id: number): DetachedNode {
    const node = this.#nodes[id]
    if (!node) throw new RangeError(`no node ${String(id)}`)
    return node
  }

  #relationship(id: number): DetachedRelationship {
    const relationship = this.#relationships[id]
    if (!relationship) throw new RangeError(`no relationship ${String(id)}`)
    return relationship
  }
}
