import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mentions } from '../../../../graph-data/commands/mentions.ts'
import { readSetAside } from '../../../../graph-data/commands/set-aside.ts'
import { uncitedFindings, uncitedSentences, undecided } from '../../../../graph-data/commands/uncited-sentences.ts'
import { codePoints } from '../../../../graph-data/model/code-points.ts'
import { PassageError, sha256 } from '../../../../graph-data/model/documents.ts'
import type { OpenDocuments } from '../../../../graph-data/model/documents.ts'
import { actor, claim, datasetOf } from '../model/samples.ts'

const text = 'Old fought New. Ann led Old. Older men saw New. New and Old met again.'

function opened(content: string): OpenDocuments {
  const whole = codePoints(content)
  const passage: OpenDocuments['passage'] = ({ document, start, end, sha256: hash }) => {
    if (sha256(whole.slice(start, end)) !== hash) throw new PassageError('span-altered', document)
    return { before: '', text: whole.slice(start, end), after: '', start, end }
  }
  return {
    available: new Set(['a']),
    missing: new Map([['b', 'document-absent']]),
    passage,
    span: () => { throw new Error('not asked here') },
    text: () => whole,
  }
}

function spanOf(phrase: string, content = text) {
  const start = content.indexOf(phrase)
  return { document: 'a', start, end: start + phrase.length, sha256: sha256(phrase) }
}

const actors = [actor('ann', 'person'), actor('new'), actor('old')]
const fight = claim('c1', { type: 'FOUGHT', from: 'old', to: 'new', source: spanOf('fought New') })
const dataset = datasetOf([fight], actors)
const textsOf = (claims: Parameters<typeof datasetOf>[0], content = text) =>
  uncitedSentences(datasetOf(claims, actors), opened(content)).map((sentence) => sentence.text)

describe('names in a text', () => {
  it('are whole words and never parts of longer names', () => {
    const north = { ...actor('old-north'), names: [{ text: 'Old of the North', kind: 'primary' as const, documents: ['a'] }] }
    const named = mentions([...actors, north])
    expect(named('Old of the North met Ann; Older men saw it.')).toEqual(['ann', 'old-north'])
    expect(named('Nobody.')).toEqual([])
  })

  it('borne by two actors count as one', () => {
    const second = { ...actor('ann-the-younger', 'person'), names: [{ text: 'Ann', kind: 'primary' as const, documents: ['a'] }] }
    expect(mentions([...actors, second])('Ann spoke.')).toEqual(['ann'])
  })

  it('are none where there are no actors', () => {
    expect(mentions([])('Ann spoke.')).toEqual([])
  })
})

describe('uncited sentences', () => {
  it('name two known actors and are touched by no span', () => {
    expect(uncitedSentences(dataset, opened(text))).toEqual([
      { document: 'a', start: 16, end: 28, text: 'Ann led Old.', actors: ['ann', 'old'] },
      { document: 'a', start: 48, end: 70, text: 'New and Old met again.', actors: ['new', 'old'] },
    ])
  })

  it('include those that only a retracted claim cites', () => {
    expect(textsOf([{ ...fight, retracted: { reason: 'misread', date: '2024-01-01' } }])).toContain('Old fought New.')
  })

  it('are counted in code points', () => {
    const [sentence] = uncitedSentences(datasetOf([], actors), opened('𐤀 alone. Ann led Old.'))
    expect(sentence).toMatchObject({ start: 9, end: 21, text: 'Ann led Old.' })
  })

  it('end at a note mark and not after an initial', () => {
    expect(textsOf([], 'Old fought New.12 Ann of the U.S. Navy led Old.')).toEqual(['Old fought New.12', 'Ann of the U.S. Navy led Old.'])
  })
})

describe('sentences set aside', () => {
  const uncited = uncitedSentences(dataset, opened(text))

  it('are no longer listed; one span may hold several', () => {
    expect(undecided(uncited, [{ ...spanOf('Ann led Old.'), reason: 'said before' }]).map((one) => one.start)).toEqual([48])
    expect(undecided(uncited, [{ ...spanOf('Ann led Old. Older men saw New. New and Old met again.'), reason: 'notes' }])).toEqual([])
    expect(undecided(uncited, [{ ...spanOf('Ann led'), reason: 'not the whole' }])).toHaveLength(2)
  })

  it('are findings while undecided, and none of the document', () => {
    const findings = uncitedFindings(dataset, opened(text), [{ ...spanOf('Ann led Old.'), reason: 'said before' }])
    expect(findings).toEqual(['document a, 48–70: names new, old; no claim cites it and it is not set aside'])
  })

  it('are findings where their text was altered or nothing is left to decide', () => {
    const altered = { ...spanOf('Ann led Old.'), sha256: '0'.repeat(64), reason: 'x' }
    const idle = { ...spanOf('Older men saw New.'), reason: 'x' }
    const elsewhere = { ...spanOf('Ann led Old.'), document: 'b', reason: 'not at hand' }
    const findings = uncitedFindings(dataset, opened(text), [altered, idle, elsewhere])
    expect(findings).toContainEqual(expect.stringContaining('document a, 16–28, set aside: document a: the text at this place'))
    expect(findings).toContain('document a, 29–47, set aside: holds no uncited sentence that names two actors; remove the line')
    expect(findings.join()).not.toContain('document b')
  })
})

describe('the file of what was set aside', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'set-aside-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const write = (...lines: unknown[]) => writeFile(join(folder, 'set-aside.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))

  it('may be missing', async () => {
    expect(await readSetAside(folder)).toEqual([])
  })

  it('is read in order', async () => {
    const first = { ...spanOf('Old fought New.'), reason: 'one' }
    const second = { ...spanOf('Ann led Old.'), reason: 'two' }
    await write(first, second)
    expect(await readSetAside(folder)).toEqual([first, second])
    await write(second, first)
    await expect(readSetAside(folder)).rejects.toMatchObject({ problems: [{ file: 'set-aside.jsonl', line: 2 }] })
  })

  it('needs a reason and a span', async () => {
    await write({ ...spanOf('Ann led Old.'), reason: ' ' }, { ...spanOf('New.'), end: 0, reason: 'x' })
    await expect(readSetAside(folder)).rejects.toMatchObject({
      problems: [{ line: 1, pointer: '/reason' }, { line: 2, pointer: '/end' }],
    })
  })
})
