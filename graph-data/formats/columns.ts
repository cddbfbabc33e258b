/** What tabular formats (GEXF attributes, CSV columns) tell of an actor and a relation: one list, used by both. */
import type { Relation } from '../model/types.ts'
import { relationType } from '../model/relation-types.ts'
import type { ExportGraph } from './format.ts'

export interface Column<T> {
  readonly id: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly value: (row: T, graph: Citations) => string | number | boolean | null | undefined
}

/** Claims and documents by id, as the columns need them. */
export interface Citations {
  /** `000:1203-1290`: document and code points, one a claim. */
  readonly citationsOf: (relation: Relation) => string
  readonly titlesOf: (documents: readonly string[]) => string
}

export function citationsIn({ claims, documents }: ExportGraph): Citations {
  const sources = new Map(claims.map(({ id, source }) => [id, `${source.document}:${source.start}-${source.end}`]))
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  return {
    citationsOf: (relation) => relation.claimIds.flatMap((id) => sources.get(id) ?? []).join('; '),
    titlesOf: (ids) => ids.map((id) => titles.get(id) ?? id).join('; '),
  }
}

type ExportedActor = ExportGraph['actors'][number]

export const actorColumns: readonly Column<ExportedActor>[] = [
  { id: 'kind', type: 'string', value: (actor) => actor.kind },
  { id: 'name', type: 'string', value: (actor) => actor.name },
  { id: 'names', type: 'string', value: (actor) => actor.names.map(({ text }) => text).join('; ') },
  { id: 'summary', type: 'string', value: (actor) => actor.summary },
  { id: 'claims', type: 'integer', value: (actor) => actor.claims },
  { id: 'documents', type: 'string', value: (actor, { titlesOf }) => titlesOf(actor.documents) },
  { id: 'seenFirst', type: 'string', value: (actor) => actor.seenFirst },
  { id: 'seenLast', type: 'string', value: (actor) => actor.seenLast },
]

export const relationColumns: readonly Column<Relation>[] = [
  { id: 'type', type: 'string', value: (relation) => relation.type },
  { id: 'family', type: 'string', value: (relation) => relationType(relation.type).family },
  { id: 'symmetric', type: 'boolean', value: hasNoDirection },
  { id: 'status', type: 'string', value: (relation) => relation.status },
  { id: 'disputedOn', type: 'string', value: (relation) => relation.disputedOn.join('; ') },
  { id: 'edtf', type: 'string', value: (relation) => relation.edtf },
  { id: 'startMin', type: 'string', value: (relation) => relation.startMin },
  { id: 'startMax', type: 'string', value: (relation) => relation.startMax },
  { id: 'endMin', type: 'string', value: (relation) => relation.endMin },
  { id: 'endMax', type: 'string', value: (relation) => relation.endMax },
  { id: 'attestedFirst', type: 'string', value: (relation) => relation.attestedFirst },
  { id: 'attestedLast', type: 'string', value: (relation) => relation.attestedLast },
  { id: 'event', type: 'string', value: (relation) => relation.event },
  { id: 'role', type: 'string', value: (relation) => relation.role.join('; ') },
  { id: 'kindOf', type: 'string', value: (relation) => relation.kind.join('; ') },
  { id: 'extent', type: 'string', value: (relation) => relation.extent.join('; ') },
  { id: 'outcome', type: 'string', value: (relation) => relation.outcome.join('; ') },
  { id: 'fate', type: 'string', value: (relation) => relation.fate.join('; ') },
  { id: 'place', type: 'string', value: (relation) => relation.place.join('; ') },
  { id: 'killedMin', type: 'integer', value: (relation) => relation.killedMin },
  { id: 'killedMax', type: 'integer', value: (relation) => relation.killedMax },
  { id: 'woundedMin', type: 'integer', value: (relation) => relation.woundedMin },
  { id: 'woundedMax', type: 'integer', value: (relation) => relation.woundedMax },
  { id: 'capturedMin', type: 'integer', value: (relation) => relation.capturedMin },
  { id: 'capturedMax', type: 'integer', value: (relation) => relation.capturedMax },
  { id: 'tollBySide', type: 'string', value: (relation) => relation.tollBySide },
  { id: 'attackerKnown', type: 'boolean', value: (relation) => relation.attackerKnown },
  { id: 'survives', type: 'boolean', value: (relation) => relation.survives },
  { id: 'publishers', type: 'integer', value: (relation) => relation.publishers },
  { id: 'claims', type: 'integer', value: (relation) => relation.claims },
  { id: 'claimIds', type: 'string', value: (relation) => relation.claimIds.join('; ') },
  { id: 'citations', type: 'string', value: (relation, { citationsOf }) => citationsOf(relation) },
  { id: 'documents', type: 'string', value: (relation, { titlesOf }) => titlesOf(relation.documentIds) },
  { id: 'summary', type: 'string', value: (relation) => relation.summary },
]

/** Symmetric by its type, or a fight of which no document tells who attacked. */
export function hasNoDirection({ type, attackerKnown }: Relation): boolean {
  return relationType(type).symmetric || attackerKnown === false
}

/** "killed or captured (reported)": a label stands alone on a drawing, so what is no settled fact says so itself. */
export function labelOfRelation({ type, status }: Relation): string {
  const { label } = relationType(type)
  return status === 'accepted' || status === 'single' ? label : `${label} (${status})`
}
