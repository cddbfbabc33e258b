/** The runs that take too long for every change: `npm run test:long`, or `npm run test:long -- <name>` for some. */
import { differentialRun } from './differential/long.ts'
import { hostileRun } from './hostile/long.ts'

export interface LongRun {
  readonly name: string
  readonly run: () => Promise<{ readonly passed: boolean; readonly said: string }>
}

const runs: readonly LongRun[] = [differentialRun, hostileRun]

const wanted = process.argv.slice(2)
const chosen = runs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const names = runs.map(({ name }) => name).join(', ')
if (chosen.length === 0) throw new Error(`No long run is named ${wanted.join(', ')}; there are ${names}.`)
for (const { name, run } of chosen) {
  const started = performance.now()
  const { passed, said } = await run()
  const seconds = Math.round((performance.now() - started) / 1_000)
  console.info(`${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s, ${said}`)
  if (!passed) process.exitCode = 1
}
