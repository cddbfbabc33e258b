/** Every query that the program ships or its pages show can be planned: by Neo4j all of them, by the engine those that read. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine } from '../../cypher/engine/index.ts'
import { ask } from '../setup/neo4j-access.ts'
import { neo4jForTests, suiteName } from '../setup/neo4j-for-tests.ts'
import { blocks, pages } from './pages.ts'

interface NamedQuery {
  readonly name: string
  readonly query: string
}

const neo4j = await neo4jForTests()
const shown = pages().flatMap((page) => blocks(page, 'cypher').map((query, i): NamedQuery => ({ name: `${page.file}, query ${i + 1}`, query })))
const reading = [...shipped('store'), ...shipped('load', 'content'), ...shown]
const changing = [...shipped('load').filter(({ name }) => !name.includes('content')), ...shipped('schema')]

/** The statements of the files in a folder of `cypher`, or of one of them. */
function shipped(folder: string, only?: string): readonly NamedQuery[] {
  const directory = new URL(`../../cypher/${folder}/`, import.meta.url)
  const files = readdirSync(directory).filter((file) => only === undefined || file.startsWith(`${only}.`)).sort()
  return files.flatMap((file) =>
    readFileSync(new URL(file, directory), 'utf8').split(/;\s*\n/).filter((text) => /^\s*[A-Z]/m.test(text))
      .map((query, i): NamedQuery => ({ name: `cypher/${folder}/${file}, statement ${i + 1}`, query })))
}

describe('on the engine', () => {
  const engine = createEngine(buildGraph({ nodes: [], relationships: [] }))

  it.each(reading)('$name can be planned', ({ query }) => {
    expect(engine.run(`EXPLAIN ${query}`, new Map()).plan?.estimatedRows).toBeGreaterThanOrEqual(0)
  })
})

describe.skipIf(!neo4j.available)(suiteName('on Neo4j', neo4j.reason), () => {
  it.each([...reading, ...changing])('$name can be planned', async ({ query }) => {
    if (!neo4j.available) throw new Error(neo4j.reason)
    expect(await ask(neo4j, `EXPLAIN ${query}`)).toEqual([])
  })
})
