import type { ConflictRule } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import { relationType } from '../relation-types.ts'
import type { Claim } from '../types.ts'

/** One document names a body without qualification, another says that a faction or branch of it was concerned. */
export const wholeOrPart: ConflictRule = ({ drafts, nameOf }) =>
  drafts.flatMap((draft) => {
    const parts = draft.facts.extent.includes('faction') || draft.facts.extent.includes('branch')
    if (!parts || !draft.facts.extent.includes('whole')) return []
    const name = nameOf(draft.facts.from)
    const sides = sidesBy(stating(draft.evidence), (claim) => answerOf(claim, name))
    if (sides.length < 2 || !sides.some((side) => side.claims.some((claim) => claim.extent === 'whole'))) return []
    return [
      conflictOf({
        rule: 'whole-or-part',
        subject: 'extent',
        about: draft.facts.id,
        question: `How much of ${name} ${relationType(draft.facts.type).label} ${nameOf(draft.facts.to)}?`,
        explanation: 'A document names the body without qualification, another only a part of it.',
        relations: [draft.facts.id],
        sides,
      }),
    ]
  })

function answerOf({ extent }: Claim, name: string): string | undefined {
  switch (extent) {
    case 'whole':
      return `${name}, without qualification`
    case 'faction':
      return `a faction of ${name}`
    case 'branch':
      return `a branch of ${name}`
    default:
      return undefined
  }
}
