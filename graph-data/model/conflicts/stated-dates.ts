import { sureTimes } from '../bounds.ts'
import { claimTimes, wholeSpan } from '../claim-time.ts'
import type { ClaimTime } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, excludingTimes, sidesBy, stating } from '../conflict-rule.ts'
import { datesInWords } from '../date-words.ts'
import type { RelationDraft } from '../draft.ts'
import type { Span } from '../edtf.ts'
import { groupedBy } from '../grouped.ts'
import { slugOf } from '../grouping.ts'
import { askedClause, undated } from '../hedging.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * Stated dates that cannot both be: of one happening (all relations of its event and type together), of the first or
 * the last day of one that lasted, or of the start or the end of one spell of a state. "Attested in" is not "started
 * in" and excludes nothing.
 */
export const statedDates: ConflictRule = (findings) => [
  ...[...happenings(findings.drafts)].flatMap(([about, drafts]) => {
    const claims = drafts.flatMap((draft) => draft.evidence)
    const apart = excluding(findings, { about, drafts, claims, opening: 'When', spanOf: wholeSpan })
    return apart.length > 0 ? apart : courses(findings, about, drafts)
  }),
  ...findings.drafts.filter((draft) => !draft.happening).flatMap((draft) => statedBoundaries(findings, draft)),
]

function happenings(drafts: readonly RelationDraft[]): ReadonlyMap<string, readonly RelationDraft[]> {
  return groupedBy(
    drafts.filter((draft) => draft.happening),
    ({ facts: { event, type, id } }) => (event === undefined ? id : `${slugOf(type)}--${event}`),
  )
}

/** A happening told as lasting from one day to another, by claims that agree on some days of it only. */
function courses(findings: Findings, about: string, drafts: readonly RelationDraft[]): Conflict[] {
  const claims = claimTimes(drafts.flatMap((draft) => draft.evidence)).filter((time) => time.interval).map((time) => time.claim)
  return [
    ...excluding(findings, {
      about: `start--${about}`,
      drafts,
      claims,
      opening: 'From when on',
      spanOf: (time) => time.start,
    }),
    ...excluding(findings, {
      about: `end--${about}`,
      drafts,
      claims,
      opening: 'Until when',
      spanOf: (time) => time.end,
    }),
  ]
}

function statedBoundaries(findings: Findings, draft: RelationDraft): Conflict[] {
  const { evidence } = draft
  return [
    ...excluding(findings, {
      about: `start--${draft.facts.id}`,
      drafts: [draft],
      claims: evidence.filter((claim) => claim.startKnown === true),
      opening: 'Since when',
      spanOf: (time) => time.start,
    }),
    ...excluding(findings, {
      about: `end--${draft.facts.id}`,
      drafts: [draft],
      claims: evidence.filter((claim) => claim.endKnown === true),
      opening: 'Until when',
      spanOf: (time) => time.end,
    }),
  ]
}

interface Boundary {
  readonly about: string
  readonly drafts: readonly RelationDraft[]
  readonly claims: readonly Claim[]
  readonly opening: string
  readonly spanOf: (time: ClaimTime) => Span
}

function excluding({ nameOf, relationOfClaim }: Findings, { about, drafts, claims, opening, spanOf }: Boundary): Conflict[] {
  const times = sureTimes(claimTimes(stating(claims)))
  const clashing = excludingTimes(times, spanOf)
  if (clashing.length === 0) return []
  const sides = sidesBy(clashing.map((time) => time.claim), (claim) => datesInWords(claim.when, 'stated'))
  return [
    conflictOf({
      rule: 'stated-dates',
      subject: 'date',
      about,
      question: `${opening} ${clauseOf(drafts, clashing, nameOf)}?`,
      explanation: 'The dates that the documents state have no day in common.',
      relations: clashing.flatMap((time) => relationOfClaim.get(time.claim.id) ?? []),
      sides,
    }),
  ]
}

/** What happened, as the relation tells it in which most dates clash: there they are of the same parties. */
function clauseOf(drafts: readonly RelationDraft[], clashing: readonly ClaimTime[], nameOf: Findings['nameOf']): string {
  const clashingIn = ({ evidence }: RelationDraft) => clashing.filter(({ claim }) => evidence.includes(claim))
  const counted = drafts.map((draft) => ({ draft, dates: new Set(clashingIn(draft).map(({ claim }) => claim.when)).size }))
  const [most] = counted.sort((a, b) => b.dates - a.dates)
  if (!most) return 'did it happen'
  const { facts } = most.draft
  return facts.type === 'FOUNDED_BY' && drafts.length > 1 ? `was ${nameOf(facts.from)} founded` : askedClause(undated(facts), nameOf)
}
