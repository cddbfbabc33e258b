import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../../../../graph-data/commands/command.ts'
import { runSample, sampleClaims } from '../../../../graph-data/commands/sampling.ts'
import { readDataset } from '../../../../graph-data/model/read-dataset.ts'
import { claim } from '../model/samples.ts'

const merger = { type: 'MERGED_INTO', from: 'old', to: 'new' } as const
const claims = Array.from({ length: 50 }, (_, index) => claim(`c${String(index).padStart(2, '0')}`, merger))

const folder = fileURLToPath(new URL('../../../fixtures/small', import.meta.url))

async function run(...words: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const output = { print: (line: string) => printed.push(line), complain: (line: string) => complained.push(line) }
  const code = await exitCodeOf(runSample, words, { folder, documentsFolder: undefined }, output)
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

  it('is printed one id a line', async () => {
    expect((await run('--seed', '7', '--count', '3')).printed).toEqual(sampleClaims((await readDataset(folder)).claims, 7, 3))
  })

  it('is refused without seed and count', async () => {
    expect(await run('--seed', '7')).toMatchObject({ code: 64, printed: [] })
    expect((await run('--seed', 'x', '--count', '3')).complained.join()).toContain('usage')
  })
})
