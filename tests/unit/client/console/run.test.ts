import { describe, expect, it } from 'vitest'
import type { CypherAnswer } from '../../../../graph-data/api/schemas.ts'
import { ApiError } from '../../../../client/api/error.ts'
import { rowsWords } from '../../../../client/views/console/rows-words.ts'
import { createRunner } from '../../../../client/views/console/run.ts'

const answer: CypherAnswer = { columns: ['a'], rows: [[1]], rowCount: 1, truncated: false, elapsedMs: 2, nodes: [], relationships: [] }

describe('a query on its way', () => {
  it('runs and is answered', async () => {
    const runner = createRunner({ cypher: () => Promise.resolve(answer) })
    const done = runner.run('RETURN 1', {})
    expect(runner.now.value.state).toBe('running')
    await done
    expect(runner.now.value).toEqual({ state: 'answered', answer })
  })

  it('is aborted when cancelled, and its answer no longer counts', async () => {
    let aborted: AbortSignal | undefined
    let arrive: (late: CypherAnswer) => void = () => {}
    const runner = createRunner({ cypher: (_body, signal) => new Promise((resolve) => { aborted = signal; arrive = resolve }) })
    const done = runner.run('RETURN 1', {})
    runner.cancel()
    arrive(answer)
    await done
    expect(aborted?.aborted).toBe(true)
    expect(runner.now.value.state).toBe('cancelled')
  })

  it('gives way to the next query', async () => {
    const arrivals: ((late: CypherAnswer) => void)[] = []
    const runner = createRunner({ cypher: () => new Promise((resolve) => { arrivals.push(resolve) }) })
    const first = runner.run('one', {})
    const second = runner.run('two', {})
    arrivals[1]?.({ ...answer, rowCount: 2 })
    arrivals[0]?.(answer)
    await Promise.all([first, second])
    expect(runner.now.value).toMatchObject({ state: 'answered', answer: { rowCount: 2 } })
  })

  it('says why it was refused', async () => {
    const refusal = new ApiError(403, 'query-not-read-only', 'Only reading is allowed')
    const runner = createRunner({ cypher: () => Promise.reject(refusal) })
    await runner.run('CREATE (x)', {})
    expect(runner.now.value).toEqual({ state: 'failed', error: refusal })
  })

  it('counts rows shown of rows found', () => {
    expect(rowsWords({ rowCount: 1, truncated: false })).toBe('1 of 1 row')
    expect(rowsWords({ rowCount: 1_000, truncated: true })).toBe('The first 1,000 rows of more')
  })
})
