/** The legend as a filter: which families, certainties, kinds and documents are shown. */
import { families } from '../../graph-data/model/relation-types.ts'
import type { Family } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import type { ActorKind, Status } from '../../graph-data/model/types.ts'

/** The kinds of the legend: those of the model, with leaders told apart from other persons. */
export const legendKinds = ['group', 'coalition', 'leader', 'person', 'state', 'force', 'institution', 'community', 'company'] as const
export type LegendKind = (typeof legendKinds)[number]

export interface Filter {
  readonly families: readonly Family[]
  readonly statuses: readonly Status[]
  readonly kinds: readonly LegendKind[]
  /** Documents switched off, so that a document added later is on. */
  readonly documentsOff: readonly string[]
}

/** Armed groups, coalitions and their leaders; everything else is one click away. */
export const firstView: Filter = {
  families,
  statuses,
  kinds: ['group', 'coalition', 'leader'],
  documentsOff: [],
}

/** Adds or removes a member, keeping the order of `all`. */
export function toggled<T>(members: readonly T[], member: T, all: readonly T[]): T[] {
  const on = !members.includes(member)
  return all.filter((each) => (each === member ? on : members.includes(each)))
}

export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member))
}

/** Kinds of the wire contract behind kinds of the legend. */
export function actorKindsOf(kinds: readonly LegendKind[]): ActorKind[] {
  return [...new Set(kinds.map((kind) => (kind === 'leader' ? 'person' : kind)))]
}
