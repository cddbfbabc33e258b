import { Worker } from 'node:worker_threads'
import type { GraphTransfer } from '../../../cypher/engine/index.ts'
import { AppError } from '../../errors.ts'
import type { Answer, FromWorker, Task, ToWorker } from './messages.ts'

/** The engine keeps the deadline itself. One that is later than this is told to stop, and after the grace its thread is ended; milliseconds. */
const lateness = 100
const grace = 900
const heapMegabytes = 512

/** One worker thread; runs one query at a time. Once `dead` it answers nothing more. */
export class EngineThread {
  #worker: Worker
  #settle: { readonly resolve: (answer: Answer) => void; readonly reject: (error: AppError) => void } | undefined
  readonly #cancel = new Int32Array(new SharedArrayBuffer(4))
  /** Settled once it takes queries, or is dead. */
  readonly ready: Promise<void>
  dead = false

  /** `boot` is the file that the thread runs. */
  constructor(graph: GraphTransfer | undefined, boot: URL) {
    this.#worker = new Worker(boot, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    this.ready = new Promise((resolve) => {
      this.#worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve()
        else this.#heard(message)
      })
      this.#worker.once('exit', () => resolve())
    })
    this.#worker.once('error', (error) => this.#died(error))
    this.#worker.once('exit', () => this.#died(undefined))
    if (graph) this.use(graph)
  }

  /** From the next query on. */
  use(graph: GraphTransfer): void {
    this.#post({ kind: 'graph', graph })
  }

  /** Throws AppError; query-timeout where the deadline passed or the signal was aborted. */
  async run(task: Task, signal?: AbortSignal): Promise<Answer> {
    await this.ready
    if (this.dead) throw new AppError('store-unavailable', 'A thread of the query engine did not start.')
    Atomics.store(this.#cancel, 0, 0)
    const stop = () => {
      Atomics.store(this.#cancel, 0, 1)
      lastTimer ??= setTimeout(() => this.#kill(), grace)
    }
    let lastTimer: NodeJS.Timeout | undefined
    const timer = setTimeout(stop, task.deadlineMs + lateness)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject }
        this.#post({ kind: 'run', task, cancel: this.#cancel })
      })
    } finally {
      this.#settle = undefined
      clearTimeout(timer)
      clearTimeout(lastTimer)
      signal?.removeEventListener('abort', stop)
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #heard(message: Exclude<FromWorker, { kind: 'ready' }>): void {
    if (message.kind === 'answer') this.#settle?.resolve(message.answer)
    else {
      const { code, detail, extra, stack } = message.failure
      this.#settle?.reject(new AppError(code, detail, extra, stack === undefined ? undefined : { cause: stack }))
    }
  }

  #kill(): void {
    this.dead = true
    this.#settle?.reject(new AppError('query-timeout', 'The query did not stop at its deadline and was ended; narrow it, bound its path lengths or add a LIMIT.'))
    void this.#worker.terminate()
  }

  #died(error: unknown): void {
    this.dead = true
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    this.#settle?.reject(
      outOfMemory
        ? new AppError('query-memory', 'The query needed more memory than it may; narrow it or add a LIMIT.')
        : new AppError('internal', 'A thread of the query engine ended.', {}, { cause: error }),
    )
  }
}
