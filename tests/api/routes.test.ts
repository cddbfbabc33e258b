import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import type { Route } from '../../server/api/route.ts'
import { openApi, otherwise, type Api } from './app.ts'
import { examples, type Example } from './examples.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

function ask({ method }: Pick<Route, 'method'>, { address, body }: Example) {
  return method === 'get' ? api.request().get(address) : api.request().post(address).send(body)
}

describe('the list of routes', () => {
  it('has an example for every route, and none for another', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(examples).sort())
  })

  it('is the one of the issue', () => {
    expect(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual([
      'GET /api/actors/:id',
      'GET /api/actors/:id/neighbourhood',
      'GET /api/claims/:id',
      'GET /api/conflicts',
      'GET /api/documents',
      'GET /api/documents/:id/passages',
      'GET /api/export',
      'GET /api/graph',
      'GET /api/limits',
      'GET /api/lineage',
      'GET /api/paths',
      'GET /api/relations/:id/evidence',
      'GET /api/search',
      'GET /api/summary',
      'POST /api/cypher',
    ])
  })
})

describe.each(routes.map((route) => ({ route, name: `${route.method.toUpperCase()} ${route.path}` })))('$name', ({ route }) => {
  const example = examples[`${route.method} ${route.path}`]
  if (!example) throw new Error(`no example of ${route.path}`)

  const { answer } = route
  if (answer && !example.needsDocuments)
    it('answers what its schema says and not a field more', async () => {
      const response = await ask(route, example)
      expect(response.status, response.text.slice(0, 500)).toBe(200)
      expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.parse(response.body)).toEqual(response.body)
      example.check?.(response.body as never)
    })

  it('refuses a parameter that it does not know', async () => {
    const response = await ask(route, { ...example, address: `${example.address}${example.address.includes('?') ? '&' : '?'}unknown=1` })
    expect(response.body).toMatchObject({ status: 400, code: 'validation' })
    expect(response.text).toContain('unknown')
  })
})

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await api.request().get('/healthz')).body).toEqual({ status: 'ok' })
    expect((await api.request().get('/readyz')).body).toEqual({ ready: true })
  })

  it('says why it is not ready', async () => {
    const reason = 'The database cannot be reached at its address.'
    const waiting = await openApi({ around: (store) => otherwise(store, { readiness: () => Promise.resolve({ ready: false, code: 'store-unavailable', reason }) }) })
    const response = await waiting.request().get('/readyz')
    expect(response.status).toBe(503)
    expect(response.text).toContain(reason)
    expect((await waiting.request().get('/healthz')).status).toBe(200)
    await waiting.close()
  })

  it('is not logged', async () => {
    const before = api.logged.length
    await api.request().get('/healthz')
    await api.request().get('/readyz')
    expect(api.logged).toHaveLength(before)
  })
})

describe('the log', () => {
  it('has a line for a request, with the id that its answer carries and a query cut at 500 characters', async () => {
    const response = await api.request().post('/api/cypher').send({ query: `RETURN '${'x'.repeat(2_000)}'` })
    const line = api.logged.find(({ requestId }) => requestId === response.headers['x-request-id'])
    expect(line).toMatchObject({ method: 'POST', path: '/api/cypher', status: 200 })
    expect(String(line?.['query'])).toHaveLength(501)
  })
})
