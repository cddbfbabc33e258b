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
    const denied = general && general.id !== draft.id ? [...own, ...general.evidence] : own
    if (affirmed.length === 0 || denied.length === 0) return []
    return [
      conflictOf({
        rule: 'asserted-or-denied',
        subject: 'fact',
        about: draft.id,
        question: `Is it so that ${bareClause(draft, nameOf)}?`,
        explanation: 'A document denies what another says.',
        relations: [draft.id],
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
    ({ happening, role, kind, evidence }) =>
      !happening && role.length === 0 && kind.length === 0 && evidence.every((claim) => claim.stance === 'denies'),
  )
  return new Map(denials.map((draft) => [endsOf(draft), draft]))
}

function endsOf({ type, from, to, happening }: RelationDraft): string {
  return `${type} ${from} ${to} ${String(happening)}`
}
