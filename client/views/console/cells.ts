/** What stands in a cell of an answer: typed JSON told apart for showing. Pure. */
import { actorKinds } from '../../../graph-data/model/types.ts'
import type { ActorKind } from '../../../graph-data/model/types.ts'

export type Cell =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number' | 'text' | 'date'; readonly text: string }
  /** `actor` is its id where the node is one. */
  | { readonly kind: 'node'; readonly text: string; readonly labels: readonly string[]; readonly actor?: { readonly id: string; readonly kind: ActorKind } }
  /** `relation` is the id by which its evidence is found. */
  | { readonly kind: 'relationship'; readonly type: string; readonly properties: Properties; readonly relation?: string }
  | { readonly kind: 'path' | 'list'; readonly items: readonly Cell[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Cell])[] }

export type Properties = Readonly<Record<string, unknown>>

const dates: ReadonlySet<string> = new Set(['Date', 'Time', 'LocalTime', 'LocalDateTime', 'OffsetDateTime', 'ZonedDateTime', 'Duration'])

export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { kind: 'nothing' }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  if (Array.isArray(value)) return { kind: 'list', items: value.map(cellOf) }
  if (!isObject(value)) return { kind: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }
  return typeof value['$type'] === 'string' ? typedCell(value['$type'], value['_value']) : mapCell(value)
}

function typedCell(type: string, value: unknown): Cell {
  if (type === 'Node' && isObject(value)) return nodeCell(value)
  if (type === 'Relationship' && isObject(value)) return relationshipCell(value)
  if (type === 'Path' && Array.isArray(value)) return { kind: 'path', items: value.map(cellOf) }
  if (type === 'Map' && isObject(value)) return mapCell(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (type === 'Integer' || type === 'Float') return { kind: 'number', text }
  return { kind: dates.has(type) ? 'date' : 'text', text }
}

function nodeCell(node: Properties): Cell {
  const properties = isObject(node['_properties']) ? node['_properties'] : {}
  const labels = Array.isArray(node['_labels']) ? node['_labels'].map(String) : []
  const [id, name] = [properties['id'], properties['name'] ?? properties['title'] ?? properties['text'] ?? properties['says'] ?? properties['id']]
  const kind = actorKinds.find((one) => one === properties['kind'])
  const text = typeof name === 'string' && name !== '' ? name : labels.join(' ')
  return { kind: 'node', text, labels, ...(labels.includes('Actor') && typeof id === 'string' && kind ? { actor: { id, kind } } : {}) }
}

function relationshipCell(relationship: Properties): Cell {
  const properties = isObject(relationship['_properties']) ? relationship['_properties'] : {}
  const { id } = properties
  return { kind: 'relationship', type: String(relationship['_type']), properties, ...(typeof id === 'string' ? { relation: id } : {}) }
}

function mapCell(map: Properties): Cell {
  return { kind: 'map', entries: Object.entries(map).map(([key, value]) => [key, cellOf(value)] as const) }
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ids of the relations in a row, for the evidence that it opens. */
export function relationsIn(cells: readonly Cell[]): string[] {
  const ids = cells.flatMap((cell): string[] => {
    if (cell.kind === 'relationship') return cell.relation === undefined ? [] : [cell.relation]
    if (cell.kind === 'path' || cell.kind === 'list') return relationsIn(cell.items)
    return cell.kind === 'map' ? relationsIn(cell.entries.map(([, one]) => one)) : []
  })
  return [...new Set(ids)]
}

/** Columns whose every value is a number, or missing: set to the right. */
export function numberColumns(rows: readonly (readonly Cell[])[], columns: number): boolean[] {
  return Array.from({ length: columns }, (_, at) => {
    const kinds = rows.map((row) => row[at]?.kind ?? 'nothing').filter((kind) => kind !== 'nothing')
    return kinds.length > 0 && kinds.every((kind) => kind === 'number')
  })
}
