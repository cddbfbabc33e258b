import { claimTime, earliest } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import { datesAsAdverb } from '../date-words.ts'
import { actorsActing } from '../survival.ts'
import type { RelationDraft } from '../draft.ts'
import type { Claim, Conflict } from '../types.ts'

/**
 * A person said to be killed is seen acting, leading, captured or killed again after the last day on which that
 * killing can have been. A killing that is only reported disputes no one's later acts; one that is asserted does.
 */
export const deadOrAlive: ConflictRule = (findings) => {
  const killings = killingsByPerson(findings.drafts)
  const acts = laterActs(findings.claims, killings)
  return [...killings].flatMap(([person, drafts]) => contradictions(findings, person, drafts, acts.get(person) ?? []))
}

function killingsByPerson(drafts: readonly RelationDraft[]): ReadonlyMap<string, RelationDraft[]> {
  const killings = new Map<string, RelationDraft[]>()
  for (const draft of drafts) {
    if (draft.type !== 'KILLED_OR_CAPTURED' || !stating(draft.evidence).some(tellsDeath)) continue
    const ofPerson = killings.get(draft.to)
    if (ofPerson) ofPerson.push(draft)
    else killings.set(draft.to, [draft])
  }
  return killings
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
    for (const person of concerned) {
      const ofPerson = acts.get(person)
      if (ofPerson) ofPerson.push({ claim, day })
      else acts.set(person, [{ claim, day }])
    }
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

function contradictions(findings: Findings, person: string, killings: readonly RelationDraft[], acts: readonly Act[]): Conflict[] {
  const deaths = killings.flatMap((draft) => {
    const lastDay = draft.endMax
    if (lastDay === null) return []
    const after = acts.filter(({ claim, day }) => day > lastDay && (draft.event === undefined || claim.event !== draft.event))
    return after.length > 0 ? [{ draft, lastDay, after }] : []
  })
  if (deaths.length === 0) return []
  const later = [...new Set(deaths.flatMap(({ after }) => after.map(({ claim }) => claim)))]
  const alive = later.filter((claim) => !(claim.type === 'KILLED_OR_CAPTURED' && claim.to === person && tellsDeath(claim)))
  const killedAgain = later.filter((claim) => !alive.includes(claim))
  const name = findings.nameOf(person)
  const deathSides = deaths.map(({ draft }) => deathSide(draft))
  const again = killedAgain.filter((claim) => !deathSides.some((side) => side.claims.includes(claim)))
  return [
    conflictOf({
      rule: 'dead-or-alive',
      subject: 'fact',
      about: person,
      question: `When, if at all, was ${name} killed?`,
      explanation: `${name} is seen after a day by which a document has ${name} killed.`,
      relations: disputedRelations(findings, deaths, later),
      sides: [
        ...deathSides,
        ...again.map((claim) => ({ answer: `killed ${datesAsAdverb(claim.when)}`, claims: [claim] })),
        ...(alive.length > 0 ? [{ answer: `seen ${datesAsAdverb(firstDate(alive))} or later`, claims: alive }] : []),
      ],
    }),
  ]
}

function deathSide(draft: RelationDraft): { answer: string; claims: readonly Claim[] } {
  return { answer: `killed ${datesAsAdverb(draft.edtf)}`, claims: stating(draft.evidence).filter(tellsDeath) }
}

function firstDate(claims: readonly Claim[]): string | undefined {
  return earliest(claims.map((claim) => claimTime(claim)?.end.min ?? null)) ?? undefined
}

function disputedRelations(
  { relationOfClaim }: Findings,
  deaths: readonly { draft: RelationDraft; after: readonly Act[] }[],
  later: readonly Claim[],
): string[] {
  const asserted = deaths.filter(({ draft }) => draft.evidence.some((claim) => claim.stance === 'asserts'))
  const contradicted = new Set(asserted.flatMap(({ after }) => after.map(({ claim }) => claim)))
  return [
    ...deaths.map(({ draft }) => draft.id),
    ...later.filter((claim) => contradicted.has(claim)).flatMap((claim) => relationOfClaim.get(claim.id) ?? []),
  ]
}
