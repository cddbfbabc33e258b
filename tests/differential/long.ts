/**
 * Generated queries by the thousand against a real Neo4j and the engine. By the environment: DIFFERENTIAL_QUERIES
 * (a graph, default 3000), DIFFERENTIAL_SEED (default: by the time; printed), DIFFERENTIAL_GRAPHS (part of a name),
 * DIFFERENTIAL_DIR (public graphs), DIFFERENTIAL_ALL=1 (prints also the queries that were too much for a side or ended
 * in an error inside Neo4j).
 */
import { buildGraph } from '../../cypher/engine/index.ts'
import type { LongRun } from '../long.ts'
import { ask, emptied } from '../setup/neo4j-access.ts'
import { Neo4jServer, whyNoNeo4j, type Neo4jAccess } from '../setup/neo4j-server.ts'
import type { Verdict } from './compare.ts'
import { sampleQueries } from './grammar.ts'
import { generatedGraph, maliGraph, otherGraphs, type NamedGraph } from './graphs.ts'
import { askBoth, Tally } from './run.ts'
import { schemaOf } from './schema.ts'
import { EngineSide, Neo4jSide } from './sides.ts'

export const differentialRun: LongRun = {
  name: 'differential',
  async run() {
    const missing = whyNoNeo4j()
    const given = process.env['NEO4J_TEST_URI'] !== undefined
    if (missing !== undefined && !given) return { passed: true, said: `skipped: ${missing}` }
    const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 1_000_000)
    const count = Number(process.env['DIFFERENTIAL_QUERIES'] ?? 3_000)
    const wanted = process.env['DIFFERENTIAL_GRAPHS'] ?? ''
    const graphs = [generatedGraph, maliGraph, ...otherGraphs].filter(({ name }) => name.includes(wanted))
    if (otherGraphs.length === 0) console.info('No public graphs: neither ../shared/differential nor DIFFERENTIAL_DIR is there.')
    const tallies = await withNeo4j((access) => inTurn(graphs, (graph) => overGraph(graph, access, seed, count)))
    const total = tallies.reduce((sum, tally) => sum + tally.total, 0)
    const passed = tallies.every((tally) => tally.differences.length === 0)
    return { passed, said: `seed ${seed}, ${total} queries in all` }
  },
}

async function withNeo4j<T>(use: (access: Neo4jAccess) => Promise<T>): Promise<T> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
  if (uri !== undefined) return use(await refusingForeignData({ uri, user, password }))
  const server = await Neo4jServer.install()
  try {
    await server.start()
    return await use(server)
  } finally {
    await server.remove()
  }
}

async function refusingForeignData(access: Neo4jAccess): Promise<Neo4jAccess> {
  const [[count] = []] = await ask(access, 'MATCH (n) RETURN count(n)')
  if (count !== 0) throw new Error(`NEO4J_TEST_URI holds ${String(count)} nodes; give an empty one, as it is emptied here`)
  return access
}

async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await act(item))
  return results
}

/** What is said of a query that needs a person to look at it. */
function told(verdict: Verdict): string | undefined {
  if (verdict.kind === 'different') return `different: ${verdict.why}`
  if (process.env['DIFFERENTIAL_ALL'] === undefined) return undefined
  if (verdict.kind === 'too much') return `too much for ${verdict.what}`
  return verdict.kind === 'neo4j fault' ? verdict.why : undefined
}

async function overGraph({ name, rows }: NamedGraph, access: Neo4jAccess, seed: number, count: number): Promise<Tally> {
  const graph = rows()
  const tally = new Tally()
  const neo4j = await Neo4jSide.load(access, graph)
  try {
    const engine = new EngineSide(buildGraph(graph))
    for (const query of sampleQueries(schemaOf(graph), seed, count)) {
      const verdict = await askBoth(query, neo4j, engine)
      const story = told(verdict)
      if (story !== undefined) console.info(`--- on ${name}\n${query.text}\n${story}\n`)
      tally.add(query.text, verdict)
    }
  } finally {
    await neo4j.empty()
    await neo4j.close()
    await emptied(access)
  }
  console.info(`${name}: ${tally.toString()}`)
  for (const [what, { count: times, example }] of tally.unsupported) {
    console.info(`  not supported, ${times} times: ${what}, as in ${example.replaceAll('\n', ' ')}`)
  }
  return tally
}
