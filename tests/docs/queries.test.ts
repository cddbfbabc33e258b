import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Value } from '../../cypher/engine/values/types.ts'
import { encodeRow } from '../../cypher/engine/values/typed-json.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import type { Store } from '../../server/store/store.ts'
import { mali } from '../contract/data-sets.ts'
import { neo4jForTests } from '../setup/neo4j-for-tests.ts'
import { blocks, pages } from './pages.ts'

const queries = pages().flatMap((page) => blocks(page, 'cypher').map((query, index) => ({ name: `${page.file}, query ${index + 1}`, query })))
const limits = { rows: 1_000, deadlineMs: 10_000, resultBytes: 10_000_000, cellBytes: 1_000_000 }
const neo4j = await neo4jForTests()

async function rowsOf(store: Store, query: string): Promise<unknown[]> {
  const { rows } = await store.run(query, new Map<string, Value>(), limits)
  return rows.map((row) => encodeRow(row))
}

describe('on the embedded store', () => {
  let store: EmbeddedStore
  beforeAll(async () => {
    store = new EmbeddedStore(16)
    await store.load(mali)
  })
  afterAll(() => store.close())

  test('README holds a query for each job that has one', () => {
    expect(queries.filter(({ name }) => name.startsWith('README.md'))).toHaveLength(3)
  })

  test.each(queries)('$name answers', async ({ query }) => {
    expect((await rowsOf(store, query)).length).toBeGreaterThan(0)
  })

  test('the lineage of README gives the two routes and no third', async () => {
    const rows = await rowsOf(store, queries[0]?.query ?? '')
    expect(rows.map((row) => (row as unknown[])[1])).toEqual([
      ['2013-08', '2017-03'],
      ['2013-08', '[2015-11..2015-12]', '2017-03'],
    ])
  })

  describe.skipIf(!neo4j.available)(`on Neo4j${neo4j.available ? '' : `: ${neo4j.reason}`}`, () => {
    let other: Neo4jStore
    beforeAll(async () => {
      if (!neo4j.available) throw new Error(neo4j.reason)
      await neo4j.empty()
      other = new Neo4jStore({ ...neo4j, database: 'neo4j' }, 16)
      await other.load(mali)
    })
    afterAll(() => other.close())

    test.each(queries)('$name gives the same rows', async ({ query }) => {
      expect(await rowsOf(other, query)).toEqual(await rowsOf(store, query))
    })
  })
})
