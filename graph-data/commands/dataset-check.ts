import { openDocuments } from '../model/documents.ts'
import { readDataset } from '../model/read-dataset.ts'
import { rollUp } from '../model/roll-up.ts'
import type { Dataset } from '../model/types.ts'
import { counted } from '../model/words.ts'
import { exitCodes, folderNamed } from './command.ts'
import type { CommandOutput, ExitCode, Surroundings } from './command.ts'
import { countLines, duplicateFindings, nameFindings, passageFindings } from './data-checks.ts'
import { readSetAside } from './set-aside.ts'
import type { SetAside } from './set-aside.ts'
import { uncitedFindings } from './uncited-sentences.ts'

const usage = 'usage: npm run check:data [-- folder]'

/**
 * Verifies a data set: records, ends, kinds and dates; passages, names and uncited sentences against the documents
 * where their folder is known. Answers 0, or 65 where anything is wrong, every problem printed.
 */
export async function runCheck(words: readonly string[], surroundings: Surroundings, output: CommandOutput): Promise<ExitCode> {
  const folder = folderNamed(words, surroundings, usage)
  const dataset = await readDataset(folder)
  const setAside = await readSetAside(folder)
  countLines(dataset).forEach(output.print)
  const { relations, conflicts } = rollUp(dataset)
  output.print(`${String(relations.length)} relations, ${String(conflicts.length)} conflicts, data version ${dataset.version}`)
  const findings = [...duplicateFindings(dataset), ...(await documentFindings(dataset, setAside, surroundings.documentsFolder, output))]
  findings.forEach(output.complain)
  output.print(findings.length === 0 ? 'the data set is good' : counted(findings.length, 'problem'))
  return findings.length === 0 ? exitCodes.good : exitCodes.badData
}

async function documentFindings(
  dataset: Dataset,
  setAside: readonly SetAside[],
  folder: string | undefined,
  output: CommandOutput,
): Promise<string[]> {
  if (!folder) {
    output.print('passages, names and uncited sentences were not verified: set DOCUMENTS_DIR to the folder that holds the documents')
    return []
  }
  const documents = await openDocuments(folder, dataset.documents)
  for (const [id, fault] of documents.missing) {
    output.print(`passages and names of document ${id} were not verified: ${fault === 'document-absent' ? 'its file is not there' : 'its file was altered'}`)
  }
  const verified = dataset.claims.filter((claim) => documents.available.has(claim.source.document)).length
  output.print(`${String(verified)} of ${String(dataset.claims.length)} passages compared with their documents`)
  const altered = [...documents.missing].filter(([, fault]) => fault === 'document-altered').map(([id]) => `document ${id}: its file was altered`)
  return [...altered, ...passageFindings(dataset, documents), ...nameFindings(dataset, documents), ...uncitedFindings(dataset, documents, setAside)]
}
