import type { Transaction } from 'neo4j-driver'
import { DetachedEntities } from '../../../cypher/engine/values/detached.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import type { RolledUp } from '../../../graph-data/model/types.ts'
import type { Neo4jSettings } from '../../config.ts'
import { AppError } from '../../errors.ts'
import { CypherStore } from '../cypher-store.ts'
import { Deadline } from '../deadline.ts'
import { gated } from '../gate.ts'
import { queryText, type QueryName } from '../queries.ts'
import type { Row } from '../records/from-rows.ts'
import { toGraph } from '../records/to-graph.ts'
import { ResultSize } from '../result-size.ts'
import { Slots } from '../slots.ts'
import type { LoadReport, QueryLimits, QueryResult, Readiness } from '../store.ts'
import { Connection } from './connection.ts'
import { timedOut } from './errors.ts'
import { checkPlan, planText } from './gate.ts'
import { contentOf, prepareSchema, replaceGraph, type Content } from './loader.ts'
import { settingWarnings } from './settings-check.ts'
import { fromDriver, plainOf } from './values.ts'

const ownQueryMilliseconds = 4_500

/** The graph in a Neo4j 5 or later, one machine or a cluster. */
export class Neo4jStore extends CypherStore {
  readonly kind = 'neo4j'
  readonly address: string
  readonly slots = 4
  readonly #connection: Connection
  readonly #places: Slots
  #loading = false

  constructor(settings: Neo4jSettings, waiting: number) {
    super()
    this.address = settings.uri.replace(/\/\/[^/]*@/, '//')
    this.#connection = new Connection(settings)
    this.#places = new Slots(this.slots, waiting)
  }

  readiness(): Promise<Readiness> {
    return this.#connection.readiness()
  }

  async warnings(): Promise<readonly string[]> {
    try {
      await this.#connection.reachable()
      return await settingWarnings(this.#connection)
    } catch {
      return []
    }
  }

  /** What the database holds beside and of this data set. */
  async content(dataset: string): Promise<Content> {
    await this.#connection.reachable()
    return contentOf(this.#connection, dataset)
  }

  /** Refuses a database in which it would touch or mix up what somebody else made. */
  async load(data: RolledUp): Promise<LoadReport> {
    if (this.#loading) throw new AppError('import-running', 'A data set is being loaded; try again when it is done.')
    this.#loading = true
    try {
      refuseMixing(await this.content(data.id))
      await prepareSchema(this.#connection)
      await replaceGraph(this.#connection, data.id, toGraph(data))
      this.#connection.holds(1)
      return { loaded: true, message: `Loaded ${data.title}, version ${data.version}: ${String(data.actors.length)} actors, ${String(data.relations.length)} relations, ${String(data.claims.length)} claims.` }
    } finally {
      this.#loading = false
    }
  }

  async run(query: string, parameters: MapValue, limits: QueryLimits): Promise<QueryResult> {
    const statement = gated(query, parameters)
    return this.#places.use(limits.deadlineMs, async () => {
      await this.#connection.ready()
      const deadline = new Deadline(limits.deadlineMs, timedOut, limits.signal)
      const session = this.#connection.session(false)
      try {
        const transaction = await deadline.race(session.beginTransaction({ timeout: limits.deadlineMs + 1_000 }))
        const plan = await this.#explained(transaction, query, parameters, deadline)
        if (statement.kind === 'query' && statement.explain) return { columns: [], rows: [], truncated: false, plan }
        return await answer(transaction, query, parameters, limits, deadline)
      } catch (error) {
        throw this.#connection.failed(error)
      } finally {
        deadline.dispose()
        this.#connection.release(session)
      }
    })
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  protected async rows(query: QueryName, parameters: MapValue): Promise<readonly Row[]> {
    await this.#connection.ready()
    const records = await this.#connection.query(queryText(query), plainOf(parameters), { milliseconds: ownQueryMilliseconds })
    const entities = new DetachedEntities()
    return records.map((record) => new Map(record.keys.map((key) => [String(key), fromDriver(record.get(key), entities)])))
  }

  /** The plan, after the server's word on what the query would do has been heard. */
  async #explained(transaction: Transaction, query: string, parameters: MapValue, deadline: Deadline): Promise<string> {
    const before = 'EXPLAIN '
    try {
      const { summary } = await deadline.race(transaction.run(before + query, plainOf(parameters)))
      checkPlan(summary)
      return summary.plan ? planText(summary.plan) : ''
    } catch (error) {
      throw this.#connection.failed(error, before)
    }
  }
}

async function answer(
  transaction: Transaction,
  query: string,
  parameters: MapValue,
  limits: QueryLimits,
  deadline: Deadline,
): Promise<QueryResult> {
  const result = transaction.run(query, plainOf(parameters))
  const columns = (await deadline.race(result.keys())).map(String)
  const size = new ResultSize(columns, limits)
  const entities = new DetachedEntities()
  const rows: (readonly Value[])[] = []
  const records = result[Symbol.asyncIterator]()
  for (;;) {
    const next = await deadline.race(records.next())
    if (next.done) return { columns, rows, truncated: false }
    if (rows.length === limits.rows) return { columns, rows, truncated: true }
    const row = columns.map((column) => fromDriver(next.value.get(column), entities))
    size.add(row)
    rows.push(row)
  }
}

function refuseMixing({ datasets, ours, namesakes, attached }: Content): void {
  if (namesakes > 0) {
    throw new AppError('import-invalid', `The database holds ${String(namesakes)} nodes of another data set or program under labels that this one uses (${datasets.map((one) => one.id).join(', ') || 'none of this program'}); load into another database.`)
  }
  if (ours > 0 && attached > 0) {
    throw new AppError('import-invalid', `Somebody drew ${String(attached)} relationships to nodes of this data set, which a load would remove; remove them first or load into another database.`)
  }
}
