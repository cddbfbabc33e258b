import { claimTime, latest } from '../claim-time.ts'
import type { ConflictRule, Findings, Side } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import { datesAsAdverb } from '../date-words.ts'
import type { RelationDraft } from '../draft.ts'
import { addTo, groupedBy } from '../grouped.ts'
import { actorsActing } from '../survival.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * A person said to be killed is seen acting, leading or captured after the last day on which that killing can have
 * been, or is said to be killed in another happening too, whenever that was. A killing that is only reported disputes
 * no one's later acts; one that is asserted does.
 */
export const deadOrAlive: ConflictRule = (findings) => {
  const killings = killingsByPerson(findings.drafts)
  const acts = laterActs(findings.claims, killings)
  return [...killings].flatMap(([person, drafts]) => contradictions(findings, person, drafts, acts.get(person) ?? []))
}

function killingsByPerson(drafts: readonly RelationDraft[]): ReadonlyMap<string, RelationDraft[]> {
  const killings = drafts.filter(({ facts, evidence }) => facts.type === 'KILLED_OR_CAPTURED' && stating(evidence).some(tellsDeath))
  return groupedBy(killings, ({ facts }) => facts.to)
}

function tellsDeath(claim: Claim): boolean {
  return claim.fate === 'killed'
}

interface Act {
  readonly claim: Claim
  readonly day: string
}

/** What people said to be killed are seen doing, with the first day on which it can have been. */
function laterActs(claims: readonly Claim[], killings: ReadonlyMap<string, unknown>): ReadonlyMap<string, Act[]> {
  const acts = new Map<string, Act[]>()
  for (const claim of stating(claims)) {
    const persons = claim.type === 'KILLED_OR_CAPTURED' ? [...actorsActing(claim), claim.to] : actorsActing(claim)
    const concerned = persons.filter((person) => killings.has(person))
    const day = concerned.length === 0 ? null : seenAlive(claim)
    if (day === null) continue
    for (const person of concerned) addTo(acts, person, { claim, day })
  }
  return acts
}

/** "Led it until his death in 2013" shows nobody alive after it. */
function seenAlive(claim: Claim): string | null {
  const time = claimTime(claim)
  if (!time) return null
  const endsWithIt = time.endStated && claim.type !== 'KILLED_OR_CAPTURED' && !time.startStated
  return endsWithIt ? time.start.min : time.end.min
}

/** One death as told: all killings of the person in one event, whoever is named as the killer. */
interface Death {
  readonly drafts: readonly RelationDraft[]
  readonly after: readonly Act[]
}

function deathsOf(killings: readonly RelationDraft[], acts: readonly Act[]): Death[] {
  const byEvent = groupedBy(killings, ({ facts }) => facts.event ?? facts.id)
  const deaths = [...byEvent].map(([event, drafts]) => {
    const lastDay = latest(drafts.map((draft) => draft.facts.endMax))
    const after = lastDay === null ? [] : acts.filter(({ claim, day }) => day > lastDay && claim.event !== event)
    return { drafts, after }
  })
  return deaths.length > 1 ? deaths : deaths.filter(({ after }) => after.length > 0)
}

function contradictions(findings: Findings, person: string, killings: readonly RelationDraft[], acts: readonly Act[]): Conflict[] {
  const deaths = deathsOf(killings, acts)
  if (deaths.length === 0) return []
  const deathSides = deaths.map(({ drafts }) => deathSide(drafts))
  const told = new Set(deathSides.flatMap((side) => side.claims))
  const alive = [...new Set(deaths.flatMap(({ after }) => after))].filter(({ claim }) => !told.has(claim))
  const name = findings.nameOf(person)
  const seen = `${name} is seen after a day by which a document has the person killed.`
  return [
    conflictOf({
      rule: 'dead-or-alive',
      subject: 'fact',
      about: person,
      question: `When, if at all, was ${name} killed?`,
      explanation: deaths.length > 1 ? `${name} is said to have been killed in more than one happening.` : seen,
      relations: disputedRelations(findings, deaths),
      sides: [
        ...deathSides,
        ...(alive.length > 0 ? [{ answer: `seen ${firstSeen(alive)}`, claims: alive.map(({ claim }) => claim) }] : []),
      ],
    }),
  ]
}

function deathSide(drafts: readonly RelationDraft[]): Side {
  const claims = drafts.flatMap((draft) => stating(draft.evidence)).filter(tellsDeath)
  return { answer: `killed ${[...new Set(claims.map((claim) => datesAsAdverb(claim.when)))].join(' or ')}`.trimEnd(), claims }
}

function firstSeen(acts: readonly Act[]): string {
  const first = acts.reduce((earlier, act) => (act.day < earlier.day ? act : earlier))
  return `${datesAsAdverb(first.claim.when)}${acts.length > 1 ? ' and later' : ''}`
}

/** The later acts are in doubt themselves only where the death is asserted. */
function disputedRelations({ relationOfClaim }: Findings, deaths: readonly Death[]): string[] {
  return deaths.flatMap(({ drafts, after }) => {
    const asserted = drafts.some((draft) => draft.evidence.some((claim) => claim.stance === 'asserts'))
    const acts = asserted ? after.flatMap(({ claim }) => relationOfClaim.get(claim.id) ?? []) : []
    return [...drafts.map((draft) => draft.facts.id), ...acts]
  })
}
