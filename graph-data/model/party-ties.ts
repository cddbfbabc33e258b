/** Who may stand for whom where documents list the parties of one happening. */
import type { Findings } from './conflict-rule.ts'
import type { RelationTypeId } from './relation-types.ts'
import type { ActorKind } from './types.ts'

export type PartyTies = (type: RelationTypeId, one: string, other: string) => boolean
export type Alike = (one: string, other: string) => boolean

/**
 * Whether two actors are one in a list of parties: a leader and the body, a unit and its force, two names in turn; in a
 * fight the branch and the whole, and a community and any group, which may be from it, too. In a merger, member and
 * whole are two parents.
 */
export function partyTies({ drafts, kindOf }: Findings): PartyTies {
  const always = new Set<string>()
  const inFights = new Set<string>()
  for (const { facts } of drafts) {
    const { type, from, to } = facts
    const unit = kindOf(from) === 'person' || (kindOf(from) === 'force' && kindOf(to) === 'force')
    if (type === 'LED_BY' || type === 'RENAMED_TO' || (type === 'PART_OF' && unit)) always.add(`${from} ${to}`).add(`${to} ${from}`)
    else if (type === 'PART_OF') inFights.add(`${from} ${to}`).add(`${to} ${from}`)
  }
  const mayBeFrom = (one: string, other: string) => kindOf(one) === 'community' && bodiesOfPeople.includes(kindOf(other))
  const inFight = (one: string, other: string) => inFights.has(`${one} ${other}`) || mayBeFrom(one, other) || mayBeFrom(other, one)
  return (type, one, other) => always.has(`${one} ${other}`) || (type === 'FOUGHT' && inFight(one, other))
}

/** Kinds of armed bodies that may be drawn from a community. */
const bodiesOfPeople: readonly (ActorKind | undefined)[] = ['group', 'coalition']

export function haveNobodyInCommon(one: readonly string[], other: readonly string[], alike: Alike): boolean {
  return !one.some((party) => other.some((another) => alike(party, another)))
}
