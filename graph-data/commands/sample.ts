/** `npm run sample -- --seed <number> --count <number>`: ids of claims of the Mali data set drawn at random. */
import { fileURLToPath } from 'node:url'
import { readDataset } from '../model/read-dataset.ts'
import { consoleOutput } from './command.ts'
import { runSample } from './sampling.ts'

const { claims } = await readDataset(fileURLToPath(new URL('../mali', import.meta.url)))
process.exitCode = runSample(process.argv.slice(2), claims, consoleOutput)
