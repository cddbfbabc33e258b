import { describe, expect, it } from 'vitest'
import { matchesRegex } from '../../../../cypher/engine/regex.ts'

describe('regular expressions', () => {
  it('match the whole text', () => {
    expect([matchesRegex('abc', 'a.*'), matchesRegex('abc', 'b'), matchesRegex('a\nb', 'a.b'), matchesRegex('ABC', '(?i)abc')]).toEqual([
      true, false, false, true,
    ])
  })
  it('are null where a side is null or the left no text, and fail where the right is none', () => {
    expect([matchesRegex(null, 'a'), matchesRegex('a', null), matchesRegex(1n, 'a')]).toEqual([null, null, null])
    expect(() => matchesRegex('a', 1n)).toThrow(expect.objectContaining({ type: 'TypeError' }))
  })
  it.each(['(', '(?=a)', '(a)\\1', 'a'.repeat(201)])('refuse %s', (pattern) => {
    expect(() => matchesRegex('a', pattern)).toThrow(expect.objectContaining({ detail: 'InvalidRegex', phase: 'runtime' }))
  })
  it('take no longer for a pattern that makes others backtrack for ever', () => {
    const started = performance.now()
    expect(matchesRegex(`${'a'.repeat(5000)}!`, '(a+)+')).toBe(false)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
