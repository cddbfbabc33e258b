import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../../graph-data/model/documents.ts'
import { ConfigError } from '../../../server/config.ts'
import { openShelf } from '../../../server/document-shelf.ts'
import { document } from '../graph-data/model/samples.ts'

const text = 'Old merged into New.'
const ours = { ...document('a'), sha256: sha256(text), length: text.length }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelf-'))
  await writeFile(join(folder, 'a_text.txt'), text)
})
afterEach(() => rm(folder, { recursive: true }))

it('gives the text of a document that is at hand', async () => {
  const shelf = await openShelf(folder, [ours])
  expect(shelf.problemWith(ours)).toBeUndefined()
  expect(shelf.text(ours, 4, 10)).toBe('merged')
})

it('never gives it for another document of the same id, as a database with another data set may name one', async () => {
  const shelf = await openShelf(folder, [ours])
  const theirs = { ...ours, sha256: sha256('something else') }
  expect(shelf.text(theirs, 4, 10)).toBeUndefined()
  expect(shelf.problemWith(theirs)).toContain('not in the folder')
})

it('says that DOCUMENTS_DIR is wrong where its folder cannot be read', async () => {
  await expect(openShelf(join(folder, 'nowhere'), [ours])).rejects.toThrow(ConfigError)
})
