/** `npm run check:data [-- folder]`: the Mali data set, or the folder of another one. */
import { fileURLToPath } from 'node:url'
import { consoleOutput } from './command.ts'
import { checkDataset } from './dataset-check.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../mali', import.meta.url))
process.exitCode = await checkDataset(folder, process.env['DOCUMENTS_DIR'], consoleOutput)
