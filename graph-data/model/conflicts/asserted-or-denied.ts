import type { ConflictRule } from '../conflict-rule.ts'
import { conflictOf } from '../conflict-rule.ts'
import { bareClause } from '../hedging.ts'
import type { RelationDraft } from '../draft.ts'

/**
 * A document denies what another says. A denial of a state that names no role or kind denies it under each.
 */
export const assertedOrDenied: ConflictRule = ({ drafts, nameOf }) => {
  const denialsOf = generalDenials(drafts)
  return drafts.flatMap((draft) => {
    const affirmed = draft.evidence.filter((claim) => claim.stance !== 'denies')
    const own = draft.evidence.filter((claim) => claim.stance === 'denies')
    const general = denialsOf.get(endsOf(draft))
    const denied = general && general.facts.id !== draft.facts.id ? [...own, ...general.evidence] : own
    if (affirmed.length === 0 || denied.length === 0) return []
    return [
      conflictOf({
        rule: 'asserted-or-denied',
        subject: 'fact',
        about: draft.facts.id,
        question: `Is it so that ${bareClause(draft.facts, nameOf)}?`,
        explanation: 'A document denies what another says.',
        relations: [draft.facts.id],
        sides: [
          { answer: 'yes', claims: affirmed },
          { answer: 'no', claims: denied },
        ],
      }),
    ]
  })
}

/** Relations of states with denials only and neither role nor kind, by their type and ends. */
function generalDenials(drafts: readonly RelationDraft[]): ReadonlyMap<string, RelationDraft> {
  const denials = drafts.filter(
    ({ happening, facts, evidence }) =>
      !happening && facts.role.length === 0 && facts.kind.length === 0 && evidence.every((claim) => claim.stance === 'denies'),
  )
  return new Map(denials.map((draft) => [endsOf(draft), draft]))
}

function endsOf({ facts: { type, from, to }, happening }: RelationDraft): string {
  return `${type} ${from} ${to} ${String(happening)}`
}
