/** What the date of one claim says about its relation. */
import { parseEdtf } from './edtf.ts'
import type { Edtf, Span } from './edtf.ts'
import { isHappening } from './relation-types.ts'
import type { Claim } from './types.ts'

export interface ClaimTime extends Edtf {
  readonly claim: Claim
  /** The document states the boundary; otherwise it only attests what was so then. */
  readonly startStated: boolean
  readonly endStated: boolean
}

/**
 * The date of a claim, undefined where it has none. A happening's date is the happening itself: both ends are stated.
 * @throws EdtfError for a `when` that validation would have refused
 */
export function claimTime(claim: Claim): ClaimTime | undefined {
  if (claim.when === undefined) return undefined
  const happening = isHappening(claim.type, claim.kind)
  const { interval, start, end, uncertain, approximate } = parseEdtf(claim.when)
  const startStated = happening || claim.startKnown === true
  const endStated = happening || claim.endKnown === true
  return { claim, interval, start, end, uncertain, approximate, startStated, endStated }
}

export function claimTimes(claims: readonly Claim[]): ClaimTime[] {
  return claims.map(claimTime).filter((time) => time !== undefined)
}

/** From the first possible to the last possible day of what the claim speaks of. */
export function wholeSpan({ start, end }: Pick<Edtf, 'start' | 'end'>): Span {
  return { min: start.min, max: end.max }
}

/** The first day that the claim can speak of, as far as it is known. */
export function firstAttested({ start, end }: Pick<Edtf, 'start' | 'end'>): string | null {
  return start.min ?? start.max ?? end.min ?? end.max
}

export function lastAttested({ start, end }: Pick<Edtf, 'start' | 'end'>): string | null {
  return end.max ?? end.min ?? start.max ?? start.min
}

/** Whether the claim only tells when a state ended ("led it until 2013"), not that it held at some later day. */
export function isMereEnd({ interval, startStated, endStated }: ClaimTime): boolean {
  return endStated && !startStated && !interval
}

/** The days of a whole: earliest first, latest last; null where there is none. */
export function earliest(days: Iterable<string | null>): string | null {
  let first: string | null = null
  for (const day of days) if (day !== null && (first === null || day < first)) first = day
  return first
}

export function latest(days: Iterable<string | null>): string | null {
  let last: string | null = null
  for (const day of days) if (day !== null && (last === null || day > last)) last = day
  return last
}
