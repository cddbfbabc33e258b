/** Sentences that name two known actors and that no claim cites: each is to be encoded or set aside. */
import { openDocuments, PassageError, sha256 } from '../model/documents.ts'
import type { OpenDocuments } from '../model/documents.ts'
import { compareIds } from '../model/order.ts'
import { readDataset } from '../model/read-dataset.ts'
import { sentencesOf } from '../model/sentences.ts'
import type { Sentence } from '../model/sentences.ts'
import type { Dataset, Source } from '../model/types.ts'
import { CommandError, documentsNeeded, exitCodes } from './command.ts'
import type { CommandOutput, ExitCode, Surroundings } from './command.ts'
import { mentions } from './mentions.ts'
import { readSetAside } from './set-aside.ts'
import type { SetAside } from './set-aside.ts'

const usage = 'usage: npm run uncited [-- document id]'

export interface UncitedSentence extends Sentence {
  readonly document: string
  /** Ids of the known actors that it names, at least two. */
  readonly actors: readonly string[]
}

type Span = Pick<Source, 'start' | 'end'>

/** In the order of the documents at hand. A sentence is cited where any claim's span touches it. */
export function uncitedSentences(
  { actors, claims }: Pick<Dataset, 'actors' | 'claims'>,
  documents: Pick<OpenDocuments, 'available' | 'text'>,
): UncitedSentence[] {
  const namedIn = mentions(actors)
  return [...documents.available].sort(compareIds).flatMap((document) => {
    const spans = claims.filter((claim) => !claim.retracted && claim.source.document === document).map((claim) => claim.source)
    return sentencesOf(documents.text(document))
      .filter((sentence) => !spans.some((span) => touch(span, sentence)))
      .map((sentence) => ({ document, ...sentence, actors: namedIn(sentence.text) }))
      .filter((sentence) => sentence.actors.length > 1)
  })
}

/** The uncited sentences on which nobody decided yet. */
export function undecided(uncited: readonly UncitedSentence[], setAside: readonly SetAside[]): UncitedSentence[] {
  return uncited.filter((sentence) => !setAside.some((one) => settles(one, sentence)))
}

/** Undecided sentences, decisions whose text was altered, and decisions that settle nothing (any more). */
export function uncitedFindings(dataset: Dataset, documents: OpenDocuments, setAside: readonly SetAside[]): string[] {
  const uncited = uncitedSentences(dataset, documents)
  return [
    ...undecided(uncited, setAside).map((sentence) => `${placeOf(sentence)}: names ${sentence.actors.join(', ')}; no claim cites it and it is not set aside`),
    ...setAside.flatMap((one) => decisionFinding(one, uncited, documents)),
  ]
}

function decisionFinding(one: SetAside, uncited: readonly UncitedSentence[], documents: OpenDocuments): string[] {
  if (documents.missing.has(one.document)) return []
  try {
    documents.passage(one)
  } catch (error) {
    if (!(error instanceof PassageError)) throw error
    return [`${placeOf(one)}, set aside: ${error.message}`]
  }
  if (uncited.some((sentence) => settles(one, sentence))) return []
  return [`${placeOf(one)}, set aside: holds no uncited sentence that names two actors; remove the line`]
}

export function placeOf({ document, start, end }: Span & { readonly document: string }): string {
  return `document ${document}, ${String(start)}–${String(end)}`
}

function settles(one: SetAside, sentence: UncitedSentence): boolean {
  return one.document === sentence.document && one.start <= sentence.start && sentence.end <= one.end
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Prints each undecided sentence as a line for `set-aside.jsonl` that still wants its reason, with its actors and its text under it. */
export async function runUncited(words: readonly string[], surroundings: Surroundings, output: CommandOutput): Promise<ExitCode> {
  const [only, ...more] = words
  const documentsFolder = documentsNeeded(surroundings)
  const dataset = await readDataset(surroundings.folder)
  if (more.length > 0 || (only !== undefined && !dataset.documents.some(({ id }) => id === only))) {
    throw new CommandError(`${usage}; the data set has ${dataset.documents.map(({ id }) => id).join(', ') || 'no documents'}`)
  }
  const documents = await openDocuments(documentsFolder, dataset.documents)
  const open = undecided(uncitedSentences(dataset, documents), await readSetAside(surroundings.folder))
  for (const { document, start, end, text, actors } of open.filter((one) => only === undefined || one.document === only)) {
    output.print(JSON.stringify({ document, start, end, sha256: sha256(text), reason: '' }))
    output.print(`  ${actors.join(', ')}\n  ${text}`)
  }
  return exitCodes.good
}
