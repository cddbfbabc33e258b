/** The days that each side of a disagreement tells, on one axis: the small picture between the cards. Pure. */
import type { ConflictView } from '../../../graph-data/api/schemas.ts'
import { datesInWords } from '../../../graph-data/model/date-words.ts'
import { parseEdtf } from '../../../graph-data/model/edtf.ts'

export interface DaysApart {
  /** First and last day of the axis, in words no finer than its length asks for. */
  readonly first: string
  readonly last: string
  /** In the order of the sides, in shares of the axis. */
  readonly rows: readonly DaysOfSide[]
}

export interface DaysOfSide {
  readonly answer: string
  readonly from: number
  readonly to: number
  /** No document says when it began, or ended: there the bar fades. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

/** Rules whose sides differ in days. */
const rulesOfDays: readonly string[] = ['stated-dates', 'founded-when', 'act-before-founding', 'act-after-merger', 'dead-or-alive']

const msADay = 86_400_000
/** Days of air beside what has no end, as a share of all. */
const air = 0.15

/** Undefined where the sides differ in something else, or one of them tells no day. */
export function daysApart({ rule, sides }: Pick<ConflictView, 'rule' | 'sides'>): DaysApart | undefined {
  if (!rulesOfDays.includes(rule)) return undefined
  const spans = sides.map(({ answer, claims }) => ({ answer, ...spanOf(claims.flatMap(({ when }) => when ?? [])) }))
  const known = spans.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
  if (known.length === 0 || spans.some(({ from, to }) => from === undefined && to === undefined)) return undefined
  const open = spans.some(({ from, to }) => from === undefined || to === undefined)
  const [least, most] = [Math.min(...known), Math.max(...known) + 1]
  const margin = open ? Math.max(1, (most - least) * air) : 0
  const [start, end] = [least - (spans.some(({ from }) => from === undefined) ? margin : 0), most + (spans.some(({ to }) => to === undefined) ? margin : 0)]
  const share = (day: number): number => (day - start) / (end - start)
  return {
    ...axisWords(least, most - 1),
    rows: spans.map(({ answer, from, to }) => ({
      answer, from: share(from ?? start), to: share(to === undefined ? end : to + 1), openStart: from === undefined, openEnd: to === undefined,
    })),
  }
}

/** Days since 1970 between which all claims of a side lie; an end that no claim tells is left out. */
function spanOf(dates: readonly string[]): { readonly from: number | undefined; readonly to: number | undefined } {
  const parsed = dates.map(parseEdtf)
  const bound = (days: readonly (string | null)[], pick: (...all: number[]) => number): number | undefined => {
    const known = days.flatMap((day) => (day === null ? [] : [Date.parse(day) / msADay]))
    return known.length === 0 || known.length < days.length ? undefined : pick(...known)
  }
  return { from: bound(parsed.map(({ start }) => start.min), Math.min), to: bound(parsed.map(({ end }) => end.max), Math.max) }
}

/** Days over a few months, months over a few years, else years. */
function axisWords(from: number, to: number): { readonly first: string; readonly last: string } {
  const length = to - from < 100 ? '2020-06-03'.length : to - from < 1200 ? '2020-06'.length : '2020'.length
  const words = (day: number): string => datesInWords(new Date(day * msADay).toISOString().slice(0, length))
  return { first: words(from), last: words(to) }
}
