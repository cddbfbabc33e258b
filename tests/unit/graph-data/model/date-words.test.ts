import { describe, expect, it } from 'vitest'
import { datesAsAdverb, datesInWords } from '../../../../graph-data/model/date-words.ts'

describe('dates in words', () => {
  it.each([
    ['2013-08-22', '22 August 2013'],
    ['2013-08', 'August 2013'],
    ['2013', '2013'],
    ['201X', 'the 2010s'],
    ['2013-21', 'spring 2013'],
    ['2012-24', 'winter 2012–13'],
    ['[2012-01..2012-04]', 'early 2012'],
    ['[2012-05..2012-08]', 'mid-2012'],
    ['[2012-09..2012-12]', 'late 2012'],
    ['[2013-08-21..2013-08-31]', 'late August 2013'],
    ['[2013-08-11..2013-08-20]', 'mid-August 2013'],
    ['[2015-11..2015-12]', 'between November and December 2015'],
    ['[2020-06-03..2020-06-04]', 'between 3 and 4 June 2020'],
    ['[2015-05-03..2015-06-09]', 'between 3 May and 9 June 2015'],
    ['[2012-11..2013-02]', 'between November 2012 and February 2013'],
    ['[2011..2012]', 'between 2011 and 2012'],
    ['[..2015-12]', 'by December 2015'],
    ['[..2015-12-05]', 'by 5 December 2015'],
    ['[2015-11-20..]', 'on or after 20 November 2015'],
    ['[2015-12..]', 'in or after December 2015'],
    ['2013-08~', 'about August 2013'],
    ['2013?', 'perhaps 2013'],
    ['2012/2013-08', 'from 2012 to August 2013'],
    ['2024-07-25/2024-07-27', 'from 25 to 27 July 2024'],
    ['2019-11-26/2020-01-02', 'from 26 November 2019 to 2 January 2020'],
    ['2012/..', 'since 2012'],
    ['../2013', 'until 2013'],
    ['2012/[2014-02..]', 'since 2012, seen until February 2014'],
    ['[..2012-06]/2014', 'seen from June 2012, until 2014'],
    ['[..2012-06]/[2012-06..]', 'seen June 2012'],
    ['[..2012-06]/[2014-02-03..]', 'seen from June 2012 to 3 February 2014'],
    ['[..2015-12]/[..2015-12]', 'ended by December 2015'],
    ['[..2011-10]/[2020-06-03..2020-06-04]', 'seen from October 2011, ended between 3 and 4 June 2020'],
  ])('tells %s as “%s”', (edtf, words) => {
    expect(datesInWords(edtf)).toBe(words)
  })

  it('says so where there is no date', () => {
    expect(datesInWords(undefined)).toBe('no date')
    expect(datesAsAdverb(undefined)).toBe('')
  })

  it('takes the preposition that a sentence needs', () => {
    expect(datesAsAdverb('2013-08')).toBe('in August 2013')
    expect(datesAsAdverb('2013-08-22')).toBe('on 22 August 2013')
    expect(datesAsAdverb('[..2015-12]')).toBe('by December 2015')
  })
})
