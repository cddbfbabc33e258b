/**
 * The roll-up: relations are derived from claims and never edited by hand. Pure and deterministic; the order of the
 * claims does not matter and every claim not retracted stands in exactly one relation.
 */
import type { RelationDraft, RelationFacts } from './draft.ts'
import { draftRelation } from './draft.ts'
import type { Findings } from './conflict-rule.ts'
import { findConflicts } from './conflicts.ts'
import { groupClaims } from './grouping.ts'
import { relationSentence } from './hedging.ts'
import type { Certainty, NameOf } from './hedging.ts'
import { labelOf } from './label.ts'
import { lastActs, survives } from './survival.ts'
import { disputeSubjects } from './types.ts'
import type { Conflict, Dataset, DisputeSubject, Relation, RolledUp, SourceDocument, Status } from './types.ts'

export function rollUp(dataset: Dataset): RolledUp {
  const publisherOf = publishers(dataset.documents)
  const { nameOf, kindOf } = aboutActors(dataset)
  const drafts = groupClaims(dataset.claims).map((group) => draftRelation(group, publisherOf))
  const relationOfClaim = relationsByClaim(drafts)
  const conflicts = findConflicts({ drafts, claims: drafts.flatMap((draft) => draft.evidence), relationOfClaim, nameOf, kindOf })
  const disputes = disputesByRelation(conflicts)
  const lastActOf = lastActs(dataset.claims)
  const relations = drafts.map((draft) => {
    const disputedOn = disputedSubjects(disputes.get(draft.facts.id))
    const status = statusOf(draft, disputedOn.length > 0, publisherOf)
    return finishRelation(draft.facts, { status, disputedOn }, survives(draft, lastActOf), nameOf)
  })
  return { ...dataset, relations, conflicts, relationOfClaim }
}

function relationsByClaim(drafts: readonly RelationDraft[]): ReadonlyMap<string, string> {
  const relationOfClaim = new Map<string, string>()
  for (const { facts } of drafts) for (const claim of facts.claimIds) relationOfClaim.set(claim, facts.id)
  return relationOfClaim
}

function publishers(documents: readonly SourceDocument[]): (document: string) => string {
  const publisherOf = new Map(documents.map((document) => [document.id, document.publisher]))
  return (document) => publisherOf.get(document) ?? document
}

function aboutActors({ actors }: Dataset): Pick<Findings, 'nameOf' | 'kindOf'> {
  const labels = new Map(actors.map((actor) => [actor.id, labelOf(actor)]))
  const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]))
  return { nameOf: (id) => labels.get(id) ?? id, kindOf: (id) => kinds.get(id) }
}

function disputesByRelation(conflicts: readonly Conflict[]): ReadonlyMap<string, ReadonlySet<DisputeSubject>> {
  const disputes = new Map<string, Set<DisputeSubject>>()
  for (const { relations, subject } of conflicts) {
    for (const relation of relations) {
      const subjects = disputes.get(relation)
      if (subjects) subjects.add(subject)
      else disputes.set(relation, new Set([subject]))
    }
  }
  return disputes
}

const none: readonly DisputeSubject[] = []

function disputedSubjects(subjects: ReadonlySet<DisputeSubject> | undefined): readonly DisputeSubject[] {
  return subjects ? disputeSubjects.filter((subject) => subjects.has(subject)) : none
}

/** Completes the facts in place: nobody else holds them, and copying half a million of them is what took longest. */
function finishRelation(facts: RelationFacts, certainty: Certainty, survived: boolean | undefined, nameOf: NameOf): Relation {
  const { status, disputedOn } = certainty
  const relation = Object.assign(facts, { status, disputedOn, summary: relationSentence(facts, certainty, nameOf) })
  return survived === undefined ? relation : Object.assign(relation, { survives: survived })
}

/** The first that applies (data model, section 1). Two documents of one publisher corroborate nothing. */
function statusOf({ evidence }: RelationDraft, inConflict: boolean, publisherOf: (document: string) => string): Status {
  const denials = evidence.filter((claim) => claim.stance === 'denies').length
  if (denials === evidence.length) return 'denied'
  if (denials > 0) return 'disputed'
  const asserting = evidence.filter((claim) => claim.stance === 'asserts')
  if (asserting.length === 0) return 'reported'
  if (inConflict) return 'disputed'
  return new Set(asserting.map((claim) => publisherOf(claim.source.document))).size > 1 ? 'accepted' : 'single'
}
