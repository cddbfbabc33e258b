/** Data sets other than the one that comes with the program: long ids, many relations. */
import { afterAll, expect, it } from 'vitest'
import type { EvidenceAnswer } from '../../graph-data/api/schemas.ts'
import type { Claim } from '../../graph-data/model/types.ts'
import { claim, rolled } from '../unit/graph-data/model/samples.ts'
import { openApi, type Api, type ApiOptions } from './app.ts'

const apis: Api[] = []
afterAll(() => Promise.all(apis.map((api) => api.close())))

async function serving(claims: readonly Claim[], limits: ApiOptions['limits'] = {}): Promise<Api> {
  const api = await openApi({ data: rolled(claims), limits })
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
