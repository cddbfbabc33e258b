/** Generated queries with fixed seeds on the real Neo4j and the engine; `npm run test:long` asks thousands more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGraph } from '../../cypher/engine/index.ts'
import { neo4jForTests } from '../setup/neo4j-for-tests.ts'
import { sampleQueries } from './grammar.ts'
import { generatedGraph, maliGraph } from './graphs.ts'
import { askBoth, Tally } from './run.ts'
import { schemaOf } from './schema.ts'
import { EngineSide, Neo4jSide } from './sides.ts'

const neo4j = await neo4jForTests()
/** Queries a test, so that a failure names the part it is in. */
const portion = 25
const parts = [
  { graph: maliGraph, seed: 41, portions: 8 },
  { graph: generatedGraph, seed: 42, portions: 12 },
]

const skipped = neo4j.available ? '' : ` — skipped: ${neo4j.reason}`

describe.skipIf(!neo4j.available)(`on Neo4j, generated queries give the rows that the engine gives${skipped}`, () => {
  describe.each(parts)('on $graph.name', ({ graph, seed, portions }) => {
    const rows = graph.rows()
    const queries = sampleQueries(schemaOf(rows), seed, portion * portions)
    const engine = new EngineSide(buildGraph(rows))
    const tally = new Tally()
    let side: Neo4jSide
    beforeAll(async () => {
      if (!neo4j.available) return
      await neo4j.empty()
      side = await Neo4jSide.load(neo4j, rows)
    })
    afterAll(async () => {
      console.info(`${graph.name}: ${tally.toString()}`)
      if (neo4j.available) await side.close()
    })

    const starts = Array.from({ length: portions }, (_, index) => index * portion)
    it.each(starts)('queries from %i on', { timeout: 120_000 }, async (first) => {
      for (const query of queries.slice(first, first + portion)) {
        tally.add(query.text, await askBoth(query, side, engine))
      }
      expect(tally.differences).toEqual([])
    })

    it('and most of them have rows to compare', () => {
      expect(tally.withRows).toBeGreaterThan(tally.total / 3)
      expect(tally.count('too much')).toBeLessThan(tally.total / 5)
    })
  })
})
