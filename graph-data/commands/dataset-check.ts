import { DocumentsFolderError, openDocuments } from '../model/documents.ts'
import { problemText } from '../model/problem.ts'
import { DatasetInvalidError, readDataset } from '../model/read-dataset.ts'
import { rollUp } from '../model/roll-up.ts'
import type { Dataset } from '../model/types.ts'
import { exitCodes } from './command.ts'
import type { CommandOutput, ExitCode } from './command.ts'
import { countLines, duplicateFindings, nameFindings, passageFindings } from './data-checks.ts'
import { readSetAside } from './set-aside.ts'
import type { SetAside } from './set-aside.ts'
import { uncitedFindings } from './uncited-sentences.ts'

/**
 * Verifies a data set: records, ends, kinds and dates; passages, names and uncited sentences against the documents
 * where `documentsFolder` is given. Answers 0, or 65 where anything is wrong, every problem printed; 66 where that folder
 * cannot be read.
 */
export async function checkDataset(folder: string, documentsFolder: string | undefined, output: CommandOutput): Promise<ExitCode> {
  let dataset: Dataset
  let setAside: SetAside[]
  try {
    dataset = await readDataset(folder)
    setAside = await readSetAside(folder)
  } catch (error) {
    if (!(error instanceof DatasetInvalidError)) throw error
    error.problems.forEach((problem) => { output.complain(problemText(problem)) })
    return verdict(error.problems.length, output)
  }
  countLines(dataset).forEach(output.print)
  const { relations, conflicts } = rollUp(dataset)
  output.print(`${String(relations.length)} relations, ${String(conflicts.length)} conflicts, data version ${dataset.version}`)
  const findings = duplicateFindings(dataset)
  try {
    findings.push(...(await documentFindings(dataset, setAside, documentsFolder, output)))
  } catch (error) {
    if (!(error instanceof DocumentsFolderError)) throw error
    output.complain(error.message)
    return exitCodes.noInput
  }
  findings.forEach(output.complain)
  return verdict(findings.length, output)
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

function verdict(problems: number, output: CommandOutput): ExitCode {
  output.print(problems === 0 ? 'the data set is good' : `${String(problems)} ${problems === 1 ? 'problem' : 'problems'}`)
  return problems === 0 ? exitCodes.good : exitCodes.badData
}
