import { decodeParameters, encodeRow } from '../../cypher/engine/values/typed-json.ts'
import { TypedJsonError } from '../../cypher/engine/values/typed-json-decode.ts'
import { NodeValue, PathValue, RelationshipValue } from '../../cypher/engine/values/types.ts'
import type { MapValue, Value } from '../../cypher/engine/values/types.ts'
import { cypherBody } from '../../graph-data/api/requests.ts'
import { cypherAnswer, type CypherAnswer } from '../../graph-data/api/schemas.ts'
import { AppError } from '../errors.ts'
import type { Limits } from '../config.ts'
import { invalid, route } from './route.ts'

export const cypher = route({
  method: 'post',
  path: '/api/cypher',
  summary: 'One reading Cypher statement: columns, typed rows, and the nodes and relationships in them',
  body: cypherBody,
  answer: cypherAnswer,
  errors: [
    'validation', 'body-not-json', 'body-too-deep', 'body-too-large', 'media-type', 'encoding',
    'query-syntax', 'query-too-long', 'query-too-complex', 'query-parameter-missing', 'query-type', 'query-unsupported', 'query-runtime',
    'query-not-read-only', 'query-clause-forbidden', 'procedure-forbidden', 'regex-forbidden',
    'query-timeout', 'query-memory', 'result-too-large', 'busy', 'store-unavailable', 'store-auth',
  ],
  async handle({ body, signal }, { store, limits }) {
    const parameters = readParameters(body.params, limits)
    if (body.query.length > limits.queryCharacters) {
      throw new AppError('query-too-long', `The query has ${body.query.length} characters; at most ${limits.queryCharacters} are read.`)
    }
    const started = performance.now()
    const result = await store.run(body.query, parameters, {
      rows: Math.min(body.limit ?? limits.rows, limits.rowsMax),
      deadlineMs: Math.min(body.timeoutMs ?? limits.deadlineMs, limits.deadlineMaxMs),
      resultBytes: limits.resultBytes,
      cellBytes: limits.cellBytes,
      signal,
    })
    return {
      columns: [...result.columns],
      rows: result.rows.map((row) => [...encodeRow(row)]),
      rowCount: result.rows.length,
      truncated: result.truncated,
      elapsedMs: Math.round((performance.now() - started) * 10) / 10,
      ...entitiesIn(result.rows),
      ...(result.plan === undefined ? {} : { plan: result.plan }),
    }
  },
})

function readParameters(params: Record<string, unknown>, limits: Limits): MapValue {
  const bytes = Buffer.byteLength(JSON.stringify(params))
  if (bytes > limits.parameterBytes) {
    throw new AppError('body-too-large', `The parameters take ${bytes} bytes; at most ${limits.parameterBytes} are read.`)
  }
  try {
    return decodeParameters(params, limits.parameterDepth)
  } catch (error) {
    throw error instanceof TypedJsonError ? invalid('body', [{ pointer: `/body/params${error.pointer}`, detail: error.message }]) : error
  }
}

type Entities = Pick<CypherAnswer, 'nodes' | 'relationships'>

/** Every node and relationship in the rows, once each, in the order in which they are met. */
function entitiesIn(rows: readonly (readonly Value[])[]): Entities {
  const nodes = new Map<string, Entities['nodes'][number]>()
  const relationships = new Map<string, Entities['relationships'][number]>()
  const collect = (value: Value): void => {
    if (value instanceof NodeValue) nodes.set(value.elementId, nodeView(value))
    else if (value instanceof RelationshipValue) relationships.set(value.elementId, relationshipView(value))
    else if (value instanceof PathValue) [...value.nodes, ...value.relationships].forEach(collect)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (value instanceof Map) value.forEach(collect)
  }
  rows.forEach((row) => row.forEach(collect))
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] }
}

function nodeView(node: NodeValue): Entities['nodes'][number] {
  return { id: node.elementId, labels: [...node.labels], properties: propertiesView(node.properties) }
}

function relationshipView(relationship: RelationshipValue): Entities['relationships'][number] {
  const { elementId, type, start, end, properties } = relationship
  return { id: elementId, type, start: start.elementId, end: end.elementId, properties: propertiesView(properties) }
}

function propertiesView(properties: MapValue): Record<string, unknown> {
  return Object.fromEntries([...properties].map(([key, value]) => [key, encodeRow([value])[0]]))
}
