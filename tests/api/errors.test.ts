/** Every error that a route declares is one that it can give. */
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import type { Route } from '../../server/api/route.ts'
import { AppError, errorTable, type ErrorCode } from '../../server/errors.ts'
import type { Store } from '../../server/store/store.ts'
import { openApi, otherwise, type Api, type ApiOptions } from './app.ts'
import { examples, type Example } from './examples.ts'
import { expectProblem } from './problem-of.ts'

const apis: Api[] = []
async function opened(options: ApiOptions = {}): Promise<Api> {
  const api = await openApi(options)
  apis.push(api)
  return api
}

let api: Api
let small: Api
let unreachable: Api
let refused: Api
beforeAll(async () => {
  api = await opened()
  small = await opened({ limits: { graphRelations: 3, cellBytes: 10 } })
  unreachable = await opened({ around: failingWith('store-unavailable') })
  refused = await opened({ around: failingWith('store-auth') })
})
afterAll(() => Promise.all(apis.map((one) => one.close())))

/** A store whose every answer is this failure. */
function failingWith(code: ErrorCode): (store: Store) => Store {
  return (store) =>
    new Proxy(store, {
      get: (of, key) => {
        const found: unknown = Reflect.get(of, key)
        return typeof found === 'function' ? () => Promise.reject(new AppError(code, 'Said by the store.')) : found
      },
    })
}

function ask(of: Api, { method, path }: Route, changed: Partial<Example> = {}) {
  const example = examples[`${method} ${path}`]
  if (!example) throw new Error(`no example of ${path}`)
  const { address, body } = { ...example, ...changed }
  return method === 'get' ? of.request().get(address) : of.request().post(address).send(body)
}

const typed = (query: string, more: object = {}) => (route: Route) => ask(api, route, { body: { query, ...more } })
const post = (type: string, text: string) => (route: Route) => api.request().post(route.path).set('Content-Type', type).send(text)

/** How each code is provoked on a route. */
const provoked: Partial<Record<ErrorCode, (route: Route) => PromiseLike<Response>>> = {
  validation: (route) => ask(api, route, { address: `${examples[`${route.method} ${route.path}`]?.address ?? ''}?types=NONE&from=%00` }),
  'not-found': (route) => ask(api, route, { address: nobody(route) }),
  'result-too-large': (route) => ask(small, route),
  'store-unavailable': (route) => ask(unreachable, route),
  'store-auth': (route) => ask(refused, route),
  'body-not-json': post('application/json', '{"query": '),
  'body-too-deep': post('application/json', `{"query":"RETURN 1","params":{"a":${'['.repeat(60)}${']'.repeat(60)}}}`),
  'body-too-large': post('application/json', JSON.stringify({ query: 'x'.repeat(200_000) })),
  'media-type': post('text/plain', '{"query":"RETURN 1"}'),
  encoding: (route) => api.request().post(route.path).set('Content-Type', 'application/json').set('Content-Encoding', 'gzip').send('{}'),
  'query-syntax': typed('MATCH (a RETURN a'),
  'query-too-long': typed(`RETURN '${'x'.repeat(20_000)}'`),
  'query-too-complex': typed(`RETURN ${'('.repeat(300)}1${')'.repeat(300)}`),
  'query-parameter-missing': typed('RETURN $absent'),
  'query-type': typed("RETURN 1 + {a: 'b'}"),
  'query-unsupported': typed('MATCH (a:Actor) USING INDEX a:Actor(id) RETURN a'),
  'query-runtime': typed('UNWIND [0] AS x RETURN 1 / x'),
  'query-not-read-only': typed('CREATE (x)'),
  'query-clause-forbidden': typed("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"),
  'procedure-forbidden': typed('CALL dbms.listConfig()'),
  'regex-forbidden': typed("MATCH (a) WHERE a.name =~ '(?=x)y' RETURN a"),
  'query-timeout': typed('MATCH (a)-[*]-(b) RETURN count(*)', { timeoutMs: 300 }),
  'query-memory': typed('UNWIND range(1, 100000000) AS x RETURN size(collect(toString(x)))', { timeoutMs: 20_000 }),
  busy: async (route) => {
    const full = await opened({ limits: { waiting: 1 } })
    const body = { query: 'MATCH (a)-[*]-(b) RETURN count(*)', timeoutMs: 1_000 }
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(full, route, { body })))
    return answers.find(({ status }) => status === 429) ?? Promise.reject(new Error('none was refused'))
  },
}

/** The example's address with other ends, which do not exist. */
function nobody({ path }: Route): string {
  const query: Readonly<Record<string, string>> = { '/api/lineage': '?from=nobody', '/api/paths': '?from=nobody&to=mujao', '/api/documents/:id/passages': '?start=0&end=9' }
  return `${path.replace(':id', 'nobody')}${query[path] ?? ''}`
}

for (const route of routes.filter(({ errors }) => errors.length > 0)) {
  describe(`${route.method.toUpperCase()} ${route.path}`, () => {
    it.each(route.errors)('%s', async (code) => {
      const provoke = provoked[code]
      if (!provoke) throw new Error(`no request provokes ${code}`)
      const told = expectProblem(await provoke(route), code)
      expect(told.detail?.length ?? 0).toBeGreaterThan(10)
    })
  })
}

describe('the error table', () => {
  it('gives every code a status and a title of its own', () => {
    const titles = Object.values(errorTable).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('shares no more of a bug than its id, and logs the rest', async () => {
    const broken = await opened({ around: (store) => otherwise(store, { conflicts: () => Promise.reject(new TypeError('the secret inside')) }) })
    const response = await broken.request().get('/api/conflicts')
    expect(expectProblem(response, 'internal').detail).toBeUndefined()
    expect(response.text).not.toContain('secret')
    expect(broken.logged.find(({ level }) => level >= 50)).toMatchObject({ requestId: response.headers['x-request-id'], err: { message: 'the secret inside' } })
  })

  it('tells after how many seconds to come again', async () => {
    const busy = await provoked.busy?.(routes.find(({ path }) => path === '/api/cypher') as Route)
    expect(busy?.headers['retry-after']).toBe('5')
    expect((busy?.body as { retryAfterSeconds?: number }).retryAfterSeconds).toBe(5)
    const hasty = await opened({ requestsPerMinute: 2 })
    await hasty.request().get('/api/limits')
    await hasty.request().get('/api/limits')
    const response = await hasty.request().get('/api/limits')
    expect(expectProblem(response, 'rate').retryAfterSeconds).toBeGreaterThan(0)
    expect(response.headers['retry-after']).toBeDefined()
    expect((await hasty.request().get('/healthz')).status).toBe(200)
  })
})
