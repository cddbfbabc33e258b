import { describe, expect, it } from 'vitest'
import { firstPaths } from '../../../../client/state/url.ts'
import { allowing, pathsQuery, typesOf } from '../../../../client/views/paths/question.ts'

describe('the question of a path', () => {
  it('asks for every type of the families chosen', () => {
    expect(typesOf(['conflict'])).toEqual(['FOUGHT', 'KILLED_OR_CAPTURED'])
    expect(pathsQuery('a', 'b', firstPaths, 5)).toMatchObject({ from: 'a', to: 'b', k: 5, direction: 'any', timeRespecting: false, at: undefined })
  })

  it('allows what a refusal names, and leaves the rest as it was chosen', () => {
    const strict = { ...firstPaths, direction: 'forward', timeRespecting: true, at: '2015-06-01' } as const
    expect(allowing(strict, { direction: 'any' })).toEqual({ ...strict, direction: 'any' })
    expect(allowing(strict, { timeRespecting: 'false' })).toEqual({ ...strict, timeRespecting: false })
    expect(allowing(firstPaths, { types: 'MERGED_INTO,FOUGHT' }).families).toEqual(['lineage', 'conflict'])
    expect(allowing(firstPaths, { status: 'accepted,denied' }).statuses).toEqual(['accepted', 'denied'])
  })

  it('takes the day away where any day is allowed', () => {
    expect(allowing({ ...firstPaths, at: '2015-06-01' }, { at: '' })).toEqual(firstPaths)
  })
})
