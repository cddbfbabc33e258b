/** Reads a data set from its folder (Node). */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArray } from './json-records.ts'
import { problemText } from './problem.ts'
import type { Problem } from './problem.ts'
import { documentSchema } from './schema.ts'
import type { Dataset, SourceDocument } from './types.ts'
import { missingFile, validateDataset } from './validate.ts'
import { datasetVersion } from './version.ts'

/** The folder is no valid data set; every problem is named. A program that serves data stops on it with exit code 65. */
export class DatasetInvalidError extends Error {
  override readonly name = 'DatasetInvalidError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const [first] = problems
    const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : ''
    super(`the data set is not valid: ${first ? problemText(first) : 'no reason given'}${more}`)
    this.problems = problems
  }
}

/** @throws DatasetInvalidError naming every problem, also for a missing, unreadable or wrongly encoded file */
export async function readDataset(folder: string): Promise<Dataset> {
  const problems: Problem[] = []
  const files = await readFiles(folder, problems)
  if (problems.length > 0) throw new DatasetInvalidError(problems)
  const validation = validateDataset(files)
  if (!validation.content) throw new DatasetInvalidError(validation.problems)
  return { ...validation.content, version: datasetVersion(validation.content) }
}

/** The documents of a data set alone, for work on claims that do not hold together yet. @throws DatasetInvalidError */
export async function readDocumentList(folder: string): Promise<SourceDocument[]> {
  const problems: Problem[] = []
  const text = await readText(folder, 'documents.json', problems)
  if (text === undefined && problems.length === 0) problems.push(missingFile('documents.json'))
  const documents = text === undefined ? [] : parseArray('documents.json', text, documentSchema, problems)
  if (problems.length > 0) throw new DatasetInvalidError(problems)
  return documents.map(({ record }) => record)
}

async function readFiles(folder: string, problems: Problem[]): Promise<Map<string, string>> {
  const claims = await claimFilesIn(folder, problems)
  const files = new Map<string, string>()
  for (const file of ['dataset.json', 'documents.json', 'actors.jsonl', 'layout.json', ...claims.sort()]) {
    const text = await readText(folder, file, problems)
    if (text !== undefined) files.set(file, text)
  }
  return files
}

/** Whatever stands there and is not hidden is meant to hold claims: what is not read is a problem, or nobody would miss it. */
async function claimFilesIn(folder: string, problems: Problem[]): Promise<string[]> {
  const files = (await namesIn(folder, problems)).filter((name) => !name.startsWith('.')).map((name) => `claims/${name}`)
  for (const file of files.filter((one) => !one.endsWith('.jsonl'))) {
    problems.push({ file, line: 0, pointer: '', message: 'only files named *.jsonl are read as claims; rename it or move it away' })
  }
  return files.filter((file) => file.endsWith('.jsonl'))
}

async function namesIn(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    return await readdir(join(folder, 'claims'))
  } catch (error) {
    problems.push({ file: 'claims', line: 0, pointer: '', message: `the folder ${join(folder, 'claims')} cannot be read (${codeOf(error)}); docs/DATA.md says what a data set is` })
    return []
  }
}

/** The text of a file of the data set; undefined where it is not there, which the caller judges, or cannot be read, which is a problem. */
export async function readText(folder: string, file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file)))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return undefined
    const message = error instanceof TypeError ? 'is not UTF-8 text' : `cannot be read (${code})`
    problems.push({ file, line: 0, pointer: '', message })
    return undefined
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
