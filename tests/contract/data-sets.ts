import { fileURLToPath } from 'node:url'
import { readDataset } from '../../graph-data/model/read-dataset.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'
import type { RolledUp } from '../../graph-data/model/types.ts'

async function rolledUp(folder: string): Promise<RolledUp> {
  return rollUp(await readDataset(fileURLToPath(new URL(`../../${folder}`, import.meta.url))))
}

/** Eight invented actors with everything that a claim can say. */
export const small = await rolledUp('tests/fixtures/small')
export const mali = await rolledUp('graph-data/mali')
