import type { ConflictRule } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { askedClause } from '../hedging.ts'
import { capitalised } from '../words.ts'
import type { Claim, Stance } from '../types.ts'

/**
 * A document denies what another says or doubts. A denial of a state that names no role or kind denies it under each.
 */
export const assertedOrDenied: ConflictRule = ({ drafts, nameOf }) => {
  const denialsOf = generalDenials(drafts)
  return drafts.flatMap((draft) => {
    const own = withStance(draft, 'denies')
    const general = denialsOf.get(endsOf(draft))
    const denied = general && general.facts.id !== draft.facts.id ? [...own, ...general.evidence] : own
    const sides = [
      { answer: 'yes', claims: stating(draft.evidence) },
      { answer: 'doubted', claims: withStance(draft, 'doubts') },
      { answer: 'no', claims: denied },
    ].filter(({ claims }) => claims.length > 0)
    if (denied.length === 0 || sides.length < 2) return []
    return [
      conflictOf({
        rule: 'asserted-or-denied',
        subject: 'fact',
        about: draft.facts.id,
        question: `${capitalised(askedClause(draft.facts, nameOf))}?`,
        explanation: 'A document denies what another says.',
        relations: [draft.facts.id],
        sides,
      }),
    ]
  })
}

function withStance({ evidence }: RelationDraft, stance: Stance): readonly Claim[] {
  return evidence.filter((claim) => claim.stance === stance)
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
