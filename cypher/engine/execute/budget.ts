import type { Budget } from '../api.ts'
import { CypherError } from '../errors.ts'

/** How many steps pass between two looks at the clock and the cancel flag. */
const CHECK_MASK = 0x3ff

/** Counts what one query uses up and ends it with a `Limit` error when the budget is spent. */
export class Meter {
  private steps = 0
  private bytes = 0

  constructor(private readonly budget: Budget) {}

  /** One step of any loop. */
  step(): void {
    if ((++this.steps & CHECK_MASK) === 0) this.check()
  }

  /** The query keeps this many more bytes. */
  hold(bytes: number): void {
    this.bytes += bytes
    if (this.bytes > (this.budget.maxBytes ?? Infinity)) {
      throw limit('memory', 'The query holds more rows or values than it may; narrow it or add a LIMIT.')
    }
  }
  release(bytes: number): void {
    this.bytes -= bytes
  }

  check(): void {
    const { deadline, cancel } = this.budget
    if (cancel !== undefined && Atomics.load(cancel, 0) !== 0) throw limit('cancelled', 'The query was cancelled.')
    if (deadline !== undefined && performance.now() > deadline) {
      throw limit('timeout', 'The query took longer than it may; narrow it, bound its path lengths or add a LIMIT.')
    }
  }
}

function limit(detail: 'timeout' | 'cancelled' | 'memory', message: string): CypherError {
  return new CypherError({ type: 'Limit', phase: 'runtime', detail, message })
}
