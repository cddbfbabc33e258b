/** Whether a state held on a day (data model, section 1). */
import { claimTimes } from './claim-time.ts'
import type { Claim, Relation } from './types.ts'

export type Holding =
  /** The day itself is attested, or lies between a stated start and the last day it is seen. */
  | 'certain'
  | 'possible'
  /** The day lies after the last attestation and no end is stated. */
  | 'seen-before'
  /** The day lies before the first attestation and no start is stated. */
  | 'seen-after'
  /** No claim gives a date. */
  | 'undated'
  /** Outside the stated bounds. */
  | 'not'

type State = Pick<Relation, 'startMin' | 'startMax' | 'endMin' | 'endMax' | 'attestedFirst' | 'attestedLast'>

/** `day` is ISO; `claims` are those of the relation. Whether it is reported or disputed is the relation's status. */
export function stateAt(state: State, claims: readonly Claim[], day: string): Holding {
  const first = state.startMin ?? state.attestedFirst ?? state.startMax
  const last = state.endMax ?? state.attestedLast ?? state.endMin
  if (first === null || last === null) return 'undated'
  if (isCertain(state, claims, day)) return 'certain'
  if (day < first) return state.startMin === null ? 'seen-after' : 'not'
  if (day > last) return state.endMax === null ? 'seen-before' : 'not'
  return 'possible'
}

function isCertain(state: State, claims: readonly Claim[], day: string): boolean {
  const { startMin, startMax, endMin } = state
  const started = startMin !== null && startMax !== null && startMax <= day
  if (started && endMin !== null && day <= endMin) return true
  return claimTimes(claims.filter((claim) => claim.stance !== 'denies')).some(
    ({ start, end, uncertain, approximate }) =>
      !uncertain && !approximate && start.max !== null && end.min !== null && start.max <= day && day <= end.min,
  )
}
