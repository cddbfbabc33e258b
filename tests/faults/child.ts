/** The program in a process of its own, to see what it says and how it ends. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface End {
  readonly code: number | null
  readonly output: string
  readonly errors: string
  /** From start to end, in milliseconds. */
  readonly took: number
}

export interface Child {
  readonly url: string
  readonly output: () => string
  readonly ended: Promise<End>
  /** Asks it to end, as a service manager does. */
  readonly terminate: () => void
}

/** The end of a program that is expected not to start. */
export function endOf(settings: Readonly<Record<string, string>>): Promise<End> {
  return launch(settings).ended
}

/** Resolves when it has printed its address; rejects with what it said where it ends before. */
export async function started(settings: Readonly<Record<string, string>> = {}): Promise<Child> {
  const { process: child, said, ended } = launch(settings)
  return new Promise((resolve, reject) => {
    void ended.then((end) => reject(new Error(`ended with ${String(end.code)}: ${end.errors}`)))
    child.stdout.on('data', () => {
      const url = /http:\/\/\S+:\d+/.exec(said.output)?.[0]
      if (url !== undefined) resolve({ url, output: () => said.output, ended, terminate: () => void child.kill('SIGTERM') })
    })
  })
}

function launch(settings: Readonly<Record<string, string>>) {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { cwd: root, env: { PATH: process.env['PATH'], PORT: '0', ...settings } })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const said = { output: '', errors: '' }
  child.stdout.on('data', (part: Buffer) => (said.output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.errors += part.toString()))
  const ended = new Promise<End>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve({ code, ...said, took: performance.now() - began })
    })
  })
  return { process: child, said, ended }
}
