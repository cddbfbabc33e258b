/** `npm run check:data [-- folder]`: the folder, else that of DATA_DIR, else the Mali data. */
import { runFromShell } from './command.ts'
import { runCheck } from './dataset-check.ts'

await runFromShell(runCheck)
