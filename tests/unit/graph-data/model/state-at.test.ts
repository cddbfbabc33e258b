import { describe, expect, it } from 'vitest'
import { stateAt } from '../../../../graph-data/model/state-at.ts'
import type { Claim } from '../../../../graph-data/model/types.ts'
import { claim, rolled } from './samples.ts'

const led = { type: 'LED_BY', from: 'old', to: 'ann', role: 'leader' } as const

function at(day: string, ...claims: Claim[]) {
  const [relation] = rolled(claims).relations
  if (!relation) throw new Error('no relation')
  return stateAt(relation, claims, day)
}

describe('a state at a day', () => {
  const seenTwice = [claim('1', { ...led, when: '2012-06-03' }), claim('2', { ...led, when: '2014' })]

  it('is certain on the day that is attested', () => {
    expect(at('2012-06-03', ...seenTwice)).toBe('certain')
  })

  it('is only possible between two attestations, and on a day of an attested year', () => {
    expect(at('2013-01-01', ...seenTwice)).toBe('possible')
    expect(at('2014-05-01', ...seenTwice)).toBe('possible')
  })

  it('is seen before or seen after beyond the attestations on an open side', () => {
    expect(at('2015-01-01', ...seenTwice)).toBe('seen-before')
    expect(at('2012-06-02', ...seenTwice)).toBe('seen-after')
  })

  it('is certain from a stated start to the last day that it is seen', () => {
    const since2012 = [claim('1', { ...led, when: '2012', startKnown: true }), claim('2', { ...led, when: '2014-05-05' })]
    expect(at('2012-06-01', ...since2012)).toBe('possible')
    expect(at('2012-12-31', ...since2012)).toBe('certain')
    expect(at('2014-05-05', ...since2012)).toBe('certain')
    expect(at('2014-05-06', ...since2012)).toBe('seen-before')
    expect(at('2011-12-31', ...since2012)).toBe('not')
  })

  it('is certain between the ends of what lasted from A to B', () => {
    const lasted = claim('1', { ...led, when: '2012/2014' })
    expect(at('2013-01-01', lasted)).toBe('certain')
    expect(at('2012-03-01', lasted)).toBe('possible')
  })

  it('is over after a stated end', () => {
    expect(at('2014-01-01', claim('1', { ...led, when: '2013', endKnown: true }))).toBe('not')
  })

  it('is undated without any date, and certain on no day that a denial names', () => {
    expect(at('2014-01-01', claim('1', led))).toBe('undated')
    expect(at('2014-01-01', claim('1', { ...led, stance: 'denies', when: '2014-01-01' }))).not.toBe('certain')
  })
})
