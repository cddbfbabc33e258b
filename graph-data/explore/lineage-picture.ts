import { relationType } from '../model/relation-types.ts'
import type { ActorRecord, Relation, Subgraph } from '../model/types.ts'
import { jointsOf, type LineageJoint } from './joints.ts'
import { isWalkable, walkLineage, type LineageWalk } from './lineage.ts'

/** All that a picture of a lineage shows. */
export interface LineagePicture {
  readonly walk: LineageWalk
  /** Everybody with a lane: the ends, and the ends of every step shown. */
  readonly actors: readonly ActorRecord[]
  readonly steps: readonly Relation[]
  readonly joints: readonly LineageJoint[]
  /** Ids of the steps that flow into `to` (out of `from`, when asked alone). */
  readonly flows: ReadonlySet<string>
  /** Ids of the steps on a route between the two ends. */
  readonly onRoute: ReadonlySet<string>
}

/**
 * The routes between two bodies, all that flowed into the second (or out of the only one asked), and beside
 * it, as context, what else these bodies became and what they agreed on and let drop.
 */
export function lineagePicture({ actors, relations }: Subgraph, ends: { readonly from?: string; readonly to?: string }): LineagePicture {
  const lineage = relations.filter((relation) => relationType(relation.type).family === 'lineage')
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const firstSeen = (id: string): string | null => byId.get(id)?.seenFirst ?? null
  const walk = walkLineage(lineage, ends, firstSeen)
  const flows = ends.from !== undefined && ends.to !== undefined ? [...walkLineage(lineage, { to: ends.to }, firstSeen).flows, ...walk.flows] : walk.flows
  const bodies = new Set([...Object.values(ends), ...flows.flatMap(({ from, to }) => [from, to])])
  const later = laterSteps(lineage, bodies)
  const collapsed = relations.filter((relation) => !isWalkable(relation) && (bodies.has(relation.from) || bodies.has(relation.to)))
  const steps = [...new Map([...flows, ...later, ...collapsed].map((step) => [step.id, step])).values()]
  const shown = new Set([...Object.values(ends), ...steps.flatMap(({ from, to }) => [from, to])])
  return {
    walk,
    actors: actors.filter((actor) => shown.has(actor.id)),
    steps,
    joints: jointsOf(steps, byId),
    flows: new Set(flows.map((step) => step.id)),
    onRoute: new Set(walk.flows.map((step) => step.id)),
  }
}

/** Steps out of the bodies shown, and out of what these lead to; persons who followed one another are left out. */
function laterSteps(lineage: readonly Relation[], bodies: ReadonlySet<string>): Relation[] {
  const reached = new Set(bodies)
  const steps: Relation[] = []
  for (const body of reached)
    for (const step of lineage) {
      if (step.from !== body || !isWalkable(step)) continue
      steps.push(step)
      reached.add(step.to)
    }
  return steps
}
