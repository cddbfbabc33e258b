import { describe, expect, it } from 'vitest'
import { dayOf, labelledYears, timeScale } from '../../../../client/lineage/time-scale.ts'

const events = ['2012-05-01', '2012-09-01', '2013-08-01', '2015-05-01', '2003-01-01'].map(dayOf)
const scale = (even: boolean) => timeScale({ from: dayOf('2000-01-01'), to: dayOf('2024-06-01'), events, left: 0, right: 1_000, even })

describe('the time axis', () => {
  it('gives most room to the years in which most happens, and one year of air before them', () => {
    const { busy, years } = scale(false)
    expect(busy).toEqual([2011, 2015])
    const width = (year: number): number => years.find((band) => band.year === year)?.width ?? 0
    expect(width(2013)).toBeGreaterThan(3 * width(2005))
    expect(years.reduce((sum, band) => sum + band.width, 0)).toBeCloseTo(1_000)
  })

  it('makes all years of one width when asked', () => {
    const { busy, years } = scale(true)
    expect(busy).toBeUndefined()
    expect(new Set(years.map((band) => band.width.toFixed(6))).size).toBe(1)
  })

  it('never runs backwards', () => {
    const { x } = scale(false)
    const days = Array.from({ length: 300 }, (_, month) => dayOf('2000-01-01') + month * 30)
    const places = days.map((day) => x(day))
    expect(places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))).toBe(true)
  })

  it('sets days outside of it at its ends', () => {
    const { x } = scale(false)
    expect([x(dayOf('1950-01-01')), x(dayOf('2050-01-01')), x(-Infinity), x(Infinity)]).toEqual([0, 1_000, 0, 1_000])
  })

  it('writes the number of every busy year and of quiet ones as far as there is room', () => {
    const labelled = labelledYears(scale(false).years, 44)
    expect(labelled.filter((band) => band.busy).map((band) => band.year)).toEqual([2011, 2012, 2013, 2014, 2015])
    expect(labelled.every((band, at) => at === 0 || band.x - (labelled[at - 1]?.x ?? 0) >= 43.9)).toBe(true)
  })
})
