/** Pieces of the lineage drawing: the axis, a stroke that fades, the words. */
import { useId } from 'preact/hooks'
import type { LineageLayout } from './layout.ts'
import { lineHeight } from './place-words.ts'
import type { PlacedWords } from './place-words.ts'
import type { Stroke } from './strokes.ts'
import { labelledYears } from './time-scale.ts'

/** Pixels that the number of a year needs. */
const yearRoom = 44

export function TimeAxis({ layout: { scale, top, bottom } }: { readonly layout: LineageLayout }) {
  const labelled = labelledYears(scale.years, yearRoom)
  return (
    <g class="time-axis">
      {scale.years.filter((band) => !band.busy).map((band) => <rect key={band.year} class="quiet" x={band.x} y={top} width={band.width + 0.5} height={bottom - top} />)}
      {labelled.map((band) => <line key={band.year} x1={band.x + 0.5} x2={band.x + 0.5} y1={top} y2={bottom} />)}
      {labelled.map((band) => <text key={band.year} class={band.busy && scale.busy ? 'busy' : ''} x={band.x + 4} y={top - 8}>{band.year}</text>)}
    </g>
  )
}

/** A horizontal stroke; where its boundary is not known it fades. */
export function FadingStroke({ stroke, dim }: { readonly stroke: Stroke; readonly dim: boolean }) {
  const id = useId()
  const { from, to, y, width, tone, fadeIn, fadeOut, arrow } = stroke
  const end = arrow ? to - 10 : to
  const length = Math.max(end - from, 0.1)
  const look = `${tone}${dim ? ' dim' : ''}`
  const fades = fadeIn > 0 || fadeOut > 0
  return (
    <>
      {fades && (
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={from} x2={end} y1={y} y2={y}>
          <stop class={look} offset="0" stop-opacity={fadeIn > 0 ? 0 : 1} />
          {fadeIn > 0 && <stop class={look} offset={fadeIn / length} />}
          {fadeOut > 0 && <stop class={look} offset={1 - fadeOut / length} />}
          <stop class={look} offset="1" stop-opacity={fadeOut > 0 ? 0 : 1} />
        </linearGradient>
      )}
      <rect class={`lane ${look}`} x={from} width={length} y={y - width / 2} height={width} {...(fades ? { fill: `url(#${id})` } : {})} />
      {arrow && <path class={`tip ${look}`} d={`M${to} ${y}l-12 -7v14z`} />}
    </>
  )
}

export function WrittenWords({ words, dim }: { readonly words: readonly PlacedWords[]; readonly dim: (of: string) => boolean }) {
  return (
    <g class="lineage-words">
      {words.map(({ of, look, tone, lines, x, y, anchor }) => (
        <text key={`${of} ${look} ${lines.join(' ')}`} class={`words-${look} words-${tone}${dim(of) ? ' dim' : ''}`} text-anchor={anchor}>
          {lines.map((line, at) => <tspan key={at} x={x} y={y + at * lineHeight}>{line}</tspan>)}
        </text>
      ))}
    </g>
  )
}
