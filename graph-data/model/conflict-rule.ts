/** What a conflict rule is given and what it answers. */
import { earliest, latest } from './claim-time.ts'
import type { ClaimTime } from './claim-time.ts'
import type { RelationDraft } from './draft.ts'
import type { Span } from './edtf.ts'
import { groupedBy } from './grouped.ts'
import { compareIds, sortedUnique } from './order.ts'
import type { ActorKind, Claim, Conflict, DisputeSubject } from './types.ts'

/** All drafts and claims, indexed once for every rule. */
export interface Findings {
  readonly drafts: readonly RelationDraft[]
  /** Claims not retracted, sorted by id. */
  readonly claims: readonly Claim[]
  readonly relationOfClaim: ReadonlyMap<string, string>
  readonly nameOf: (actor: string) => string
  readonly kindOf: (actor: string) => ActorKind | undefined
}

/** A pure function: the same findings, the same conflicts, in an order that depends on ids alone. */
export type ConflictRule = (findings: Findings) => readonly Conflict[]

export interface Side {
  readonly answer: string
  readonly claims: readonly Claim[]
}

export interface Disagreement {
  readonly rule: string
  readonly subject: DisputeSubject
  /** What it is about: an id of a relation, an event or an actor; makes the id of the conflict. */
  readonly about: string
  readonly question: string
  readonly explanation: string
  /** Ids of the relations that it disputes. */
  readonly relations: readonly string[]
  readonly sides: readonly Side[]
}

export function conflictOf({ rule, subject, about, question, explanation, relations, sides }: Disagreement): Conflict {
  return {
    id: `${rule}--${about}`,
    rule,
    subject,
    question,
    explanation,
    relations: sortedUnique(relations),
    claims: sortedUnique(sides.flatMap((side) => side.claims.map((claim) => claim.id))),
    sides: sides.map(({ answer, claims }) => ({ answer, claims: sortedUnique(claims.map((claim) => claim.id)) })),
  }
}

/** Claims by the answer that each gives; claims without an answer are left out. Sides stand in the order of answers. */
export function sidesBy(claims: readonly Claim[], answerOf: (claim: Claim) => string | undefined): Side[] {
  const sides = [...groupedBy(claims, answerOf)].map(([answer, given]) => ({ answer, claims: given }))
  return sides.sort((a, b) => compareIds(a.answer, b.answer))
}

/** Claims that take part in a disagreement as statements: not denials, not doubts. */
export function stating(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claim.stance !== 'denies' && claim.stance !== 'doubts')
}

/** Times that lie wholly before or after another one of them. */
export function excludingTimes(times: readonly ClaimTime[], spanOf: (time: ClaimTime) => Span): readonly ClaimTime[] {
  const firstEnd = earliest(times.map((time) => spanOf(time).max))
  const lastStart = latest(times.map((time) => spanOf(time).min))
  return times.filter((time) => {
    const { min, max } = spanOf(time)
    return (min !== null && firstEnd !== null && min > firstEnd) || (max !== null && lastStart !== null && max < lastStart)
  })
}
