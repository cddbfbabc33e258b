/** What a pattern graph consists of. */
import type { Slot } from '../execute/frame.ts'
import type { Direction, TypeFilter } from '../graph/direction.ts'
import type { Expression, GroupPattern, PathSelector } from '../syntax/ast.ts'

export interface PatternNode {
  readonly name: string
  readonly slot: Slot
}
interface EdgeBase {
  readonly name: string
  readonly left: PatternNode
  readonly right: PatternNode
}
/** A single relationship. */
export interface SingleEdge extends EdgeBase {
  readonly kind: 'single'
  readonly slot: Slot
  readonly types: TypeFilter
  readonly direction: Direction
}
/** A walk of many relationships; `selector` says which of all walks are wanted. */
export interface WalkEdge extends EdgeBase {
  readonly kind: 'walk'
  /** The list of relationships. */
  readonly slot: Slot
  readonly types: TypeFilter
  readonly direction: Direction
  readonly min: number
  readonly max: number
  /** The name under which `conditions` know the single relationship, and where it stands. */
  readonly each: PatternNode
  readonly conditions: readonly Expression[]
  readonly selector: PathSelector
}
/** A quantified group. */
export interface GroupEdge extends EdgeBase {
  readonly kind: 'group'
  /** The list of all relationships. */
  readonly slot: Slot
  readonly group: GroupPattern
  readonly min: number
  readonly max: number
  /** The lists of the variables inside. */
  readonly lists: ReadonlyMap<string, Slot>
  readonly selector: PathSelector
}
export type PatternEdge = SingleEdge | WalkEdge | GroupEdge

export interface PatternPath {
  readonly name: string
  readonly slot: Slot
  readonly start: PatternNode
  readonly edges: readonly PatternEdge[]
}

/** Whether one relationship could stand for both edges. */
export function overlap(a: PatternEdge, b: PatternEdge): boolean {
  if (a.kind === 'group' || b.kind === 'group' || a.types === undefined || b.types === undefined) return true
  const { types } = b
  return a.types.some((type) => types.includes(type))
}

/** The edge, if only some of its walks are wanted: both its ends must be bound first. */
export function selective(edge: PatternEdge): WalkEdge | GroupEdge | undefined {
  return edge.kind !== 'single' && edge.selector.kind !== 'all' ? edge : undefined
}

/** A node as EXPLAIN names it. */
export function shown(node: PatternNode): string {
  return node.name.startsWith(' ') ? 'a node' : `\`${node.name}\``
}
