/**
 * Starts the program: settings and port first, as what is wrong with them is to be said at once, then all the rest.
 * Exit codes: 1 port, 65 bad data, 78 bad settings.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import { ConfigError, readConfig, type Config } from './config.ts'
import { StartError } from './errors.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const server = createServer()
  const release = holdRequests(server)
  await listen(server, config)
  const { serve } = await import('./serve.ts')
  release(await serve(server, config))
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

/** A request that comes before there is an answer waits; the function returned hands them over. */
function holdRequests(server: Server): (answer: RequestListener) => void {
  const held: Parameters<RequestListener>[] = []
  const hold: RequestListener = (...pair) => void held.push(pair)
  server.on('request', hold)
  return (answer) => {
    server.off('request', hold).on('request', answer)
    for (const pair of held) answer(...pair)
  }
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

/** What a person is told, and the exit code. */
function explain(error: unknown): { readonly line: string; readonly code: number } {
  if (error instanceof ConfigError) return { line: `Settings: ${error.message}`, code: 78 }
  if (error instanceof StartError) return { line: error.message, code: error.exitCode }
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
