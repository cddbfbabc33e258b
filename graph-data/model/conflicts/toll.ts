import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { countRange, measures, totalOf } from '../toll.ts'
import type { CountRange, Measure } from '../toll.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * Counts of the killed, wounded or captured of one incident that cannot both be, of one side where two claims count
 * that side, else in all. "At least 20" agrees with 26.
 */
export const toll: ConflictRule = (findings) =>
  findings.drafts.flatMap((draft) =>
    draft.facts.killedMin === undefined && draft.facts.woundedMin === undefined && draft.facts.capturedMin === undefined
      ? []
      : measures.flatMap((measure) => differing(findings, draft, measure)),
  )

/** Whom the counts are of, as the id and the question of the conflict need it. */
interface Counted {
  readonly about: string
  readonly whose: string
  readonly rangeOf: (claim: Claim) => CountRange | undefined
}

function differing({ nameOf }: Findings, draft: RelationDraft, measure: Measure): Conflict[] {
  const { id, from, to } = draft.facts
  const sides = (['from', 'to'] as const).flatMap((side) =>
    clashing(draft, measure, {
      about: `${measure}--${side}--${id}`,
      whose: `on the side of ${nameOf(draft.facts[side])}`,
      rangeOf: (claim) => countRange(claim.toll?.bySide?.[side]?.[measure]),
    }),
  )
  if (sides.length > 0) return sides
  return clashing(draft, measure, {
    about: `${measure}--${id}`,
    whose: `between ${nameOf(from)} and ${nameOf(to)}`,
    rangeOf: (claim) => totalOf(claim.toll, measure),
  })
}

function clashing(draft: RelationDraft, measure: Measure, { about, whose, rangeOf }: Counted): Conflict[] {
  const counts = stating(draft.evidence).flatMap((claim) => {
    const range = rangeOf(claim)
    return range ? [{ claim, range }] : []
  })
  const leastMost = counts.reduce((least, { range }) => Math.min(least, range.max ?? Infinity), Infinity)
  const mostLeast = counts.reduce((most, { range }) => Math.max(most, range.min), 0)
  const excluding = counts.filter(({ range }) => range.min > leastMost || (range.max ?? Infinity) < mostLeast)
  if (excluding.length === 0) return []
  const words = new Map(excluding.map(({ claim, range }) => [claim.id, `${rangeInWords(range)} ${measure}`]))
  return [
    conflictOf({
      rule: 'toll',
      subject: 'toll',
      about,
      question: `How many were ${measure} ${whose}?`,
      explanation: 'The counts that the documents give cannot both be.',
      relations: [draft.facts.id],
      sides: sidesBy(excluding.map(({ claim }) => claim), (claim) => words.get(claim.id)),
    }),
  ]
}

function rangeInWords({ min, max }: CountRange): string {
  if (max === undefined) return `at least ${String(min)}`
  if (min === max) return String(min)
  return min === 0 ? `at most ${String(max)}` : `${String(min)} to ${String(max)}`
}
