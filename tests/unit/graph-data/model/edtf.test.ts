import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, EdtfError, parseEdtf } from '../../../../graph-data/model/edtf.ts'
import { formatBounds } from '../../../../graph-data/model/format-bounds.ts'

function bounds(text: string) {
  const { startMin, startMax, endMin, endMax } = boundsOf(parseEdtf(text))
  return [startMin, startMax, endMin, endMax]
}

function errorOf(text: string): EdtfError {
  try {
    parseEdtf(text)
  } catch (error) {
    if (error instanceof EdtfError) return error
    throw error
  }
  throw new Error(`${text} was read as a date`)
}

describe('reading EDTF', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['2013-08', '2013-08-01', '2013-08-31'],
    ['2013-08-22', '2013-08-22', '2013-08-22'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2013-XX', '2013-01-01', '2013-12-31'],
    ['2013-08-XX', '2013-08-01', '2013-08-31'],
    ['2013-XX-XX', '2013-01-01', '2013-12-31'],
    ['2013-21', '2013-03-01', '2013-05-31'],
    ['2013-22', '2013-06-01', '2013-08-31'],
    ['2013-23', '2013-09-01', '2013-11-30'],
    ['2011-24', '2011-12-01', '2012-02-29'],
    ['[2012-09..2012-12]', '2012-09-01', '2012-12-31'],
    ['[2012,2014]', '2012-01-01', '2014-12-31'],
    ['[2012-05-03, 2012-05-09..2012-05-11]', '2012-05-03', '2012-05-11'],
    ['[..2015-12]', null, '2015-12-31'],
    ['[2015-11-20..]', '2015-11-20', null],
  ])('bounds the first and last day of a happening dated %s alike', (text, min, max) => {
    expect(bounds(text)).toEqual([min, max, min, max])
  })

  it('bounds both ends of what lasted from A to B', () => {
    expect(bounds('2012/2013-08')).toEqual(['2012-01-01', '2012-12-31', '2013-08-01', '2013-08-31'])
  })

  it('leaves an open or unknown end of an interval unknown', () => {
    expect(bounds('2012/..')).toEqual(['2012-01-01', '2012-12-31', null, null])
    expect(bounds('2012/')).toEqual(['2012-01-01', '2012-12-31', null, null])
    expect(bounds('../2013')).toEqual([null, null, '2013-01-01', '2013-12-31'])
    expect(bounds('/2013')).toEqual([null, null, '2013-01-01', '2013-12-31'])
  })

  it('keeps that a date is uncertain or approximate without moving its bounds', () => {
    expect(parseEdtf('2013~')).toMatchObject({ approximate: true, uncertain: false, start: { min: '2013-01-01' } })
    expect(parseEdtf('2013-08?')).toMatchObject({ approximate: false, uncertain: true })
    expect(parseEdtf('2013-08-22%')).toMatchObject({ approximate: true, uncertain: true })
    expect(parseEdtf('2012?/2013')).toMatchObject({ uncertain: true, interval: true })
  })

  it.each([
    ['2013-13', 5, '01 to 12'],
    ['2013-00', 5, '01 to 12'],
    ['2013-02-29', 8, '01 to 28'],
    ['2013-08-32', 8, '01 to 31'],
    ['2013-21-01', 5, '01 to 12'],
    ['201X-05', 5, '201X'],
    ['2013-XX-05', 8, 'YYYY-XX-XX'],
    ['2013 August', 4, 'YYYY-MM'],
    ['August 2013', 0, 'YYYY-MM'],
    ['', 0, 'YYYY'],
    ['[2012..', 7, '[A..B]'],
    ['[..]', 1, '[A..B]'],
    ['[2012,..2013]', 6, '[A..B]'],
    ['[2014..2012]', 7, 'a later date'],
    ['2014/2012', 5, 'an end on or after the start'],
    ['../..', 0, 'A/B'],
    ['2013-08-22T10:00:00', 10, 'YYYY-MM-DD'],
    ['2012/2013/2014', 9, 'YYYY'],
  ])('refuses %j and says where and what is allowed', (text, position, allowed) => {
    const error = errorOf(text)
    expect(error.position).toBe(position)
    expect(error.allowed).toContain(allowed)
    expect(error.message).toContain(`character ${String(position + 1)}`)
  })
})

describe('writing bounds', () => {
  it.each([
    '2013', '2013-08', '2013-08-22', '201X', '2013-21', '2011-24', '[2012-09..2012-12]', '[2011..2012]', '[2012-05-03..2012-06-09]',
    '[..2015-12]', '[2015-11-20..]', '2012/2013-08', '2012/..', '../2013', '[..2012-06]/[2014-02..]', '2012/[2014-02..]',
  ])('writes %s as it was read', (text) => {
    expect(formatBounds(boundsOf(parseEdtf(text)))).toBe(text)
  })

  it('writes nothing where nothing is known', () => {
    expect(formatBounds({ startMin: null, startMax: null, endMin: null, endMax: null })).toBeUndefined()
  })

  it('writes what ended by a day so that it does not read as one day', () => {
    const bounds = { startMin: null, startMax: '2015-12-31', endMin: null, endMax: '2015-12-31' }
    expect(formatBounds(bounds)).toBe('[..2015-12]')
    expect(formatBounds(bounds, true)).toBe('[..2015-12]/[..2015-12]')
  })

  it('loses no bound of any span, whatever its days', () => {
    const day = fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const span = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]))
    fc.assert(
      fc.property(span, span, ([startMin = null, startMax = null], [endMin = null, endMax = null]) => {
        fc.pre(startMin === null || endMax === null || startMin <= endMax)
        const before = { startMin, startMax, endMin, endMax }
        for (const lasting of [false, true]) {
          const text = formatBounds(before, lasting)
          if (text !== undefined) expect(boundsOf(parseEdtf(text))).toEqual(before)
        }
      }),
    )
  })
})
