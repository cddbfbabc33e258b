import { claimTime, latest } from './claim-time.ts'
import type { RelationDraft } from './draft.ts'
import { relationType } from './relation-types.ts'
import type { Claim } from './types.ts'

/** The actors that the claim shows acting. */
export function actorsActing(claim: Claim): readonly string[] {
  const { acting } = relationType(claim.type)
  if (acting === 'nobody' || claim.stance === 'denies' || claim.stance === 'doubts') return []
  return acting === 'both' ? [claim.from, claim.to] : [claim[acting]]
}

/** The last day on which each actor is surely seen acting (ISO). */
export function lastActs(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const claim of claims) {
    if (claim.retracted) continue
    const day = claimTime(claim)?.end.min ?? null
    for (const actor of actorsActing(claim)) {
      const seen = latest([last.get(actor) ?? null, day])
      if (seen !== null) last.set(actor, seen)
    }
  }
  return last
}

/** For a step of lineage: whether the predecessor is seen acting after the latest day it can have happened. */
export function survives(draft: RelationDraft, lastActOf: ReadonlyMap<string, string>): boolean | undefined {
  if (relationType(draft.facts.type).family !== 'lineage') return undefined
  const seen = lastActOf.get(draft.facts.from)
  return draft.facts.endMax !== null && seen !== undefined && seen > draft.facts.endMax
}
