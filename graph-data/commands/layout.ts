/** `npm run layout [-- folder]`: the folder, else that of DATA_DIR, else the Mali data. */
import { runFromShell } from './command.ts'
import { runLayout } from './stored-layout.ts'

await runFromShell(runLayout)
