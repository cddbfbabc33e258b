/** A relation before the conflict rules have spoken: everything that its own claims say. */
import { happeningBounds, stateBounds } from './bounds.ts'
import { claimTimes, earliest, firstAttested, lastAttested, latest } from './claim-time.ts'
import { formatBounds } from './format-bounds.ts'
import { sortedUnique } from './order.ts'
import { flatToll } from './toll.ts'
import type { FlatToll } from './toll.ts'
import type { ClaimGroup } from './grouping.ts'
import { extents, fates, outcomes, roles } from './types.ts'
import type { Claim, Outcome, Relation } from './types.ts'

/** What the claims of a relation say, without what other relations decide. */
export type RelationFacts = Omit<Relation, 'status' | 'disputedOn' | 'summary' | 'survives'>

export interface RelationDraft {
  readonly facts: RelationFacts
  readonly happening: boolean
  /** Its claims, sorted by id. */
  readonly evidence: readonly Claim[]
}

/** The claims that speak for it; where there are only denials, those. */
function speaking(claims: readonly Claim[]): readonly Claim[] {
  const affirmed = claims.filter((claim) => claim.stance !== 'denies')
  return affirmed.length > 0 ? affirmed : claims
}

type Optional = 'edtf' | 'event' | 'attackerKnown' | keyof FlatToll
type Facts = Omit<RelationFacts, Optional> & { -readonly [field in Optional]?: RelationFacts[field] }

/**
 * One literal with the fields that every relation has, then the others: with hundreds of thousands of relations,
 * spreading parts together takes seven times as long.
 */
export function draftRelation(group: ClaimGroup, publisherOf: (document: string) => string): RelationDraft {
  const { id, type, from, to, happening, claims } = group
  const spoken = speaking(claims)
  const times = claimTimes(spoken)
  const { startMin, startMax, endMin, endMax } = happening ? happeningBounds(times) : stateBounds(times)
  const documentIds = sortedUnique(claims.map((claim) => claim.source.document))
  const facts: Facts = {
    id,
    type,
    from,
    to,
    startMin,
    startMax,
    endMin,
    endMax,
    claims: claims.length,
    documents: documentIds.length,
    publishers: new Set(documentIds.map(publisherOf)).size,
    claimIds: claims.map((claim) => claim.id),
    documentIds,
    extent: inOrder(extents, valuesIn(spoken, (claim) => claim.extent)),
    outcome: inOrder(outcomes, statedOutcomes(spoken)),
    kind: sortedUnique(valuesIn(spoken, (claim) => claim.kind)),
    fate: inOrder(fates, valuesIn(spoken, (claim) => claim.fate)),
    role: inOrder(roles, valuesIn(spoken, (claim) => claim.role)),
    place: sortedUnique(valuesIn(spoken, (claim) => claim.place)),
    attestedFirst: happening ? null : earliest(times.map(firstAttested)),
    attestedLast: happening ? null : latest(times.map(lastAttested)),
  }
  addOptional(facts, group, spoken)
  return { facts, happening, evidence: claims }
}

function addOptional(facts: Facts, { type, happening, claims }: ClaimGroup, spoken: readonly Claim[]): void {
  const edtf = formatBounds(facts, !happening)
  if (edtf !== undefined) facts.edtf = edtf
  const [event, ...otherEvents] = sortedUnique(valuesIn(claims, (claim) => claim.event))
  if (event !== undefined && otherEvents.length === 0) facts.event = event
  if (type !== 'FOUGHT') return
  facts.attackerKnown = spoken.some((claim) => claim.attackerKnown !== false)
  Object.assign(facts, flatToll(spoken))
}

function valuesIn<T>(claims: readonly Claim[], valueOf: (claim: Claim) => T | undefined): readonly T[] {
  const values: T[] = []
  for (const claim of claims) {
    const value = valueOf(claim)
    if (value !== undefined) values.push(value)
  }
  return values
}

/** A claim without an outcome tells the thing as done: to be said where another only announces it. */
function statedOutcomes(claims: readonly Claim[]): readonly Outcome[] {
  const stated = valuesIn(claims, (claim) => claim.outcome)
  return stated.includes('announced') && stated.length < claims.length ? [...stated, 'done'] : stated
}

/** Each value once, in the order of the table. */
function inOrder<T>(table: readonly T[], values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : table.filter((value) => values.includes(value))
}
