import { claimTimes, earliest } from '../claim-time.ts'
import type { ClaimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { datesAsAdverb } from '../date-words.ts'
import { addTo, groupedBy } from '../grouped.ts'
import type { Claim, Conflict } from '../types.ts'
import { listed } from '../words.ts'

/**
 * A body that a document has merged wholly into another is said to enter an alliance, a pact or a joint operation, or
 * to pledge itself, later. By such an act it binds itself as a body; to fight under the old name shows no more than
 * that the name lives on. Only the later acts are in doubt: a merger does not end its predecessors.
 */
export const actAfterMerger: ConflictRule = (findings) => {
  const times = claimTimes(stating(findings.claims))
  const mergersByBody = wholeMergersByBody(times)
  const acts = bindingActs(times, mergersByBody)
  return [...mergersByBody].flatMap(([body, mergers]) => actsAfter(findings, body, mergers, acts.get(body) ?? []))
}

function wholeMergersByBody(times: readonly ClaimTime[]): ReadonlyMap<string, ClaimTime[]> {
  return groupedBy(times, ({ claim: { type, from, extent, outcome }, end }) =>
    type === 'MERGED_INTO' && extent === 'whole' && outcome !== 'collapsed' && end.max !== null ? from : undefined,
  )
}

function actsAfter(
  { nameOf, relationOfClaim }: Findings,
  body: string,
  mergers: readonly ClaimTime[],
  bindings: readonly ClaimTime[],
): Conflict[] {
  const merged = earliest(mergers.map((time) => time.end.max))
  const acts = bindings.filter((time) => merged !== null && time.start.min !== null && time.start.min > merged)
  const lastAct = acts.map((time) => time.start.min ?? '').sort().at(-1)
  if (lastAct === undefined) return []
  const before = mergers.filter((time) => time.end.max !== null && time.end.max < lastAct).map((time) => time.claim)
  const successors = listed([...new Set(before.map((claim) => nameOf(claim.to)))])
  const later = acts.map((time) => time.claim)
  return [
    conflictOf({
      rule: 'act-after-merger',
      subject: 'fact',
      about: body,
      question: `Was ${nameOf(body)} still a body of its own after merging into ${successors}?`,
      explanation: `A document names ${nameOf(body)} without qualification as merged, and it is said to bind itself as a body later.`,
      relations: later.flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
      sides: [
        ...sidesBy(before, (claim) => `merged into ${nameOf(claim.to)} ${datesAsAdverb(claim.when)}`),
        ...sidesBy(later, (claim) => `${actOf(claim)} ${nameOf(otherEnd(claim, body))} ${datesAsAdverb(claim.when)}`),
      ],
    }),
  ]
}

/** The acts by which each of the bodies binds itself, with a stated beginning. */
function bindingActs(times: readonly ClaimTime[], bodies: ReadonlyMap<string, unknown>): ReadonlyMap<string, ClaimTime[]> {
  const acts = new Map<string, ClaimTime[]>()
  for (const time of times) {
    if (!time.startStated) continue
    for (const body of bodiesBound(time.claim)) if (bodies.has(body)) addTo(acts, body, time)
  }
  return acts
}

function bodiesBound({ type, from, to }: Claim): readonly string[] {
  if (type === 'ALLIED') return [from, to]
  return type === 'PLEDGED_TO' ? [from] : []
}

function actOf({ type }: Claim): string {
  return type === 'ALLIED' ? 'allied with' : 'pledged to'
}

function otherEnd({ from, to }: Claim, body: string): string {
  return from === body ? to : from
}
