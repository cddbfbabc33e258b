import type { LineageAnswer } from '../../graph-data/api/schemas.ts'

/** What the strokes of a lineage mean; of the rarer ones those alone that it has. */
export function LineageLegend({ answer: { joints, steps }, flows }: { readonly answer: LineageAnswer; readonly flows: string }) {
  return (
    <ul class="lineage-legend" aria-label="Legend">
      <li><Sample kind="lit" />{flows}</li>
      <li><Sample kind="grey" />does not, or afterwards</li>
      <li><Sample kind="thin" />remnant or faction</li>
      {steps.some(({ relation }) => relation.status === 'reported') && <li><Sample kind="dashed" />reported</li>}
      {steps.some(({ relation }) => relation.disputedOn.length > 0) && <li><Sample kind="diamond" />disputed</li>}
      {joints.some(({ kind }) => kind === 'collapsed') && <li><Sample kind="collapsed" />agreed, fell through</li>}
      <li><Sample kind="fade" />boundary not known</li>
    </ul>
  )
}

type Kind = 'lit' | 'grey' | 'thin' | 'dashed' | 'diamond' | 'collapsed' | 'fade'

function Sample({ kind }: { readonly kind: Kind }) {
  const width = kind === 'diamond' ? 14 : 28
  return (
    <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true" focusable="false">
      {kind === 'fade' && <linearGradient id="legend-fade"><stop class="lit" offset="0" /><stop class="lit" offset="1" stop-opacity="0" /></linearGradient>}
      {kind === 'lit' && <rect class="lane lit" y="5" width="28" height="4" />}
      {kind === 'grey' && <rect class="lane grey" y="5" width="28" height="4" />}
      {kind === 'thin' && <rect class="lane grey" y="6" width="28" height="2" />}
      {kind === 'fade' && <rect class="lane" y="5" width="28" height="4" fill="url(#legend-fade)" />}
      {kind === 'dashed' && <path class="connector lit" d="M0 7h28" stroke-width="3" stroke-dasharray="6 4" />}
      {kind === 'diamond' && <path class="mark lit" d="M7 1l6 6-6 6-6-6z" />}
      {kind === 'collapsed' && <path class="connector agreed" d="M0 7h28" stroke-width="2" stroke-dasharray="2 4" />}
      {kind === 'collapsed' && <path class="cross agreed" d="M10 3l8 8M18 3l-8 8" />}
    </svg>
  )
}
