import type { Budget } from '../api.ts'
import { CypherError } from '../errors.ts'

/** How many steps pass between two looks at the clock and the cancel flag. */
const CHECK_MASK = 0x3ff

/** Beyond this a JavaScript engine ends the process, not the query. */
const MAX_VALUE_BYTES = 256_000_000

const LARGE_BYTES = 100_000

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
  /** One value of this size is about to be made: values are not counted, but none may be larger than all. */
  room(bytes: number): void {
    // what is large took long to make
    if (bytes > LARGE_BYTES) this.check()
    if (bytes > Math.min(this.budget.maxBytes ?? Infinity, MAX_VALUE_BYTES)) {
      throw limit('memory', 'The query makes a list or a text that is larger than it may be.')
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

/** An error of the JavaScript engine about depth or size as the limit that the query came up against. */
export function asLimit(error: unknown): unknown {
  if (!(error instanceof RangeError)) return error
  if (error.message.includes('call stack')) {
    return limit(
      'depth',
      'The query has too many clauses or is nested too deep.',
    )
  }
  return error.message.startsWith('Invalid') ? limit('memory', 'The query makes a value that is too large.') : error
}

function limit(detail: 'timeout' | 'cancelled' | 'memory' | 'depth', message: string): CypherError {
  return new CypherError({ type: 'Limit', phase: 'runtime', detail, message })
}
