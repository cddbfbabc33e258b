import { isHappening } from '../model/relation-types.ts'
import type { Relation } from '../model/types.ts'

/** ISO dates compare as text; these stand for "no bound". */
export const beforeAll = ''
export const afterAll = '\uffff'

/** Days on which a relation may be walked: a happening when it may have happened, a state while it may have held. */
export interface Span {
  readonly from: string
  readonly to: string
}

export function isState(relation: Relation): boolean {
  return !isHappening(relation.type, relation.kind[0])
}

/**
 * The span of a step, for time-respecting walks (data-model.md section 7): within the start bounds of a
 * happening, inside the possible span of a state; a missing bound permits.
 */
export function stepSpan(relation: Relation): Span {
  if (!isState(relation)) return { from: relation.startMin ?? beforeAll, to: relation.startMax ?? afterAll }
  return { from: relation.startMin ?? beforeAll, to: relation.endMax ?? afterAll }
}

/** The day to which a walk that has come to `day` must wait before the step, or undefined where it is too late. */
export function waitFor(relation: Relation, day: string): string | undefined {
  const { from, to } = stepSpan(relation)
  const then = day > from ? day : from
  return then <= to ? then : undefined
}

/** The last day on which the step can be walked so that the walk can go on by `day`, or undefined where it begins after it. */
export function leaveBy(relation: Relation, day: string): string | undefined {
  const { from, to } = stepSpan(relation)
  const then = day < to ? day : to
  return from <= then ? then : undefined
}

