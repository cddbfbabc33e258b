import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import { errorTable } from '../../server/errors.ts'
import { openApi, type Api } from './app.ts'

interface Operation {
  readonly summary: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>>
}
interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

let api: Api
let described: Description
beforeAll(async () => {
  api = await openApi()
  const response = await api.request().get('/api/openapi.json')
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
  described = response.body as Description
})
afterAll(() => api.close())

const operationOf = (method: string, path: string): Operation | undefined => described.paths[path.replace(':id', '{id}')]?.[method]

describe('the OpenAPI description', () => {
  it('is one of version 3.1', () => {
    expect(described.openapi).toBe('3.1.0')
    expect(described.info).toMatchObject({ title: 'Actor graph', version: '0.0.0' })
  })

  it('has every route and no other, health among them', () => {
    const listed = Object.entries(described.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`))
    expect(listed.sort()).toEqual([...routes.map(({ method, path }) => `${method} ${path.replace(':id', '{id}')}`), 'get /healthz', 'get /readyz'].sort())
  })

  it('resolves every reference', () => {
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
    expect(references.length).toBeGreaterThan(10)
    for (const reference of new Set(references)) expect(resolve(reference), reference).toBeDefined()
  })

  it('declares every parameter of a path', () => {
    for (const [path, operations] of Object.entries(described.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      for (const { parameters = [] } of Object.values(operations)) {
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name, required }) => [name, required])).toEqual(names.map((name) => [name, true]))
      }
    }
  })

  it('declares the parameters of the graph, the paths and the export', () => {
    const names = (path: string) => operationOf('get', path)?.parameters?.map(({ name }) => name)
    expect(names('/api/graph')).toEqual(['types', 'kinds', 'documents', 'status', 'from', 'to'])
    expect(names('/api/export')).toEqual(['types', 'kinds', 'documents', 'status', 'from', 'to', 'format', 'scope', 'actors'])
    expect(names('/api/paths')).toEqual(['from', 'to', 'types', 'direction', 'at', 'k', 'timeRespecting', 'status'])
    expect(names('/api/lineage')).toEqual(['from', 'to'])
  })
})

describe.each(routes.map((route) => ({ route, name: `${route.method} ${route.path}` })))('$name', ({ route }) => {
  it('describes its answer, its body and every status that it may give', () => {
    const operation = operationOf(route.method, route.path)
    expect(operation?.summary).toBe(route.summary)
    expect(operation?.requestBody !== undefined).toBe(route.method === 'post')
    expect(operation?.responses['200']?.content).toBeDefined()
    for (const code of [...route.errors, 'host-not-allowed', 'cross-origin', 'method', 'rate', 'internal'] as const) {
      const answer = operation?.responses[errorTable[code].status]
      expect(answer?.description, code).toContain(code)
      expect(answer?.content?.['application/problem+json']).toBeDefined()
    }
  })
})

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined), described)
}
