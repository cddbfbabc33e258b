import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codePoints } from '../../../../graph-data/model/code-points.ts'
import { openDocuments, PassageError, sha256 } from '../../../../graph-data/model/documents.ts'
import type { SourceDocument } from '../../../../graph-data/model/types.ts'
import { document as sampleDocument } from './samples.ts'

const text = 'First one here. Second comes now. Third 😀 is cited. Fourth follows. Fifth ends it. Sixth is far.'
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

function known(id: string, content: string): SourceDocument {
  return { ...sampleDocument(id), sha256: sha256(content), length: codePoints(content).length }
}

function sourceOf(phrase: string, content = text) {
  const [start = -1] = codePoints(content).placesOf(phrase)
  return { document: 'a', start, end: start + codePoints(phrase).length, sha256: sha256(phrase) }
}

async function opened(content = text) {
  await writeFile(join(folder, 'any name at all'), content)
  return openDocuments(folder, [known('a', text)])
}

function faultOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof PassageError) return error.fault
    throw error
  }
  return 'none'
}

describe('opening documents', () => {
  it('matches files by content and not by name', async () => {
    const documents = await opened()
    expect([...documents.available]).toEqual(['a'])
    expect(documents.text('a').text).toBe(text)
  })

  it('shows the cited passage with two sentences on each side, by code points', async () => {
    const passage = (await opened()).passage(sourceOf('Third 😀 is cited.'))
    expect(passage).toMatchObject({ text: 'Third 😀 is cited.', before: 'First one here. Second comes now. ', after: ' Fourth follows. Fifth ends it.' })
    expect(passage.end - passage.start).toBe(17)
  })

  it('finds places after an astral character where they are', async () => {
    expect((await opened()).passage(sourceOf('Fourth follows.')).text).toBe('Fourth follows.')
  })

  it('says that a document is absent, and that one of its name is altered', async () => {
    const absent = await openDocuments(folder, [known('a', text)])
    expect(faultOf(() => absent.passage(sourceOf('Fourth follows.')))).toBe('document-absent')
    await writeFile(join(folder, 'a_copy.txt'), text.replace('Sixth', 'Other'))
    const altered = await openDocuments(folder, [known('a', text)])
    expect(faultOf(() => altered.passage(sourceOf('Fourth follows.')))).toBe('document-altered')
    expect([...altered.missing]).toEqual([['a', 'document-altered']])
  })

  it('refuses a span whose text is not what was cited', async () => {
    const documents = await opened()
    expect(faultOf(() => documents.passage({ ...sourceOf('Fourth follows.'), start: 0 }))).toBe('span-altered')
  })

  it.each([
    [-1, 5],
    [5, 5],
    [0, 1000],
    [0.5, 3],
    [Number.NaN, 3],
  ])('refuses the span from %d to %d, which lies outside', async (start, end) => {
    const documents = await opened()
    expect(faultOf(() => documents.span('a', start, end))).toBe('span-outside')
  })

  it('makes no path of what it is asked for', async () => {
    const documents = await opened()
    expect(faultOf(() => documents.text('../../etc/passwd'))).toBe('document-absent')
    expect(faultOf(() => documents.text('__proto__'))).toBe('document-absent')
  })
})

describe('code points', () => {
  it('count an astral character once', () => {
    const points = codePoints('a😀b😀c')
    expect(points.length).toBe(5)
    expect(points.slice(1, 3)).toBe('😀b')
    expect(points.placesOf('😀')).toEqual([1, 3])
    expect(points.placesOf('c')).toEqual([4])
  })

  it('find overlapping places and none of an empty phrase', () => {
    expect(codePoints('aaa').placesOf('aa')).toEqual([0, 1])
    expect(codePoints('aaa').placesOf('')).toEqual([])
  })
})
