/** From the dates of the claims of one relation to its four bounds (data model, section 1). */
import { hullOf } from './edtf.ts'
import type { Span } from './edtf.ts'
import { earliest, latest } from './claim-time.ts'
import type { ClaimTime } from './claim-time.ts'
import type { Bounds } from './types.ts'

const unknown: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null }

/** The days that lie in every span, undefined where there is none. */
function intersectionOf(spans: readonly Span[]): Span | undefined {
  const min = latest(spans.map((span) => span.min))
  const max = earliest(spans.map((span) => span.max))
  return min !== null && max !== null && min > max ? undefined : { min, max }
}

/** Dates given as sure: a `~` or `?` excludes nothing. */
export function sureTimes(times: readonly ClaimTime[]): readonly ClaimTime[] {
  return times.filter((time) => !time.uncertain && !time.approximate)
}

/**
 * Where sure dates have days in common, those days, narrowed by the unsure ones as far as they fit; else the hull of
 * the sure ones.
 */
function agreedSpan(times: readonly ClaimTime[], spanOf: (time: ClaimTime) => Span): Span {
  const sure = sureTimes(times).map(spanOf)
  const all = times.map(spanOf)
  return intersectionOf(all) ?? (sure.length === 0 ? hullOf(all) : (intersectionOf(sure) ?? hullOf(sure)))
}

/** Bounds of a happening: claims that agree narrow it, claims that exclude each other leave their hull. */
export function happeningBounds(times: readonly ClaimTime[]): Bounds {
  if (times.length === 0) return unknown
  const start = agreedSpan(times, (time) => time.start)
  const end = agreedSpan(times, (time) => time.end)
  return boundsInOrder(start, end)
}

/**
 * Bounds of one spell of a state. A claim that attests it in [a, b] says that it began by b and ended in a or later;
 * only a stated start bounds the start from below, only a stated end the end from above.
 */
export function stateBounds(times: readonly ClaimTime[]): Bounds {
  if (times.length === 0) return unknown
  const starts = agreedSpan(times.filter((time) => time.startStated), (time) => time.start)
  const ends = agreedSpan(times.filter((time) => time.endStated), (time) => time.end)
  const heldBy = earliest(times.filter((time) => !time.startStated).map((time) => time.start.max))
  const heldUntil = latest(times.filter((time) => !time.endStated).map((time) => time.end.min))
  return boundsInOrder(boundedStart(starts, heldBy), boundedEnd(ends, heldUntil))
}

/**
 * One claim has it begin after another has it over: both outer sides are left open. Whichever is right, it began by the
 * last day of the stated start and ended on the first day of the stated end or later.
 */
function boundsInOrder(start: Span, end: Span): Bounds {
  const crossed = start.min !== null && end.max !== null && start.min > end.max
  return { startMin: crossed ? null : start.min, startMax: start.max, endMin: end.min, endMax: crossed ? null : end.max }
}

/** A start stated later than the state was seen: neither is dropped, the earlier side is left open. */
function boundedStart(stated: Span, heldBy: string | null): Span {
  if (stated.min !== null && heldBy !== null && heldBy < stated.min) return { min: null, max: stated.max }
  return { min: stated.min, max: earliest([stated.max, heldBy]) }
}

function boundedEnd(stated: Span, heldUntil: string | null): Span {
  if (stated.max !== null && heldUntil !== null && heldUntil > stated.max) return { min: stated.min, max: null }
  return { min: latest([stated.min, heldUntil]), max: stated.max }
}
