import { describe, expect, it } from 'vitest'
import { flowsAround, lightOf } from '../../../../client/lineage/light.ts'
import { body, lineage, troubled } from './samples.ts'

describe('what of a lineage is lit', () => {
  it('is all that flows into the end asked for', () => {
    const { steps, whole } = lightOf(troubled, undefined)
    expect(steps).toContain('fourth-last-6')
    expect(steps).not.toContain('last-later-7')
    expect([...whole]).toEqual(['last'])
  })

  it('is what flows out of the beginning where that alone was asked', () => {
    const answer = lineage({
      from: 'a',
      bodies: [body('a', 2010, 2015), body('b', 2012, 2015)],
      events: [{ kind: 'split', parents: ['a'], children: ['b'], when: ['2012-01-01', '2012-12-31'] }],
    })
    const { whole, toEnd } = lightOf(answer, undefined)
    expect([...whole]).toEqual(['a'])
    expect(toEnd).toContain('b')
  })

  it('is a route alone where one is chosen, and everything again where that route is not there', () => {
    expect([...lightOf(troubled, 1).steps]).toEqual(['splinter-third-4', 'third-last-6'])
    expect(lightOf(troubled, 9)).toEqual(lightOf(troubled, undefined))
  })

  it('on hover is all that flows into a body and out of it, but not what fell through', () => {
    const { steps, bodies } = flowsAround(troubled, 'third')
    expect(bodies).toEqual(new Set(['third', 'splinter', 'second', 'first', 'old', 'last', 'later']))
    expect(steps).not.toContain('fourth-last-6')
    expect(flowsAround(troubled, 'bystander').steps.size).toBe(0)
  })
})
