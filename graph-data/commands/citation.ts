import { codePoints } from '../model/code-points.ts'
import type { CodePoints } from '../model/code-points.ts'
import { openDocuments, sha256 } from '../model/documents.ts'
import type { Source } from '../model/types.ts'
import { readDocumentList } from '../model/read-dataset.ts'
import { CommandError, documentsNeeded, exitCodes } from './command.ts'
import type { CommandOutput, ExitCode, Surroundings } from './command.ts'

const usage = 'usage: npm run cite -- <document id> "<phrase>" [--nth n]'

/** @throws CommandError where the phrase does not occur, or occurs more than once and `nth` (from 1) does not say which */
export function cite(document: string, text: CodePoints, phrase: string, nth?: number): Source {
  const places = text.placesOf(phrase)
  const times = places.length === 1 ? 'once' : `${String(places.length)} times`
  if (places.length === 0) throw new CommandError(`the phrase does not occur in document ${document}`)
  if (nth === undefined && places.length > 1) {
    throw new CommandError(`the phrase occurs ${times}, at ${places.join(', ')}: say which with --nth`)
  }
  const start = places[(nth ?? 1) - 1]
  if (start === undefined) throw new CommandError(`the phrase occurs ${times}: there is no number ${String(nth)}`)
  return { document, start, end: start + codePoints(phrase).length, sha256: sha256(phrase) }
}

interface CiteArguments {
  readonly document: string
  readonly phrase: string
  readonly nth: number | undefined
}

/** @throws CommandError with the usage */
export function parseCiteArguments(words: readonly string[]): CiteArguments {
  const flag = words.indexOf('--nth')
  const nth = flag < 0 ? undefined : Number(words[flag + 1])
  const [document, phrase, ...rest] = words.filter((_, index) => flag < 0 || (index !== flag && index !== flag + 1))
  const nthIsGood = nth === undefined || (Number.isInteger(nth) && nth > 0)
  if (document === undefined || !phrase || rest.length > 0 || !nthIsGood) throw new CommandError(usage)
  return { document, phrase, nth }
}

/** Prints the span of a phrase and its hash as the JSON of a claim's `source`. */
export async function runCite(words: readonly string[], surroundings: Surroundings, output: CommandOutput): Promise<ExitCode> {
  const { document, phrase, nth } = parseCiteArguments(words)
  const folder = documentsNeeded(surroundings)
  const known = await readDocumentList(surroundings.folder)
  if (!known.some(({ id }) => id === document)) {
    throw new CommandError(`the data set has no document “${document}”; it has ${known.map(({ id }) => id).join(', ') || 'none'}`)
  }
  const documents = await openDocuments(folder, known)
  output.print(JSON.stringify(cite(document, documents.text(document), phrase, nth)))
  return exitCodes.good
}
