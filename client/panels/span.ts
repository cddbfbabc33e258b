/** The span bar in numbers: a scale of years around what is seen, with a tick a claim. */
export interface SpanScale {
  /** Years written under the bar. */
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** Share of the way from one year to another at which an ISO date lies; dates are days, so twelfths and days suffice. */
function yearOf(iso: string): number {
  return Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - 1) / 12 + (Number(iso.slice(8, 10)) - 1) / 365
}

/** Positions in pixels over `width`; undefined where no date is known. */
export function spanScale(first: string | null, last: string | null, dates: readonly string[], width: number, most = 7): SpanScale | undefined {
  const all = [first, last, ...dates].filter((date) => date !== null).map(yearOf)
  if (all.length === 0) return undefined
  const start = Math.floor(Math.min(...all)) - 1
  const end = Math.floor(Math.max(...all)) + 2
  const step = [1, 2, 5, 10, 20, 50].find((each) => (end - start) / each <= most) ?? 100
  const x = (year: number): number => ((year - start) / (end - start)) * width
  const years = Array.from({ length: end - start }, (_, at) => start + at).filter((year) => step === 1 || year % step === 0)
  const seen = [first, last].filter((date) => date !== null).map(yearOf)
  return {
    years: years.map((year) => ({ year, x: x(year) })),
    from: x(Math.min(...(seen.length > 0 ? seen : all))),
    to: x(Math.max(...(seen.length > 0 ? seen : all))),
    ticks: dates.map((date) => x(yearOf(date))),
  }
}
