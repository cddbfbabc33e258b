import { describe, expect, it } from 'vitest'
import { runSample, sampleClaims } from '../../../../graph-data/commands/sampling.ts'
import { claim } from '../model/samples.ts'

const merger = { type: 'MERGED_INTO', from: 'old', to: 'new' } as const
const claims = Array.from({ length: 50 }, (_, index) => claim(`c${String(index).padStart(2, '0')}`, merger))

function run(...words: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const code = runSample(words, claims, { print: (line) => printed.push(line), complain: (line) => complained.push(line) })
  return { code, printed, complained }
}

describe('a random sample', () => {
  it('is the same for one seed whatever the order of the claims', () => {
    expect(sampleClaims([...claims].reverse(), 7, 10)).toEqual(sampleClaims(claims, 7, 10))
  })

  it('draws as many as asked, each once, sorted', () => {
    const drawn = sampleClaims(claims, 7, 10)
    expect(drawn).toHaveLength(10)
    expect([...new Set(drawn)].sort()).toEqual(drawn)
  })

  it('differs with the seed', () => {
    expect(sampleClaims(claims, 8, 10)).not.toEqual(sampleClaims(claims, 7, 10))
  })

  it('draws every claim of a small set and none that was retracted', () => {
    const retracted = claim('gone', { ...merger, retracted: { reason: 'wrong', date: '2024-01-01' } })
    expect(sampleClaims([...claims, retracted], 7, 99)).toEqual(claims.map(({ id }) => id))
  })

  it('is printed one id a line', () => {
    expect(run('--seed', '7', '--count', '3').printed).toEqual(sampleClaims(claims, 7, 3))
  })

  it('is refused without seed and count', () => {
    expect(run('--seed', '7')).toMatchObject({ code: 64, printed: [] })
    expect(run('--seed', 'x', '--count', '3').complained.join()).toContain('usage')
  })
})
