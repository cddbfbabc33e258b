import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Response } from 'supertest'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import { neo4jForTests } from '../setup/neo4j-for-tests.ts'
import { openApi, type Api } from './app.ts'

const neo4j = await neo4jForTests()

/** Every kind of answer that is made from what a store gives back. */
const questions = [
  '/api/graph',
  '/api/graph?types=MERGED_INTO,LED_BY&status=disputed,reported',
  '/api/graph?kinds=group,coalition&documents=000&from=2012-01-01&to=2013-12-31',
  '/api/actors/al-mourabitoun',
  '/api/actors/jnim/neighbourhood?depth=1',
  '/api/search?q=MUJWA',
  '/api/lineage?from=mujao&to=jnim',
  '/api/lineage?from=al-mulathamun&to=jnim',
  '/api/lineage?from=aqim&to=jnim',
  '/api/lineage?to=jnim',
  '/api/lineage?from=aqim',
  '/api/paths?from=mokhtar-belmokhtar&to=amadou-koufa',
  '/api/paths?from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi',
  '/api/paths?from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi&types=KILLED_OR_CAPTURED',
  '/api/conflicts',
  '/api/documents',
  '/api/export?format=gexf&scope=all',
  '/api/export?format=csv&scope=filter&types=MERGED_INTO',
]

/** Files too are compared to the letter, whatever their media type. */
function asText(response: Response, done: (error: Error | null, body: string) => void): void {
  let text = ''
  response.on('data', (chunk: Buffer) => (text += chunk.toString()))
  response.on('end', () => done(null, text))
}

describe.skipIf(!neo4j.available)(`on Neo4j${neo4j.available ? '' : `: ${neo4j.reason}`}`, () => {
  let embedded: Api
  let overNeo4j: Api
  let store: Neo4jStore

  beforeAll(async () => {
    if (!neo4j.available) throw new Error(neo4j.reason)
    await neo4j.empty()
    embedded = await openApi()
    store = new Neo4jStore({ ...neo4j, database: 'neo4j' }, 16)
    await store.load(embedded.data)
    overNeo4j = await openApi({ around: () => store })
  })
  afterAll(async () => {
    await Promise.all([embedded.close(), overNeo4j.close(), store.close()])
  })

  test.each(questions)('%s answers as on the embedded store', async (question) => {
    const [expected, given] = await Promise.all([embedded, overNeo4j].map((api) => api.request().get(question).buffer(true).parse(asText)))
    expect(given?.status).toBe(200)
    expect(String(given?.body).length).toBeGreaterThan(50)
    expect(given?.body).toEqual(expected?.body)
  })
})
