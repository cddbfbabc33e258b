/** A rolled-up data set as nodes and relationships: both stores are loaded from these rows. */
import type { GraphRows, NodeRow, RelationshipRow } from '../../../cypher/engine/api.ts'
import type { Value } from '../../../cypher/engine/values/types.ts'
import { claimTime, firstAttested, lastAttested } from '../../../graph-data/model/claim-time.ts'
import { fold } from '../../../graph-data/model/fold.ts'
import { compareIds } from '../../../graph-data/model/order.ts'
import { flatToll } from '../../../graph-data/model/toll.ts'
import type { ActorKind, ActorRecord, Claim, RolledUp } from '../../../graph-data/model/types.ts'
import { actorRecords } from '../../../graph-data/model/actor-records.ts'
import { dayOrNull, writeRecord } from './fields.ts'
import {
  actorShape,
  citationShape,
  claimShape,
  conflictShape,
  datasetShape,
  documentShape,
  nameShape,
  relationShape,
  type ClaimProperties,
} from './shapes.ts'

/** The second label of an actor. */
const kindLabels = {
  group: 'Group',
  coalition: 'Coalition',
  person: 'Person',
  state: 'State',
  force: 'Force',
  institution: 'Institution',
  community: 'Community',
  company: 'Company',
} as const satisfies Record<ActorKind, string>

export const indexes = [
  { label: 'Actor', property: 'id' },
  { label: 'Claim', property: 'id' },
  { label: 'Claim', property: 'relationId' },
  { label: 'Document', property: 'id' },
] as const

export const fullText = [{ name: 'names', label: 'Name', properties: ['text'] }] as const

/** Every node carries the id of its data set in `dataset`, so that a load replaces its own and nothing else. */
export function toGraph(data: RolledUp): GraphRows {
  const graph = new RowsOfGraph(data.id)
  const actors = actorRecords(data)
  graph.node(['Dataset'], writeRecord(datasetShape, { ...metaOf(data), ...countsOf(data) }))
  for (const document of byId(data.documents)) graph.node(['Document'], writeRecord(documentShape, document), document.id)
  for (const actor of actors) graph.node(['Actor', kindLabels[actor.kind]], actorProperties(actor), actor.id)
  for (const actor of actors) addNames(graph, actor)
  for (const relation of byId(data.relations)) {
    graph.relationship(relation.type, ['Actor', relation.from], ['Actor', relation.to], writeRecord(relationShape, relation))
  }
  for (const claim of byId(data.claims)) addClaim(graph, claim, data.relationOfClaim.get(claim.id))
  for (const conflict of byId(data.conflicts)) graph.node(['Conflict'], writeRecord(conflictShape, conflict))
  return { nodes: graph.nodes, relationships: graph.relationships, indexes, fullText }
}

/** Collects rows and knows the positions of those that relationships refer to. */
class RowsOfGraph {
  readonly nodes: NodeRow[] = []
  readonly relationships: RelationshipRow[] = []
  readonly #positions = new Map<string, number>()

  constructor(readonly dataset: string) {}

  node(labels: readonly [string, ...string[]], properties: ReadonlyMap<string, Value>, id?: string): number {
    if (id !== undefined) this.#positions.set(`${labels[0]} ${id}`, this.nodes.length)
    return this.nodes.push({ labels, properties: new Map([...properties, ['dataset', this.dataset]]) }) - 1
  }

  relationship(type: string, start: Place, end: Place, properties: ReadonlyMap<string, Value> = new Map()): void {
    this.relationships.push({ type, start: this.#at(start), end: this.#at(end), properties })
  }

  #at(place: Place): number {
    if (typeof place === 'number') return place
    const position = this.#positions.get(`${place[0]} ${place[1]}`)
    if (position === undefined) throw new RangeError(`the data set has no ${place[0]} “${place[1]}”`)
    return position
  }
}

/** A node, by its position or by its label and id. */
type Place = number | readonly [label: string, id: string]

function addNames(graph: RowsOfGraph, actor: ActorRecord): void {
  actor.names.forEach((name, ordinal) => {
    const node = graph.node(['Name'], writeRecord(nameShape, { ...name, folded: fold(name.text), ordinal }))
    graph.relationship('HAS_NAME', ['Actor', actor.id], node)
  })
}

function addClaim(graph: RowsOfGraph, claim: Claim, relationId: string | undefined): void {
  const node = graph.node(['Claim'], claimProperties(claim, relationId))
  graph.relationship('SUBJECT', node, ['Actor', claim.from])
  graph.relationship('OBJECT', node, ['Actor', claim.to])
  graph.relationship('CITES', node, ['Document', claim.source.document], writeRecord(citationShape, claim.source))
}

function actorProperties({ names, notSameAs, ...actor }: ActorRecord): ReadonlyMap<string, Value> {
  const others = notSameAs && {
    notSameAs: notSameAs.map((other) => other.id),
    notSameAsReasons: notSameAs.map((other) => other.reason),
  }
  return writeRecord(actorShape, { ...actor, names: names.map((name) => name.text), ...others })
}

/** Beside the claim itself what makes it easy to query: its type, first and last day, and its toll flat. */
function claimProperties(claim: Claim, relationId: string | undefined): ReadonlyMap<string, Value> {
  const { retracted, type, from: _from, to: _to, source: _source, ...said } = claim
  const record: ClaimProperties = {
    ...said,
    ...(retracted && { retractedReason: retracted.reason, retractedDate: retracted.date }),
    ...(relationId !== undefined && { relationId }),
  }
  const toll = Object.entries(flatToll([claim])).map(([key, value]) => [key, typeof value === 'number' ? BigInt(value) : value] as const)
  return new Map<string, Value>([...writeRecord(claimShape, record), ['type', type], ...toll, ...daysOf(claim)])
}

function daysOf(claim: Claim): readonly (readonly [string, Value])[] {
  const time = claimTime(claim)
  if (!time) return []
  const days = { firstDay: firstAttested(time), lastDay: lastAttested(time) }
  return Object.entries(days).map(([key, iso]) => [key, dayOrNull.write(iso)] as const).filter(([, value]) => value !== null)
}

function metaOf({ id, title, version, schemaVersion }: RolledUp) {
  return { id, title, version, schemaVersion }
}

function countsOf(data: RolledUp) {
  return {
    actors: data.actors.length,
    relations: data.relations.length,
    claims: data.claims.length,
    documents: data.documents.length,
    names: data.actors.reduce((sum, actor) => sum + actor.names.length, 0),
    conflicts: data.conflicts.length,
  }
}

function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareIds(a.id, b.id))
}
