import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../../client/views/console/history.ts'

const shelf = () => {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

describe('the history of queries', () => {
  it('goes back and forth, and returns to what was being typed', () => {
    const history = createHistory(undefined)
    history.add('one')
    history.add('two')
    expect(history.step(-1, 'draft')).toBe('two')
    expect(history.step(-1, 'two')).toBe('one')
    expect(history.step(-1, 'one')).toBeUndefined()
    expect(history.step(1, 'one')).toBe('two')
    expect(history.step(1, 'two')).toBe('draft')
    expect(history.step(1, 'draft')).toBeUndefined()
  })

  it('keeps a query run twice in a row once, and survives the page', () => {
    const kept = shelf()
    const before = createHistory(kept)
    before.add('one')
    before.add('one')
    const after = createHistory(kept)
    expect([after.step(-1, ''), after.step(-1, '')]).toEqual(['one', undefined])
  })

  it('works where the browser keeps nothing or something broken', () => {
    const broken = { getItem: () => '{', setItem: () => { throw new Error('full') } }
    const history = createHistory(broken)
    history.add('one')
    expect(history.step(-1, '')).toBe('one')
  })
})
