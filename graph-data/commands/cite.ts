/** `npm run cite -- <document id> "<phrase>" [--nth n]` */
import { fileURLToPath } from 'node:url'
import { runCite } from './citation.ts'
import { consoleOutput } from './command.ts'

const folder = fileURLToPath(new URL('../mali', import.meta.url))
const surroundings = { folder, documentsFolder: process.env['DOCUMENTS_DIR'] }
process.exitCode = await runCite(process.argv.slice(2), surroundings, consoleOutput)
