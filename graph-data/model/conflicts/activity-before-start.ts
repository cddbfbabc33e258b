import { claimTimes, isMereEnd, latest } from '../claim-time.ts'
import type { ClaimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import { sureTimes } from '../bounds.ts'
import { datesInWords } from '../date-words.ts'
import type { RelationDraft } from '../draft.ts'
import { bareClause, undated } from '../hedging.ts'
import type { Conflict } from '../types.ts'

/**
 * A state is seen, or ends, before the day on which a document says that it began. Within one spell only: what began
 * again after a stated end is another spell. Two stated starts are compared by the rule for stated dates.
 */
export const activityBeforeStart: ConflictRule = (findings) =>
  findings.drafts.flatMap((draft) => (draft.happening || draft.evidence.length < 2 ? [] : seenBeforeStart(findings, draft)))

function seenBeforeStart({ nameOf }: Findings, { facts, evidence }: RelationDraft): Conflict[] {
  if (!evidence.some((claim) => claim.startKnown === true)) return []
  const times = sureTimes(claimTimes(stating(evidence).filter((claim) => claim.outcome !== 'collapsed' && claim.outcome !== 'announced')))
  const lastStart = latest(times.map((time) => (time.startStated ? time.start.min : null)))
  if (lastStart === null) return []
  const earlier = times.filter((time) => !time.startStated && (heldBy(time) ?? lastStart) < lastStart)
  const firstHeld = earlier.map((time) => heldBy(time) ?? lastStart).sort()[0]
  if (firstHeld === undefined) return []
  const starts = times.filter((time) => time.startStated && time.start.min !== null && time.start.min > firstHeld)
  return [
    conflictOf({
      rule: 'activity-before-start',
      subject: 'date',
      about: facts.id,
      question: `Since when was it that ${bareClause(undated(facts), nameOf)}?`,
      explanation: 'It is seen before a document says that it began.',
      relations: [facts.id],
      sides: [
        { answer: `began: ${wordsOf(starts)}`, claims: starts.map((time) => time.claim) },
        { answer: `seen earlier: ${wordsOf(earlier)}`, claims: earlier.map((time) => time.claim) },
      ],
    }),
  ]
}

/** The last day by which the state must have held, null where that is open. */
function heldBy(time: ClaimTime): string | null {
  return isMereEnd(time) ? time.end.max : time.start.max
}

function wordsOf(times: readonly ClaimTime[]): string {
  return [...new Set(times.map((time) => datesInWords(time.claim.when)))].join('; ')
}
