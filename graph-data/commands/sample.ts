/** `npm run sample -- --seed <number> --count <number>`: ids of claims drawn at random. */
import { runFromShell } from './command.ts'
import { runSample } from './sampling.ts'

await runFromShell(runSample)
