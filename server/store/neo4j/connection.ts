import neo4j, { type Driver, type Record as DriverRecord, type Session } from 'neo4j-driver'
import type { Neo4jSettings } from '../../config.ts'
import { AppError } from '../../errors.ts'
import { within } from '../deadline.ts'
import type { Readiness } from '../store.ts'
import { neo4jError } from './errors.ts'

/** Milliseconds. */
const patience = { probe: 4_000, closing: 2_000, afterFailure: 500, afterRefusal: 10_000, fresh: 1_000 } as const

const driverSettings = {
  useBigInt: true,
  maxConnectionPoolSize: 12,
  connectionAcquisitionTimeout: 3_000,
  connectionTimeout: 2_000,
  connectionLivenessCheckTimeout: 0,
  maxTransactionRetryTime: 5_000,
  fetchSize: 500,
  telemetryDisabled: true,
} as const

const probeQuery = 'MATCH (d:Dataset) RETURN count(d) AS datasets'

/**
 * The driver and what is known of the server behind it. Nothing opens a session before one shared probe has
 * succeeded, so that a wrong password is tried once in ten seconds and a dead server costs a page little.
 */
export class Connection {
  #driver: Driver
  #closed = false
  #up = false
  #datasets = 0
  #lastSeen = -Infinity
  #probing: Promise<void> | undefined
  #failure: { readonly error: AppError; readonly until: number } | undefined

  constructor(private readonly settings: Neo4jSettings) {
    this.#driver = this.#open()
  }

  /** Throws AppError store-unavailable or store-auth where the server cannot be worked with. */
  async reachable(): Promise<void> {
    if (this.#up) return
    await this.#probed()
  }

  /** The server is there and holds a data set. */
  async ready(): Promise<void> {
    await this.reachable()
    if (this.#datasets === 0) await this.#probed()
    if (this.#datasets === 0) throw new AppError('store-unavailable', 'The database holds no data set yet; it is loaded at the start of the program or by npm run load.')
  }

  /** Asks the server anew unless it answered within the last second. */
  async readiness(): Promise<Readiness> {
    try {
      if (!this.#up || performance.now() - this.#lastSeen > patience.fresh) await this.#probed()
      await this.ready()
      return { ready: true }
    } catch (error) {
      const { code, message } = neo4jError(error)
      return { ready: false, code: code === 'store-auth' ? code : 'store-unavailable', reason: message }
    }
  }

  /** All rows of one statement of our own. */
  async query(
    text: string,
    parameters: Record<string, unknown>,
    options: { readonly milliseconds: number; readonly write?: boolean },
  ): Promise<readonly DriverRecord[]> {
    const session = this.session(options.write ?? false)
    try {
      const work = session.run(text, parameters, options.write ? {} : { timeout: options.milliseconds })
      const { records } = await within(options.milliseconds, work, unavailable)
      this.#lastSeen = performance.now()
      return records
    } catch (error) {
      throw this.failed(error)
    } finally {
      this.release(session)
    }
  }

  session(write: boolean): Session {
    const { database } = this.settings
    return this.#driver.session({ database, defaultAccessMode: write ? neo4j.session.WRITE : neo4j.session.READ })
  }

  /**
   * Ends what the session does (RESET) and gives its connection back. A server that does not even answer that is
   * taken for dead: every connection to it is thrown away, or the pool would fill with them.
   */
  release(session: Session): void {
    const driver = this.#driver
    within(patience.closing, session.close(), unavailable).catch(() => {
      if (driver === this.#driver) this.#renew()
    })
  }

  /** The error as a caller is told, after what it says about the server has been noted. `before` as for neo4jError. */
  failed(error: unknown, before?: string): AppError {
    const known = neo4jError(error, before)
    if (known.code === 'store-auth' || known.code === 'store-unavailable') this.#note(known)
    return known
  }

  /** To be called after a load. */
  holds(datasets: number): void {
    this.#datasets = datasets
  }

  async close(): Promise<void> {
    this.#closed = true
    await within(patience.closing, this.#driver.close(), unavailable).catch(() => undefined)
  }

  #open(): Driver {
    const { uri, user, password } = this.settings
    return neo4j.driver(uri, neo4j.auth.basic(user, password), driverSettings)
  }

  #renew(): void {
    this.#up = false
    this.#driver.close().catch(() => undefined)
    if (!this.#closed) this.#driver = this.#open()
  }

  #note(error: AppError): void {
    this.#up = false
    const pause = error.code === 'store-auth' ? patience.afterRefusal : patience.afterFailure
    this.#failure = { error, until: performance.now() + pause }
  }

  async #probed(): Promise<void> {
    if (this.#failure && performance.now() < this.#failure.until) throw this.#failure.error
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = undefined
    })
    await this.#probing
  }

  async #probe(): Promise<void> {
    const [record] = await this.query(probeQuery, {}, { milliseconds: patience.probe })
    this.#datasets = Number(record?.get('datasets') ?? 0)
    this.#up = true
    this.#failure = undefined
  }
}

function unavailable(): AppError {
  return new AppError('store-unavailable', 'The database does not answer; it is tried again by itself.')
}
