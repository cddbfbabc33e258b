import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, listed, sidesBy, stating } from '../conflict-rule.ts'
import { compareIds, sortedUnique } from '../order.ts'
import type { RelationTypeId } from '../relation-types.ts'
import type { Claim, Conflict } from '../types.ts'

/** Whose number makes an event of this type: the parents of a merger, the founders; otherwise both ends. */
const partyEnds: Readonly<Partial<Record<RelationTypeId, 'from' | 'to'>>> = {
  MERGED_INTO: 'from',
  PLEDGED_TO: 'from',
  FOUNDED_BY: 'to',
}

/**
 * Documents list different parties of one event. A document's list is the union over its claims; one that names a
 * single party may simply speak of that party, so only lists of two or more count. Disputed are the relations of
 * parties that not every list names.
 */
export const participants: ConflictRule = (findings) =>
  [...eventsOf(findings.claims)].flatMap(([about, claims]) => differingLists(findings, about, claims))

function eventsOf(claims: readonly Claim[]): ReadonlyMap<string, Claim[]> {
  const events = new Map<string, Claim[]>()
  for (const claim of stating(claims)) {
    if (claim.event === undefined) continue
    const about = `${claim.type.toLowerCase().replaceAll('_', '-')}--${claim.event}`
    const event = events.get(about)
    if (event) event.push(claim)
    else events.set(about, [claim])
  }
  return events
}

function partiesOf(claim: Claim): readonly string[] {
  const end = partyEnds[claim.type]
  return end === undefined ? [claim.from, claim.to] : [claim[end]]
}

function differingLists({ nameOf, relationOfClaim }: Findings, about: string, claims: readonly Claim[]): Conflict[] {
  const lists = listsByDocument(claims)
  if (new Set([...lists.values()].map((parties) => parties.join(' '))).size < 2) return []
  const all = sortedUnique([...lists.values()].flat())
  const contested = new Set(all.filter((party) => [...lists.values()].some((parties) => !parties.includes(party))))
  const listing = claims.filter((claim) => lists.has(claim.source.document))
  return [
    conflictOf({
      rule: 'participants',
      subject: 'participants',
      about,
      question: `Who took part: ${listed(all.map(nameOf))}?`,
      explanation: `The documents list different parties; not every list names ${listed([...contested].sort(compareIds).map(nameOf))}.`,
      relations: claims
        .filter((claim) => partiesOf(claim).some((party) => contested.has(party)))
        .flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
      sides: sidesBy(listing, (claim) => listed((lists.get(claim.source.document) ?? []).map(nameOf))),
    }),
  ]
}

/** Parties by document, sorted, where a document lists at least two. */
function listsByDocument(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, Set<string>>()
  for (const claim of claims) {
    const { document } = claim.source
    lists.set(document, new Set([...(lists.get(document) ?? []), ...partiesOf(claim)]))
  }
  return new Map([...lists].filter(([, parties]) => parties.size > 1).map(([id, parties]) => [id, sortedUnique(parties)]))
}
