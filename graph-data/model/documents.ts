/**
 * The documents that claims cite, where they are at hand (Node). Files are matched by the hash of their content, not
 * by name, and read once, when opened: no path is ever made from input.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codePoints } from './code-points.ts'
import type { CodePoints } from './code-points.ts'
import { sentencesAfter, sentencesBefore } from './sentences.ts'
import type { Source, SourceDocument } from './types.ts'

/** Why a passage cannot be shown. */
export type PassageFault =
  /** No file with the document's hash, nor one of its name, is at hand. */
  | 'document-absent'
  /** A file that begins with the document's id is there, but its content is another one. */
  | 'document-altered'
  /** The span lies outside the document. */
  | 'span-outside'
  /** The document is the right one; the text of the span is not what was cited. */
  | 'span-altered'

const faultWords: Readonly<Record<PassageFault, string>> = {
  'document-absent': 'the document is not in the documents folder',
  'document-altered': 'the file of this document has another content than the one that was cited',
  'span-outside': 'the span lies outside the document',
  'span-altered': 'the text at this place is not the text that was cited',
}

export class PassageError extends Error {
  override readonly name = 'PassageError'
  readonly fault: PassageFault
  readonly document: string

  constructor(fault: PassageFault, document: string) {
    super(`document ${document}: ${faultWords[fault]}`)
    this.fault = fault
    this.document = document
  }
}

/** The folder of the documents cannot be read at all. */
export class DocumentsFolderError extends Error {
  override readonly name = 'DocumentsFolderError'
}

/** A cited span with up to two sentences on each side; offsets in code points. `before + text + after` is one piece. */
export interface Passage {
  readonly before: string
  readonly text: string
  readonly after: string
  readonly start: number
  readonly end: number
}

export interface OpenDocuments {
  /** Documents at hand. */
  readonly available: ReadonlySet<string>
  readonly missing: ReadonlyMap<string, 'document-absent' | 'document-altered'>
  /** The cited passage. @throws PassageError also where the text of the span is not the text that was cited */
  passage(source: Source): Passage
  /** Any span of a document. @throws PassageError */
  span(document: string, start: number, end: number): Passage
  /** The whole text. @throws PassageError */
  text(document: string): CodePoints
}

/** @throws DocumentsFolderError */
export async function openDocuments(folder: string, documents: readonly SourceDocument[]): Promise<OpenDocuments> {
  const wanted = new Map(documents.map((document) => [document.sha256, document]))
  const texts = new Map<string, CodePoints>()
  const names = await readdir(folder).catch((error: unknown) => {
    throw new DocumentsFolderError('the documents folder cannot be read: see DOCUMENTS_DIR', { cause: error })
  })
  for (const name of names) {
    const bytes = await readCandidate(join(folder, name), documents)
    const document = bytes && wanted.get(sha256(bytes))
    if (document) texts.set(document.id, codePoints(bytes.toString('utf8')))
  }
  const missing = documents
    .filter(({ id }) => !texts.has(id))
    .map(({ id }) => [id, names.some((name) => beginsWithId(name, id)) ? 'document-altered' : 'document-absent'] as const)
  return reader(texts, new Map(missing))
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Only files whose size one of the documents can have are read: a code point takes one to four bytes. */
async function readCandidate(path: string, documents: readonly SourceDocument[]): Promise<Buffer | undefined> {
  const file = await stat(path).catch(() => undefined)
  const fits = file?.isFile() === true && documents.some(({ length }) => file.size >= length && file.size <= 4 * length)
  return fits ? readFile(path) : undefined
}

function beginsWithId(name: string, id: string): boolean {
  return name.startsWith(`${id}_`) || name.startsWith(`${id}.`)
}

function reader(texts: ReadonlyMap<string, CodePoints>, missing: OpenDocuments['missing']): OpenDocuments {
  const text = (document: string): CodePoints => {
    const found = texts.get(document)
    if (!found) throw new PassageError(missing.get(document) ?? 'document-absent', document)
    return found
  }
  const span = (document: string, start: number, end: number): Passage => {
    const whole = text(document)
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= whole.length
    if (!inside) throw new PassageError('span-outside', document)
    return {
      before: sentencesBefore(whole, start),
      text: whole.slice(start, end),
      after: sentencesAfter(whole, end),
      start,
      end,
    }
  }
  const passage = (source: Source): Passage => {
    const found = span(source.document, source.start, source.end)
    if (sha256(found.text) !== source.sha256) throw new PassageError('span-altered', source.document)
    return found
  }
  return { available: new Set(texts.keys()), missing, passage, span, text }
}
