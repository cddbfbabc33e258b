/** 10,000 random texts (HOSTILE_TEXTS for another number) through parser, planner and execution. */
import type { LongRun } from '../long.ts'
import { soups } from './soups.ts'

export const hostileRun: LongRun = {
  name: 'hostile',
  run: () => {
    const count = Number(process.env['HOSTILE_TEXTS'] ?? 10_000)
    const seed = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 1_000_000)
    const withRows = soups(count, seed)
    return Promise.resolve({ passed: true, said: `seed ${seed}, ${count} texts, ${withRows} of them gave rows` })
  },
}
