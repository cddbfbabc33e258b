/**
 * One Neo4j serves the whole run, started when the first suite asks for it. Suites take turns: who holds the lease
 * (an open socket to the process of the run) has the database to itself, empty; the lease ends with the socket.
 */
import { createServer, type Server, type Socket } from 'node:net'
import { ask, emptied } from './neo4j-access.ts'
import { Neo4jServer, whyNoNeo4j, type Neo4jAccess } from './neo4j-server.ts'

export type LeaseAnswer = ({ readonly available: true } & Neo4jAccess) | { readonly available: false; readonly reason: string }

/** Listens for suites that want the database; `close` ends the server that was started for them. */
export class Neo4jLeases {
  readonly #listener: Server
  #turn: Promise<void> = Promise.resolve()
  #started: Promise<Neo4jAccess> | undefined
  #owned: Neo4jServer | undefined

  private constructor() {
    this.#listener = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      this.#turn = this.#turn.then(() => this.#serve(socket))
    })
  }

  static async open(): Promise<{ leases: Neo4jLeases; port: number }> {
    const leases = new Neo4jLeases()
    await new Promise<void>((resolve) => leases.#listener.listen(0, '127.0.0.1', resolve))
    const address = leases.#listener.address()
    return { leases, port: typeof address === 'object' && address ? address.port : 0 }
  }

  async close(): Promise<void> {
    this.#listener.close()
    if (this.#owned) await this.#owned.remove()
    else await this.#started?.then(emptied, () => undefined)
  }

  /** Answers one suite and waits until it lets go. */
  async #serve(socket: Socket): Promise<void> {
    if (socket.destroyed) return
    const released = new Promise<void>((resolve) => socket.once('close', () => { resolve() }))
    const answer = await this.#grant()
    socket.write(`${JSON.stringify(answer)}\n`)
    socket.resume()
    await released
  }

  async #grant(): Promise<LeaseAnswer> {
    try {
      this.#started ??= this.#start()
      const access = await this.#started
      await emptied(access)
      return { available: true, uri: access.uri, user: access.user, password: access.password }
    } catch (error) {
      return { available: false, reason: error instanceof Error ? error.message : String(error) }
    }
  }

  async #start(): Promise<Neo4jAccess> {
    const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
    if (uri) {
      await refuseForeignData({ uri, user, password })
      return { uri, user, password }
    }
    const reason = whyNoNeo4j()
    if (reason) throw new Error(reason)
    const server = await Neo4jServer.install()
    this.#owned = server
    await server.start()
    return server
  }
}

/** The suites empty the database again and again, so it must hold nothing of anybody when they begin. */
async function refuseForeignData(access: Neo4jAccess): Promise<void> {
  const [[count] = []] = await ask(access, 'MATCH (n) RETURN count(n)')
  if (count !== 0) throw new Error(`the database at NEO4J_TEST_URI holds ${String(count)} nodes; the tests empty it, so give them an empty one`)
}
