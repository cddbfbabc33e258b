/** `npm run uncited [-- document id]` */
import { runFromShell } from './command.ts'
import { runUncited } from './uncited-sentences.ts'

await runFromShell(runUncited)
