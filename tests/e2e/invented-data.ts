/** The small data set with its invented documents, written to a folder as a user would keep them. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inventDocuments } from '../api/invented-documents.ts'

export interface InventedFolders {
  readonly data: string
  readonly documents: string
  remove(): Promise<void>
}

export async function writeInventedData(): Promise<InventedFolders> {
  const folder = await mkdtemp(join(tmpdir(), 'actor-graph-page-'))
  const [data, documents] = [join(folder, 'data'), join(folder, 'documents')]
  const invented = await inventDocuments()
  await cp(fileURLToPath(new URL('../fixtures/small', import.meta.url)), data, { recursive: true })
  await mkdir(documents)
  await writeFile(join(data, 'documents.json'), JSON.stringify(invented.data.documents))
  for (const { id } of invented.data.documents) {
    const claims = invented.data.claims.filter(({ source }) => source.document === id)
    await writeFile(join(data, 'claims', `${id}.jsonl`), claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''))
  }
  for (const [name, text] of Object.entries(invented.files)) await writeFile(join(documents, name), text)
  return { data, documents, remove: () => rm(folder, { recursive: true, force: true }) }
}
