/** The small data set with documents that really are there, made up here: every span and hash holds. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readDataset } from '../../graph-data/model/read-dataset.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'
import type { RolledUp } from '../../graph-data/model/types.ts'

export interface InventedDocuments {
  readonly data: RolledUp
  /** File name → content, to be put into a folder. */
  readonly files: Readonly<Record<string, string>>
}

export async function inventDocuments(): Promise<InventedDocuments> {
  const small = await readDataset(fileURLToPath(new URL('../fixtures/small', import.meta.url)))
  const texts = new Map(small.documents.map(({ id, length }) => [id, textOf(id, length)]))
  const text = (id: string): readonly string[] => texts.get(id) ?? []
  const documents = small.documents.map((document) => ({ ...document, sha256: hash(text(document.id).join('')) }))
  const claims = small.claims.map((claim) => {
    const { document, start, end } = claim.source
    return { ...claim, source: { document, start, end, sha256: hash(text(document).slice(start, end).join('')) } }
  })
  return {
    data: rollUp({ ...small, documents, claims }),
    files: Object.fromEntries([...texts].map(([id, points]) => [`${id}.txt`, points.join('')])),
  }
}

/** So many code points, some of them two UTF-16 units wide. */
function textOf(id: string, length: number): readonly string[] {
  const points: string[] = []
  for (let number = 1; points.length < length; number++) points.push(...Array.from(`Sentence ${number} of document ${id} 🜁 says nothing of anybody. `))
  return points.slice(0, length)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
