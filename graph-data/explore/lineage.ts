import { relationType } from '../model/relation-types.ts'
import type { Relation } from '../model/types.ts'
import { addTo } from '../model/grouped.ts'
import { compareIds } from '../model/order.ts'
import { afterAll, beforeAll, leaveBy, waitFor } from './time.ts'

/** One way by which a body became another: actors in order, and for each step every relation that can carry it. */
export interface Route {
  readonly actors: readonly string[]
  readonly steps: readonly (readonly Relation[])[]
}

export interface LineageWalk {
  /** Routes between the two ends, fewest steps first, then by actor ids; empty with one end alone. */
  readonly routes: readonly Route[]
  /** Relations by which anything flows from `from`, into `to`, or from one into the other. */
  readonly flows: readonly Relation[]
  /** True when there are more routes than were looked for. */
  readonly truncated: boolean
}

/** More than any documented lineage has; a bound for data nobody has seen yet. */
const mostRoutes = 200
const mostSteps = 200_000

/** Whether a lineage step is one that happened: a collapsed or denied one is shown, never walked. */
export function isWalkable(relation: Relation): boolean {
  if (relationType(relation.type).family !== 'lineage' || relation.status === 'denied') return false
  return relation.outcome.length === 0 || relation.outcome.some((outcome) => outcome !== 'collapsed')
}

/**
 * Lineage between two bodies, or of one of them (its descendants with `from`, its ancestors with `to`).
 * Walks forward and in the order of time: there are days t1 ≤ t2 ≤ … with ti inside the start bounds of step i; a
 * missing bound permits, except that what a body came from came before the first day it is seen. A route names no actor
 * twice; parallel relations of one step count once.
 * Taking the earliest possible day at every step decides it, as a later day never permits more.
 */
export function walkLineage(
  relations: readonly Relation[],
  ends: { readonly from?: string; readonly to?: string },
  firstSeen: (actor: string) => string | null = () => null,
): LineageWalk {
  const steps = relations.filter(isWalkable).map((relation) => boundedBySight(relation, firstSeen))
  const { from, to } = ends
  if (from !== undefined && to !== undefined) {
    const { routes, truncated } = routesBetween(steps, from, to)
    return { routes, flows: unique(routes.flatMap((route) => route.steps.flat())), truncated }
  }
  if (from !== undefined) return { routes: [], flows: descendants(steps, from), truncated: false }
  return { routes: [], flows: to === undefined ? [] : ancestors(steps, to), truncated: false }
}

/** A splinter, a new name or a successor that is seen acting on a day had come about by then. */
function boundedBySight(relation: Relation, firstSeen: (actor: string) => string | null): Relation {
  if (relation.startMax !== null || relation.type === 'MERGED_INTO') return relation
  return { ...relation, startMax: firstSeen(relation.to) }
}

function routesBetween(relations: readonly Relation[], from: string, to: string): { routes: Route[]; truncated: boolean } {
  const next = groupBySteps(relations)
  const canReach = reachable(groupBySteps(relations, 'backward'), to)
  const routes: Route[] = []
  const actors = [from]
  const taken: Relation[][] = []
  let visits = 0

  const walk = (actor: string, day: string): void => {
    for (const [target, parallel] of next.get(actor) ?? []) {
      if (routes.length >= mostRoutes || ++visits > mostSteps) return
      if (!canReach.has(target) || actors.includes(target)) continue
      const possible = parallel.filter((relation) => waitFor(relation, day) !== undefined)
      const days = possible.map((relation) => waitFor(relation, day) ?? day).sort(compareIds)
      if (days[0] === undefined) continue
      actors.push(target)
      taken.push(possible)
      if (target === to) routes.push({ actors: [...actors], steps: taken.map((step) => [...step]) })
      else walk(target, days[0])
      actors.pop()
      taken.pop()
    }
  }
  if (from !== to) walk(from, beforeAll)
  routes.sort((a, b) => a.actors.length - b.actors.length || compareIds(a.actors.join(' '), b.actors.join(' ')))
  return { routes, truncated: routes.length >= mostRoutes || visits > mostSteps }
}

/** Every step that can follow, in time, from the first body. Earliest arrival, as in a timetable. */
function descendants(relations: readonly Relation[], from: string): Relation[] {
  return flowing(groupBySteps(relations), from, { day: beforeAll, move: waitFor, permitsMore: (one, other) => one < other })
}

/** Every step out of which, in time, the last body can come: the same timetable read backwards, latest departure. */
function ancestors(relations: readonly Relation[], to: string): Relation[] {
  const flows = flowing(groupBySteps(relations, 'backward'), to, { day: afterAll, move: leaveBy, permitsMore: (one, other) => one > other })
  return flows.filter((relation) => relation.from !== to)
}

/** One way of reading the timetable: from which day, how a step changes it, and which of two days lets more steps follow. */
interface Reading {
  readonly day: string
  readonly move: (relation: Relation, day: string) => string | undefined
  readonly permitsMore: (one: string, other: string) => boolean
}

function flowing(next: Steps, end: string, { day: first, move, permitsMore }: Reading): Relation[] {
  const best = new Map([[end, first]])
  const waiting = [end]
  const flows: Relation[] = []
  for (let actor = waiting.shift(); actor !== undefined; actor = waiting.shift()) {
    const day = best.get(actor) ?? first
    for (const [other, parallel] of next.get(actor) ?? [])
      for (const relation of parallel) {
        const then = move(relation, day)
        if (then === undefined) continue
        flows.push(relation)
        const known = best.get(other)
        if (known !== undefined && !permitsMore(then, known)) continue
        best.set(other, then)
        waiting.push(other)
      }
  }
  return unique(flows)
}

/** actor → next actor → the parallel relations between them, in a fixed order. */
type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly Relation[]>>

function groupBySteps(relations: readonly Relation[], way: 'forward' | 'backward' = 'forward'): Steps {
  const steps = new Map<string, Map<string, Relation[]>>()
  for (const relation of [...relations].sort((a, b) => compareIds(a.id, b.id))) {
    const [here, there] = way === 'forward' ? [relation.from, relation.to] : [relation.to, relation.from]
    const targets = steps.get(here) ?? new Map<string, Relation[]>()
    addTo(targets, there, relation)
    steps.set(here, targets)
  }
  return steps
}

function reachable(next: ReadonlyMap<string, ReadonlyMap<string, unknown>>, start: string): Set<string> {
  const seen = new Set([start])
  for (const actor of seen) for (const target of next.get(actor)?.keys() ?? []) seen.add(target)
  return seen
}

function unique(relations: readonly Relation[]): Relation[] {
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()].sort((a, b) => compareIds(a.id, b.id))
}
