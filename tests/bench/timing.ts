import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const WARM_UP = 5
/** Runs that are counted. */
export const RUNS = 11

/** The median milliseconds of the counted runs; `work` is given which run it is. */
export async function median(work: (run: number) => unknown, runs = RUNS): Promise<number> {
  for (let run = 0; run < WARM_UP; run++) await work(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    const outcome = work(run)
    // what is at hand at once is not made to wait for the next turn
    if (outcome instanceof Promise) await outcome
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? NaN
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes in use, garbage left out. */
export function bytesInUse(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
