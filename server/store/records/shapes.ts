/** The records of the model as properties: docs/DATA.md describes them for those who query. */
import {
  actorKinds,
  disputeSubjects,
  extents,
  fates,
  nameKinds,
  outcomes,
  roles,
  stances,
  statuses,
  type ActorRecord,
  type Claim,
  type Conflict,
  type Relation,
  type SourceDocument,
} from '../../../graph-data/model/types.ts'
import type { NameRecord, StoreSummary } from '../store.ts'
import { day, dayOrNull, flag, json, optional, text, texts, whole, word, words, type Shape } from './fields.ts'

/** The names are nodes of their own; here they stand as plain texts for those who query. */
export type ActorProperties = Omit<ActorRecord, 'names' | 'notSameAs'> & {
  readonly names: readonly string[]
  readonly notSameAs?: readonly string[]
  /** One a member of `notSameAs`. */
  readonly notSameAsReasons?: readonly string[]
}

export const actorShape: Shape<ActorProperties> = {
  id: text,
  kind: word(actorKinds),
  name: text,
  names: texts,
  summary: text,
  notSameAs: optional(texts),
  notSameAsReasons: optional(texts),
  claims: whole,
  documents: texts,
  seenFirst: dayOrNull,
  seenLast: dayOrNull,
}

export type NameProperties = ActorRecord['names'][number] & {
  readonly folded: string
  /** Its place among the names of the actor, from 0. */
  readonly ordinal: number
}

export const nameShape: Shape<NameProperties> = {
  text,
  folded: text,
  kind: word(nameKinds),
  documents: texts,
  period: optional(text),
  ordinal: whole,
}

export const nameRecordShape: Shape<NameRecord> = {
  actor: text,
  actorName: text,
  actorKind: word(actorKinds),
  claims: whole,
  text,
  kind: word(nameKinds),
}

export type RelationProperties = Omit<Relation, 'type' | 'from' | 'to'>

export const relationShape: Shape<RelationProperties> = {
  id: text,
  edtf: optional(text),
  startMin: dayOrNull,
  startMax: dayOrNull,
  endMin: dayOrNull,
  endMax: dayOrNull,
  status: word(statuses),
  disputedOn: words(disputeSubjects),
  claims: whole,
  documents: whole,
  publishers: whole,
  claimIds: texts,
  documentIds: texts,
  event: optional(text),
  extent: words(extents),
  outcome: words(outcomes),
  kind: texts,
  fate: words(fates),
  role: words(roles),
  survives: optional(flag),
  attackerKnown: optional(flag),
  place: texts,
  killedMin: optional(whole),
  killedMax: optional(whole),
  woundedMin: optional(whole),
  woundedMax: optional(whole),
  capturedMin: optional(whole),
  capturedMax: optional(whole),
  tollBySide: optional(text),
  attestedFirst: dayOrNull,
  attestedLast: dayOrNull,
  summary: text,
}

/** Ends and source are relationships of the claim, its relation's type is checked by the reader. */
export type ClaimProperties = Omit<Claim, 'type' | 'from' | 'to' | 'source' | 'retracted'> & {
  readonly retractedReason?: string
  readonly retractedDate?: string
  /** Absent for a retracted claim. */
  readonly relationId?: string
}

export const claimShape: Shape<ClaimProperties> = {
  id: text,
  event: optional(text),
  when: optional(text),
  whenText: optional(text),
  startKnown: optional(flag),
  endKnown: optional(flag),
  stance: word(stances),
  hedge: optional(text),
  attributedTo: optional(text),
  role: optional(word(roles)),
  roleText: optional(text),
  kind: optional(text),
  extent: optional(word(extents)),
  extentText: optional(text),
  outcome: optional(word(outcomes)),
  fate: optional(word(fates)),
  place: optional(text),
  toll: optional(json<NonNullable<Claim['toll']>>()),
  attackerKnown: optional(flag),
  says: text,
  retractedReason: optional(text),
  retractedDate: optional(day),
  relationId: optional(text),
}

/** Of the relationship CITES. */
export const citationShape: Shape<Omit<Claim['source'], 'document'>> = { start: whole, end: whole, sha256: text }

export const documentShape: Shape<SourceDocument> = {
  id: text,
  title: text,
  publisher: text,
  publisherKnown: flag,
  published: text,
  publishedIsLowerBound: flag,
  sha256: text,
  length: whole,
  note: optional(text),
}

export const conflictShape: Shape<Conflict> = {
  id: text,
  rule: text,
  subject: word(disputeSubjects),
  question: text,
  explanation: text,
  relations: texts,
  claims: texts,
  sides: json<Conflict['sides']>(),
}

export type DatasetProperties = StoreSummary['dataset'] & StoreSummary['counts']

export const datasetShape: Shape<DatasetProperties> = {
  id: text,
  title: text,
  version: text,
  schemaVersion: whole,
  actors: whole,
  relations: whole,
  claims: whole,
  documents: whole,
  names: whole,
  conflicts: whole,
}
