/** Data sets and settings other than those that come with the program: long ids, many relations, longer queries. */
import { afterAll, expect, it } from 'vitest'
import type { EvidenceAnswer, LineageAnswer } from '../../graph-data/api/schemas.ts'
import type { Claim } from '../../graph-data/model/types.ts'
import type { Store } from '../../server/store/store.ts'
import { claim, rolled } from '../unit/graph-data/model/samples.ts'
import { openApi, type Api, type ApiOptions } from './app.ts'

const apis: Api[] = []
afterAll(() => Promise.all(apis.map((api) => api.close())))

async function serving(claims: readonly Claim[], options: ApiOptions = {}): Promise<Api> {
  const api = await openApi({ data: rolled(claims), ...options })
  apis.push(api)
  return api
}

it('shows the evidence of a relation whose ends and event have ids as long as they may be', async () => {
  const [from, to, event] = ['a', 'b', 'c'].map((letter) => letter.repeat(120)) as [string, string, string]
  const api = await serving([claim('one', { type: 'KILLED_OR_CAPTURED', from, to, event, fate: 'killed' })])
  const [relation] = api.data.relations
  const response = await api.request().get(`/api/relations/${relation?.id ?? ''}/evidence`)
  expect(response.status).toBe(200)
  expect((response.body as EvidenceAnswer).claims.map(({ id }) => id)).toEqual(['one'])
})

it('asks the store for a lineage of many steps no more often than for one of few', async () => {
  const chain = Array.from({ length: 40 }, (_, step) =>
    ['asserts', 'denies'].map((stance) => claim(`c-${stance}-${step}`, { type: 'RENAMED_TO', from: `b${step}`, to: `b${step + 1}`, event: `e${step}`, stance: stance as Claim['stance'] })),
  ).flat()
  const asked = async (claims: readonly Claim[]) => {
    let questions = 0
    const counting = (store: Store): Store =>
      new Proxy(store, {
        get: (of, key) => {
          const found: unknown = Reflect.get(of, key)
          if (typeof found !== 'function') return found
          return (...given: unknown[]) => {
            questions += 1
            return Reflect.apply(found, of, given) as unknown
          }
        },
      })
    const api = await serving(claims, { around: counting })
    const response = await api.request().get('/api/lineage?from=b0')
    return { answer: response.body as LineageAnswer, questions }
  }
  const [few, many] = [await asked(chain.slice(0, 4)), await asked(chain)]
  expect(many.answer.joints).toHaveLength(40)
  expect(many.answer.joints.every(({ conflicts }) => conflicts.length === 1)).toBe(true)
  expect(many.questions).toBe(few.questions)
})

it('says that there is no path where the graph is too large to look for the nearest miss', async () => {
  const fights = Array.from({ length: 5 }, (_, number) => claim(`f${number}`, { type: 'FOUGHT', from: 'old', to: 'new' }))
  const api = await serving([...fights, claim('s', { type: 'SUPPORTED', from: 'old', to: 'friend' })], { limits: { graphRelations: 3 } })
  const response = await api.request().get('/api/paths?from=old&to=new&types=SUPPORTED')
  expect(response.status).toBe(200)
  expect(response.body).toMatchObject({ paths: [], reason: { code: 'too-large', sentence: expect.stringContaining('Nothing connects Old and New by what was asked for') as string } })
})

it('takes a query and parameters as long and as deep as the settings allow', async () => {
  const api = await serving([claim('f', { type: 'FOUGHT', from: 'old', to: 'new' })], { limits: { queryCharacters: 300_000, parameterBytes: 200_000, parameterDepth: 60 } })
  const deep = JSON.parse(`${'['.repeat(58)}1${']'.repeat(58)}`) as unknown
  const response = await api.request().post('/api/cypher').send({ query: `RETURN size($text) AS size // ${'x'.repeat(250_000)}`, params: { text: 'y'.repeat(150_000), deep } })
  expect(response.body).toMatchObject({ rows: [[150_000]] })
})
