/**
 * What the planner and the operators ask of a graph. Ids of nodes, relationships, labels and types are dense
 * integers; -1 stands for "none". `CompactGraph` answers from typed arrays, `MutableGraph` adds writes on top.
 */
import type { EntitySource, MapValue, Value } from '../values/types.ts'
import type { Direction, TypeFilter } from './direction.ts'
import type { FullTextIndex } from './full-text.ts'
import type { Neighbours } from './neighbours.ts'

export interface Graph extends EntitySource {
  /** Node ids lie below this; not every one need be in use. */
  readonly nodeLimit: number
  readonly relationshipLimit: number
  readonly nodeCount: number
  readonly relationshipCount: number
  /** Changes whenever the answer to any of these questions may have changed. */
  readonly version: number

  hasNode(id: number): boolean
  hasRelationship(id: number): boolean

  /** The id of a label, or -1 where no node can carry it. */
  labelId(name: string): number
  typeId(name: string): number
  /** Names in use, in order of first use. */
  labelNames(): readonly string[]
  typeNames(): readonly string[]
  propertyKeys(): readonly string[]
  countWithLabel(label: number): number
  countOfType(type: number): number

  hasLabel(node: number, label: number): boolean
  typeOf(relationship: number): number

  /** The smallest id above `after` that carries the label (-1: any node); -1 at the end. */
  nextNode(after: number, label: number): number
  nextRelationship(after: number, type: number): number
  /** Appends the relationships at a node and the nodes at their other ends; a loop is appended once. */
  neighbours(node: number, direction: Direction, types: TypeFilter, into: Neighbours): void
  degree(node: number, direction: Direction, types: TypeFilter): number

  /** A function reading one property of any node, quicker than `nodeProperty` in a loop. */
  nodeReader(key: string): (node: number) => Value
  relationshipReader(key: string): (relationship: number) => Value

  /** Where a property of the nodes stands as codes into a list of its values; undefined where it does not. */
  nodeColumn(key: string): CodedColumn | undefined
  relationshipColumn(key: string): CodedColumn | undefined

  hasIndex(label: string, key: string): boolean
  /** How many nodes one value of an indexed property finds on average. */
  indexRows(label: string, key: string): number
  /** Whether each node with the label is known to have a value of its own; false where that is not known. */
  identifies(label: string, key: string): boolean
  /** The nodes that carry the label and have the value; only where `hasIndex`. */
  seek(label: string, key: string, value: Value): ArrayLike<number>
  fullTextIndex(name: string): FullTextIndex | undefined
}

export interface CodedColumn {
  /** By id: 0 for no value, else 1 + the position of the value. */
  readonly codes: ArrayLike<number>
  /** How many values there are. */
  readonly values: number
}

/** A graph that can be changed: all changes since `begin` are counted, and undone by `rollback`. */
export interface WritableGraph extends Graph {
  readonly counters: ChangeCounters
  createNode(labels: readonly string[], properties: MapValue): number
  createRelationship(type: string, start: number, end: number, properties: MapValue): number
  /** A null value removes the property. */
  setNodeProperty(node: number, key: string, value: Value): void
  setRelationshipProperty(relationship: number, key: string, value: Value): void
  addLabel(node: number, label: string): void
  removeLabel(node: number, label: string): void
  deleteNode(node: number): void
  deleteRelationship(relationship: number): void
  begin(): void
  rollback(): void
}

export interface ChangeCounters {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
  labelsAdded: number
  labelsRemoved: number
}

export function isWritable(graph: Graph): graph is WritableGraph {
  return 'createNode' in graph
}
