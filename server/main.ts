/** Starts the program: settings, data, store, documents, server. Exit codes: 1 port, 65 bad data, 78 bad settings. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { DatasetInvalidError, readDataset } from '../graph-data/model/read-dataset.ts'
import { problemText } from '../graph-data/model/problem.ts'
import { rollUp } from '../graph-data/model/roll-up.ts'
import { AnswerCache } from './api/answer-cache.ts'
import { nameIndexOf, versionOf, type Context } from './api/context.ts'
import { createApp } from './app.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { openShelf } from './document-shelf.ts'
import { createLog } from './log.ts'
import { openStore } from './store/open-store.ts'

const shippedData = fileURLToPath(new URL('../graph-data/mali/', import.meta.url))
const pageFolder = fileURLToPath(new URL('../dist/client/', import.meta.url))
const { version: programVersion } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** After SIGTERM, in milliseconds: requests may run on for so long, then they are cut off; the process ends by force. */
const graceMs = { requests: 8_000, process: 10_000 }
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const sweepMs = 50

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel, process.stderr.isTTY)
  const data = rollUp(await readDataset(config.dataDir ?? shippedData))
  const store = await openStore(config, data, log)
  const version = versionOf(store)
  const context: Context = {
    store,
    documents: await openShelf(config.documentsDir, data.documents),
    limits: config.limits,
    cache: new AnswerCache(version),
    layout: { version: data.version, positions: data.positions },
    version,
    names: nameIndexOf(store, version),
  }
  const app = createApp({ context, log, requestsPerMinute: config.requestsPerMinute, pageFolder, programVersion })
  const server = createServer(app)
  await listen(server, config)
  closeWithGrace({ delay: graceMs.process, logger: false }, async ({ err }) => {
    if (err) log.error({ err }, 'stopping')
    await closeServer(server)
    await store.close()
  })
  process.stdout.write(`${greeting(server, config)}\n`)
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs.requests)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function greeting(server: Server, { host }: Config): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `Actor graph: http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}

const portProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program. Stop that one, or choose another port: PORT=3001 npm start',
  EACCES: 'may not be used by this user; choose one above 1023: PORT=3001 npm start',
  EADDRNOTAVAIL: 'cannot be opened at this HOST; leave HOST out, or make it 127.0.0.1',
}

/** One line for a person, and the exit code. */
function explain(error: unknown): { readonly line: string; readonly code: number } {
  if (error instanceof ConfigError) return { line: `Settings: ${error.message}`, code: 78 }
  if (error instanceof DatasetInvalidError) return { line: `The data set cannot be used.\n${error.problems.map(problemText).join('\n')}`, code: 65 }
  if (error instanceof Error && 'code' in error && 'port' in error) {
    const reason = portProblems[String(error.code)]
    if (reason !== undefined) return { line: `Port ${String(error.port)} ${reason}`, code: 1 }
  }
  return { line: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 }
}

start().catch((error: unknown) => {
  const { line, code } = explain(error)
  process.stderr.write(`${line}\n`)
  process.exit(code)
})
