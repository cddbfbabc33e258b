import type { ActorAnswer } from '../../graph-data/api/schemas.ts'
import { count, seenWords } from '../wording.ts'
import { spanScale } from './span.ts'

const width = 340

/** When an actor is seen: a bar, and a tick a dated claim. */
export function SpanBar({ answer }: { readonly answer: ActorAnswer }) {
  const { actor, ticks } = answer
  const scale = spanScale(actor.seenFirst, actor.seenLast, ticks.map(({ date }) => date), width)
  if (!scale) return null
  const said = `Seen ${seenWords(actor.seenFirst, actor.seenLast)}, ${count(ticks.length, 'dated claim')}`
  return (
    <svg class="span-bar" viewBox={`0 0 ${width} 40`} role="img" aria-label={said}>
      {scale.ticks.map((x, at) => <line key={at} class="tick" x1={x} x2={x} y1="2" y2="9" />)}
      <line class="axis" x1="0" x2={width} y1="15" y2="15" />
      <line class="span" x1={scale.from} x2={Math.max(scale.to, scale.from + 3)} y1="15" y2="15" />
      {scale.years.map(({ year, x }) => (
        <g key={year}>
          <line class="axis" x1={x} x2={x} y1="12" y2="18" />
          <text x={x} y="34" text-anchor={x < 14 ? 'start' : x > width - 14 ? 'end' : 'middle'}>{year}</text>
        </g>
      ))}
    </svg>
  )
}
