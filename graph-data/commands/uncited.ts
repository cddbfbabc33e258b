/**
 * `npm run uncited [-- document id]`: prints each sentence that names two known actors, is cited by no claim and is not
 * set aside, as a line for `set-aside.jsonl` that still wants its reason, with its actors and its text under it.
 */
import { fileURLToPath } from 'node:url'
import { openDocuments, sha256 } from '../model/documents.ts'
import { readDataset } from '../model/read-dataset.ts'
import { consoleOutput, exitCodes } from './command.ts'
import { readSetAside } from './set-aside.ts'
import { uncitedSentences, undecided } from './uncited-sentences.ts'

const folder = fileURLToPath(new URL('../mali', import.meta.url))
const documentsFolder = process.env['DOCUMENTS_DIR']
const only = process.argv[2]

if (documentsFolder) {
  const dataset = await readDataset(folder)
  const documents = await openDocuments(documentsFolder, dataset.documents)
  const open = undecided(uncitedSentences(dataset, documents), await readSetAside(folder))
  for (const { document, start, end, text, actors } of open.filter((one) => only === undefined || one.document === only)) {
    consoleOutput.print(JSON.stringify({ document, start, end, sha256: sha256(text), reason: '' }))
    consoleOutput.print(`  ${actors.join(', ')}\n  ${text}`)
  }
} else {
  consoleOutput.complain('set DOCUMENTS_DIR to the folder that holds the documents')
  process.exitCode = exitCodes.badUse
}
