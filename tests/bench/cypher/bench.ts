/**
 * The engine against Neo4j Community and against plain loops, in one run. Answers are compared before anything is
 * timed. BENCH_SIZES=small leaves out the larger graph.
 */
import { isDeepStrictEqual } from 'node:util'
import { encodeRow } from '../../../cypher/engine/index.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import { Neo4jServer, whyNoNeo4j } from '../../setup/neo4j-server.ts'
import { figure, table, type Bench } from '../report.ts'
import { bytesInUse, median, RUNS } from '../timing.ts'
import { idOf, powerLawGraph, type Columns } from './graph.ts'
import { Loops } from './loops.ts'
import { questions, type Question } from './questions.ts'
import { engineSide, Neo4jSide, type Loaded, type Side } from './sides.ts'

interface Size {
  readonly name: string
  readonly actors: number
  readonly relations: number
}
const sizes: readonly Size[] = [
  { name: 'small', actors: 10_000, relations: 50_000 },
  { name: 'middle', actors: 100_000, relations: 500_000 },
]
const large: Size = { name: 'large', actors: 1_000_000, relations: 5_000_000 }

export const cypherBench: Bench = {
  name: 'cypher',
  run: async () => {
    const wanted = process.env['BENCH_SIZES']?.split(',') ?? sizes.map(({ name }) => name)
    const missing = whyNoNeo4j()
    const server = missing === undefined ? await Neo4jServer.install() : undefined
    const sections: string[] = []
    try {
      await server?.start()
      const peer = server === undefined ? undefined : new Neo4jSide(server)
      for (const size of sizes) if (wanted.includes(size.name)) sections.push(await bySize(size, peer))
      sections.unshift(await heading(peer, missing))
      await peer?.close()
    } finally {
      await server?.remove()
    }
    return sections.join('\n\n')
  },
}

export const largeCypherBench: Bench = {
  name: 'cypher-large',
  run: async () => [largeHeading, await bySize(large, undefined)].join('\n\n'),
}

const largeHeading = `## Cypher: a million actors

Medians of ${RUNS} runs, in milliseconds, without Neo4j, which would take an hour to load so much. \`NODE_OPTIONS=--max-old-space-size=10000 npm run bench -- cypher-large\``

async function heading(peer: Neo4jSide | undefined, missing: string | undefined): Promise<string> {
  const against = peer === undefined ? `no Neo4j (${missing ?? 'not asked for'})` : `Neo4j Community ${await peer.version()} over Bolt on the same machine`
  return [
    '## Cypher: the engine, Neo4j and plain loops',
    `Medians of ${RUNS} runs after a warm-up, in milliseconds, all rows read; against ${against} and against loops over typed arrays written by hand for each question. Each answer was equal on all sides before it was timed. The round trip is what asking costs by itself; the loop for all shortest paths searches from one end only. Other work on the machine shows in the load below: trust ratios, not times. \`npm run bench -- cypher\``,
  ].join('\n\n')
}

async function bySize({ actors, relations }: Size, neo4j: Neo4jSide | undefined): Promise<string> {
  const columns = powerLawGraph(actors, relations)
  const engine = engineSide(columns)
  const before = bytesInUse()
  const begun = performance.now()
  const loops = new Loops(columns, idOf)
  const loaded: Loaded = { milliseconds: performance.now() - begun, bytes: bytesInUse() - before }
  await neo4j?.load(columns)
  const rows = [loadRow(engine, loaded, neo4j)]
  const some = connected(columns, loops)
  for (const question of questions) rows.push(await measured(question, some, engine, neo4j, loops))
  const name = `### ${actors.toLocaleString('en')} actors, ${relations.toLocaleString('en')} relations`
  const memory = `In memory: engine ${megabytes(engine)}, loops ${megabytes(loaded)} beside the columns.`
  return [name, table(['', 'engine', 'Neo4j', 'loops', 'Neo4j ÷ engine', 'engine ÷ loops'], rows), memory].join('\n\n')
}

function megabytes({ bytes = NaN }: Loaded): string {
  return `${Math.round(bytes / 1e6)} MB`
}

function loadRow(engine: Loaded, loops: Loaded, neo4j: Loaded | undefined): readonly string[] {
  return line('load', engine.milliseconds, neo4j?.milliseconds, loops.milliseconds)
}

function line(name: string, engine: number, neo4j: number | undefined, loops: number | undefined): readonly string[] {
  const ratio = (of: number | undefined, to: number | undefined) => (of === undefined || to === undefined ? '–' : figure(of / to))
  return [name, figure(engine), ...[neo4j, loops].map((time) => (time === undefined ? '–' : figure(time))), ratio(neo4j, engine), ratio(engine, loops)]
}

/** Actors with a handful of relations, from all over the graph. */
function connected({ actors }: Columns, loops: Loops): readonly number[] {
  const wanted = RUNS * 2
  const found: number[] = []
  for (let i = 0; found.length < wanted && i < actors; i++) {
    const actor = (i * 7_919) % actors
    if (loops.degree(actor) >= 5 && loops.degree(actor) <= 40) found.push(actor)
  }
  return found
}

async function measured(question: Question, actors: readonly number[], engine: Side, neo4j: Side | undefined, loops: Loops): Promise<readonly string[]> {
  const { name, query, loop } = question
  const parameters = Array.from({ length: RUNS }, (_, run): MapValue => question.parameters?.(run, actors) ?? new Map<string, Value>())
  const of = (run: number): MapValue => parameters[run] ?? new Map<string, Value>()
  for (const given of parameters) {
    const answer = comparable(await engine.ask(query, given))
    if (neo4j !== undefined) requireEqual(name, answer, comparable(await neo4j.ask(query, given)))
    if (loop !== undefined) requireEqual(name, answer, comparable(loop(loops, given)))
  }
  const times = [
    await median((run) => engine.ask(query, of(run))),
    neo4j === undefined ? undefined : await median((run) => neo4j.ask(query, of(run))),
    loop === undefined ? undefined : await median((run) => loop(loops, of(run))),
  ] as const
  const row = line(name, ...times)
  console.info(row.join('  '))
  return row
}

function comparable(rows: readonly (readonly Value[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(encodeRow(row))).sort()
}

function requireEqual(name: string, one: readonly string[], other: readonly string[]): void {
  if (isDeepStrictEqual(one, other)) return
  throw new Error(`The answers to “${name}” differ: ${one.slice(0, 3).join(' ')} … and ${other.slice(0, 3).join(' ')} …`)
}
