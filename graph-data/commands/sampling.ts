/** Claims drawn at random, to be read against their passages. */
import { chanceFrom } from '../layout/chance.ts'
import { compareIds } from '../model/order.ts'
import { readDataset } from '../model/read-dataset.ts'
import type { Claim } from '../model/types.ts'
import { CommandError, exitCodes } from './command.ts'
import type { CommandOutput, ExitCode, Surroundings } from './command.ts'

const usage = 'usage: npm run sample -- --seed <number> --count <number>'

/**
 * Ids of `count` claims, sorted, or of all where there are fewer: the same for one seed and one set of ids, whatever
 * the order of `claims`. Retracted claims are left out.
 */
export function sampleClaims(claims: readonly Claim[], seed: number, count: number): string[] {
  const chance = chanceFrom(seed)
  const lots = claims.filter((claim) => !claim.retracted).map((claim) => claim.id).sort(compareIds).map((id) => ({ id, lot: chance() }))
  return lots.sort((a, b) => a.lot - b.lot || compareIds(a.id, b.id)).slice(0, count).map(({ id }) => id).sort(compareIds)
}

/** Prints the ids one a line. */
export async function runSample(words: readonly string[], { folder }: Surroundings, output: CommandOutput): Promise<ExitCode> {
  const seed = numberAfter(words, '--seed')
  const count = numberAfter(words, '--count')
  if (seed === undefined || count === undefined || words.length !== 4) throw new CommandError(usage)
  const { claims } = await readDataset(folder)
  sampleClaims(claims, seed, count).forEach(output.print)
  return exitCodes.good
}

function numberAfter(words: readonly string[], flag: string): number | undefined {
  const place = words.indexOf(flag)
  const word = place < 0 ? undefined : words[place + 1]
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined
}
