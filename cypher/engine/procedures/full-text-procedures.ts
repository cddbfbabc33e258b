import { CypherError } from '../errors.ts'
import type { FullTextIndex } from '../graph/full-text.ts'
import type { Graph } from '../graph/graph.ts'
import type { MapValue, Value } from '../values/types.ts'
import { NodeValue, RelationshipValue } from '../values/types.ts'
import { parseFullText } from './full-text-query.ts'
import { search } from './full-text-search.ts'
import type { Procedure } from './procedure.ts'

const INPUTS = [
  { name: 'indexName', type: 'STRING' },
  { name: 'queryString', type: 'STRING' },
  { name: 'options', type: 'MAP', optional: true },
]
const SCORE = { name: 'score', type: 'FLOAT' }

export const fullTextProcedures: readonly Procedure[] = [
  {
    name: 'db.index.fulltext.queryNodes',
    inputs: INPUTS,
    outputs: [{ name: 'node', type: 'NODE' }, SCORE],
    call: (graph, args) => found(graph, 'nodes', args).map(([id, score]) => [new NodeValue(graph, id), score]),
  },
  {
    name: 'db.index.fulltext.queryRelationships',
    inputs: INPUTS,
    outputs: [{ name: 'relationship', type: 'RELATIONSHIP' }, SCORE],
    call: (graph, args) =>
      found(graph, 'relationships', args).map(([id, score]) => [new RelationshipValue(graph, id), score]),
  },
]

/** Ids and scores, the best first; the same score by id, so that the order is always the same. */
function found(
  graph: Graph,
  over: FullTextIndex['over'],
  [name = null, text = null, options = null]: readonly Value[],
): readonly (readonly [number, number])[] {
  const index = typeof name === 'string' ? graph.fullTextIndex(name) : undefined
  if (index?.over !== over) throw noIndex(name, over)
  if (typeof text !== 'string') throw problem('InvalidArgumentType', 'The full-text query must be a STRING.')
  const isThere = (id: number) => (over === 'nodes' ? graph.hasNode(id) : graph.hasRelationship(id))
  const hits = [...search(index, parseFullText(text))]
    .filter(([id]) => isThere(id))
    .sort(([a, one], [b, other]) => other - one || a - b)
  const { skip, limit } = pageOf(options)
  return hits.slice(skip, skip + limit)
}

function pageOf(options: Value): { readonly skip: number; readonly limit: number } {
  const map: MapValue = options instanceof Map ? (options as MapValue) : new Map()
  for (const key of map.keys()) {
    if (key !== 'skip' && key !== 'limit') {
      throw problem(
        'InvalidArgumentValue',
        `There is no option \`${key}\` here: skip and limit are known.`,
      )
    }
  }
  return { skip: Number(map.get('skip') ?? 0), limit: Number(map.get('limit') ?? Infinity) }
}

function noIndex(name: Value, over: FullTextIndex['over']): CypherError {
  const called = typeof name === 'string' ? name : 'so'
  return problem('IndexNotFound', `There is no full-text index named ${called} over ${over}.`)
}

function problem(detail: string, message: string): CypherError {
  return new CypherError({ type: 'ProcedureError', phase: 'runtime', detail, message })
}
