/** The two that are asked: a real Neo4j and the engine. Both hold the same rows and answer in the same values. */
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import type { Engine, GraphRows } from '../../cypher/engine/api.ts'
import { createEngine, CypherError, type Graph } from '../../cypher/engine/index.ts'
import { DetachedEntities } from '../../cypher/engine/values/detached.ts'
import type { NodeValue, RelationshipValue, Value } from '../../cypher/engine/values/types.ts'
import { fromDriver, plainOf } from '../../server/store/neo4j/values.ts'
import { named } from './literal.ts'
import type { Neo4jAccess } from '../setup/neo4j-server.ts'

export type Answer =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  | { readonly kind: 'error'; readonly type: string; readonly message: string }
  /** More rows or time than a comparison is given. */
  | { readonly kind: 'too much'; readonly what: string }
  | { readonly kind: 'unsupported'; readonly what: string }
  /** Not an answer but a fault: an internal error of a side. */
  | { readonly kind: 'fault'; readonly message: string }

export interface Side {
  ask(query: string): Promise<Answer>
  /** The position of an entity in the rows that were loaded. */
  nodePosition(node: NodeValue): number
  relationshipPosition(relationship: RelationshipValue): number
}

/** What one query may use. */
export const LIMITS = { rows: 4_000, milliseconds: 2_000 } as const

const CREATE_NODES = 'UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN elementId(n)'
const CREATE_RELATIONSHIPS = `UNWIND $rows AS row
  MATCH (s) WHERE elementId(s) = row.start MATCH (t) WHERE elementId(t) = row.end
  CREATE (s)-[r:$(row.type)]->(t) SET r = row.properties RETURN elementId(r)`

export class EngineSide implements Side {
  readonly #engine: Engine

  constructor(graph: Graph) {
    this.#engine = createEngine(graph)
  }

  ask(query: string): Promise<Answer> {
    return Promise.resolve(this.answer(query))
  }

  answer(query: string): Answer {
    try {
      const deadline = performance.now() + LIMITS.milliseconds
      const cursor = this.#engine.run(query, new Map(), { deadline, maxRows: LIMITS.rows })
      const rows: (readonly Value[])[] = []
      for (let row = cursor.next(); row !== undefined; row = cursor.next()) rows.push(row)
      return cursor.truncated ? { kind: 'too much', what: 'rows' } : { kind: 'rows', columns: cursor.columns, rows }
    } catch (error) {
      return engineFailure(error)
    }
  }

  nodePosition(node: NodeValue): number {
    return node.id
  }
  relationshipPosition(relationship: RelationshipValue): number {
    return relationship.id
  }
}

function engineFailure(error: unknown): Answer {
  if (!(error instanceof CypherError)) {
    return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  const { type, detail, message } = error
  if (type === 'Unsupported') return { kind: 'unsupported', what: detail }
  if (type === 'Limit') return { kind: 'too much', what: detail }
  return { kind: 'error', type, message: `${detail}: ${message}` }
}

export class Neo4jSide implements Side {
  readonly #driver: Driver
  readonly #session: Session
  readonly #nodes = new Map<string, number>()
  readonly #relationships = new Map<string, number>()

  private constructor({ uri, user, password }: Neo4jAccess) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true, fetchSize: 2_000 })
    this.#session = this.#driver.session()
  }

  /** Loads the rows into a database that is empty. */
  static async load(access: Neo4jAccess, rows: GraphRows): Promise<Neo4jSide> {
    const side = new Neo4jSide(access)
    await side.#write(rows)
    return side
  }

  /** In steps, as a large graph does not fit into one transaction. */
  async empty(): Promise<void> {
    await this.#session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS')
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  async ask(query: string): Promise<Answer> {
    try {
      const result = this.#session.run(query, {}, { timeout: LIMITS.milliseconds })
      const columns = await result.keys()
      const entities = new DetachedEntities()
      const rows: (readonly Value[])[] = []
      for await (const record of result) {
        if (rows.length >= LIMITS.rows) return { kind: 'too much', what: 'rows' }
        rows.push([...record.values()].map((value) => fromDriver(value, entities)))
      }
      return { kind: 'rows', columns: columns.map(String), rows }
    } catch (error) {
      return neo4jFailure(error)
    }
  }

  nodePosition(node: NodeValue): number {
    return this.#nodes.get(node.elementId) ?? -1
  }
  relationshipPosition(relationship: RelationshipValue): number {
    return this.#relationships.get(relationship.elementId) ?? -1
  }

  async #write({ nodes, relationships, indexes = [] }: GraphRows): Promise<void> {
    const ids: string[] = []
    const nodeRows = nodes.map(({ labels, properties }) => ({ labels: [...labels], properties: plainOf(properties) }))
    for (const id of await this.#inBatches(CREATE_NODES, nodeRows)) {
      this.#nodes.set(id, ids.length)
      ids.push(id)
    }
    const relationshipRows = relationships.map(({ type, start, end, properties }) => ({
      type,
      start: ids[start],
      end: ids[end],
      properties: plainOf(properties),
    }))
    for (const id of await this.#inBatches(CREATE_RELATIONSHIPS, relationshipRows)) {
      this.#relationships.set(id, this.#relationships.size)
    }
    for (const { label, property } of indexes) {
      await this.#session.run(`CREATE INDEX IF NOT EXISTS FOR (n:${named(label)}) ON (n.${named(property)})`)
    }
    await this.#session.run('CALL db.awaitIndexes()')
  }

  async #inBatches(statement: string, rows: readonly object[]): Promise<string[]> {
    const ids: string[] = []
    for (let start = 0; start < rows.length; start += 2_000) {
      const { records } = await this.#session.run(statement, { rows: rows.slice(start, start + 2_000) })
      for (const record of records) ids.push(String(record.get(0)))
    }
    return ids
  }
}

function neo4jFailure(error: unknown): Answer {
  if (!(error instanceof neo4j.Neo4jError)) throw error
  const { code, message } = error
  if (/TransactionTimedOut|MemoryPool|OutOfMemory|Terminated/.test(code)) return { kind: 'too much', what: code }
  const client = /^Neo\.ClientError\.(?:Statement|Procedure)\.(\w+)$/.exec(code)
  if (client?.[1] !== undefined) return { kind: 'error', type: client[1], message }
  if (code.startsWith('Neo.DatabaseError')) return { kind: 'fault', message: `${code} ${message}` }
  throw error
}
