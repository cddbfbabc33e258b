import { buildGraph, graphToTransfer } from '../../../cypher/engine/index.ts'
import { decodeTyped, DetachedEntities, encodeTyped, type MapValue } from '../../../cypher/engine/values/index.ts'
import type { RolledUp } from '../../../graph-data/model/types.ts'
import { AppError } from '../../errors.ts'
import { CypherStore } from '../cypher-store.ts'
import { gated } from '../gate.ts'
import { queryText, type QueryName } from '../queries.ts'
import type { Row } from '../records/from-rows.ts'
import { toGraph } from '../records/to-graph.ts'
import type { LoadReport, QueryLimits, QueryResult, Readiness } from '../store.ts'
import { Crew } from './crew.ts'
import type { Answer } from './messages.ts'

/** Bounds on our own questions, which no person types. */
const own = { rows: 1_000_000, deadlineMs: 4_500, resultBytes: Infinity, cellBytes: Infinity } as const
const ownWaiting = 1_000
const noData = 'No data set is loaded yet.'

/** The graph in this process: our engine in worker threads over shared memory, two for people and one for the routes. */
export class EmbeddedStore extends CypherStore {
  readonly kind = 'embedded'
  readonly address = undefined
  readonly slots = 2
  readonly #people: Crew
  readonly #routes: Crew
  #loaded = false

  constructor(waiting: number) {
    super()
    this.#routes = new Crew(1, ownWaiting)
    this.#people = new Crew(this.slots, waiting)
  }

  async load(data: RolledUp): Promise<LoadReport> {
    const graph = graphToTransfer(buildGraph(toGraph(data), { shared: true }))
    this.#routes.use(graph)
    this.#people.use(graph)
    await Promise.all([this.#routes.ready(), this.#people.ready()])
    this.#loaded = true
    return { loaded: true, message: `Loaded ${data.title}, version ${data.version}.` }
  }

  readiness(): Promise<Readiness> {
    return Promise.resolve(
      this.#loaded ? { ready: true } : { ready: false, code: 'store-unavailable', reason: noData },
    )
  }

  warnings(): Promise<readonly string[]> {
    return Promise.resolve([])
  }

  async run(query: string, parameters: MapValue, { signal, ...limits }: QueryLimits): Promise<QueryResult> {
    gated(query, parameters)
    this.#requireData()
    const { plan, ...answer } = await this.#people.run({ query, parameters: encodeTyped(parameters), ...limits }, signal)
    return { columns: answer.columns, rows: rowsOf(answer), truncated: answer.truncated, ...(plan !== undefined && { plan }) }
  }

  #requireData(): void {
    if (!this.#loaded) throw new AppError('store-unavailable', noData)
  }

  async close(): Promise<void> {
    await Promise.all([this.#people.close(), this.#routes.close()])
  }

  protected async rows(query: QueryName, parameters: MapValue): Promise<readonly Row[]> {
    this.#requireData()
    const answer = await this.#routes.run({ query: queryText(query), parameters: encodeTyped(parameters), ...own })
    return rowsOf(answer).map((row) => new Map(answer.columns.map((column, index) => [column, row[index] ?? null])))
  }
}

function rowsOf({ rows }: Pick<Answer, 'rows'>) {
  const entities = new DetachedEntities()
  return rows.map((row) => row.map((cell) => decodeTyped(cell, entities)))
}
