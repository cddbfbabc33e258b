/** Questions an analyst asks of one document, each with the query that answers it and the rows that must come. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeRow } from '../../cypher/engine/values/index.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import type { QueryLimits, Store } from '../../server/store/store.ts'
import { mali } from '../contract/data-sets.ts'
import { neo4jForTests, suiteName } from '../setup/neo4j-for-tests.ts'

export interface Question {
  readonly asks: string
  /** Ordered in full, so that both stores answer the same rows in the same order. */
  readonly query: string
  readonly rows: readonly (readonly unknown[])[]
}

const limits: QueryLimits = { rows: 1_000, deadlineMs: 20_000, resultBytes: 10_000_000, cellBytes: 1_000_000 }

/** The claims of a document with their ends: `(from)<-[:SUBJECT]-(c)-[:OBJECT]->(to)`. */
export const claimsOf = (document: string) =>
  `MATCH (from:Actor)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(to:Actor), (c)-[:CITES]->(:Document {id: '${document}'})`

/** Asks all of them on both stores. Await it at the top of a test file. */
export async function askOnBothStores(questions: readonly Question[]): Promise<void> {
  const neo4j = await neo4jForTests()

  describe('on the embedded store', () => {
    answered(questions, () => Promise.resolve(new EmbeddedStore(2)))
  })

  describe.skipIf(!neo4j.available)(suiteName('on Neo4j', neo4j.reason), () => {
    answered(questions, async () => {
      if (!neo4j.available) throw new Error(neo4j.reason)
      await neo4j.empty()
      return new Neo4jStore({ ...neo4j, database: 'neo4j' }, 2)
    })
  })
}

function answered(questions: readonly Question[], open: () => Promise<Store>): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(mali)
  })
  afterAll(() => store.close())

  it.each(questions)('$asks', async ({ query, rows }) => {
    const answer = await store.run(query, new Map(), limits)
    expect(answer.rows.map((row) => encodeRow(row))).toEqual(rows)
  })
}
