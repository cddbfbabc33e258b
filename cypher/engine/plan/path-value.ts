import type { Frame, Slot } from '../execute/frame.ts'
import type { Value } from '../values/types.ts'
import { NodeValue, PathValue, RelationshipValue } from '../values/types.ts'
interface PathSlots {
  readonly start: { readonly slot: Slot }
  readonly edges: readonly { readonly slot: Slot }[]
}

import type { Evaluate } from './plan.ts'

/** Puts a path together from its first node and the relationships that follow; null where one of them is null. */
export function pathValue(path: PathSlots): Evaluate {
  const { start, edges } = path
  const slots = edges.map(({ slot }) => slot)
  return (frame) => {
    const first = frame.read(start.slot)
    if (!(first instanceof NodeValue)) return null
    const relationships = slots.flatMap((slot) => relationshipsAt(frame, slot))
    const nodes = [first]
    let at = first
    for (const relationship of relationships) {
      at = otherEnd(relationship, at)
      nodes.push(at)
    }
    return new PathValue(nodes, relationships)
  }
}

/** How many relationships a path has, without putting it together. */
export function pathLength(edges: readonly { readonly slot: Slot }[]): Evaluate {
  return (frame) => BigInt(edges.reduce((sum, { slot }) => sum + relationshipsAt(frame, slot).length, 0))
}

function relationshipsAt(frame: Frame, slot: Slot): readonly RelationshipValue[] {
  const value: Value = frame.read(slot)
  if (value instanceof RelationshipValue) return [value]
  return Array.isArray(value) ? (value as readonly Value[]).filter((item) => item instanceof RelationshipValue) : []
}

function otherEnd(relationship: RelationshipValue, node: NodeValue): NodeValue {
  const { source, id } = relationship
  const start = source.relationshipStart(id)
  return new NodeValue(source, start === node.id ? source.relationshipEnd(id) : start)
}
