/** The graph as a layout sees it: numbered nodes and one line a family and pair. */
import { labelOf } from '../model/label.ts'
import { relationType, type Family } from '../model/relation-types.ts'
import { compareIds } from '../model/order.ts'
import type { Actor, ActorKind, Relation } from '../model/types.ts'

export interface DrawnNode {
  readonly id: string
  readonly kind: ActorKind
  /** Pixels; the label stands to the right of the node. */
  readonly labelWidth: number
  readonly degree: number
}

export interface DrawnLine {
  readonly from: number
  readonly to: number
  readonly family: Family
  /** Length in pixels at which it reads best. */
  readonly ideal: number
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[]
  readonly lines: readonly DrawnLine[]
}

const ideals: Readonly<Record<Family, number>> = { structure: 105, lineage: 165, allegiance: 200, conflict: 240, politics: 220 }
/** A node with a single line stands close to the one it belongs to. */
const idealOfLeaf = 62
const characterWidth = 6.6

/** The part of the graph among these actors. */
export function drawingOf(actors: readonly Actor[], relations: readonly Relation[]): Drawing {
  const ordered = [...actors].sort((a, b) => compareIds(a.id, b.id))
  const place = new Map(ordered.map((actor, index) => [actor.id, index]))
  const pairs = linesAmong(relations, place)
  const degree = ordered.map((_, index) => new Set(pairs.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : []))).size)
  return {
    nodes: ordered.map((actor, index) => ({ id: actor.id, kind: actor.kind, labelWidth: labelOf(actor).length * characterWidth, degree: degree[index] ?? 0 })),
    lines: pairs.map((line) => ({ ...line, ideal: degree[line.from] === 1 || degree[line.to] === 1 ? idealOfLeaf : ideals[line.family] })),
  }
}

function linesAmong(relations: readonly Relation[], place: ReadonlyMap<string, number>): Omit<DrawnLine, 'ideal'>[] {
  const lines = new Map<string, Omit<DrawnLine, 'ideal'>>()
  for (const { type, from, to } of [...relations].sort((a, b) => compareIds(a.id, b.id))) {
    const [start, end] = [place.get(from), place.get(to)]
    if (start === undefined || end === undefined || start === end) continue
    const { family } = relationType(type)
    const key = `${family} ${Math.min(start, end)} ${Math.max(start, end)}`
    if (!lines.has(key)) lines.set(key, { from: start, to: end, family })
  }
  return [...lines.values()]
}
