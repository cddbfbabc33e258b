import type { AppError } from '../errors.ts'

/**
 * Ends waiting, whatever is waited for: a dead server may never answer. The work itself goes on until its owner
 * ends it. `dispose` when done, or the timer keeps running.
 */
export class Deadline {
  readonly #late: Promise<never>
  readonly #timer: NodeJS.Timeout
  readonly #ends: number
  readonly #giveUp: () => void
  readonly #signal: AbortSignal | undefined

  constructor(milliseconds: number, error: () => AppError, signal?: AbortSignal) {
    let reject: (reason: AppError) => void = () => undefined
    this.#late = new Promise((_resolve, fail) => {
      reject = fail
    })
    this.#late.catch(() => undefined)
    this.#giveUp = () => { reject(error()) }
    this.#ends = performance.now() + milliseconds
    this.#timer = setTimeout(this.#giveUp, milliseconds)
    this.#signal = signal
    if (signal?.aborted) this.#giveUp()
    signal?.addEventListener('abort', this.#giveUp, { once: true })
  }

  /** Milliseconds left, at least one. */
  get left(): number {
    return Math.max(1, Math.ceil(this.#ends - performance.now()))
  }

  /** What the work gives, or the error of this deadline where that is sooner. */
  race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#late])
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#giveUp)
  }
}

/** Waits for one thing only so long. */
export async function within<T>(milliseconds: number, work: Promise<T>, error: () => AppError): Promise<T> {
  const deadline = new Deadline(milliseconds, error)
  try {
    return await deadline.race(work)
  } finally {
    deadline.dispose()
  }
}
