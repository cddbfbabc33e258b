import type { RolledUp } from '../../../graph-data/model/types.ts'
import type { Neo4jSettings } from '../../config.ts'
import { AppError } from '../../errors.ts'
import type { Logger } from '../../log.ts'
import { Neo4jStore } from './neo4j-store.ts'

/** How often a database that is not there yet is looked for, in milliseconds; it tells itself when not to be asked. */
const interval = 2_000

/** A Neo4j that is looked after until it holds a data set. */
export class FilledWhenEmpty extends Neo4jStore {
  #timer: NodeJS.Timeout | undefined
  #lastComplaint = ''
  #closed = false

  constructor(
    settings: Neo4jSettings,
    waiting: number,
    private readonly data: RolledUp,
    private readonly log: Logger,
  ) {
    super(settings, waiting)
    void this.#look()
  }

  override async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await super.close()
  }

  async #look(): Promise<void> {
    try {
      if (await this.#isServed()) return
    } catch (error) {
      this.#complain(error)
    }
    if (!this.#closed) this.#timer = setTimeout(() => void this.#look(), interval).unref()
  }

  async #isServed(): Promise<boolean> {
    const { nodes, datasets } = await this.content(this.data.id)
    if (datasets.length > 0) return true
    if (nodes > 0) throw new AppError('store-unavailable', `The database holds ${String(nodes)} nodes and no data set of this program; npm run load says what a load would do.`)
    const { message } = await this.load(this.data)
    this.log.info(message)
    return true
  }

  /** Once for each reason, or the log would fill. */
  #complain(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    if (message !== this.#lastComplaint) this.log.warn(message)
    this.#lastComplaint = message
  }
}
