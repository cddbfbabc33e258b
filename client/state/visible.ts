/** Which actors and relations stand on the stage, and what the legend counts. Pure functions over the loaded graph. */
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Family } from '../../graph-data/model/relation-types.ts'
import type { Status } from '../../graph-data/model/types.ts'
import { certainty } from '../appearance.ts'
import { typeOf } from '../wording.ts'
import type { Filter, LegendKind } from './filter.ts'

export interface GraphData {
  readonly version: string
  readonly actors: ReadonlyMap<string, ActorView>
  readonly relations: ReadonlyMap<string, RelationView>
  /** Persons who led or founded a group or a coalition. */
  readonly leaders: ReadonlySet<string>
  /** Relation ids by actor. */
  readonly around: ReadonlyMap<string, readonly string[]>
}

export interface Visible {
  readonly actors: readonly ActorView[]
  readonly relations: readonly RelationView[]
}

export function graphData(version: string, actors: Iterable<ActorView>, relations: Iterable<RelationView>): GraphData {
  const byId = new Map([...actors].map((actor) => [actor.id, actor]))
  const known = new Map<string, RelationView>()
  const around = new Map<string, string[]>()
  const leaders = new Set<string>()
  for (const relation of relations) {
    const from = byId.get(relation.from)
    const to = byId.get(relation.to)
    if (!from || !to) continue
    known.set(relation.id, relation)
    for (const end of new Set([relation.from, relation.to])) {
      const list = around.get(end)
      if (list) list.push(relation.id)
      else around.set(end, [relation.id])
    }
    if ((relation.type === 'LED_BY' || relation.type === 'FOUNDED_BY') && isBody(from) && to.kind === 'person') leaders.add(to.id)
  }
  return { version, actors: byId, relations: known, leaders, around }
}

function isBody(actor: ActorView): boolean {
  return actor.kind === 'group' || actor.kind === 'coalition'
}

/** The union of what is loaded with what came later (a neighbourhood). */
export function merged(data: GraphData, actors: Iterable<ActorView>, relations: Iterable<RelationView>): GraphData {
  return graphData(data.version, [...data.actors.values(), ...actors], [...data.relations.values(), ...relations])
}

export function legendKind(data: GraphData, actor: ActorView): LegendKind {
  if (actor.kind !== 'person') return actor.kind
  return data.leaders.has(actor.id) ? 'leader' : 'person'
}

/** True where at least one document that is on carries it. */
function told(documents: readonly string[], off: readonly string[]): boolean {
  return off.length === 0 || documents.length === 0 || documents.some((id) => !off.includes(id))
}

function actorPasses(data: GraphData, actor: ActorView, filter: Filter): boolean {
  return filter.kinds.includes(legendKind(data, actor)) && told(actor.documents, filter.documentsOff)
}

function relationPasses(relation: RelationView, filter: Filter): boolean {
  return (
    filter.families.includes(typeOf(relation).family) &&
    filter.statuses.includes(certainty(relation)) &&
    told(relation.documentIds, filter.documentsOff)
  )
}

/** Actors whose kind is on or who were asked for, without the hidden; relations that pass and whose both ends stand. */
export function visible(data: GraphData, filter: Filter, hidden: readonly string[], shown: readonly string[]): Visible {
  const away = new Set(hidden)
  const asked = new Set(shown)
  const actors = [...data.actors.values()].filter(
    (actor) => !away.has(actor.id) && (asked.has(actor.id) || actorPasses(data, actor, filter)),
  )
  const standing = new Set(actors.map((actor) => actor.id))
  const relations = [...data.relations.values()].filter(
    (relation) => standing.has(relation.from) && standing.has(relation.to) && relationPasses(relation, filter),
  )
  return { actors, relations }
}

export interface LegendCounts {
  readonly families: ReadonlyMap<Family, number>
  readonly statuses: ReadonlyMap<Status, number>
  readonly kinds: ReadonlyMap<LegendKind, number>
}

/** Relations among the actors on the stage by family and certainty (each row as if it were on), actors of the data by kind. */
export function legendCounts(data: GraphData, filter: Filter, actors: readonly ActorView[]): LegendCounts {
  const standing = new Set(actors.map((actor) => actor.id))
  const families = new Map<Family, number>()
  const statuses = new Map<Status, number>()
  const kinds = new Map<LegendKind, number>()
  for (const relation of data.relations.values()) {
    if (!standing.has(relation.from) || !standing.has(relation.to) || !told(relation.documentIds, filter.documentsOff)) continue
    const { family } = typeOf(relation)
    const status = certainty(relation)
    if (filter.statuses.includes(status)) add(families, family)
    if (filter.families.includes(family)) add(statuses, status)
  }
  for (const actor of data.actors.values()) add(kinds, legendKind(data, actor))
  return { families, statuses, kinds }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export function otherEnd(relation: Pick<RelationView, 'from' | 'to'>, id: string): string {
  return relation.from === id ? relation.to : relation.from
}

function neighbours(data: GraphData, id: string): Set<string> {
  const found = new Set<string>()
  for (const relationId of data.around.get(id) ?? []) {
    const relation = data.relations.get(relationId)
    if (relation) found.add(otherEnd(relation, id))
  }
  return found
}

/** Neighbours of an actor that are not on the stage. */
export function hiddenNeighbours(data: GraphData, id: string, actors: readonly ActorView[]): ActorView[] {
  const standing = new Set(actors.map((actor) => actor.id))
  return [...neighbours(data, id)].filter((other) => !standing.has(other)).flatMap((other) => data.actors.get(other) ?? [])
}

/** Neighbours of an actor that stand on the stage only because they were asked for: ids. */
export function addedNeighbours(data: GraphData, id: string, filter: Filter, shown: readonly string[]): string[] {
  const around = neighbours(data, id)
  return shown.filter((other) => {
    const actor = data.actors.get(other)
    return other !== id && around.has(other) && actor !== undefined && !actorPasses(data, actor, filter)
  })
}
