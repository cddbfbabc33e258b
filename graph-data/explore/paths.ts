import { relationType, relationTypes, type RelationTypeId } from '../model/relation-types.ts'
import { statuses, type Relation, type Status } from '../model/types.ts'
import { addTo } from '../model/grouped.ts'
import { compareIds } from '../model/order.ts'
import { afterAll, beforeAll, isState, stepSpan, waitFor } from './time.ts'

export interface PathOptions {
  readonly types: readonly RelationTypeId[]
  /** `any`: relations are walked both ways (lineage forward only when time is respected); `forward`: along the arrows. */
  readonly direction: 'any' | 'forward'
  readonly status: readonly Status[]
  readonly timeRespecting: boolean
  /** Only relations that may hold on this day (ISO). */
  readonly at?: string
  /** How many paths at most. */
  readonly k: number
}

export interface Hop {
  /** The best sourced of the relations that can carry the hop. */
  readonly relation: Relation
  readonly forward: boolean
  readonly parallel: readonly Relation[]
}

export interface Path {
  readonly actors: readonly string[]
  readonly hops: readonly Hop[]
}

export interface PathsFound {
  /** All shortest first, then longer ones; within a length the best sourced first, then by actor ids. */
  readonly paths: readonly Path[]
  /** True when there are more than `k`. */
  readonly truncated: boolean
}

/** Types that connect; those that only collide (killed by the same army) mislead and are off. */
export const connectingTypes: readonly RelationTypeId[] = relationTypes
  .filter(({ family }) => family === 'lineage' || family === 'structure' || family === 'allegiance')
  .map(({ id }) => id)

/** Longer chains are no argument. */
const longestPath = 8
/** Paths of one length that are compared with one another, and steps taken in all. */
const mostOfOneLength = 2_000
const mostVisits = 500_000

/**
 * The k best paths without repeated actors between two actors. Iterative deepening: for each length from the
 * shortest on, a depth-first walk that turns back where the distance left (breadth-first from the end) is too
 * great; the bound is admissible, so no path is missed within the limits above.
 */
export function findPaths(relations: readonly Relation[], from: string, to: string, options: PathOptions): PathsFound {
  const hops = hopsByActor(relations, options)
  const distance = distances(hops, to)
  const paths: Path[] = []
  const shortest = distance.get(from)
  if (from === to || shortest === undefined) return { paths, truncated: false }
  const budget = { visits: 0 }
  for (let length = shortest; length <= longestPath && paths.length <= options.k && budget.visits < mostVisits; length += 1)
    paths.push(...pathsOfLength(hops, distance, from, to, length, options, budget).sort(comparePaths))
  return { paths: paths.slice(0, options.k), truncated: paths.length > options.k || budget.visits >= mostVisits }
}

type Hops = ReadonlyMap<string, ReadonlyMap<string, readonly Hop[]>>

function pathsOfLength(
  hops: Hops,
  distance: ReadonlyMap<string, number>,
  from: string,
  to: string,
  length: number,
  options: PathOptions,
  budget: { visits: number },
): Path[] {
  const found: Path[] = []
  const actors = [from]
  const taken: Hop[][] = []

  const walk = (actor: string, day: string): void => {
    for (const [target, candidates] of hops.get(actor) ?? []) {
      if (found.length >= mostOfOneLength || ++budget.visits > mostVisits) return
      const left = length - actors.length
      if ((distance.get(target) ?? Infinity) > left || actors.includes(target)) continue
      if (target === to && left > 0) continue
      const possible = options.timeRespecting ? candidates.filter((hop) => waitFor(hop.relation, day) !== undefined) : [...candidates]
      if (possible.length === 0) continue
      const then = possible.map((hop) => waitFor(hop.relation, day) ?? day).sort(compareIds)[0] ?? day
      actors.push(target)
      taken.push(possible)
      if (target === to) found.push({ actors: [...actors], hops: taken.map(merge) })
      else walk(target, then)
      actors.pop()
      taken.pop()
    }
  }
  walk(from, beforeAll)
  return found
}

