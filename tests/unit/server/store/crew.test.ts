import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Crew } from '../../../../server/store/embedded/crew.ts'

const task = { parameters: {}, rows: 10, resultBytes: 1_000, cellBytes: 1_000 }
const grace = 1_000
const slack = 3

describe('a crew of engine threads', () => {
  let crew: Crew
  beforeEach(() => {
    crew = new Crew(2, 1, new URL('wild-thread.mjs', import.meta.url))
  })
  afterEach(() => crew.close())

  const run = (query: string, deadlineMs = 500, signal?: AbortSignal) => crew.run({ ...task, query, deadlineMs }, signal)
  const failure = (query: string, deadlineMs?: number, signal?: AbortSignal) => run(query, deadlineMs, signal).catch((error: unknown) => error)

  it('ends a thread that runs wild within a second of the deadline, answers others meanwhile, and has a new one in a second', async () => {
    const started = performance.now()
    const wild = failure('spin', 500)
    expect((await run('meanwhile')).rows).toEqual([['meanwhile']])
    expect(await wild).toMatchObject({ code: 'query-timeout' })
    expect(performance.now() - started).toBeLessThan(slack * (500 + grace))
    const replaced = performance.now()
    const answers = await Promise.all([run('one', 3_000), run('two', 3_000)])
    expect(answers.map((answer) => answer.rows)).toEqual([[['one']], [['two']]])
    expect(performance.now() - replaced).toBeLessThan(slack * 1_000)
  })

  it('ends a query whose client has gone, and one that had gone before', async () => {
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 50)
    expect(await failure('spin', 60_000, gone.signal)).toMatchObject({ code: 'query-timeout' })
    expect(await failure('spin', 60_000, gone.signal)).toMatchObject({ code: 'query-timeout' })
  })

  it('tells a bug from a query that needed too much memory, and goes on after both', async () => {
    expect(await failure('break', 5_000)).toMatchObject({ code: 'internal' })
    expect(await failure('eat', 30_000)).toMatchObject({ code: 'query-memory' })
    expect((await run('after', 5_000)).rows).toEqual([['after']])
  }, 60_000)

  it('turns away who comes when every place is taken', async () => {
    const asked = await Promise.all([failure('spin'), failure('spin'), failure('spin', 100), failure('late')])
    expect(asked).toMatchObject([{ code: 'query-timeout' }, { code: 'query-timeout' }, { code: 'busy' }, { code: 'busy', extra: { retryAfterSeconds: 5 } }])
  })
})
