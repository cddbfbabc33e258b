import { claimTime, earliest, firstAttested, lastAttested, latest } from '../../../graph-data/model/claim-time.ts'
import { compareIds, sortedUnique } from '../../../graph-data/model/order.ts'
import type { ActorRecord, Claim, Dataset } from '../../../graph-data/model/types.ts'

/** The actors with what follows from their claims; retracted claims count for nothing, denials attest nothing. */
export function actorRecords({ actors, claims }: Pick<Dataset, 'actors' | 'claims'>): readonly ActorRecord[] {
  const claimsOf = new Map<string, Claim[]>(actors.map((actor) => [actor.id, []]))
  for (const claim of claims) {
    if (claim.retracted) continue
    for (const end of new Set([claim.from, claim.to])) claimsOf.get(end)?.push(claim)
  }
  return actors
    .map((actor) => ({ ...actor, ...derivedFrom(claimsOf.get(actor.id) ?? []) }))
    .sort((a, b) => compareIds(a.id, b.id))
}

function derivedFrom(claims: readonly Claim[]): Pick<ActorRecord, 'claims' | 'documents' | 'seenFirst' | 'seenLast'> {
  const attested = claims.filter((claim) => claim.stance !== 'denies').map(claimTime).filter((time) => time !== undefined)
  return {
    claims: claims.length,
    documents: sortedUnique(claims.map((claim) => claim.source.document)),
    seenFirst: earliest(attested.map(firstAttested)),
    seenLast: latest(attested.map(lastAttested)),
  }
}
