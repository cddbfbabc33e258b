import { sureTimes } from '../bounds.ts'
import { claimTimes, wholeSpan } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, excludingTimes, sidesBy, stating } from '../conflict-rule.ts'
import { datesInWords } from '../date-words.ts'
import type { RelationDraft } from '../draft.ts'
import { groupedBy } from '../grouped.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * Foundings of one body that are told as different happenings, on days that exclude each other: a body is founded, or
 * breaks away, once. What was announced or formalised is a stage of one course and no second founding. Dates of one
 * and the same happening are compared by the rule for stated dates.
 */
export const foundedWhen: ConflictRule = (findings) =>
  [...groupedBy(findings.drafts, bodyFounded)].flatMap(([body, drafts]) => differing(findings, body, drafts))

function bodyFounded({ facts: { type, from, to } }: RelationDraft): string | undefined {
  if (type === 'FOUNDED_BY') return from
  return type === 'SPLIT_INTO' ? to : undefined
}

function differing({ nameOf, relationOfClaim }: Findings, body: string, drafts: readonly RelationDraft[]): Conflict[] {
  const claims = drafts.flatMap((draft) => stating(draft.evidence)).filter((claim) => !isStage(claim))
  const clashing = excludingTimes(sureTimes(claimTimes(claims)), wholeSpan).map((time) => time.claim)
  if (new Set(clashing.map(happeningOf)).size < 2) return []
  return [
    conflictOf({
      rule: 'founded-when',
      subject: 'date',
      about: body,
      question: `When was ${nameOf(body)} founded?`,
      explanation: 'Documents tell of its founding as different happenings, and their dates have no day in common.',
      relations: clashing.flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
      sides: sidesBy(clashing, (claim) => datesInWords(claim.when)),
    }),
  ]
}

function isStage({ outcome }: Claim): boolean {
  return outcome === 'announced' || outcome === 'formalised'
}

function happeningOf({ type, event, id }: Claim): string {
  return `${type} ${event ?? id}`
}
