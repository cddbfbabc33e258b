/** Small drawings of kinds and of lines, the same in legend, panel, list and path. */
import type { ActorKind, Status } from '../../graph-data/model/types.ts'
import type { Family, RelationTypeId } from '../../graph-data/model/relation-types.ts'
import type { RelationView } from '../../graph-data/api/schemas.ts'
import { certainty, hasArrow, kindLooks, lineLook } from '../appearance.ts'
import type { Shape } from '../appearance.ts'
import { typeOf } from '../wording.ts'

const outlines: Readonly<Record<Exclude<Shape, 'circle' | 'ring' | 'open'>, string>> = {
  square: 'M3.5 3.5h9v9h-9z',
  triangle: 'M8 2.5 13.5 13h-11z',
  diamond: 'M8 2 14 8 8 14 2 8z',
  hexagon: 'M4.8 2.8h6.4L14 8l-2.8 5.2H4.8L2 8z',
  bar: 'M2 5.5h12v5H2z',
}

export function KindGlyph({ kind, size = 16 }: { readonly kind: ActorKind; readonly size?: number }) {
  const { shape, fill } = kindLooks[kind]
  return (
    <svg class={`kind-glyph fill-${fill}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape === 'circle' && <circle cx="8" cy="8" r="5" />}
      {shape === 'open' && <circle cx="8" cy="8" r="4.6" class="open" />}
      {shape === 'ring' && <circle cx="8" cy="8" r="3" />}
      {shape === 'ring' && <circle cx="8" cy="8" r="5.6" class="ring" />}
      {shape !== 'circle' && shape !== 'open' && shape !== 'ring' && <path d={outlines[shape]} />}
    </svg>
  )
}

export interface LineGlyphProps {
  readonly family: Family | 'ink'
  readonly status: Status
  readonly differs?: boolean
  /** -1 draws the arrow at the left, 0 draws none. */
  readonly arrow?: -1 | 0 | 1
  /** Length in pixels. */
  readonly length?: number
}

/** A line with the dash, mark and arrow that it has on the stage. */
export function LineGlyph({ family, status, differs = status === 'disputed', arrow = 0, length = 32 }: LineGlyphProps) {
  const { dash, mark, width } = lineLook(family === 'ink' ? 'allegiance' : family, status, differs)
  const middle = (arrow === 0 ? length : length - arrow * 6) / 2
  const from = arrow === -1 ? 7 : 0
  const to = arrow === 1 ? length - 7 : length
  return (
    <svg class={`line-glyph line-${family}`} width={length} height="12" viewBox={`0 0 ${length} 12`} aria-hidden="true" focusable="false">
      <line x1={from} x2={to} y1="6" y2="6" stroke-width={width} {...dashes(dash)} />
      {arrow === 1 && <path class="head" d={`M${length} 6l-8-4v8z`} />}
      {arrow === -1 && <path class="head" d="M0 6l8-4v8z" />}
      {mark === 'diamond' && <path class="mark" d={`M${middle} 2l4 4-4 4-4-4z`} />}
      {mark === 'cross' && <path class="cross" d={`M${middle - 3} 3l6 6M${middle + 3} 3l-6 6`} />}
    </svg>
  )
}

function dashes(dash: 'solid' | 'dashed' | 'dotted') {
  if (dash === 'solid') return {}
  return { 'stroke-dasharray': dash === 'dashed' ? '5 3' : '1.5 2.5' }
}

export interface RelationGlyphProps {
  readonly relation: Pick<RelationView, 'type' | 'status' | 'outcome' | 'disputedOn'>
  /** False where it is read against its direction. */
  readonly forward?: boolean
  readonly where?: 'stage' | 'path'
  readonly length?: number
}

export function RelationGlyph({ relation, forward = true, where = 'path', length = 32 }: RelationGlyphProps) {
  const arrow = !hasArrow(relation.type as RelationTypeId, where) ? 0 : forward ? 1 : -1
  return <LineGlyph family={typeOf(relation).family} status={certainty(relation)} differs={relation.disputedOn.length > 0} arrow={arrow} length={length} />
}
