import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { measures, totalOf } from '../toll.ts'
import type { CountRange, Measure } from '../toll.ts'
import type { Conflict } from '../types.ts'

/** Counts of the killed, wounded or captured of one incident that cannot both be. "At least 20" agrees with 26. */
export const toll: ConflictRule = (findings) =>
  findings.drafts.flatMap((draft) =>
    draft.facts.killedMin === undefined && draft.facts.woundedMin === undefined && draft.facts.capturedMin === undefined
      ? []
      : measures.flatMap((measure) => differing(findings, draft, measure)),
  )

function differing({ nameOf }: Findings, draft: RelationDraft, measure: Measure): Conflict[] {
  const counts = stating(draft.evidence).flatMap((claim) => {
    const range = totalOf(claim.toll, measure)
    return range ? [{ claim, range }] : []
  })
  const leastMost = counts.reduce((least, { range }) => Math.min(least, range.max ?? Infinity), Infinity)
  const mostLeast = counts.reduce((most, { range }) => Math.max(most, range.min), 0)
  const clashing = counts.filter(({ range }) => range.min > leastMost || (range.max ?? Infinity) < mostLeast)
  if (clashing.length === 0) return []
  const words = new Map(clashing.map(({ claim, range }) => [claim.id, `${rangeInWords(range)} ${measure}`]))
  return [
    conflictOf({
      rule: 'toll',
      subject: 'toll',
      about: `${measure}--${draft.facts.id}`,
      question: `How many were ${measure} between ${nameOf(draft.facts.from)} and ${nameOf(draft.facts.to)}?`,
      explanation: 'The counts that the documents give cannot both be.',
      relations: [draft.facts.id],
      sides: sidesBy(clashing.map(({ claim }) => claim), (claim) => words.get(claim.id)),
    }),
  ]
}

function rangeInWords({ min, max }: CountRange): string {
  if (max === undefined) return `at least ${String(min)}`
  if (min === max) return String(min)
  return min === 0 ? `at most ${String(max)}` : `${String(min)} to ${String(max)}`
}
