/** `npm run layout [-- folder]`: computes the stored positions of a data set and writes its layout.json. */
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { computePositions } from '../layout/positions.ts'
import { compareIds } from '../model/order.ts'
import { readDataset } from '../model/read-dataset.ts'
import { rollUp } from '../model/roll-up.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../mali', import.meta.url))
const dataset = rollUp(await readDataset(folder))
const positions = computePositions(dataset.actors, dataset.relations)
const lines = Object.entries(positions)
  .sort(([a], [b]) => compareIds(a, b))
  .map(([id, [x, y]]) => `  ${JSON.stringify(id)}: [${x}, ${y}]`)
await writeWhole(join(folder, 'layout.json'), `{"dataVersion": ${JSON.stringify(dataset.version)}, "positions": {\n${lines.join(',\n')}\n}}\n`)
process.stdout.write(`${lines.length} positions for data version ${dataset.version}\n`)

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
