/** The conflict board as lists and as text. Pure. */
import type { ClaimView, ConflictsAnswer, ConflictView } from '../../../graph-data/api/schemas.ts'
import { capital, citation, documentTitle } from '../../wording.ts'
import { distinctPassages } from './distinct-passages.ts'

export interface RuleGroup {
  readonly rule: string
  readonly label: string
  readonly conflicts: readonly ConflictView[]
}

/** In the order of the rules of the answer. */
export function byRule({ byRule: rules, conflicts }: ConflictsAnswer): RuleGroup[] {
  return rules.map(({ rule, label }) => ({ rule, label, conflicts: conflicts.filter((conflict) => conflict.rule === rule) }))
}

/** "“Mali” / “Mali: Extremism and Terrorism”", or "within “Mali”" where one document disagrees with itself. */
export function documentsWords(conflict: ConflictView): string {
  const titles = [...new Set(claimsOf(conflict).map(({ document }) => documentTitle(document)))].sort()
  return titles.length === 1 ? `within ${titles[0] ?? ''}` : titles.join(' / ')
}

export function claimsOf(conflict: ConflictView): ClaimView[] {
  return [...new Map(conflict.sides.flatMap((side) => side.claims).map((claim) => [claim.id, claim])).values()]
}

/** Question, each answer with its sources, and what the graph keeps. */
export function conflictText(conflict: ConflictView, version: string): string {
  const sides = conflict.sides.map((side) => [`${capital(side.answer)}:`, ...distinctPassages(side.claims).map((claim) => `- ${citation(claim, version)}`)].join('\n'))
  return [conflict.question, conflict.explanation, ...sides, `Kept as ${conflict.keptAs}.`].join('\n\n')
}
