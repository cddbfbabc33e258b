/** From settings to answers: data, store, documents, routes; and an end in good order. */
import { readFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { DatasetInvalidError, readDataset } from '../graph-data/model/read-dataset.ts'
import { problemText } from '../graph-data/model/problem.ts'
import { rollUp } from '../graph-data/model/roll-up.ts'
import { shippedFolder } from '../graph-data/model/shipped.ts'
import type { RolledUp } from '../graph-data/model/types.ts'
import { AnswerCache } from './api/answer-cache.ts'
import { nameIndexOf, versionOf, type Context } from './api/context.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { openShelf } from './document-shelf.ts'
import { StartError } from './errors.ts'
import { createLog } from './log.ts'
import { openStore } from './store/open-store.ts'

const pageFolder = fileURLToPath(new URL('../dist/client/', import.meta.url))
const { version: programVersion } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** After SIGTERM, in milliseconds: requests may run on for so long, then they are cut off; the process ends by force. */
const graceMs = { requests: 8_000, process: 10_000 }
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const sweepMs = 50

/** What answers the requests of the server; also ends both when the process is asked to. Throws StartError, ConfigError. */
export async function serve(server: Server, config: Config): Promise<RequestListener> {
  const log = createLog(config.logLevel, process.stderr.isTTY)
  const data = await readData(config.dataDir ?? shippedFolder)
  const documents = await openShelf(config.documentsDir, data.documents)
  const store = await openStore(config, data, log)
  const version = versionOf(store)
  const context: Context = {
    store,
    documents,
    limits: config.limits,
    cache: new AnswerCache(version),
    layout: { version: data.version, positions: data.positions },
    version,
    names: nameIndexOf(store, version),
  }
  closeWithGrace({ delay: graceMs.process, logger: false }, async ({ err }) => {
    if (err) log.error({ err }, 'stopping')
    await closeServer(server)
    await store.close()
  })
  return createApp({ context, log, requestsPerMinute: config.requestsPerMinute, pageFolder, programVersion })
}

async function readData(folder: string): Promise<RolledUp> {
  try {
    return rollUp(await readDataset(folder))
  } catch (error) {
    if (!(error instanceof DatasetInvalidError)) throw error
    throw new StartError(`The data set cannot be used.\n${error.problems.map(problemText).join('\n')}`, 65)
  }
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
