/** What of a lineage is lit: what flows into the end asked for, out of it, or along one route. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'

export interface Light {
  /** Ids of the relations in the lineage hue. */
  readonly steps: ReadonlySet<string>
  /** Bodies lit from their first to their last day. */
  readonly whole: ReadonlySet<string>
  /** Bodies lit from their first day on, and up to their last. */
  readonly fromStart: ReadonlySet<string>
  readonly toEnd: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

export function lightOf(answer: LineageAnswer, route: number | undefined): Light {
  const chosen = route === undefined ? undefined : answer.routes[route - 1]
  if (chosen) return routeLight(chosen)
  const steps = new Set(answer.steps.filter((step) => step.flows).map((step) => step.relation.id))
  const ends = new Set(answer.steps.filter((step) => step.flows).flatMap(({ relation }) => [relation.from, relation.to]))
  if (answer.to) return { steps, whole: new Set([answer.to.id]), fromStart: ends, toEnd: none }
  return { steps, whole: new Set(answer.from ? [answer.from.id] : []), fromStart: none, toEnd: ends }
}

function routeLight({ actors, steps }: LineageAnswer['routes'][number]): Light {
  return { steps: new Set(steps.flat()), whole: none, fromStart: new Set(actors.slice(0, 1)), toEnd: new Set(actors.slice(-1)) }
}

/** All that flows into a body and out of it, as on hover: steps and bodies, both ways through time. */
export function flowsAround(answer: LineageAnswer, body: string): { readonly steps: ReadonlySet<string>; readonly bodies: ReadonlySet<string> } {
  const walkable = answer.steps.filter((step) => step.walkable).map((step) => step.relation)
  const steps = new Set<string>()
  const bodies = new Set([body])
  for (const [here, there] of [['to', 'from'], ['from', 'to']] as const) {
    const reached = new Set([body])
    for (const one of reached) {
      for (const relation of walkable) {
        if (relation[here] !== one) continue
        steps.add(relation.id)
        reached.add(relation[there])
        bodies.add(relation[there])
      }
    }
  }
  return { steps, bodies }
}
