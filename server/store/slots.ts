import { AppError } from '../errors.ts'

/** So many run at once, so many more wait, in the order in which they came; who comes then is told to come again. */
export class Slots {
  #running = 0
  readonly #queue: (() => void)[] = []

  constructor(
    readonly running: number,
    readonly waiting: number,
  ) {}

  /** Runs the work when a place is free; throws AppError busy where none is in `patience` milliseconds. */
  async use<T>(patience: number, work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.running) await this.#place(patience)
    else this.#running++
    try {
      return await work()
    } finally {
      this.#release()
    }
  }

  #place(patience: number): Promise<void> {
    if (this.#queue.length >= this.waiting) throw this.#busy()
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(enter), 1)
        reject(this.#busy())
      }, patience)
      this.#queue.push(enter)
    })
  }

  /** Hands the place to the next in the queue. */
  #release(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#running--
  }

  #busy(): AppError {
    const detail = `${String(this.running)} queries are running and up to ${String(this.waiting)} may wait; try again in a few seconds.`
    return new AppError('busy', detail, { retryAfterSeconds: 5 })
  }
}
