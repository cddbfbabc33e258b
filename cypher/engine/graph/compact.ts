import type { MapValue, Value } from '../values/types.ts'
import { appendRow, countLoops, rowLength } from './adjacency.ts'
import { hasBit, nextBit } from './bitmap.ts'
import { columnReader } from './column.ts'
import type { Column } from './column.ts'
import { FullTextIndex } from './full-text.ts'
import type { Direction, TypeFilter } from './direction.ts'
import type { CodedColumn, Graph } from './graph.ts'
import type { Neighbours } from './neighbours.ts'
import { PropertyIndex } from './property-index.ts'
import type { GraphTables } from './tables.ts'

type Reader = (id: number) => Value
const nothing: Reader = () => null

/** A graph that does not change, answered from typed arrays. Indexes are built when first asked for. */
export class CompactGraph implements Graph {
  readonly version = 0
  private readonly labelIds: ReadonlyMap<string, number>
  private readonly typeIds: ReadonlyMap<string, number>
  private readonly nodeReaders: ReadonlyMap<string, Reader>
  private readonly relationshipReaders: ReadonlyMap<string, Reader>
  private readonly propertyIndexes = new Map<string, PropertyIndex>()
  private readonly fullTextIndexes = new Map<string, FullTextIndex>()
  private readonly indexed: ReadonlySet<string>

  constructor(readonly tables: GraphTables) {
    this.labelIds = new Map(tables.labels.map((name, id) => [name, id]))
    this.typeIds = new Map(tables.types.map((name, id) => [name, id]))
    this.nodeReaders = readers(tables.nodeColumns)
    this.relationshipReaders = readers(tables.relationshipColumns)
    this.indexed = new Set(tables.indexes.map(({ label, property }) => indexName(label, property)))
  }

  get nodeLimit(): number {
    return this.tables.nodeCount
  }
  get nodeCount(): number {
    return this.tables.nodeCount
  }
  get relationshipLimit(): number {
    return this.tables.starts.length
  }
  get relationshipCount(): number {
    return this.tables.starts.length
  }
  hasNode(id: number): boolean {
    return id >= 0 && id < this.nodeLimit
  }
  hasRelationship(id: number): boolean {
    return id >= 0 && id < this.relationshipLimit
  }

  labelId(name: string): number {
    return this.labelIds.get(name) ?? -1
  }
  typeId(name: string): number {
    return this.typeIds.get(name) ?? -1
  }
  labelNames(): readonly string[] {
    return this.tables.labels
  }
  typeNames(): readonly string[] {
    return this.tables.types
  }
  propertyKeys(): readonly string[] {
    return [...new Set([...this.tables.nodeColumns.keys(), ...this.tables.relationshipColumns.keys()])]
  }
  countWithLabel(label: number): number {
    return this.tables.labelCounts[label] ?? 0
  }
  countOfType(type: number): number {
    return this.tables.typeCounts[type] ?? 0
  }

  hasLabel(node: number, label: number): boolean {
    const bits = this.tables.labelBits[label]
    return bits !== undefined && hasBit(bits, node)
  }
  typeOf(relationship: number): number {
    return this.tables.typeOf[relationship] ?? -1
  }
  nextNode(after: number, label: number): number {
    if (label < 0) return after + 1 < this.nodeLimit ? after + 1 : -1
    const bits = this.tables.labelBits[label]
    return bits === undefined ? -1 : nextBit(bits, after)
  }
  nextRelationship(after: number, type: number): number {
    const { typeOf } = this.tables
    for (let id = after + 1; id < typeOf.length; id++) if (type < 0 || typeOf[id] === type) return id
    return -1
  }
  neighbours(node: number, direction: Direction, types: TypeFilter, into: Neighbours): void {
    const { outgoing, incoming, typeOf } = this.tables
    if (direction !== 'in') appendRow(outgoing, typeOf, node, types, false, into)
    if (direction !== 'out') appendRow(incoming, typeOf, node, types, direction === 'both', into)
  }
  degree(node: number, direction: Direction, types: TypeFilter): number {
    const { outgoing, incoming, typeOf } = this.tables
    if (direction === 'out') return rowLength(outgoing, typeOf, node, types)
    const length = rowLength(incoming, typeOf, node, types)
    if (direction === 'in') return length
    return length + rowLength(outgoing, typeOf, node, types) - countLoops(incoming, typeOf, node, types)
  }

  nodeReader(key: string): Reader {
    return this.nodeReaders.get(key) ?? nothing
  }
  relationshipReader(key: string): Reader {
    return this.relationshipReaders.get(key) ?? nothing
  }
  nodeColumn(key: string): CodedColumn | undefined {
    return coded(this.tables.nodeColumns.get(key))
  }
  relationshipColumn(key: string): CodedColumn | undefined {
    return coded(this.tables.relationshipColumns.get(key))
  }

  hasIndex(label: string, key: string): boolean {
    return this.indexed.has(indexName(label, key))
  }
  indexRows(label: string, key: string): number {
    return this.propertyIndex(label, key).averageRows
  }
  identifies(label: string, key: string): boolean {
    if (!this.hasIndex(label, key)) return false
    return this.propertyIndex(label, key).values === this.countWithLabel(this.labelId(label))
  }
  seek(label: string, key: string, value: Value): ArrayLike<number> {
    return this.propertyIndex(label, key).seek(value)
  }
  fullTextIndex(name: string): FullTextIndex | undefined {
    const definition = this.tables.fullText.find((index) => index.name === name)
    if (definition === undefined) return undefined
    let index = this.fullTextIndexes.get(name)
    if (index === undefined) this.fullTextIndexes.set(name, (index = new FullTextIndex(this, definition)))
    return index
  }
  private propertyIndex(label: string, key: string): PropertyIndex {
    const name = indexName(label, key)
    let index = this.propertyIndexes.get(name)
    if (index === undefined) this.propertyIndexes.set(name, (index = new PropertyIndex(this, label, key)))
    return index
  }

  nodeElementId(id: number): string {
    return `n${id}`
  }
  nodeLabels(id: number): readonly string[] {
    return this.tables.labelSets[this.tables.labelSetOf[id] ?? -1] ?? []
  }
  nodeProperty(id: number, key: string): Value {
    return this.nodeReader(key)(id)
  }
  nodeProperties(id: number): MapValue {
    return collect(this.nodeReaders, id)
  }
  relationshipElementId(id: number): string {
    return `r${id}`
  }
  relationshipType(id: number): string {
    return this.tables.types[this.typeOf(id)] ?? ''
  }
  relationshipStart(id: number): number {
    return this.tables.starts[id] ?? -1
  }
  relationshipEnd(id: number): number {
    return this.tables.ends[id] ?? -1
  }
  relationshipProperty(id: number, key: string): Value {
    return this.relationshipReader(key)(id)
  }
  relationshipProperties(id: number): MapValue {
    return collect(this.relationshipReaders, id)
  }
}

function indexName(label: string, key: string): string {
  return JSON.stringify([label, key])
}

function readers(columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Reader> {
  return new Map([...columns].map(([key, column]) => [key, columnReader(column)]))
}

/** A column without gaps that stands as codes. */
function coded(column: Column | undefined): CodedColumn | undefined {
  if (column?.kind !== 'dictionary' || column.ids !== undefined) return undefined
  return { codes: column.codes, values: column.dictionary.length }
}

function collect(from: ReadonlyMap<string, Reader>, id: number): MapValue {
  const properties = new Map<string, Value>()
  for (const [key, read] of from) {
    const value = read(id)
    if (value !== null) properties.set(key, value)
  }
  return properties
}
