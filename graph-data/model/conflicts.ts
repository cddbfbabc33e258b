/** Conflicts are found by rules over claims, not typed in. One rule, one file, one line here. */
import type { ConflictRule, Findings } from './conflict-rule.ts'
import { actAfterMerger } from './conflicts/act-after-merger.ts'
import { actBeforeFounding } from './conflicts/act-before-founding.ts'
import { activityAfterEnd } from './conflicts/activity-after-end.ts'
import { announcedOrFormalised } from './conflicts/announced-or-formalised.ts'
import { assertedOrDenied } from './conflicts/asserted-or-denied.ts'
import { deadOrAlive } from './conflicts/dead-or-alive.ts'
import { foundedWhen } from './conflicts/founded-when.ts'
import { participants } from './conflicts/participants.ts'
import { saidOrDoubted } from './conflicts/said-or-doubted.ts'
import { sameRole } from './conflicts/same-role.ts'
import { statedDates } from './conflicts/stated-dates.ts'
import { toldTwice } from './conflicts/told-twice.ts'
import { toll } from './conflicts/toll.ts'
import { wholeOrPart } from './conflicts/whole-or-part.ts'
import { compareIds } from './order.ts'
import type { Conflict } from './types.ts'

export interface NamedRule {
  readonly id: string
  /** What its conflicts are about, as a heading. */
  readonly label: string
  readonly find: ConflictRule
}

export const conflictRules: readonly NamedRule[] = [
  { id: 'whole-or-part', label: 'Whole or part', find: wholeOrPart },
  { id: 'participants', label: 'Who took part', find: participants },
  { id: 'told-twice', label: 'Told twice', find: toldTwice },
  { id: 'stated-dates', label: 'Date', find: statedDates },
  { id: 'founded-when', label: 'Founding', find: foundedWhen },
  { id: 'same-role', label: 'Role at one time', find: sameRole },
  { id: 'asserted-or-denied', label: 'Asserted and denied', find: assertedOrDenied },
  { id: 'said-or-doubted', label: 'Said and doubted', find: saidOrDoubted },
  { id: 'announced-or-formalised', label: 'Announced or formalised', find: announcedOrFormalised },
  { id: 'activity-after-end', label: 'Active after its end', find: activityAfterEnd },
  { id: 'act-before-founding', label: 'Acts before its founding', find: actBeforeFounding },
  { id: 'act-after-merger', label: 'Acts after merging', find: actAfterMerger },
  { id: 'toll', label: 'Toll', find: toll },
  { id: 'dead-or-alive', label: 'Dead or alive', find: deadOrAlive },
]

/** All conflicts, sorted by id. */
export function findConflicts(findings: Findings): Conflict[] {
  return conflictRules.flatMap((rule) => rule.find(findings)).sort((a, b) => compareIds(a.id, b.id))
}

export function labelOfRule(id: string): string {
  return conflictRules.find((rule) => rule.id === id)?.label ?? id
}
