/** Conflicts are found by rules over claims, not typed in. One rule, one file, one line here. */
import type { ConflictRule, Findings } from './conflict-rule.ts'
import { activityAfterEnd } from './conflicts/activity-after-end.ts'
import { announcedOrFormalised } from './conflicts/announced-or-formalised.ts'
import { assertedOrDenied } from './conflicts/asserted-or-denied.ts'
import { deadOrAlive } from './conflicts/dead-or-alive.ts'
import { participants } from './conflicts/participants.ts'
import { sameRole } from './conflicts/same-role.ts'
import { statedDates } from './conflicts/stated-dates.ts'
import { toll } from './conflicts/toll.ts'
import { wholeOrPart } from './conflicts/whole-or-part.ts'
import { compareIds } from './order.ts'
import type { Conflict } from './types.ts'

export const conflictRules: readonly ConflictRule[] = [
  statedDates,
  wholeOrPart,
  participants,
  sameRole,
  activityAfterEnd,
  assertedOrDenied,
  announcedOrFormalised,
  toll,
  deadOrAlive,
]

/** All conflicts, sorted by id. */
export function findConflicts(findings: Findings): Conflict[] {
  return conflictRules.flatMap((rule) => rule(findings)).sort((a, b) => compareIds(a.id, b.id))
}