/** Several relations that carry one hop, shown as the best sourced of them. */
function merge(candidates: readonly Hop[]): Hop {
  const [best, ...others] = [...candidates].sort((a, b) => strength(b.relation) - strength(a.relation) || compareIds(a.relation.id, b.relation.id))
  if (!best) throw new RangeError('a hop without a relation')
  return { ...best, parallel: others.map((hop) => hop.relation) }
}

function hopsByActor(relations: readonly Relation[], options: PathOptions): Hops {
  const hops = new Map<string, Map<string, Hop[]>>()
  const add = (here: string, there: string, relation: Relation, forward: boolean): void => {
    const targets = hops.get(here) ?? new Map<string, Hop[]>()
    addTo(targets, there, { relation, forward, parallel: [] })
    hops.set(here, targets)
  }
  for (const relation of [...relations].sort((a, b) => compareIds(a.id, b.id))) {
    if (!isAllowed(relation, options)) continue
    const { symmetric, family } = relationType(relation.type)
    add(relation.from, relation.to, relation, true)
    const onlyForward = options.direction === 'forward' || (options.timeRespecting && family === 'lineage')
    if (symmetric || !onlyForward) add(relation.to, relation.from, relation, symmetric)
  }
  return hops
}

function isAllowed(relation: Relation, options: PathOptions): boolean {
  if (!options.types.includes(relation.type) || !options.status.includes(relation.status)) return false
  return options.at === undefined || mayHoldOn(relation, options.at)
}

/** A state that may hold on the day, or a happening that may have happened by then. */
function mayHoldOn(relation: Relation, day: string): boolean {
  const { from, to } = stepSpan(relation)
  return isState(relation) ? from <= day && day <= to : from <= day
}

function distances(hops: Hops, to: string): Map<string, number> {
  const back = new Map<string, string[]>()
  for (const [here, targets] of hops) for (const there of targets.keys()) addTo(back, there, here)
  const distance = new Map([[to, 0]])
  for (const [actor, steps] of distance) for (const before of back.get(actor) ?? []) if (!distance.has(before)) distance.set(before, steps + 1)
  return distance
}

/** How well a relation is sourced: the order in which hops and paths are preferred. */
export function strength(relation: Relation): number {
  const byStatus: Record<Status, number> = { denied: 0, reported: 2, disputed: 4, single: 6, accepted: 8 }
  return byStatus[relation.status] + (isDated(relation) ? 1 : 0)
}

function isDated(relation: Relation): boolean {
  return [relation.startMin, relation.startMax, relation.attestedFirst].some((day) => day !== null)
}

/** The hop on which a path is weakest, and why, in words. */
export function weakestHop(path: Path): { readonly hop: number; readonly reason: string } {
  const strengths = path.hops.map((hop) => strength(hop.relation))
  const hop = strengths.indexOf(Math.min(...strengths))
  const relation = path.hops[hop]?.relation
  if (!relation) return { hop: 0, reason: 'no step' }
  const dated = isDated(relation) ? '' : ', no date'
  const reasons: Record<Status, string> = { denied: 'denied', reported: 'reported only', disputed: 'disputed', single: 'one publisher', accepted: `${relation.publishers} publishers` }
  return { hop, reason: reasons[relation.status] + dated }
}

function comparePaths(a: Path, b: Path): number {
  const weakest = (path: Path): number => Math.min(...path.hops.map((hop) => strength(hop.relation)))
  const total = (path: Path): number => path.hops.reduce((sum, hop) => sum + strength(hop.relation), 0)
  return weakest(b) - weakest(a) || total(b) - total(a) || compareIds(a.actors.join(' '), b.actors.join(' '))
}

export interface SharedWindow {
  readonly start: string | null
  readonly end: string | null
  readonly certainty: 'certain' | 'possible' | 'never'
}

