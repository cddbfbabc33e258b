/** The program as a user starts it, in a process of its own on a free port. */
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const startDeadline = 60_000

export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
  /** How long it took, in milliseconds. */
  readonly took: number
}

export class Program {
  private constructor(
    readonly url: string,
    readonly log: () => string,
    private readonly process: ChildProcess,
  ) {}

  /** Resolves when it has printed its address. Settings of this process do not reach it but for `settings` and the PATH. */
  static start(settings: Readonly<Record<string, string>>): Promise<Program> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: root,
      env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    })
    process.once('exit', () => child.kill('SIGKILL'))
    let [output, log] = ['', '']
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the program did not start: ${log}`)), startDeadline)
      child.once('exit', (code) => reject(new Error(`the program ended with ${String(code)}: ${log}`)))
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        const url = /http:\/\/\S+:\d+/.exec(output)?.[0]
        if (url === undefined) return
        clearTimeout(timer)
        resolve(new Program(url, () => log, child))
      })
    })
  }

  get(path: string): Promise<Answered> {
    return answered(fetch(`${this.url}${path}`))
  }

  cypher(query: string, options: Readonly<Record<string, unknown>> = {}): Promise<Answered> {
    const body = JSON.stringify({ query, ...options })
    return answered(fetch(`${this.url}/api/cypher`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
  }

  /** Milliseconds until the path answers with that status. */
  async until(path: string, status: number, patience: number): Promise<number> {
    const started = performance.now()
    for (;;) {
      const answer = await this.get(path)
      const waited = performance.now() - started
      if (answer.status === status) return waited
      if (waited > patience) throw new Error(`${path} still answers ${String(answer.status)} after ${String(Math.round(waited))} ms: ${JSON.stringify(answer.body)}`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGKILL')
    await gone
  }
}

async function answered(request: Promise<Response>): Promise<Answered> {
  const started = performance.now()
  const response = await request
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, took: performance.now() - started }
}
