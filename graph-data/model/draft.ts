/** A relation before the conflict rules have spoken: everything that its own claims say. */
import { happeningBounds, stateBounds } from './bounds.ts'
import { claimTimes, earliest, firstAttested, lastAttested, latest } from './claim-time.ts'
import { formatBounds } from './format-bounds.ts'
import { sortedUnique } from './order.ts'
import { flatToll } from './toll.ts'
import type { ClaimGroup } from './grouping.ts'
import { extents, fates, outcomes, roles } from './types.ts'
import type { Claim, Relation } from './types.ts'

export interface RelationDraft extends Omit<Relation, 'status' | 'disputedOn' | 'summary'> {
  readonly happening: boolean
  /** Its claims, sorted by id. */
  readonly evidence: readonly Claim[]
}

/** The claims that speak for it; where there are only denials, those. */
export function speaking(claims: readonly Claim[]): readonly Claim[] {
  const affirmed = claims.filter((claim) => claim.stance !== 'denies')
  return affirmed.length > 0 ? affirmed : claims
}

export function draftRelation(group: ClaimGroup, publisherOf: (document: string) => string): RelationDraft {
  const { id, type, from, to, happening, claims } = group
  const documentIds = sortedUnique(claims.map((claim) => claim.source.document))
  return {
    id,
    type,
    from,
    to,
    happening,
    evidence: claims,
    claims: claims.length,
    documents: documentIds.length,
    publishers: new Set(documentIds.map(publisherOf)).size,
    claimIds: claims.map((claim) => claim.id),
    documentIds,
    ...datesOf(group),
    ...valuesOf(group),
    ...flatToll(speaking(claims)),
  }
}

function datesOf({ happening, claims }: ClaimGroup) {
  const times = claimTimes(speaking(claims))
  const bounds = happening ? happeningBounds(times) : stateBounds(times)
  const edtf = formatBounds(bounds, !happening)
  return {
    ...bounds,
    ...(edtf === undefined ? {} : { edtf }),
    attestedFirst: happening ? null : earliest(times.map(firstAttested)),
    attestedLast: happening ? null : latest(times.map(lastAttested)),
  }
}

function valuesOf({ type, claims }: ClaimGroup) {
  const spoken = speaking(claims)
  const [event, ...otherEvents] = sortedUnique(valuesIn(claims, (claim) => claim.event))
  const valued = {
    extent: inOrder(extents, valuesIn(spoken, (claim) => claim.extent)),
    outcome: inOrder(outcomes, valuesIn(spoken, (claim) => claim.outcome)),
    kind: sortedUnique(valuesIn(spoken, (claim) => claim.kind)),
    fate: inOrder(fates, valuesIn(spoken, (claim) => claim.fate)),
    role: inOrder(roles, valuesIn(spoken, (claim) => claim.role)),
    place: sortedUnique(valuesIn(spoken, (claim) => claim.place)),
    ...(event === undefined || otherEvents.length > 0 ? {} : { event }),
  }
  return type === 'FOUGHT' ? { ...valued, attackerKnown: spoken.some((claim) => claim.attackerKnown !== false) } : valued
}

function valuesIn<T>(claims: readonly Claim[], valueOf: (claim: Claim) => T | undefined): readonly T[] {
  const values: T[] = []
  for (const claim of claims) {
    const value = valueOf(claim)
    if (value !== undefined) values.push(value)
  }
  return values
}

/** Each value once, in the order of the table. */
function inOrder<T>(table: readonly T[], values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : table.filter((value) => values.includes(value))
}
