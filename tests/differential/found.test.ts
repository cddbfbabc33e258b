import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGraph, createEngine, encodeRow, MutableGraph } from '../../cypher/engine/index.ts'
import { neo4jForTests } from '../setup/neo4j-for-tests.ts'
import { errorClass } from './compare.ts'
import { found, foundGraph, type Given } from './found.ts'
import { EngineSide, Neo4jSide, type Answer } from './sides.ts'

const neo4j = await neo4jForTests()
const nothing = { nodes: [], relationships: [] }

function given(answer: Answer): unknown {
  if (answer.kind === 'rows') return answer.rows.map((row) => encodeRow(row))
  return answer.kind === 'error' ? errorClass(answer) : answer
}

describe('on the embedded store, what was found', () => {
  const graph = new MutableGraph(buildGraph(nothing))
  createEngine(graph).run(foundGraph, new Map(), { mode: 'write' }).next()
  const engine = new EngineSide(graph)
  it.each(found)('%s: %s', (_, query, gives: Given) => {
    expect(given(engine.answer(query))).toEqual(gives)
  })
})

const skipped = neo4j.available ? '' : ` — skipped: ${neo4j.reason}`

describe.skipIf(!neo4j.available)(`on Neo4j, what was found${skipped}`, () => {
  let side: Neo4jSide
  beforeAll(async () => {
    if (!neo4j.available) return
    side = await Neo4jSide.load(neo4j, nothing)
    await side.ask(foundGraph)
  })
  afterAll(() => neo4j.available && side.close())
  it.each(found)('%s: %s', async (_, query, gives: Given) => {
    expect(given(await side.ask(query))).toEqual(gives)
  })
})
