/** The API over an embedded store, in this process, for the tests of its routes. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Writable } from 'node:stream'
import pino from 'pino'
import supertest from 'supertest'
import { readDataset } from '../../graph-data/model/read-dataset.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'
import type { RolledUp } from '../../graph-data/model/types.ts'
import { AnswerCache } from '../../server/api/answer-cache.ts'
import { nameIndexOf, versionOf } from '../../server/api/context.ts'
import { createApp } from '../../server/app.ts'
import { readConfig, type Limits } from '../../server/config.ts'
import { openShelf } from '../../server/document-shelf.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import type { Store } from '../../server/store/store.ts'

export interface Api {
  readonly app: ReturnType<typeof createApp>
  readonly store: Store
  readonly data: RolledUp
  readonly limits: Limits
  /** Everything that was logged, oldest first. */
  readonly logged: readonly LogLine[]
  request(): ReturnType<typeof supertest>
  close(): Promise<void>
}

export interface LogLine {
  readonly level: number
  readonly msg?: string
  readonly [field: string]: unknown
}

export interface ApiOptions {
  readonly data?: RolledUp
  readonly documents?: string
  readonly limits?: Partial<Limits>
  readonly requestsPerMinute?: number
  /** What stands between the routes and the store. */
  readonly around?: (store: Store) => Store
}

/** The Mali data set, unless another is given. */
export async function openApi({ data, documents, limits: changed, requestsPerMinute = 1_000_000, around }: ApiOptions = {}): Promise<Api> {
  const limits = { ...readConfig({}).limits, ...changed }
  const served = data ?? (await mali())
  const embedded = new EmbeddedStore(limits.waiting)
  await embedded.load(served)
  const store = around ? around(embedded) : embedded
  const pageFolder = await invented(pageFiles)
  const { log, logged } = listeningLog()
  const version = versionOf(store)
  const context = {
    store,
    limits,
    version,
    documents: await openShelf(documents, served.documents),
    cache: new AnswerCache(version),
    layout: { version: served.version, positions: served.positions },
    names: nameIndexOf(store, version),
  }
  const app = createApp({ context, log, requestsPerMinute, pageFolder, programVersion: '0.0.0' })
  return {
    app,
    store,
    data: served,
    limits,
    logged,
    request: () => supertest(app),
    close: async () => {
      await embedded.close()
      await rm(pageFolder, { recursive: true })
    },
  }
}

/** An API behind a port of this machine, for what a request without one cannot show. */
export interface Listening {
  readonly port: number
  /** Ends its connections too; the API itself stays open. */
  close(): void
}

export async function listening({ app }: Api): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A store of which some methods answer otherwise. */
export function otherwise(store: Store, changed: Partial<Store>): Store {
  return new Proxy(store, {
    get: (of, key) => {
      if (Object.hasOwn(changed, key)) return Reflect.get(changed, key) as unknown
      const found: unknown = Reflect.get(of, key, of)
      return typeof found === 'function' ? (found.bind(of) as unknown) : found
    },
  })
}

export async function mali(): Promise<RolledUp> {
  return rollUp(await readDataset(fileURLToPath(new URL('../../graph-data/mali', import.meta.url))))
}

const pageFiles = {
  'index.html': '<!doctype html><title>The page</title>',
  'assets/page-1a2b3c.js': 'export {}',
}

/** A new folder with these files; whoever asks removes it. */
export async function invented(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'actor-graph-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

function listeningLog() {
  const logged: LogLine[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(JSON.parse(chunk.toString()) as LogLine)
      done()
    },
  })
  return { log: pino({ level: 'info' }, sink), logged }
}
