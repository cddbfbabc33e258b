/** `npm run cite -- <document id> "<phrase>" [--nth n]` */
import { runCite } from './citation.ts'
import { runFromShell } from './command.ts'

await runFromShell(runCite)
