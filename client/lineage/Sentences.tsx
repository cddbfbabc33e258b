import type { LineageAnswer } from '../../graph-data/api/schemas.ts'

type Joint = LineageAnswer['joints'][number]

export interface SentencesProps {
  readonly answer: LineageAnswer
  readonly route?: number | undefined
  readonly open?: number | undefined
  readonly onJoint: (joint: Joint) => void
}

/** The lineage in words, numbered as its joints; each opens its evidence. */
export function Sentences({ answer, route, open, onJoint }: SentencesProps) {
  const chosen = route === undefined ? undefined : answer.routes[route - 1]
  const steps = chosen && new Set(chosen.steps.flat())
  return (
    <ol class="lineage-sentences" aria-label="The same in sentences">
      {answer.joints.map((joint) => {
        const lit = steps ? joint.steps.some((id) => steps.has(id)) : joint.flows
        return (
          <li key={joint.number}>
            <button type="button" class={`sentence ${lit ? 'flows' : 'rest'}`} aria-expanded={joint.number === open} onClick={() => onJoint(joint)}>
              <span class={`joint-number ${joint.kind === 'collapsed' ? 'agreed' : lit ? 'lit' : 'grey'}`}>{joint.number}</span>
              <span>
                <span class="sentence-text">{joint.sentence}</span>
                <span class="sentence-sources">{joint.sources}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** The routes in words, each with its weakest step; choosing one lights it. */
export function Routes({ answer, route, onRoute }: { readonly answer: LineageAnswer; readonly route: number | undefined; readonly onRoute: (route: number | undefined) => void }) {
  if (answer.routes.length === 0) return null
  return (
    <ol class="lineage-routes" aria-label="Routes">
      {answer.routes.map((one, at) => (
        <li key={one.actors.join(' ')}>
          <button type="button" class="sentence" aria-pressed={route === at + 1} onClick={() => onRoute(route === at + 1 ? undefined : at + 1)}>
            <span class="route-number">Route {at + 1}</span>
            <span>
              <span class="sentence-text">{one.sentence}</span>
              <span class="sentence-sources">{one.weakest}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
