/** The two that answer queries: the engine in this process, and a real Neo4j over Bolt. */
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { buildGraph, createEngine } from '../../../cypher/engine/index.ts'
import { DetachedEntities } from '../../../cypher/engine/values/detached.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import { fromDriver, plainOf } from '../../../server/store/neo4j/values.ts'
import type { Neo4jAccess } from '../../setup/neo4j-server.ts'
import { bytesInUse } from '../timing.ts'
import { rowsOf, TYPE_NAMES, type Columns } from './graph.ts'

type Rows = readonly (readonly Value[])[]

/** Answers a query with all its rows. */
export interface Side {
  ask(query: string, parameters: MapValue): Rows | Promise<Rows>
}

/** What loading took. */
export interface Loaded {
  readonly milliseconds: number
  readonly bytes?: number
}

export function engineSide(columns: Columns): Side & Loaded {
  const before = bytesInUse()
  const { engine, milliseconds } = built(columns)
  const ask = (query: string, parameters: MapValue): Rows => {
    const cursor = engine.run(query, parameters)
    const found: (readonly Value[])[] = []
    for (let row = cursor.next(); row !== undefined; row = cursor.next()) found.push(row)
    return found
  }
  // the rows are gone when this is counted, the index that the first question builds is not
  return { ask, milliseconds, bytes: bytesInUse() - before }
}

function built(columns: Columns) {
  const rows = rowsOf(columns)
  const begun = performance.now()
  const engine = createEngine(buildGraph(rows))
  engine.run("MATCH (a:Actor {id: 'a0'}) RETURN a.id", new Map()).next()
  return { engine, milliseconds: performance.now() - begun }
}

const BATCH = 5_000

export class Neo4jSide implements Side, Loaded {
  readonly #driver: Driver
  readonly #session: Session
  milliseconds = NaN

  constructor({ uri, user, password }: Neo4jAccess) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true, fetchSize: 10_000 })
    this.#session = this.#driver.session()
  }

  async ask(query: string, parameters: MapValue): Promise<Rows> {
    const { records } = await this.#session.run(query, plainOf(parameters))
    const entities = new DetachedEntities()
    return records.map((record) => [...record.values()].map((value) => fromDriver(value, entities)))
  }

  /** Replaces what the database holds. */
  async load(columns: Columns): Promise<void> {
    await this.#session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
    await this.#session.run('CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE')
    const { nodes, relationships } = rowsOf(columns)
    const begun = performance.now()
    await this.#inBatches('UNWIND $rows AS row CREATE (a:Actor) SET a = row', nodes.map(({ properties }) => plainOf(properties)))
    const ids = nodes.map(({ properties }) => properties.get('id'))
    for (const type of TYPE_NAMES) {
      const some = relationships.filter((relationship) => relationship.type === type)
      const create = `UNWIND $rows AS row MATCH (s:Actor {id: row.s}) MATCH (e:Actor {id: row.e}) CREATE (s)-[:${type} {since: row.since}]->(e)`
      await this.#inBatches(create, some.map(({ start, end, properties }) => ({ s: ids[start], e: ids[end], ...plainOf(properties) })))
    }
    this.milliseconds = performance.now() - begun
    await this.#session.run('CALL db.awaitIndexes()')
    await this.#session.run('CALL db.prepareForReplanning()')
  }

  async version(): Promise<string> {
    const { agent = '' } = await this.#driver.getServerInfo()
    return agent.replace('Neo4j/', '')
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  async #inBatches(statement: string, rows: readonly object[]): Promise<void> {
    for (let at = 0; at < rows.length; at += BATCH) await this.#session.run(statement, { rows: rows.slice(at, at + BATCH) })
  }
}
