import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cite, parseCiteArguments, runCite } from '../../../../graph-data/commands/citation.ts'
import { CommandError, exitCodeOf, type Command } from '../../../../graph-data/commands/command.ts'
import { runCheck } from '../../../../graph-data/commands/dataset-check.ts'
import { runSample } from '../../../../graph-data/commands/sampling.ts'
import { runLayout } from '../../../../graph-data/commands/stored-layout.ts'
import { runUncited } from '../../../../graph-data/commands/uncited-sentences.ts'
import { codePoints } from '../../../../graph-data/model/code-points.ts'
import { sha256 } from '../../../../graph-data/model/documents.ts'
import { DatasetInvalidError, readDataset } from '../../../../graph-data/model/read-dataset.ts'
import { actor, claim, document } from '../model/samples.ts'

const text = 'Old merged into New. Ann led Old. Old was seen again.'
const phrase = 'Old merged into New.'
let home = ''
let folder = ''
let documentsFolder = ''

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'data-'))
  folder = join(home, 'set')
  documentsFolder = join(home, 'documents')
  await writeSet({ ...merger, source: { document: 'a', start: 0, end: phrase.length, sha256: sha256(phrase) } })
  await writeText(documentsFolder, 'a_text.txt', text)
})

afterEach(async () => {
  await rm(home, { recursive: true })
})

const merger = claim('c1', { type: 'MERGED_INTO', from: 'old', to: 'new', event: 'founding' })

async function writeText(path: string, name: string, content: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await writeFile(join(path, name), content)
}

async function writeSet(...claims: unknown[]): Promise<void> {
  await writeText(folder, 'dataset.json', JSON.stringify({ id: 'sample', title: 'Sample', schemaVersion: 1 }))
  await writeText(folder, 'documents.json', JSON.stringify([{ ...document('a'), sha256: sha256(text), length: text.length }]))
  await writeText(folder, 'actors.jsonl', [actor('new'), actor('old')].map((one) => JSON.stringify(one)).join('\n'))
  await writeText(join(folder, 'claims'), 'a.jsonl', claims.map((one) => JSON.stringify(one)).join('\n'))
}

function recorder() {
  const lines: string[] = []
  const push = (line: string) => {
    lines.push(line)
  }
  return { lines, output: { print: push, complain: push } }
}

async function ran(command: Command, words: readonly string[], documents?: string) {
  const { lines, output } = recorder()
  const code = await exitCodeOf(command, words, { folder, documentsFolder: documents }, output)
  return { code, text: lines.join('\n') }
}

function check(documents: string | undefined) {
  return ran(runCheck, [], documents)
}

describe('cite', () => {
  it('answers the span of a phrase and its hash', () => {
    expect(cite('a', codePoints(text), 'Ann led Old.')).toEqual({ document: 'a', start: 21, end: 33, sha256: sha256('Ann led Old.') })
  })

  it('refuses a phrase that occurs twice unless it is told which', () => {
    expect(() => cite('a', codePoints(text), 'Old')).toThrow(/occurs 3 times, at 0, 29, 34: say which with --nth/)
    expect(cite('a', codePoints(text), 'Old', 2).start).toBe(29)
    expect(() => cite('a', codePoints(text), 'Old', 4)).toThrow(CommandError)
    expect(() => cite('a', codePoints(text), 'Nobody')).toThrow(/does not occur/)
  })

  it('reads its arguments, wherever --nth stands', () => {
    expect(parseCiteArguments(['a', 'Old'])).toEqual({ document: 'a', phrase: 'Old', nth: undefined })
    expect(parseCiteArguments(['--nth', '2', 'a', 'Old'])).toEqual({ document: 'a', phrase: 'Old', nth: 2 })
    for (const words of [[], ['a'], ['a', 'Old', 'more'], ['a', 'Old', '--nth'], ['a', 'Old', '--nth', '0']]) {
      expect(() => parseCiteArguments(words)).toThrow(/usage/)
    }
  })

  it('prints JSON and answers 0, or complains and answers 64', async () => {
    const good = await ran(runCite, ['a', phrase], documentsFolder)
    expect(good.code).toBe(0)
    expect(JSON.parse(good.text)).toMatchObject({ start: 0, end: phrase.length })
    expect(await ran(runCite, ['a', phrase])).toMatchObject({ code: 64, text: expect.stringContaining('DOCUMENTS_DIR') as string })
    expect(await ran(runCite, ['b', phrase], documentsFolder)).toEqual({ code: 64, text: 'the data set has no document “b”; it has a' })
  })
})

