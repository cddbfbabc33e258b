import { describe, expect, it, vi } from 'vitest'
import { address, createApi } from '../../../client/api/client.ts'
import { ApiError } from '../../../client/api/error.ts'
import { filterQuery } from '../../../client/frame/exports.ts'
import { firstView } from '../../../client/state/filter.ts'
import { loader } from '../../../client/state/load.ts'
import { onlyOwnScripts } from '../../../client/trusted.ts'

const answer = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }))
const problem = { type: 'about:blank', title: 'The database cannot be reached', status: 503, code: 'store-unavailable', requestId: 'r1', detail: 'Is it running?' }

describe('The client of the API', () => {
  it('writes lists with commas and leaves out what is not given', () => {
    expect(address('/api/graph', { types: ['ALLIED', 'FOUGHT'], from: undefined, documents: [], k: 3 })).toBe('/api/graph?types=ALLIED,FOUGHT&k=3')
    expect(address('/api/graph')).toBe('/api/graph')
  })

  it('turns a problem into an error with its words and code', async () => {
    const error: unknown = await createApi(answer(503, problem)).summary().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 503, code: 'store-unavailable', message: 'Is it running?', passes: true })
  })

  it('says what it can of an answer that is no problem+json', async () => {
    const api = createApi(() => Promise.resolve(new Response('<html>', { status: 502, statusText: 'Bad Gateway' })))
    await expect(api.summary()).rejects.toMatchObject({ status: 502, code: 'unknown', passes: false })
  })

  it('tells a server that does not answer from a request that was given up', async () => {
    await expect(createApi(() => Promise.reject(new TypeError('fetch failed'))).summary()).rejects.toMatchObject({ code: 'unreachable', passes: true })
    const given = new DOMException('given up', 'AbortError')
    await expect(createApi(() => Promise.reject(given)).summary()).rejects.toBe(given)
  })

  it('names a cut-off answer instead of showing half of it', async () => {
    const api = createApi(() => Promise.resolve(new Response('{"actors": [', { status: 200 })))
    await expect(api.graph({})).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('escapes ids in paths', async () => {
    const send = vi.fn(answer(200, {}))
    await createApi(send).actor('a/b?c')
    expect(send).toHaveBeenCalledWith('/api/actors/a%2Fb%3Fc', {})
  })
})

describe('Loading', () => {
  it('asks again by itself while the database cannot be reached', async () => {
    vi.useFakeTimers()
    let tries = 0
    const one = loader(() => {
      tries += 1
      return tries < 3 ? Promise.reject(new ApiError(503, 'store-unavailable', 'down')) : Promise.resolve('up')
    }, 100)
    await one.load()
    expect(one.current.value).toMatchObject({ state: 'failed', again: true })
    await vi.advanceTimersByTimeAsync(250)
    expect(one.current.value).toEqual({ state: 'ready', value: 'up' })
    vi.useRealTimers()
  })

  it('does not ask again where asking cannot help', async () => {
    const one = loader(() => Promise.reject(new ApiError(404, 'not-found', 'No such actor.')))
    await one.load()
    expect(one.current.value).toMatchObject({ state: 'failed', again: false })
  })

  it('drops the answer to a question that was replaced', async () => {
    const answers = ['first', 'second']
    const one = loader(() => new Promise<string>((done) => setTimeout(done, answers.length * 10, answers.shift())))
    await Promise.all([one.load(), one.load()])
    expect(one.current.value).toEqual({ state: 'ready', value: 'second' })
  })
})

it('The export of the stage asks for the relations of the legend among those who stand there', () => {
  const query = filterQuery({ ...firstView, families: ['lineage'], documentsOff: ['002'] }, ['000', '001', '002'], ['mujao', 'aqim'])
  expect(query).toEqual({
    types: ['MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'SUCCEEDED_BY'],
    status: undefined,
    actors: ['aqim', 'mujao'],
    documents: ['000', '001'],
  })
  const many = Array.from({ length: 1_000 }, (_, at) => `actor-${at}`)
  expect(filterQuery(firstView, [], many)).toEqual({ kinds: ['group', 'coalition', 'person'] })
})

it('Only scripts that the page itself made may run', () => {
  expect(onlyOwnScripts('blob:http://127.0.0.1:3000/1', 'http://127.0.0.1:3000')).toBe('blob:http://127.0.0.1:3000/1')
  expect(() => onlyOwnScripts('https://elsewhere.example/x.js', 'http://127.0.0.1:3000')).toThrow()
  expect(() => onlyOwnScripts('blob:https://elsewhere.example/1', 'http://127.0.0.1:3000')).toThrow()
})
