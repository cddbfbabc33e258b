/** Values of the engine in the same canonical text as the cells of the TCK. */
import { NodeValue, PathValue, RelationshipValue } from '../../cypher/engine/index.ts'
import type { MapValue, Value } from '../../cypher/engine/index.ts'
import { listText, mapText, nodeText, relationshipText, scalarText } from './cells.ts'

export function canonicalValue(value: Value, ignoreListOrder: boolean): string {
  const inner = (item: Value) => canonicalValue(item, ignoreListOrder)
  if (value instanceof NodeValue) return nodeText(value.labels, properties(value.properties))
  if (value instanceof RelationshipValue) return relationshipText(value.type, properties(value.properties))
  if (value instanceof PathValue) return pathText(value)
  if (Array.isArray(value)) return listText((value as readonly Value[]).map(inner), ignoreListOrder)
  if (value instanceof Map) return mapText([...(value as MapValue)].map(([key, item]) => [key, inner(item)]))
  return scalarText(typeof value === 'object' && value !== null ? temporalText(value) : value)
}

/** The TCK writes temporal values as strings. */
function temporalText(value: { toString(): string }): string {
  return value.toString()
}

function properties(map: MapValue): string {
  return mapText([...map].map(([key, item]) => [key, canonicalValue(item, false)]))
}

function pathText(path: PathValue): string {
  const steps = path.relationships.map((relationship, i) => {
    const from = path.nodes[i]
    const to = path.nodes[i + 1]
    const text = canonicalValue(relationship, false)
    const forwards = relationship.start.id === from?.id
    return `${forwards ? '-' : '<-'}${text}${forwards ? '->' : '-'}${canonicalValue(to ?? null, false)}`
  })
  return `<${canonicalValue(path.nodes[0] ?? null, false)}${steps.join('')}>`
}