describe('check:data', () => {
  it('counts and answers 0 for a good data set', async () => {
    const { code, text: said } = await check(documentsFolder)
    expect(code).toBe(0)
    expect(said).toContain('1 claims, by type: MERGED_INTO 1')
    expect(said).toContain('1 of 1 passages compared with their documents')
  })

  it('says plainly that passages were not verified where no documents are given', async () => {
    const { code, text: said } = await check(undefined)
    expect(code).toBe(0)
    expect(said).toContain('passages, names and uncited sentences were not verified: set DOCUMENTS_DIR')
  })

  it('names a passage that is not the cited one, a name that does not occur and a duplicate, and answers 65', async () => {
    const moved = { ...merger, source: { document: 'a', start: 1, end: phrase.length, sha256: sha256(phrase) } }
    await writeSet(moved, { ...moved, id: 'c2' })
    await writeText(folder, 'actors.jsonl', [{ ...actor('new'), name: 'Newest', names: [{ text: 'Newest', kind: 'primary', documents: ['a'] }] }, actor('old')].map((one) => JSON.stringify(one)).join('\n'))
    const { code, text: said } = await check(documentsFolder)
    expect(code).toBe(65)
    expect(said).toContain('claim c1: document a: the text at this place is not the text that was cited')
    expect(said).toContain('actor new: “Newest” does not occur in document a')
    expect(said).toContain('claim c2: says the same of the same passage as c1')
  })

  it('names an altered document and answers 65', async () => {
    await writeText(documentsFolder, 'a_text.txt', text.replace('Ann', 'Bob'))
    const { code, text: said } = await check(documentsFolder)
    expect(code).toBe(65)
    expect(said).toContain('document a: its file was altered')
  })
})

describe('every command', () => {
  const commands: readonly (readonly [name: string, command: Command, words: readonly string[]])[] = [
    ['check:data', runCheck, []],
    ['cite', runCite, ['a', phrase]],
    ['layout', runLayout, []],
    ['sample', runSample, ['--seed', '1', '--count', '1']],
    ['uncited', runUncited, []],
  ]

  it.each(commands)('%s names the file and line of what is wrong with the data and answers 65', async (name, command, words) => {
    const file = name === 'cite' ? 'documents.json' : 'actors.jsonl'
    await writeText(folder, file, '[{\n')
    const { code, text: said } = await ran(command, words, documentsFolder)
    expect(said).toMatch(new RegExp(`^${file}(:1)?: not JSON`, 'm'))
    expect(code).toBe(65)
  })

  it.each(commands)('%s answers 64 with its usage to words that it does not know', async (_name, command, words) => {
    const { code, text: said } = await ran(command, [...words, 'one', 'two'], documentsFolder)
    expect(said).toMatch(/^usage: npm run /)
    expect(code).toBe(64)
  })

  it.each(commands.filter(([name]) => !['layout', 'sample'].includes(name)))('%s says that the documents folder cannot be read and answers 66', async (_name, command, words) => {
    expect(await ran(command, words, join(home, 'nowhere'))).toMatchObject({ code: 66, text: expect.stringContaining('see DOCUMENTS_DIR') as string })
  })
})

it('layout writes positions that are read again, for groups that no line joins too', async () => {
  await writeSet()
  expect(await ran(runLayout, [])).toMatchObject({ code: 0 })
  expect(Object.keys((await readDataset(folder)).positions)).toEqual(['new', 'old'])
})

describe('reading a folder', () => {
  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20), /claims\/a\.jsonl:1: not JSON/],
    ['flipped', (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 30 ? 0xff : byte))), /claims\/a\.jsonl: is not UTF-8 text/],
  ])('names a %s file', async (_case, damage, message) => {
    const path = join(folder, 'claims', 'a.jsonl')
    await writeFile(path, damage(await readFile(path)))
    await expect(readDataset(folder)).rejects.toThrow(message)
  })

  it('never answers an empty data set for a folder that is not there', async () => {
    await expect(readDataset(join(home, 'nowhere'))).rejects.toThrow(DatasetInvalidError)
    await expect(readDataset(join(home, 'nowhere'))).rejects.toThrow(join(home, 'nowhere'))
  })

  it('misses no file of claims because of its name, hidden ones aside', async () => {
    await writeText(join(folder, 'claims'), '.notes', 'anything')
    await writeText(join(folder, 'claims'), 'b.json', '')
    await expect(readDataset(folder)).rejects.toThrow(/claims\/b\.json: only files named \*\.jsonl are read as claims[^(]*$/)
  })

  it('reads a copy as the same version', async () => {
    await cp(folder, join(home, 'copy'), { recursive: true })
    expect((await readDataset(join(home, 'copy'))).version).toBe((await readDataset(folder)).version)
  })
})
