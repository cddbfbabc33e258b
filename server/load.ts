/**
 * `npm run load [-- folder] [--force]`: puts a data set into the Neo4j of NEO4J_URI. Says first what will change, and
 * asks before it changes anything that is there; without a terminal to ask at it wants --force.
 * Exit codes: 1 not loaded, 65 bad data, 78 bad settings.
 */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { problemText } from '../graph-data/model/problem.ts'
import { DatasetInvalidError, readDataset } from '../graph-data/model/read-dataset.ts'
import { rollUp } from '../graph-data/model/roll-up.ts'
import { shippedFolder } from '../graph-data/model/shipped.ts'
import type { RolledUp } from '../graph-data/model/types.ts'
import { ConfigError, readConfig } from './config.ts'
import { AppError } from './errors.ts'
import type { Content } from './store/neo4j/loader.ts'
import { Neo4jStore } from './store/neo4j/neo4j-store.ts'

async function load(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } })
  const { neo4j, limits, dataDir } = readConfig(process.env)
  if (!neo4j) throw new ConfigError('NEO4J_URI names no database; without one the program keeps its data itself and there is nothing to load')
  const data = rollUp(await readDataset(positionals[0] ?? dataDir ?? shippedFolder))
  const store = new Neo4jStore(neo4j, limits.waiting)
  try {
    const content = await store.content(data.id)
    say(`At ${store.address}: ${description(content)}`)
    say(intention(data, content))
    if (!values.force && changesSomething(data, content) && !(await agreed())) throw new AppError('import-invalid', 'Nothing was changed. Say yes, or give --force.')
    say((await store.load(data)).message)
  } finally {
    await store.close()
  }
}

function description({ nodes, ours, datasets }: Content): string {
  if (nodes === 0) return 'the database is empty.'
  const sets = datasets.map(({ id, title, version }) => `“${title}” (${id}, version ${version})`)
  const others = nodes - ours
  return [
    sets.length > 0 ? `the database holds ${sets.join(', ')}.` : 'the database holds no data set of this program.',
    ...(others > 0 ? [`${String(others)} nodes are of another origin and stay untouched.`] : []),
  ].join(' ')
}

function intention(data: RolledUp, { ours }: Content): string {
  const what = `“${data.title}” (${data.id}, version ${data.version})`
  return ours === 0 ? `${what} will be added.` : `All ${String(ours)} nodes of ${data.id} will be replaced by ${what}.`
}

/** Filling an empty database and loading the same version again change nothing that anybody would miss. */
function changesSomething(data: RolledUp, { nodes, ours, datasets }: Content): boolean {
  const sameVersion = datasets.some(({ id, version }) => id === data.id && version === data.version)
  return nodes > ours || (ours > 0 && !sameVersion)
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Go on? (yes/no) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof DatasetInvalidError) return 65
  return error instanceof ConfigError ? 78 : 1
}

function linesOf(error: unknown): string {
  if (error instanceof DatasetInvalidError) return error.problems.map(problemText).join('\n')
  return error instanceof Error ? error.message : String(error)
}

load().catch((error: unknown) => {
  process.stderr.write(`${linesOf(error)}\n`)
  process.exitCode = exitCodeOf(error)
})
