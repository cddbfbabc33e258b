import { claimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, sidesBy, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { groupedBy } from '../grouped.ts'
import { occasionOf, placeOf } from '../occasion.ts'
import { sortedUnique } from '../order.ts'
import { countRange, measures, totalOf } from '../toll.ts'
import type { CountRange, Measure } from '../toll.ts'
import type { Claim, Conflict } from '../types.ts'
import { listed } from '../words.ts'

/**
 * Counts of the killed, wounded or captured of one incident that cannot both be, of one side where two claims count
 * that side, else in all: over all relations of its event, as documents name different parties. "At least 20" agrees
 * with 26, and so does what was counted on the first of four days with the greater count of all four.
 */
export const toll: ConflictRule = (findings) =>
  incidents(findings.drafts).flatMap((drafts) => measures.flatMap((measure) => differing(findings, drafts, measure)))

/** The fights of one event that count anybody; those without an event are each their own. */
function incidents(drafts: readonly RelationDraft[]): readonly (readonly RelationDraft[])[] {
  const counting = drafts.filter(({ facts }) => measures.some((measure) => facts[`${measure}Min`] !== undefined))
  return [...groupedBy(counting, ({ facts }) => facts.event ?? facts.id).values()]
}

/** Whom the counts are of, as the id and the question of the conflict need it. */
interface Counted {
  readonly about: string
  readonly whose: string
  readonly rangeOf: (claim: Claim) => CountRange | undefined
}

function differing(findings: Findings, drafts: readonly RelationDraft[], measure: Measure): Conflict[] {
  const bySide = drafts.flatMap((draft) => differingBySide(findings, draft, measure))
  if (bySide.length > 0) return bySide
  const overall = drafts.length > 1 ? differingOverall(findings, drafts, measure) : []
  return overall.length > 0 ? overall : drafts.flatMap((draft) => differingInAll(findings, draft, measure))
}

function differingBySide({ nameOf, relationOfClaim }: Findings, draft: RelationDraft, measure: Measure): Conflict[] {
  return (['from', 'to'] as const).flatMap((side) =>
    clashing([draft], measure, relationOfClaim, {
      about: `${measure}--${side}--${draft.facts.id}`,
      whose: ` on the side of ${nameOf(draft.facts[side])}`,
      rangeOf: (claim) => countRange(claim.toll?.bySide?.[side]?.[measure]),
    }),
  )
}

/** Totals that the documents tell themselves: what one relation's sides add up to is no count of the others. */
function differingOverall({ nameOf, relationOfClaim }: Findings, drafts: readonly RelationDraft[], measure: Measure): Conflict[] {
  const parties = sortedUnique(drafts.flatMap(({ facts }) => [facts.from, facts.to])).map(nameOf)
  const event = drafts[0]?.facts.event ?? ''
  const claims = drafts.flatMap((draft) => draft.evidence)
  return clashing(drafts, measure, relationOfClaim, {
    about: `${measure}--fought--${event}`,
    whose: placeOf(claims) === undefined ? ` in the fighting of ${listed(parties)}` : '',
    rangeOf: (claim) => countRange(claim.toll?.[measure]),
  })
}

function differingInAll({ nameOf, relationOfClaim }: Findings, draft: RelationDraft, measure: Measure): Conflict[] {
  const { id, from, to } = draft.facts
  return clashing([draft], measure, relationOfClaim, {
    about: `${measure}--${id}`,
    whose: ` between ${nameOf(from)} and ${nameOf(to)}`,
    rangeOf: (claim) => totalOf(claim.toll, measure),
  })
}

function clashing(
  drafts: readonly RelationDraft[],
  measure: Measure,
  relationOfClaim: Findings['relationOfClaim'],
  { about, whose, rangeOf }: Counted,
): Conflict[] {
  const counts = drafts.flatMap((draft) => stating(draft.evidence)).flatMap((claim) => {
    const range = rangeOf(claim)
    return range ? [{ claim, range }] : []
  })
  const excluding = excludingCounts(counts)
  if (excluding.length === 0) return []
  const words = new Map(excluding.map(({ claim, range }) => [claim.id, `${rangeInWords(range)} ${measure}`]))
  return [
    conflictOf({
      rule: 'toll',
      subject: 'toll',
      about,
      question: `How many were ${measure}${whose}${occasionOf(drafts.flatMap((draft) => draft.evidence))}?`,
      explanation: 'The counts that the documents give cannot both be.',
      relations: excluding.flatMap(({ claim }) => relationOfClaim.get(claim.id) ?? []),
      sides: sidesBy(excluding.map(({ claim }) => claim), (claim) => words.get(claim.id)),
    }),
  ]
}

interface CountOfClaim {
  readonly claim: Claim
  readonly range: CountRange
}

/** Counts that another one excludes. Only the least and the greatest are compared one by one. */
function excludingCounts(counts: readonly CountOfClaim[]): readonly CountOfClaim[] {
  const leastMost = counts.reduce((least, { range }) => Math.min(least, range.max ?? Infinity), Infinity)
  const mostLeast = counts.reduce((most, { range }) => Math.max(most, range.min), 0)
  const outer = counts.filter(({ range }) => range.min > leastMost || (range.max ?? Infinity) < mostLeast)
  return outer.filter((one) => outer.some((other) => exceeds(one, other) || exceeds(other, one)))
}

function exceeds(more: CountOfClaim, less: CountOfClaim): boolean {
  return more.range.min > (less.range.max ?? Infinity) && !tellsPartOf(less.claim, more.claim)
}

/** Whether the one speaks of a part of the days over which the other has the happening last. */
function tellsPartOf(part: Claim, whole: Claim): boolean {
  const [inner, outer] = [claimTime(part), claimTime(whole)]
  if (!inner || !outer?.interval) return false
  const before = inner.end.max !== null && outer.end.min !== null && inner.end.max < outer.end.min
  const after = inner.start.min !== null && outer.start.max !== null && inner.start.min > outer.start.max
  return before || after
}

function rangeInWords({ min, max }: CountRange): string {
  if (max === undefined) return `at least ${String(min)}`
  if (min === max) return String(min)
  return min === 0 ? `at most ${String(max)}` : `${String(min)} to ${String(max)}`
}
