import { capital } from '../../wording.ts'
import type { DaysApart } from './days-apart.ts'

const width = 220

/** A bar a side on one axis, in the order of the cards. */
export function DaysPicture({ days }: { readonly days: DaysApart }) {
  return (
    <div class="days-apart">
      <ul>
        {days.rows.map(({ answer, from, to, openStart, openEnd }) => {
          const x = Math.min(from * width, width - 4)
          const wide = Math.max(4, to * width - x)
          return (
            <li key={answer}>
              <span class="small">{capital(answer)}</span>
              <svg viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path class="axis" d={`M0 4H${width}`} />
                <rect x={x} y="0" width={wide} height="8" />
                {openStart && <path class="open" d={`M${x} 0V8M${x + 5} 0V8M${x + 10} 0V8`} />}
                {openEnd && <path class="open" d={`M${x + wide} 0V8M${x + wide - 5} 0V8M${x + wide - 10} 0V8`} />}
              </svg>
            </li>
          )
        })}
      </ul>
      <p class="small second"><span>{days.first}</span><span>{days.last}</span></p>
    </div>
  )
}
