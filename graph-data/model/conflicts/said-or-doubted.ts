import { claimTimes, wholeSpan } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, excludingTimes, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { askedClause } from '../hedging.ts'
import { capitalised } from '../words.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * A document doubts what another, or another of its passages, says. Of a state that is told and doubted for different
 * times neither contradicts the other.
 */
export const saidOrDoubted: ConflictRule = (findings) => findings.drafts.flatMap((draft) => doubtedIn(findings, draft))

function doubtedIn({ nameOf }: Findings, { evidence, facts }: RelationDraft): Conflict[] {
  const doubts = evidence.filter((claim) => claim.stance === 'doubts')
  if (doubts.length === 0) return []
  const said = stating(evidence).filter((claim) => doubts.some((doubt) => mayBeOfOneTime(claim, doubt)))
  if (said.length === 0) return []
  return [
    conflictOf({
      rule: 'said-or-doubted',
      subject: 'fact',
      about: facts.id,
      question: `${capitalised(askedClause(facts, nameOf))}?`,
      explanation: 'A passage doubts what another says.',
      relations: [facts.id],
      sides: [
        { answer: 'yes', claims: said },
        { answer: 'doubted', claims: doubts.filter((doubt) => said.some((claim) => mayBeOfOneTime(claim, doubt))) },
      ],
    }),
  ]
}

function mayBeOfOneTime(one: Claim, other: Claim): boolean {
  return excludingTimes(claimTimes([one, other]), wholeSpan).length === 0
}
