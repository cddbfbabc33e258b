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
  const [event, ...otherEvents] = sortedUnique(claims.flatMap((claim) => claim.event ?? []))
  return {
    ...(event === undefined || otherEvents.length > 0 ? {} : { event }),
    extent: extents.filter((extent) => spoken.some((claim) => claim.extent === extent)),
    outcome: outcomes.filter((outcome) => spoken.some((claim) => claim.outcome === outcome)),
    kind: sortedUnique(spoken.flatMap((claim) => claim.kind ?? [])),
    fate: fates.filter((fate) => spoken.some((claim) => claim.fate === fate)),
    role: roles.filter((role) => spoken.some((claim) => claim.role === role)),
    place: sortedUnique(spoken.flatMap((claim) => claim.place ?? [])),
    ...(type === 'FOUGHT' ? { attackerKnown: spoken.some((claim) => claim.attackerKnown !== false) } : {}),
  }
}
