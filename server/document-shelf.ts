/** The documents as the routes see them: attached or not, and why not. */
import { DocumentsFolderError, openDocuments, PassageError, type OpenDocuments } from '../graph-data/model/documents.ts'
import type { Source, SourceDocument } from '../graph-data/model/types.ts'
import { ConfigError } from './config.ts'

export type ShelvedPassage =
  | { readonly kind: 'found'; readonly before: string; readonly text: string; readonly after: string }
  | { readonly kind: 'missing'; readonly reason: string }

export interface DocumentShelf {
  /** At least one document is at hand. */
  readonly attached: boolean
  /** Why a document's text is not at hand; undefined where it is. */
  problemWith(document: ShelvedDocument): string | undefined
  passage(source: Source): ShelvedPassage
  /** Code points [start, end) of a document, or undefined where it is not at hand. */
  text(document: ShelvedDocument, start: number, end: number): string | undefined
}

/** A document as the store knows it: a database may serve another data set, in which the same id is another document. */
export type ShelvedDocument = Pick<SourceDocument, 'id' | 'sha256'>

const howToAttach = 'The documents are not attached. Start the program with DOCUMENTS_DIR set to the folder that holds them to read each passage here.'

const emptyShelf: DocumentShelf = {
  attached: false,
  problemWith: () => howToAttach,
  passage: () => ({ kind: 'missing', reason: howToAttach }),
  text: () => undefined,
}

/** Throws ConfigError where a folder is given that cannot be read. */
export async function openShelf(folder: string | undefined, documents: readonly SourceDocument[]): Promise<DocumentShelf> {
  if (folder === undefined) return emptyShelf
  return shelfOf(await opened(folder, documents), documents)
}

async function opened(folder: string, documents: readonly SourceDocument[]): Promise<OpenDocuments> {
  try {
    return await openDocuments(folder, documents)
  } catch (error) {
    if (!(error instanceof DocumentsFolderError)) throw error
    throw new ConfigError('DOCUMENTS_DIR names a folder that cannot be read; name the folder that holds the documents, or leave it out')
  }
}

const absences = {
  'document-absent': 'This document is not in the folder that DOCUMENTS_DIR names.',
  'document-altered': 'The file of this document differs from the one that was cited, so its passages are not shown.',
} as const

function shelfOf(opened: OpenDocuments, documents: readonly SourceDocument[]): DocumentShelf {
  const hashes = new Map(documents.map(({ id, sha256 }) => [id, sha256]))
  const absenceOf = (id: string) => (opened.available.has(id) ? undefined : absences[opened.missing.get(id) ?? 'document-absent'])
  const problemWith = ({ id, sha256 }: ShelvedDocument) => (hashes.get(id) === sha256 ? absenceOf(id) : absences['document-absent'])
  return {
    attached: opened.available.size > 0,
    problemWith,
    passage: (source) => attempt<ShelvedPassage>(() => ({ kind: 'found', ...opened.passage(source) }), (error) => ({ kind: 'missing', reason: absenceOf(source.document) ?? `${error.message}.` })),
    text: (document, start, end) => (problemWith(document) === undefined ? attempt(() => opened.span(document.id, start, end).text, () => undefined) : undefined),
  }
}

function attempt<T>(work: () => T, otherwise: (error: PassageError) => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PassageError) return otherwise(error)
    throw error
  }
}
