/** The graph that is shipped: every query of cypher/store and of README on the engine, and whether it keeps within 5 ms. */
import { readFileSync } from 'node:fs'
import { buildGraph, createEngine } from '../../../cypher/engine/index.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import { toGraph } from '../../../server/store/records/to-graph.ts'
import { queryNames, queryText, type QueryName } from '../../../server/store/queries.ts'
import { mali } from '../../contract/data-sets.ts'
import { figure, table, type Bench } from '../report.ts'
import { median } from '../timing.ts'

const REACH_MS = 5
/** These queries are short: many runs cost little and say more. */
const RUNS = 51
const relation = mali.relations[0]?.id ?? null
const claim = mali.claims[0]?.id ?? null

const parameters: Readonly<Record<QueryName, Readonly<Record<string, Value>>>> = {
  'actors-of-kinds': { kinds: ['group', 'coalition'] },
  actors: { ids: ['mujao', 'jnim', 'aqim'] },
  'claims-of-document': { document: mali.documents[0]?.id ?? null, start: 0n, end: 20_000n },
  'claims-of': { actor: 'jnim' },
  claims: { ids: [claim] },
  evidence: { relations: mali.relations.slice(0, 30).map(({ id }) => id) },
  lineage: { types: ['MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'SUCCEEDED_BY'] },
  neighbours: { ids: ['jnim', 'aqim'], types: null },
  relation: { id: relation },
  'relations-among': { ids: ['mujao', 'jnim', 'aqim', 'al-mourabitoun', 'ansar-dine'], types: null },
  'relations-of': { actor: 'jnim' },
  relations: { types: null, kinds: null, documents: null, status: null, from: null, to: null, limit: 10_000n },
  conflicts: {},
  dataset: {},
  documents: {},
  figures: {},
  names: {},
}

export const maliBench: Bench = {
  name: 'cypher-mali',
  run: async () => {
    const engine = createEngine(buildGraph(toGraph(mali)))
    const count = (query: string, given: MapValue) => {
      const cursor = engine.run(query, given)
      let rows = 0
      while (cursor.next() !== undefined) rows++
      return rows
    }
    const rows: string[][] = []
    for (const [name, query, given] of asked()) {
      rows.push([name, String(count(query, given)), figure(await median(() => count(query, given), RUNS))])
    }
    const slow = rows.filter(([, , time]) => Number(time) > REACH_MS)
    const verdict = slow.length === 0 ? `All are within ${REACH_MS} ms.` : `Over ${REACH_MS} ms: ${slow.map(([name]) => name).join(', ')}.`
    const intro = `Medians of ${RUNS} runs in milliseconds, all rows read, in the thread that asks. ${verdict} \`npm run bench -- cypher-mali\``
    return ['## Cypher: the questions of the program on the Mali graph', intro, table(['query', 'rows', 'engine'], rows)].join('\n\n')
  },
}

function asked(): readonly (readonly [string, string, MapValue])[] {
  const own = queryNames.map((name) => [`\`${name}\``, queryText(name), new Map(Object.entries(parameters[name]))] as const)
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const blocks = [...readme.matchAll(/^```cypher\n([\s\S]*?)^```/gm)].map(([, query = ''], i) => [`README, query ${i + 1}`, query, new Map<string, Value>()] as const)
  return [...own, ...blocks]
}
