/**
 * The values of Cypher as they stand in memory. INTEGER is bigint, FLOAT is number, LIST is an array,
 * MAP is a Map (never a plain object: keys come from users).
 */
import type { DateValue, DateTimeValue, DurationValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from '../temporal/index.ts'

export type MapValue = ReadonlyMap<string, Value>
export type ListValue = readonly Value[]
export type TemporalValue = DateValue | TimeValue | LocalTimeValue | DateTimeValue | LocalDateTimeValue

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | ListValue
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue
  | DurationValue
  | PointValue

/**
 * Where the labels and properties of a node or relationship are read from: a graph, or a detached copy.
 * Ids are dense integers of the graph; `elementId` is what leaves the engine.
 */
export interface EntitySource {
  nodeElementId(id: number): string
  nodeLabels(id: number): readonly string[]
  nodeProperty(id: number, key: string): Value
  nodeProperties(id: number): MapValue
  relationshipElementId(id: number): string
  relationshipType(id: number): string
  relationshipStart(id: number): number
  relationshipEnd(id: number): number
  relationshipProperty(id: number, key: string): Value
  relationshipProperties(id: number): MapValue
}

/** A node: an id and where to read it. Two node values are equal when source and id are. */
export class NodeValue {
  constructor(
    readonly source: EntitySource,
    readonly id: number,
  ) {}
  get elementId(): string {
    return this.source.nodeElementId(this.id)
  }
  get labels(): readonly string[] {
    return this.source.nodeLabels(this.id)
  }
  get properties(): MapValue {
    return this.source.nodeProperties(this.id)
  }
  /** The property, or null where the node has none of that key. */
  property(key: string): Value {
    return this.source.nodeProperty(this.id, key)
  }
}

/** A relationship: an id and where to read it. */
export class RelationshipValue {
  constructor(
    readonly source: EntitySource,
    readonly id: number,
  ) {}
  get elementId(): string {
    return this.source.relationshipElementId(this.id)
  }
  get type(): string {
    return this.source.relationshipType(this.id)
  }
  get start(): NodeValue {
    return new NodeValue(this.source, this.source.relationshipStart(this.id))
  }
  get end(): NodeValue {
    return new NodeValue(this.source, this.source.relationshipEnd(this.id))
  }
  get properties(): MapValue {
    return this.source.relationshipProperties(this.id)
  }
  property(key: string): Value {
    return this.source.relationshipProperty(this.id, key)
  }
}

/** A path: n + 1 nodes and the n relationships between them, each walked in either direction. */
export class PathValue {
  constructor(
    readonly nodes: readonly NodeValue[],
    readonly relationships: readonly RelationshipValue[],
  ) {}
  get length(): number {
    return this.relationships.length
  }
}

/** A point: SRID 7203 (cartesian), 9157 (cartesian-3D), 4326 (wgs-84), 4979 (wgs-84-3D). */
export class PointValue {
  constructor(
    readonly srid: 7203 | 9157 | 4326 | 4979,
    readonly x: number,
    readonly y: number,
    readonly z?: number,
  ) {}
}
