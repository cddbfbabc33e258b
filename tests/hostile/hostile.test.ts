import { describe, expect, test } from 'vitest'
import { soups } from './soups.ts'
import { DEADLINE_MS, GRACE_MS, survive } from './survive.ts'
import { hostileTexts } from './texts.ts'

const named = Object.entries(hostileTexts).flatMap(([outcome, texts]) => texts.map(([name, text]) => ({ name, text, outcome })))
/** Where other work takes the processor meanwhile, time passes that no query used. */
const BUSY_MS = 3_000

describe('hostile texts', () => {
  test('are 200 or more, each under a name of its own', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length)
    expect(named.length).toBeGreaterThanOrEqual(200)
  })

  test.each(named)('$name: $outcome', ({ text, outcome }) => {
    const { said, milliseconds } = survive(text)
    if (outcome !== 'any') expect(said).toBe(outcome)
    expect(milliseconds).toBeLessThan(DEADLINE_MS + GRACE_MS + BUSY_MS)
  })
})

describe('random texts', () => {
  test('give rows or an error of Cypher', { timeout: 120_000 }, () => {
    expect(soups(2_000, 20_130_822)).toBeGreaterThan(100)
  })
})
