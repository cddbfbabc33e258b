import { sureTimes } from '../bounds.ts'
import { claimTimes, earliest } from '../claim-time.ts'
import type { ClaimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { datesAsAdverb } from '../date-words.ts'
import { addTo, groupedBy } from '../grouped.ts'
import { actorsActing } from '../survival.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * A body is seen acting before the first day on which any document has it founded, or formed by the merger of several.
 * To break away or to take a new name founds nothing: the body was there before. What is only announced is no act.
 */
export const actBeforeFounding: ConflictRule = (findings) => {
  const foundings = foundingsByBody(findings.claims)
  const acts = earlyActs(findings.claims, foundings)
  return [...acts].map(([body, early]) => conflictOfActs(findings, body, foundings.get(body) ?? [], early))
}

function foundingsByBody(claims: readonly Claim[]): ReadonlyMap<string, Claim[]> {
  const several = mergersOfSeveral(claims)
  const foundings = stating(claims).filter((claim) => claim.when !== undefined && claim.outcome !== 'collapsed')
  return groupedBy(foundings, (claim) => bodyFounded(claim, several))
}

function bodyFounded(claim: Claim, severalParents: ReadonlySet<string>): string | undefined {
  if (claim.type === 'FOUNDED_BY') return claim.from
  return claim.type === 'MERGED_INTO' && severalParents.has(mergerOf(claim)) ? claim.to : undefined
}

/** Mergers with more than one parent; where a body that was there takes in another, one parent is told. */
function mergersOfSeveral(claims: readonly Claim[]): ReadonlySet<string> {
  const parents = new Map<string, string>()
  const several = new Set<string>()
  for (const claim of stating(claims)) {
    if (claim.type !== 'MERGED_INTO' || claim.event === undefined) continue
    const merger = mergerOf(claim)
    const parent = parents.get(merger)
    if (parent === undefined) parents.set(merger, claim.from)
    else if (parent !== claim.from) several.add(merger)
  }
  return several
}

function mergerOf({ event, to }: Claim): string {
  return `${event ?? ''} ${to}`
}

/** Acts by body that surely lie, or surely began, before the first day of all its foundings. */
function earlyActs(claims: readonly Claim[], foundings: ReadonlyMap<string, readonly Claim[]>): ReadonlyMap<string, ClaimTime[]> {
  const firstDays = new Map([...foundings].map(([body, told]) => [body, firstDayOf(told)] as const))
  const acts = new Map<string, ClaimTime[]>()
  for (const claim of claims) {
    if (claim.outcome === 'announced' || claim.outcome === 'collapsed') continue
    for (const body of actorsActing(claim)) {
      const firstDay = firstDays.get(body) ?? null
      const [time] = firstDay === null ? [] : sureTimes(claimTimes([claim]))
      if (firstDay === null || !time || time.start.max === null || time.start.max >= firstDay) continue
      addTo(acts, body, time)
    }
  }
  return acts
}

/** Null where a founding may lie as early as one likes. */
function firstDayOf(foundings: readonly Claim[]): string | null {
  const days = claimTimes(foundings).map((time) => time.start.min)
  return days.includes(null) ? null : earliest(days)
}

function conflictOfActs(
  { nameOf, relationOfClaim }: Findings,
  body: string,
  foundings: readonly Claim[],
  early: readonly ClaimTime[],
): Conflict {
  const acts = early.map((time) => time.claim)
  return conflictOf({
    rule: 'act-before-founding',
    subject: 'date',
    about: body,
    question: `Did ${nameOf(body)} act before it was founded?`,
    explanation: `${nameOf(body)} is seen acting before the first day on which a document has it founded.`,
    relations: acts.flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
    sides: [
      ...sidesBy(foundings, (claim) => `founded ${datesAsAdverb(claim.when)}`),
      ...sidesBy(acts, (claim) => `seen acting ${datesAsAdverb(claim.when, 'stated')}`),
    ],
  })
}
