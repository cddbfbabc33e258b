import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import { neo4jForTests, suiteName } from '../setup/neo4j-for-tests.ts'
import { mali, small } from './data-sets.ts'
import { queryContract } from './query.contract.ts'
import { storeContract } from './store.contract.ts'

const neo4j = await neo4jForTests()
const waiting = 2

describe.skipIf(!neo4j.available)(suiteName('on Neo4j', neo4j.reason), () => {
  const open = async (): Promise<Neo4jStore> => {
    if (!neo4j.available) throw new Error(neo4j.reason)
    await neo4j.empty()
    return new Neo4jStore({ ...neo4j, database: 'neo4j' }, waiting)
  }

  describe('the graph', () => storeContract(open))
  describe('typed queries', () => queryContract(open, { waiting }))

  describe('beside what others keep there', () => {
    let store: Neo4jStore
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())
    const ask = async (query: string) => (neo4j.available ? neo4j.ask(query) : [])

    it('leaves nodes of others untouched through a load and another', async () => {
      await ask("CREATE (:Recipe {name: 'soup'})-[:NEEDS]->(:Recipe {name: 'stock'})")
      await store.load(small)
      await store.load(small)
      expect(await ask('MATCH (a:Recipe)-[r:NEEDS]->(b:Recipe) RETURN a.name, b.name')).toEqual([['soup', 'stock']])
      expect(await store.content('small')).toMatchObject({ namesakes: 0, attached: 0, datasets: [{ id: 'small' }] })
    })

    it('refuses to remove a node to which somebody drew a relationship', async () => {
      await ask("MATCH (n:Recipe {name: 'soup'}), (a:Actor {id: 'ada-okri'}) CREATE (n)-[:COOKED_BY]->(a)")
      await expect(store.load(small)).rejects.toMatchObject({ code: 'import-invalid' })
      await ask('MATCH (:Recipe)-[r:COOKED_BY]->() DELETE r')
      await expect(store.load(small)).resolves.toMatchObject({ loaded: true })
    })

    it('refuses to stand beside another data set, and changes nothing then', async () => {
      const before = await store.summary()
      await expect(store.load(mali)).rejects.toMatchObject({ code: 'import-invalid' })
      expect(await store.summary()).toEqual(before)
    })

    it('refuses a second load at once and ends with the same counts', async () => {
      const [first, second] = await Promise.allSettled([store.load(small), store.load(small)])
      expect(first.status).toBe('fulfilled')
      expect(second).toMatchObject({ status: 'rejected', reason: { code: 'import-running', status: 409 } })
      expect((await store.summary()).counts.actors).toBe(8)
    })

    it('makes constraints and indexes', async () => {
      const names = await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name")
      expect(names.flat()).toEqual(['actor_graph_actor_id', 'actor_graph_claim_id', 'actor_graph_claim_relation', 'actor_graph_dataset_id', 'actor_graph_document_id', 'names'])
    })

    it('warns of nothing where the settings are as shipped', async () => {
      expect(await store.warnings()).toEqual([])
    })
  })
})
