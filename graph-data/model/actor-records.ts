/** What follows for actors from their claims. */
import { claimTime, earliest, firstAttested, lastAttested, latest } from './claim-time.ts'
import { sortedUnique } from './order.ts'
import type { ActorRecord, Claim, Dataset } from './types.ts'

/** One record an actor, in the order of `actors`. A denial or a doubt is a claim about an actor but shows it on no day. */
export function actorRecords({ actors, claims }: Pick<Dataset, 'actors' | 'claims'>): ActorRecord[] {
  const claimsOf = new Map<string, Claim[]>(actors.map((actor) => [actor.id, []]))
  for (const claim of claims) {
    if (claim.retracted) continue
    claimsOf.get(claim.from)?.push(claim)
    if (claim.to !== claim.from) claimsOf.get(claim.to)?.push(claim)
  }
  return actors.map((actor) => {
    const own = claimsOf.get(actor.id) ?? []
    const times = own.filter(showsActor).map(claimTime).filter((time) => time !== undefined)
    return {
      ...actor,
      claims: own.length,
      documents: sortedUnique([...own.map((claim) => claim.source.document), ...actor.names.flatMap((name) => name.documents)]),
      seenFirst: earliest(times.map(firstAttested)),
      seenLast: latest(times.map(lastAttested)),
    }
  })
}

function showsActor({ stance }: Claim): boolean {
  return stance !== 'denies' && stance !== 'doubts'
}
