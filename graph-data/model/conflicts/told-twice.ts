import { claimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { groupedBy } from '../grouped.ts'
import { slugOf } from '../grouping.ts'
import { occasionOf } from '../occasion.ts'
import { compareIds, sortedUnique } from '../order.ts'
import { haveNobodyInCommon, partyTies } from '../party-ties.ts'
import type { Alike } from '../party-ties.ts'
import { relationType } from '../relation-types.ts'
import type { Claim, Conflict } from '../types.ts'
import { listed } from '../words.ts'

/** Code points between two passages from which on they are two tellings: more than most paragraphs have. */
const apart = 2000

/**
 * One document tells of one attack, killing or capture in two places and names nobody in common as those who did it to
 * the same victim. Within one passage the parties are a list; a war told as lasting has other attackers here and there.
 */
export const toldTwice: ConflictRule = (findings) => {
  const deeds = [...deedsByDocument(findings.claims)].filter(([, claims]) => differing(tellingsOf(claims), identical).length > 0)
  if (deeds.length === 0) return []
  const standsFor = partyTies(findings)
  return deeds.flatMap(([about, claims]) => {
    const alike: Alike = (one, other) => one === other || claims.some(({ type }) => standsFor(type, one, other))
    const tellings = differing(tellingsOf(claims), alike)
    return tellings.length > 0 ? [conflictOfTellings(findings, about, tellings)] : []
  })
}

const identical: Alike = (one, other) => one === other

type Telling = readonly Claim[]

/** What one document says of one attack, killing or capture. */
function deedsByDocument(claims: readonly Claim[]): ReadonlyMap<string, Claim[]> {
  return groupedBy(stating(claims), ({ type, event, source, attackerKnown }) => {
    if ((type !== 'FOUGHT' && type !== 'KILLED_OR_CAPTURED') || event === undefined || attackerKnown === false) return undefined
    return `${slugOf(type)}--${event}--${source.document}`
  })
}

/** Claims in the order of their passages; a new telling begins after a long stretch of other text. */
function tellingsOf(claims: readonly Claim[]): Telling[] {
  if (claims.length < 2) return []
  const tellings: Claim[][] = []
  let end = -Infinity
  const momentary = claims.filter((claim) => claimTime(claim)?.interval !== true)
  for (const claim of momentary.sort((a, b) => a.source.start - b.source.start || compareIds(a.id, b.id))) {
    const telling = tellings.at(-1)
    if (telling && claim.source.start - end < apart) telling.push(claim)
    else tellings.push([claim])
    end = Math.max(end, claim.source.end)
  }
  return tellings
}

/** Tellings that name a victim of another one, but nobody of those who did it there. */
function differing(tellings: readonly Telling[], alike: Alike): Telling[] {
  return tellings.filter((one) =>
    tellings.some((other) => shareVictim(one, other) && haveNobodyInCommon(doers(one), doers(other), alike)),
  )
}

function shareVictim(one: Telling, other: Telling): boolean {
  return one.some(({ to }) => other.some((claim) => claim.to === to))
}

function doers(telling: Telling): readonly string[] {
  return sortedUnique(telling.map((claim) => claim.from))
}

function conflictOfTellings({ nameOf, relationOfClaim }: Findings, about: string, tellings: readonly Telling[]): Conflict {
  const claims = tellings.flat()
  const answers = new Map(tellings.flatMap((telling) => telling.map(({ id }) => [id, listed(doers(telling).map(nameOf))] as const)))
  const verbs = sortedUnique(claims.map(({ type }) => relationType(type).verb))
  const victims = listed(sortedUnique(claims.map((claim) => claim.to)).map(nameOf))
  return conflictOf({
    rule: 'told-twice',
    subject: 'participants',
    about,
    question: `Who ${listed(verbs)} ${victims}${occasionOf(claims)}?`,
    explanation: 'One document tells of it in two places and names others in each.',
    relations: claims.flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
    sides: sidesBy(claims, (claim) => answers.get(claim.id)),
  })
}
