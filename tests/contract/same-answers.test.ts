/** Questions that people type, asked of both stores over the Mali data: equal typed rows, element ids aside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeRow } from '../../cypher/engine/values/index.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import type { QueryLimits, Store } from '../../server/store/store.ts'
import { neo4jForTests, suiteName } from '../setup/neo4j-for-tests.ts'
import { mali } from './data-sets.ts'

const neo4j = await neo4jForTests()
const limits: QueryLimits = { rows: 5_000, deadlineMs: 20_000, resultBytes: 50_000_000, cellBytes: 10_000_000 }

/** Each has a total order, or one row. */
const questions = [
  "MATCH (a:Actor {id: 'mujao'})-[r:MERGED_INTO]->(b:Actor) RETURN a, r, b ORDER BY r.id",
  "MATCH p = (a:Actor {id: 'mujao'})-[:MERGED_INTO|SPLIT_INTO|RENAMED_TO|SUCCEEDED_BY*1..4]->(b:Actor {id: 'jnim'}) RETURN [n IN nodes(p) | n.id] AS way, [r IN relationships(p) | r.id] AS steps ORDER BY length(p), steps",
  "MATCH (:Actor {id: 'mujao'})-[r:MERGED_INTO]->(:Actor) MATCH (c:Claim)-[cites:CITES]->(d:Document) WHERE c.relationId = r.id RETURN c.says, c.stance, d.title, cites.start ORDER BY d.id, cites.start, c.id",
  "MATCH p = shortestPath((a:Actor {id: 'mokhtar-belmokhtar'})-[:PART_OF|LED_BY|FOUNDED_BY|MERGED_INTO|PLEDGED_TO|ALLIED*..8]-(b:Actor {id: 'amadou-koufa'})) RETURN length(p)",
  "MATCH p = allShortestPaths((a:Actor {id: 'abdelmalek-droukdel'})-[*..8]-(b:Actor {id: 'adnan-abu-walid-al-sahrawi'})) WHERE all(n IN nodes(p) WHERE n:Actor) RETURN [n IN nodes(p) | n.id] AS way, [r IN relationships(p) | type(r)] AS types ORDER BY way, types",
  'MATCH (a:Actor)-[r]-(:Actor) RETURN a.id AS id, count(r) AS degree ORDER BY degree DESC, id LIMIT 20',
  'MATCH (a:Actor)-[r:LED_BY]->(p:Person) WHERE r.startMax <= date("2013-12-31") RETURN a.name, p.name, r.startMax, r.status ORDER BY r.id',
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, count(*) AS count ORDER BY type',
  'MATCH (c:Claim) WHERE c.stance <> "asserts" RETURN c.stance, collect(c.hedge)[..3] IS NOT NULL AS hedged, count(*) AS count ORDER BY c.stance',
  'MATCH (a:Group) OPTIONAL MATCH (a)-[r:PLEDGED_TO]->(b) RETURN a.id, b.id, r.edtf ORDER BY a.id, b.id',
  'MATCH (a:Actor) WHERE a.name STARTS WITH "M" AND EXISTS { (a)-[:FOUGHT]-() } RETURN a.id, COUNT { (a)-[:FOUGHT]-() } AS fights ORDER BY fights DESC, a.id',
  'MATCH (r:Actor)-[x]->(s:Actor) WITH x.status AS status, count(*) AS n RETURN collect(status + ":" + toString(n)) IS NOT NULL AS ok, sum(n) AS total',
  'MATCH (a:Actor) UNWIND a.names AS name WITH a, name WHERE name =~ "(?i).*jihad.*" RETURN a.id, name ORDER BY a.id, name',
  'MATCH (k:Conflict) RETURN k.rule, count(*) AS count ORDER BY count DESC, k.rule',
  'MATCH (d:Dataset) RETURN d.id, d.actors, d.claims',
  'MATCH (a:Actor) RETURN a.kind AS kind, min(a.seenFirst) AS first, max(a.seenLast) AS last, sum(a.claims) AS claims ORDER BY kind',
  'MATCH (a:Actor {id: "aqim"}) RETURN a {.id, .name, led: [(a)-[:LED_BY]->(p) | p.id]}.name AS name',
]

describe.skipIf(!neo4j.available)(suiteName('on Neo4j and the embedded store', neo4j.reason), () => {
  let stores: readonly Store[] = []
  beforeAll(async () => {
    if (!neo4j.available) return
    await neo4j.empty()
    stores = [new Neo4jStore({ ...neo4j, database: 'neo4j' }, 4), new EmbeddedStore(4)]
    for (const store of stores) await store.load(mali)
  })
  afterAll(() => Promise.all(stores.map((store) => store.close())))

  it.each(questions)('%s', async (question) => {
    const [neo4js, ours] = await Promise.all(
      stores.map(async (store) => {
        const { columns, rows } = await store.run(question, new Map(), limits)
        return { columns, rows: rows.map((row) => withoutElementIds(encodeRow(row))) }
      }),
    )
    expect(ours).toEqual(neo4js)
    expect(ours?.rows.length).toBeGreaterThan(0)
  })
})

function withoutElementIds(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (key.endsWith('element_id') ? undefined : key === '_labels' ? [...(value as string[])].sort() : value)))
}