/**
 * The days on which every step of a path may hold together: a state from its first to its last possible day
 * (a missing outer bound replaced by the first or last attestation), a happening when it may have happened.
 * Certain only where every state certainly holds throughout.
 */
export function sharedWindow(path: Path): SharedWindow {
  const spans = path.hops.map(({ relation }) => possibleSpan(relation))
  const start = spans.map((span) => span.from).sort(compareIds).at(-1) ?? beforeAll
  const end = spans.map((span) => span.to).sort(compareIds)[0] ?? afterAll
  if (start > end) return { start: end, end: start, certainty: 'never' }
  const bound = (day: string): string | null => (day === beforeAll || day === afterAll ? null : day)
  const certain = path.hops.every(({ relation }) => certainlyHolds(relation, start, end))
  return { start: bound(start), end: bound(end), certainty: certain ? 'certain' : 'possible' }
}

function possibleSpan(relation: Relation): { readonly from: string; readonly to: string } {
  if (!isState(relation)) return stepSpan(relation)
  return {
    from: relation.startMin ?? relation.attestedFirst ?? beforeAll,
    to: relation.endMax ?? relation.attestedLast ?? afterAll,
  }
}

function certainlyHolds(relation: Relation, start: string, end: string): boolean {
  if (!isState(relation)) return relation.startMin !== null && relation.startMin === relation.startMax
  return relation.startMax !== null && relation.startMin !== null && relation.startMax <= start && relation.endMin !== null && end <= relation.endMin
}

export interface NearestMiss {
  readonly code: 'same-actor' | 'no-relations' | 'allow-status' | 'ignore-time' | 'ignore-day' | 'ignore-direction' | 'allow-types' | 'unconnected'
  /** What would have to be allowed, as request parameters. */
  readonly allow?: Readonly<Record<string, string>>
}

/** Why there is no path: the first single thing that, allowed, would give one; tried from the mildest on. */
export function nearestMiss(relations: readonly Relation[], from: string, to: string, options: PathOptions): NearestMiss {
  if (from === to) return { code: 'same-actor' }
  const touches = (actor: string): boolean => relations.some((relation) => relation.from === actor || relation.to === actor)
  if (!touches(from) || !touches(to)) return { code: 'no-relations' }
  const reachable = (relaxed: PathOptions): boolean => findPaths(relations, from, to, { ...relaxed, k: 1 }).paths.length > 0
  for (const { code, relaxed, allow } of relaxations(options)) if (reachable(relaxed)) return { code, allow }
  return { code: 'unconnected' }
}

interface Relaxation {
  readonly code: NearestMiss['code']
  readonly relaxed: PathOptions
  readonly allow: Readonly<Record<string, string>>
}

function relaxations(options: PathOptions): Relaxation[] {
  const { at: _, ...anyDay } = options
  const allTypes = relationTypes.map(({ id }) => id)
  return [
    { code: 'ignore-day', relaxed: anyDay, allow: { at: '' } },
    { code: 'ignore-time', relaxed: { ...options, timeRespecting: false }, allow: { timeRespecting: 'false' } },
    { code: 'ignore-direction', relaxed: { ...options, direction: 'any' }, allow: { direction: 'any' } },
    { code: 'allow-status', relaxed: { ...options, status: statuses }, allow: { status: statuses.join(',') } },
    ...(['lineage', 'structure', 'allegiance', 'politics', 'conflict'] as const).map((family): Relaxation => {
      const types = relationTypes.filter((type) => type.family === family || options.types.includes(type.id)).map(({ id }) => id)
      return { code: 'allow-types', relaxed: { ...options, types }, allow: { types: types.join(',') } }
    }),
    {
      code: 'allow-types',
      relaxed: { ...anyDay, types: allTypes, status: statuses, direction: 'any', timeRespecting: false },
      allow: { types: allTypes.join(','), status: statuses.join(','), direction: 'any', timeRespecting: 'false', at: '' },
    },
  ]
}
