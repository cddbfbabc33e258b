import { describe, expect, it } from 'vitest'
import { daysApart } from '../../../../client/views/conflicts/days-apart.ts'
import { passagesOfSeveral } from '../../../../client/views/conflicts/distinct-passages.ts'
import { claimView, conflictView } from '../claims.ts'

const side = (answer: string, ...whens: string[]) => ({ answer, claims: whens.map((when, at) => claimView(`${answer} ${at}`, { when })) })
const dates = (...sides: ReturnType<typeof side>[]) => daysApart(conflictView(sides, { rule: 'stated-dates' }))

describe('the picture of days apart', () => {
  it('has a bar a side on one axis, in the order of the sides', () => {
    const found = dates(side('4 June', '2020-06-04'), side('3 June', '2020-06-03'))
    expect(found).toMatchObject({ first: '3 June 2020', last: '4 June 2020' })
    expect(found?.rows.map(({ answer, from, to }) => [answer, from, to])).toEqual([['4 June', 0.5, 1], ['3 June', 0, 0.5]])
  })

  it('says no day on a long axis', () => {
    expect(dates(side('2014', '2014'), side('April 2017', '2017-04'))).toMatchObject({ first: '2014', last: '2017' })
    expect(dates(side('April', '2013-04-25'), side('July', '2013-07'))).toMatchObject({ first: '25 April 2013', last: '31 July 2013' })
  })

  it('leaves room where a side has no beginning or no end, and marks it', () => {
    const [by, since] = dates(side('by 2013', '[..2013]'), side('since 2015', '2015/'))?.rows ?? []
    expect(by).toMatchObject({ from: 0, openStart: true, openEnd: false })
    expect(since).toMatchObject({ to: 1, openStart: false, openEnd: true })
    expect(by?.to).toBeLessThan(since?.from ?? 0)
  })

  it('is left out where the sides differ in something else or tell no day', () => {
    expect(daysApart(conflictView([side('a', '2014'), side('b', '2015')], { rule: 'toll' }))).toBeUndefined()
    expect(dates(side('2014', '2014'), side('undated'))).toBeUndefined()
  })
})

describe('passages of several sides', () => {
  it('are those on which more than one side rests', () => {
    const at = (id: string, start: number) => claimView(id, { source: { document: '000', start, end: start + 5, sha256: '' } })
    const sides = [{ answer: 'yes', claims: [at('1', 0), at('2', 10), at('3', 10)] }, { answer: 'no', claims: [at('4', 10), at('5', 20)] }]
    expect([...passagesOfSeveral(sides)]).toEqual(['000 10 15'])
  })
})
