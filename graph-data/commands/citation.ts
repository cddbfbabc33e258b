import { codePoints } from '../model/code-points.ts'
import type { CodePoints } from '../model/code-points.ts'
import { openDocuments, sha256 } from '../model/documents.ts'
import type { Source } from '../model/types.ts'
import { readDocumentList } from '../model/read-dataset.ts'
import { exitCodes } from './command.ts'
import type { CommandOutput, ExitCode } from './command.ts'

const usage = 'usage: npm run cite -- <document id> "<phrase>" [--nth n]'

/** What is asked cannot be cited; the message says what to do. */
export class CitationError extends Error {
  override readonly name = 'CitationError'
}

/** @throws CitationError where the phrase does not occur, or occurs more than once and `nth` (from 1) does not say which */
export function cite(document: string, text: CodePoints, phrase: string, nth?: number): Source {
  const places = text.placesOf(phrase)
  const times = places.length === 1 ? 'once' : `${String(places.length)} times`
  if (places.length === 0) throw new CitationError(`the phrase does not occur in document ${document}`)
  if (nth === undefined && places.length > 1) {
    throw new CitationError(`the phrase occurs ${times}, at ${places.join(', ')}: say which with --nth`)
  }
  const start = places[(nth ?? 1) - 1]
  if (start === undefined) throw new CitationError(`the phrase occurs ${times}: there is no number ${String(nth)}`)
  return { document, start, end: start + codePoints(phrase).length, sha256: sha256(phrase) }
}

interface CiteArguments {
  readonly document: string
  readonly phrase: string
  readonly nth: number | undefined
}

/** @throws CitationError with the usage */
export function parseCiteArguments(words: readonly string[]): CiteArguments {
  const flag = words.indexOf('--nth')
  const nth = flag < 0 ? undefined : Number(words[flag + 1])
  const [document, phrase, ...rest] = words.filter((_, index) => flag < 0 || (index !== flag && index !== flag + 1))
  const nthIsGood = nth === undefined || (Number.isInteger(nth) && nth > 0)
  if (document === undefined || !phrase || rest.length > 0 || !nthIsGood) throw new CitationError(usage)
  return { document, phrase, nth }
}

export interface CiteSurroundings {
  /** The data set whose documents are meant. */
  readonly folder: string
  readonly documentsFolder: string | undefined
}

/** Prints the span of a phrase and its hash as the JSON of a claim's `source`. */
export async function runCite(words: readonly string[], { folder, documentsFolder }: CiteSurroundings, output: CommandOutput): Promise<ExitCode> {
  try {
    const { document, phrase, nth } = parseCiteArguments(words)
    if (!documentsFolder) throw new CitationError('set DOCUMENTS_DIR to the folder that holds the documents')
    const documents = await openDocuments(documentsFolder, await readDocumentList(folder))
    output.print(JSON.stringify(cite(document, documents.text(document), phrase, nth)))
    return exitCodes.good
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error))
    return exitCodes.badUse
  }
}
