/** The time axis of a lineage: days to pixels, busy years wide and the others narrower. Pure. */

/** Days since 1970. */
export type Day = number

export interface YearBand {
  readonly year: number
  /** Pixels. */
  readonly x: number
  readonly width: number
  readonly busy: boolean
}

export interface TimeScale {
  readonly years: readonly YearBand[]
  /** First and last busy year; absent where all years are of one width. */
  readonly busy?: readonly [number, number]
  readonly left: number
  readonly right: number
  /** The place of a day; days outside stand at the nearer end. */
  readonly x: (day: Day) => number
}

export interface Axis {
  readonly from: Day
  readonly to: Day
  /** Days on which something happens: they decide which years are busy. */
  readonly events: readonly Day[]
  readonly left: number
  readonly right: number
  readonly even: boolean
}

export function dayOf(iso: string): Day {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000
}

export function yearOf(day: Day): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

const firstDay = (year: number): Day => dayOf(`${String(year).padStart(4, '0')}-01-01`)

/** A busy axis is not worth its tint where fewer years than this would be narrowed. */
const fewestQuiet = 3
/** The part of all events that the busy years hold. */
const most = 2 / 3
/** Widths of quiet years, and of all quiet years on one side, in busy years. */
const quietYear = 0.28
const quietSide = 1.8

export function timeScale({ from, to, events, left, right, even }: Axis): TimeScale {
  const first = yearOf(from)
  const last = Math.max(yearOf(to), first)
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const busy = even ? undefined : busyYears(events.map(yearOf), all)
  const weights = all.map((year) => weightOf(year, all, busy))
  const unit = (right - left) / weights.reduce((sum, weight) => sum + weight, 0)
  let x = left
  const years = all.map((year, at): YearBand => {
    const width = (weights[at] ?? 1) * unit
    const band = { year, x, width, busy: busy === undefined || isIn(busy, year) }
    x += width
    return band
  })
  return { years, left, right, ...(busy ? { busy } : {}), x: (day) => placeOf(day, years, left, right) }
}

function placeOf(day: Day, years: readonly YearBand[], left: number, right: number): number {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || day < firstDay(first.year)) return left
  if (day >= firstDay(last.year + 1)) return right
  const year = yearOf(day)
  const band = years.find((one) => one.year === year) ?? last
  const start = firstDay(year)
  return band.x + (band.width * (day - start)) / (firstDay(year + 1) - start)
}

/** The shortest run of years that holds two thirds of the events; the earliest of equals, with one year of air before. */
function busyYears(events: readonly number[], all: readonly number[]): readonly [number, number] | undefined {
  const first = all[0] ?? 0
  const last = all.at(-1) ?? 0
  const enough = Math.ceil(events.length * most)
  for (let length = 1; length <= all.length - fewestQuiet; length++) {
    for (let from = first; from + length - 1 <= last; from++) {
      const to = from + length - 1
      if (events.filter((year) => year >= from && year <= to).length >= enough) return [Math.max(first, from - 1), to]
    }
  }
  return undefined
}

function weightOf(year: number, all: readonly number[], busy: readonly [number, number] | undefined): number {
  if (!busy || isIn(busy, year)) return 1
  const side = all.filter((other) => (year < busy[0] ? other < busy[0] : other > busy[1])).length
  return Math.min(quietYear, quietSide / side)
}

function isIn([from, to]: readonly [number, number], year: number): boolean {
  return year >= from && year <= to
}

/** Years whose number is written: every busy one, and of the quiet ones as many as have room. */
export function labelledYears(years: readonly YearBand[], room: number): YearBand[] {
  const last = years.at(-1)
  const end = last ? last.x + last.width : 0
  let free = -Infinity
  return years.filter((band, at) => {
    const next = years.slice(at + 1).find((other) => other.busy !== band.busy)
    const fits = band.x >= free && band.x + room * 0.75 <= end && (!next || next.x - band.x >= room || band.busy)
    if (fits) free = band.x + room
    return fits
  })
}
