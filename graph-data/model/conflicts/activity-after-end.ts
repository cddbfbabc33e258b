import { claimTimes, earliest, isMereEnd } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import { datesInWords } from '../date-words.ts'
import type { RelationDraft } from '../draft.ts'
import { groupedBy } from '../grouped.ts'
import { bareClause, undated } from '../hedging.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * A state is seen after a document said that it had ended, and no document says that it began again. A merger that
 * collapsed ends nothing, and a stated new start is a second spell, not a contradiction.
 */
export const activityAfterEnd: ConflictRule = (findings) =>
  [...statesByEnds(findings.drafts).values()].flatMap((spells) => seenAfterEnd(findings, spells))

/** All spells of one state: the same type, ends, role and kind. */
function statesByEnds(drafts: readonly RelationDraft[]): ReadonlyMap<string, RelationDraft[]> {
  const states = drafts.filter((draft) => !draft.happening)
  return groupedBy(states, ({ facts }) => facts.id.replace(/--spell-\d+$/, ''))
}

function seenAfterEnd({ nameOf, relationOfClaim }: Findings, spells: readonly RelationDraft[]): Conflict[] {
  const [state] = spells
  const times = claimTimes(stating(spells.flatMap((spell) => spell.evidence)).filter((claim) => claim.outcome !== 'collapsed'))
  const ended = times.filter((time) => time.endStated && time.end.max !== null)
  const firstEnd = earliest(ended.map((time) => time.end.max))
  if (!state || firstEnd === null) return []
  const restarts = times.filter((time) => time.startStated && time.start.min !== null && time.start.min > firstEnd)
  const restart = earliest(restarts.map((time) => time.start.min))
  const later = times.filter((time) => {
    const day = time.end.min
    return !isMereEnd(time) && day !== null && day > firstEnd && (restart === null || day < restart)
  })
  if (later.length === 0) return []
  const ends = ended.filter((time) => later.some((one) => one.claim !== time.claim && (one.end.min ?? '') > (time.end.max ?? '')))
  if (ends.length === 0) return []
  const claims = [...ends, ...later].map((time) => time.claim)
  return [
    conflictOf({
      rule: 'activity-after-end',
      subject: 'date',
      about: state.facts.id,
      question: `Was it still so after its stated end that ${bareClause(undated(state.facts), nameOf)}?`,
      explanation: 'It is seen after a document says that it had ended, and no document says that it began again.',
      relations: claims.flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
      sides: [
        { answer: `ended: ${wordsOf(ends.map((time) => time.claim))}`, claims: ends.map((time) => time.claim) },
        { answer: `seen later: ${wordsOf(later.map((time) => time.claim))}`, claims: later.map((time) => time.claim) },
      ],
    }),
  ]
}

function wordsOf(claims: readonly Claim[]): string {
  return [...new Set(claims.map((claim) => datesInWords(claim.when)))].join('; ')
}
