import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { slugOf } from '../grouping.ts'
import { occasionOf } from '../occasion.ts'
import { sortedUnique } from '../order.ts'
import { haveNobodyInCommon, partyTies } from '../party-ties.ts'
import type { Alike, PartyTies } from '../party-ties.ts'
import { isHappening, relationType } from '../relation-types.ts'
import type { RelationTypeId } from '../relation-types.ts'
import type { Claim, Conflict } from '../types.ts'
import { listed } from '../words.ts'

/**
 * The ends whose number makes an event of this type: the parents of a merger, the attackers. Those attacked are left
 * out: that one document writes army and another security forces is no disagreement.
 */
const partyEnds: Readonly<Partial<Record<RelationTypeId, readonly ('from' | 'to' | 'both')[]>>> = {
  MERGED_INTO: ['from'],
  SPLIT_INTO: ['from', 'to'],
  PLEDGED_TO: ['from'],
  FOUNDED_BY: ['to'],
  FOUGHT: ['from'],
  KILLED_OR_CAPTURED: ['from'],
  ALLIED: ['both'],
  NEGOTIATED_WITH: ['both'],
}

/** The claims of one event and type, seen from one side of it. */
interface Listing {
  readonly about: string
  readonly type: RelationTypeId
  readonly claims: Claim[]
  readonly partiesOf: (claim: Claim) => readonly string[]
}

/** Types by whose claim a document tells who did it: two documents that name nobody in common contradict each other. */
const toldAsAll: readonly RelationTypeId[] = ['FOUGHT', 'KILLED_OR_CAPTURED', 'FOUNDED_BY']

/**
 * Documents list different parties of one event. A document's list is the union over its claims; one that names a
 * single party may simply speak of that party, and one that names a single pair of allies or of talkers of that pair, so
 * only lists of two or more, there of three or more, count, unless two documents tell who attacked, killed or founded
 * and name nobody in common. Disputed are the relations of parties that not every list names. A list that names the
 * leader for the body, the unit for the force or the later name for the earlier one leaves nobody out.
 */
export const participants: ConflictRule = (findings) => {
  const standsFor = partyTies(findings)
  return listings(findings.claims).flatMap((listing) => differingLists(findings, listing, standsFor))
}

function listings(claims: readonly Claim[]): Listing[] {
  const found = new Map<string, Listing>()
  for (const claim of stating(claims)) {
    const { type, event, kind } = claim
    if (event === undefined || !isHappening(type, kind) || claim.attackerKnown === false) continue
    for (const end of partyEnds[type] ?? []) {
      const about = `${slugOf(type)}--${event}${end === 'to' ? '--objects' : ''}`
      const listing = found.get(about)
      if (listing) listing.claims.push(claim)
      else found.set(about, { about, type, claims: [claim], partiesOf: end === 'both' ? bothEnds : (one) => [one[end]] })
    }
  }
  return [...found.values()]
}

function bothEnds({ from, to }: Claim): readonly string[] {
  return [from, to]
}

function differingLists(
  { nameOf, relationOfClaim }: Findings,
  { about, type, claims, partiesOf }: Listing,
  standsFor: PartyTies,
): Conflict[] {
  const alike = (one: string, other: string) => one === other || standsFor(type, one, other)
  const told = listsByDocument(claims, partiesOf)
  const lists = toldAsAll.includes(type) && someHaveNobodyInCommon([...told.values()], alike) ? told : listsOfSeveral(told, partiesOf === bothEnds ? 3 : 2, alike)
  if (lists.size < 2) return []
  const all = sortedUnique([...lists.values()].flat())
  const contested = all.filter((party) =>
    [...lists.values()].some((parties) => !parties.some((other) => alike(party, other))),
  )
  if (contested.length === 0) return []
  return [
    conflictOf({
      rule: 'participants',
      subject: 'participants',
      about,
      question: questionOf(type, claims, all.map(nameOf), nameOf),
      explanation: `The documents list different parties; not every list names ${listed(contested.map(nameOf))}.`,
      relations: claims
        .filter((claim) => partiesOf(claim).some((party) => contested.includes(party)))
        .flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
      sides: sidesBy(claims, (claim) => {
        const parties = lists.get(claim.source.document)
        return parties && listed(parties.map(nameOf))
      }),
    }),
  ]
}

/** Types in which those asked for did something to the other end. */
const deeds: readonly RelationTypeId[] = ['MERGED_INTO', 'PLEDGED_TO', 'FOUNDED_BY', 'FOUGHT', 'KILLED_OR_CAPTURED']

/** More of them than this make no question. */
const mostObjects = 2

/** "Who merged into JNIM?"; who took part, where nobody did it to anybody or to too many to name. */
function questionOf(type: RelationTypeId, claims: readonly Claim[], parties: readonly string[], nameOf: (id: string) => string): string {
  const founding = type === 'FOUNDED_BY'
  const { verb, inverse } = relationType(type)
  const objects = sortedUnique(claims.map((claim) => (founding ? claim.from : claim.to)))
  const occasion = type === 'MERGED_INTO' ? '' : occasionOf(claims)
  if (deeds.includes(type) && objects.length <= mostObjects) return `Who ${founding ? inverse : verb} ${listed(objects.map(nameOf))}${occasion}?`
  return `Who took part${occasion}: ${listed(parties)}?`
}

type Lists = ReadonlyMap<string, readonly string[]>

/** Parties by document, sorted. */
function listsByDocument(claims: readonly Claim[], partiesOf: Listing['partiesOf']): Lists {
  const lists = new Map<string, Set<string>>()
  for (const claim of claims) {
    const { document } = claim.source
    const parties = lists.get(document) ?? new Set()
    for (const party of partiesOf(claim)) parties.add(party)
    lists.set(document, parties)
  }
  return new Map([...lists].map(([id, parties]) => [id, sortedUnique([...parties])]))
}

/** Those with at least so many parties that do not all stand for one. */
function listsOfSeveral(lists: Lists, least: number, alike: Alike): Lists {
  return new Map(
    [...lists].filter(
      ([, parties]) => parties.length >= least && parties.some((party) => !alike(parties[0] ?? party, party)),
    ),
  )
}

function someHaveNobodyInCommon(lists: readonly (readonly string[])[], alike: Alike): boolean {
  return lists.some((one, index) => lists.slice(index + 1).some((other) => haveNobodyInCommon(one, other, alike)))
}
