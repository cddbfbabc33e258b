/** Where and when an incident was, short enough for a question: claims that disagree on the rest agree on that. */
import { claimTime } from './claim-time.ts'
import { datesInWords } from './date-words.ts'
import type { Claim } from './types.ts'

/** " in Moura in March 2022"; empty where the claims tell neither. The date is a month or a year in which all begin. */
export function occasionOf(claims: readonly Claim[]): string {
  const place = placeOf(claims)
  return `${place === undefined ? '' : preceded(place)}${monthOrYear(claims)}`
}

/** The shortest of the places told; it is the widest known name more often than not. */
export function placeOf(claims: readonly Claim[]): string | undefined {
  const places = claims.flatMap(({ place }) => place ?? [])
  return places.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
}

function preceded(place: string): string {
  return /^(in|on|at|near|between) /.test(place) ? ` ${place}` : ` in ${place}`
}

function monthOrYear(claims: readonly Claim[]): string {
  const starts = claims.flatMap((claim) => claimTime(claim)?.start ?? [])
  for (const length of ['2012-08'.length, '2012'.length]) {
    const [period, ...others] = new Set(starts.flatMap(({ min, max }) => [min, max]).map((day) => day?.slice(0, length)))
    if (period !== undefined && others.length === 0) return ` in ${datesInWords(period)}`
  }
  return ''
}
