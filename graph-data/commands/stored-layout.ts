import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { computePositions } from '../layout/positions.ts'
import { compareIds } from '../model/order.ts'
import { readDataset } from '../model/read-dataset.ts'
import { rollUp } from '../model/roll-up.ts'
import { exitCodes, folderNamed } from './command.ts'
import type { CommandOutput, ExitCode, Surroundings } from './command.ts'

const usage = 'usage: npm run layout [-- folder]'

/** Computes the stored positions of a data set and writes its layout.json. */
export async function runLayout(words: readonly string[], surroundings: Surroundings, output: CommandOutput): Promise<ExitCode> {
  const folder = folderNamed(words, surroundings, usage)
  const { actors, relations, version } = rollUp(await readDataset(folder))
  const lines = Object.entries(computePositions(actors, relations))
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, [x, y]]) => `  ${JSON.stringify(id)}: [${x}, ${y}]`)
  await writeWhole(join(folder, 'layout.json'), `{"dataVersion": ${JSON.stringify(version)}, "positions": {\n${lines.join(',\n')}\n}}\n`)
  output.print(`${lines.length} positions for data version ${version}`)
  return exitCodes.good
}

/** Written beside and renamed, so that a cut never leaves half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}
