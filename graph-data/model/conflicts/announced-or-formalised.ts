import type { ConflictRule } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { bareClause, undated } from '../hedging.ts'
import type { Claim, Outcome } from '../types.ts'

const answers: Readonly<Partial<Record<Outcome, string>>> = { announced: 'announced', formalised: 'formalised' }

/**
 * One document has it announced, another formalised. A document that tells both tells two stages of one course and
 * disagrees with nobody.
 */
export const announcedOrFormalised: ConflictRule = ({ drafts, nameOf }) =>
  drafts.flatMap((draft) => {
    if (!draft.facts.outcome.includes('announced') || !draft.facts.outcome.includes('formalised')) return []
    const tellingBoth = documentsTellingBoth(stating(draft.evidence))
    const claims = stating(draft.evidence).filter((claim) => !tellingBoth.has(claim.source.document))
    const sides = sidesBy(claims, (claim) => claim.outcome && answers[claim.outcome])
    if (sides.length < 2) return []
    return [
      conflictOf({
        rule: 'announced-or-formalised',
        subject: 'fact',
        about: draft.facts.id,
        question: `Was it announced only, or formalised, that ${bareClause(undated(draft.facts), nameOf)}?`,
        explanation: 'One document has it announced only, another has it formalised.',
        relations: [draft.facts.id],
        sides,
      }),
    ]
  })

function documentsTellingBoth(claims: readonly Claim[]): ReadonlySet<string> {
  const documentsOf = (outcome: Outcome) =>
    new Set(claims.filter((claim) => claim.outcome === outcome).map((claim) => claim.source.document))
  const formalised = documentsOf('formalised')
  return new Set([...documentsOf('announced')].filter((document) => formalised.has(document)))
}
