import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilOf, epochDayOf, plusMonths, weekOf } from '../../../../cypher/engine/temporal/calendar.ts'
import { DateTimeValue, DateValue, DurationValue, LocalDateTimeValue, parseDate, parseDuration, parseLocalDateTime } from '../../../../cypher/engine/temporal/index.ts'

const DAY = 86_400_000
const anyDay = fc.integer({ min: epochDayOf(-999_999_999, 1, 1), max: epochDayOf(999_999_999, 12, 31) })

describe('the calendar', () => {
  it('agrees with Date over ±270,000 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -98_000_000, max: 98_000_000 }), (epochDay) => {
        const date = new Date(epochDay * DAY)
        expect(civilOf(epochDay)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
        expect(weekOf(epochDay).dayOfWeek % 7).toBe(date.getUTCDay())
      }),
    )
  })
  it('finds every day back by its fields, its text and its week', () => {
    fc.assert(
      fc.property(anyDay, (epochDay) => {
        const { year, month, day } = civilOf(epochDay)
        expect(epochDayOf(year, month, day)).toBe(epochDay)
        expect(parseDate(new DateValue(epochDay).toString()).epochDay).toBe(epochDay)
      }),
    )
  })
  it('keeps the day of the month, or the last there is', () => {
    expect(civilOf(plusMonths(epochDayOf(2020, 3, 31), -1))).toEqual({ year: 2020, month: 2, day: 29 })
    expect(civilOf(plusMonths(epochDayOf(2020, 12, 15), 14))).toEqual({ year: 2022, month: 2, day: 15 })
  })
})

describe('texts of values', () => {
  it('reads what it printed, date and time', () => {
    const nano = fc.integer({ min: 0, max: 86_399 }).chain((second) => fc.integer({ min: 0, max: 999_999_999 }).map((rest) => second * 1e9 + rest))
    fc.assert(
      fc.property(anyDay, nano, (epochDay, nanoOfDay) => {
        const value = new LocalDateTimeValue(epochDay, nanoOfDay)
        expect(parseLocalDateTime(value.toString())).toEqual(value)
      }),
    )
  })
  it('reads what it printed, durations', () => {
    const part = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
    fc.assert(
      fc.property(part, part, part, fc.bigInt({ min: -999_999_999n, max: 999_999_999n }), (months, days, seconds, nanos) => {
        const value = DurationValue.of(months, days, seconds, nanos)
        expect(parseDuration(value.toString())).toEqual(value)
      }),
    )
  })
  it.each([
    [0n, -1_000_000n, 'PT-0.001S'],
    [60n, -1_000_000n, 'PT59.999S'],
    [-60n, 1_000_000n, 'PT-59.999S'],
    [-60n, -1_000_000n, 'PT-1M-0.001S'],
    [-2n, 1_000_000n, 'PT-1.999S'],
    [0n, 0n, 'PT0S'],
  ])('prints %s s and %s ns as %s', (seconds, nanos, expected) => {
    expect(DurationValue.of(0n, 0n, seconds, nanos).toString()).toBe(expected)
  })
})

describe('time zones', () => {
  const at = (text: string, zone: string | number): string => String(DateTimeValue.atLocal(parseLocalDateTime(text), zone))

  it('takes the first of two equal local times and goes on by the length of a gap', () => {
    expect(at('2017-10-29T02:30', 'Europe/Stockholm')).toBe('2017-10-29T02:30+02:00[Europe/Stockholm]')
    expect(at('2017-03-26T02:30', 'Europe/Stockholm')).toBe('2017-03-26T03:30+02:00[Europe/Stockholm]')
    expect(at('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-31T12:00+14:00[Pacific/Apia]')
  })
  it('knows half-hour shifts and local mean time', () => {
    expect(at('2020-01-01T00:00', 'Australia/Lord_Howe')).toBe('2020-01-01T00:00+11:00[Australia/Lord_Howe]')
    expect(at('1800-01-01T00:00', 'America/New_York')).toBe('1800-01-01T00:00-04:56:02[America/New_York]')
  })
  it('keeps the instant through any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60_000, max: 40_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        fc.constantFrom('Europe/Stockholm', 'America/Caracas', 'Africa/Casablanca', 'Asia/Tehran', 'Pacific/Apia'),
        (epochDay, second, zone) => {
          const utc = { epochDay, nanoOfDay: second * 1e9 }
          expect(DateTimeValue.atInstant(utc, zone).utc).toEqual(utc)
        },
      ),
    )
  })
})
