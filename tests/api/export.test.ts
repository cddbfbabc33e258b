import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi, type Api } from './app.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

interface File {
  readonly actors: readonly { readonly id: string }[]
  readonly relations: readonly { readonly from: string; readonly to: string; readonly type: string }[]
}

async function file(parameters: string): Promise<File> {
  const response = await api.request().get(`/api/export?format=json&${parameters}`).buffer(true)
  expect(response.status).toBe(200)
  return JSON.parse(response.text) as File
}

describe('the export of some actors', () => {
  it('holds those named and the relations among them alone', async () => {
    const { actors, relations } = await file('actors=mujao,aqim,jnim')
    expect(actors.map(({ id }) => id).sort()).toEqual(['aqim', 'jnim', 'mujao'])
    expect(relations.length).toBeGreaterThan(0)
    expect(relations.every(({ from, to }) => [from, to].every((id) => ['aqim', 'jnim', 'mujao'].includes(id)))).toBe(true)
  })

  it('leaves out what the rest of the filter leaves out', async () => {
    const { actors, relations } = await file('actors=mujao,aqim,mokhtar-belmokhtar&kinds=group&types=SPLIT_INTO')
    expect(actors.map(({ id }) => id).sort()).toEqual(['aqim', 'mujao'])
    expect(relations.map(({ type }) => type)).toEqual(['SPLIT_INTO'])
  })

  it('is refused for what is no list of ids, and beside the whole', async () => {
    for (const parameters of ['actors=', 'actors=a%20b', `actors=${'a'.repeat(8_001)}`, 'scope=all&actors=mujao']) {
      const response = await api.request().get(`/api/export?format=json&${parameters}`)
      expect(response.body, parameters).toMatchObject({ status: 400, code: 'validation' })
    }
  })
})
