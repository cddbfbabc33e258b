import { describe, expect, it } from 'vitest'
import { problemText } from '../../../../graph-data/model/problem.ts'
import { validateDataset } from '../../../../graph-data/model/validate.ts'
import { datasetVersion } from '../../../../graph-data/model/version.ts'
import { actor, claim, document } from './samples.ts'

type Changes = Record<string, unknown>

const meta = { id: 'sample', title: 'Sample', schemaVersion: 1 }
const merger = claim('c1', { type: 'MERGED_INTO', from: 'old', to: 'new', event: 'founding' })

/** A good data set, with single files replaced. */
function filesOf(changes: Record<string, string> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      'dataset.json': JSON.stringify(meta),
      'documents.json': JSON.stringify([document('a'), document('b')], null, 2),
      'actors.jsonl': lines(actor('ann', 'person'), actor('new'), actor('old')),
      'claims/a.jsonl': lines(merger),
      ...changes,
    }),
  )
}

function lines(...records: unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

function problems(changes: Record<string, string>): string[] {
  return validateDataset(filesOf(changes)).problems.map(problemText)
}

/** Problems of one claim that differs from a good one. */
function claimProblems(changes: Changes): string {
  return problems({ 'claims/a.jsonl': lines({ ...merger, ...changes }) }).join('\n')
}

function actorProblems(changes: Changes): string {
  return problems({ 'actors.jsonl': lines(actor('ann', 'person'), actor('new'), { ...actor('old'), ...changes }) }).join('\n')
}

describe('a good data set', () => {
  it('has no problems and is answered sorted by id', () => {
    const { content, problems: found } = validateDataset(filesOf())
    expect(found).toEqual([])
    expect(content?.actors.map((one) => one.id)).toEqual(['ann', 'new', 'old'])
    expect(content?.positions).toEqual({})
  })

  it('may have stored positions', () => {
    const layout = JSON.stringify({ dataVersion: '0123456789ab', positions: { old: [1, -2.5] } })
    expect(validateDataset(filesOf({ 'layout.json': layout })).content?.positions).toEqual({ old: [1, -2.5] })
  })
})

describe('problems', () => {
  it('are all named by file and line, never only the first', () => {
    const found = problems({
      'actors.jsonl': lines(actor('ann', 'person'), { ...actor('new'), kind: 'gang' }, actor('old')),
      'claims/a.jsonl': `${lines(merger)}{"id":\n${lines({ ...merger, id: 'c2', when: '2013-13' })}`,
      'claims/b.jsonl': lines({ ...merger, id: 'c3', from: 'nobody' }),
    })
    expect(found[0]).toMatch(/^actors\.jsonl:2 \/kind: /)
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^claims\/a\.jsonl:2: not JSON/),
        expect.stringMatching(/^claims\/a\.jsonl:3 \/when: .*there is no month 13 at character 6/),
        expect.stringMatching(/^claims\/b\.jsonl:1 \/from: there is no actor “nobody”/),
      ]),
    )
  })

  it('name a missing file, and the line of a record inside an array', () => {
    const files = filesOf({ 'documents.json': JSON.stringify([document('a'), { ...document('b'), sha256: 'x' }], null, 2) })
    files.delete('actors.jsonl')
    const found = validateDataset(files).problems.map(problemText)
    expect(found).toContain('actors.jsonl: the file is missing')
    expect(found.find((one) => one.startsWith('documents.json'))).toMatch(/^documents\.json:12 \/sha256: a SHA-256 is 64/)
  })

  it.each([
    ['a field that no claim has', { colour: 'red' }, 'colour'],
    ['an id that is no slug', { id: 'Not A Slug' }, '/id: an id is lower-case'],
    ['too many words in the date text', { whenText: 'one two three four five six seven' }, '/whenText: at most 6 words'],
    ['too many words in our own', { says: 'word '.repeat(31) }, '/says: at most 30 words'],
    ['a hash that is none', { source: { ...merger.source, sha256: 'abc' } }, '/source/sha256'],
    ['a span that ends before it starts', { source: { ...merger.source, start: 10, end: 10 } }, '/source/end'],
    ['a span beyond the document', { source: { ...merger.source, end: 1001 } }, '/source/end: the document ends at 1000'],
    ['an unknown document', { source: { ...merger.source, document: 'z' } }, '/source/document: there is no document “z”'],
    ['an end of a kind that the type does not allow', { to: 'ann' }, '/to: “ann” is a person; MERGED_INTO allows here'],
    ['one actor at both ends', { to: 'old' }, '/to: both ends are “old”'],
    ['a symmetric type with the greater id first', { type: 'ALLIED', kind: 'pact', from: 'old', to: 'new' }, 'the smaller id, “new”'],
    ['LED_BY without role', { type: 'LED_BY', to: 'ann' }, '/role: LED_BY needs “role”'],
    ['a role that is none of the type', { type: 'LED_BY', to: 'ann', role: 'member' }, '/role: LED_BY knows the roles'],
    ['ALLIED without kind', { type: 'ALLIED', from: 'new', to: 'old' }, '/kind: ALLIED needs “kind”'],
    ['KILLED_OR_CAPTURED without fate', { type: 'KILLED_OR_CAPTURED', to: 'ann' }, '/fate: KILLED_OR_CAPTURED needs'],
    ['a fate where none belongs', { fate: 'killed' }, '/fate: MERGED_INTO has no “fate”'],
    ['an extent outside lineage', { type: 'FOUGHT', extent: 'whole' }, '/extent: FOUGHT has no “extent”'],
    ['a toll outside fights', { toll: { killed: 1 } }, '/toll: MERGED_INTO has no “toll”'],
    ['a toll that runs backwards', { type: 'FOUGHT', toll: { killed: { min: 5, max: 3 } } }, '/toll/killed'],
    ['a person followed by a body', { type: 'SUCCEEDED_BY', from: 'ann' }, 'a person is succeeded by a person'],
    ['an event with the id of a claim', { event: 'c1' }, '/event: “c1” is the id of a claim'],
  ])('are found in %s', (_case, changes, message) => {
    expect(claimProblems(changes)).toContain(message)
  })

  it.each([
    ['a name twice', { names: [...actor('old').names, ...actor('old').names] }, 'stands here twice'],
    ['no primary name', { names: [{ text: 'Old', kind: 'alias', documents: ['a'] }] }, 'exactly one name is primary'],
    ['a name of no document', { names: [{ text: 'Old', kind: 'primary', documents: [] }] }, 'occurs in no document'],
    ['a name of an unknown document', { names: [{ text: 'Old', kind: 'primary', documents: ['z'] }] }, 'there is no document “z”'],
    ['a namesake that does not exist', { notSameAs: [{ id: 'ghost', reason: 'same surname' }] }, '“ghost” is no other actor'],
  ])('are found in an actor with %s', (_case, changes, message) => {
    expect(actorProblems(changes)).toContain(message)
  })

  it('are told with what cannot be read first, from which others follow', () => {
    expect(problems({ 'documents.json': '{}' }).slice(0, 2)).toEqual([
      'documents.json: a JSON array of records is expected',
      'actors.jsonl:1 /names/0/documents: there is no document “a”',
    ])
  })

  it('are placed in an array of records behind texts of any length', () => {
    const [a, b] = [{ ...document('a'), note: 'x'.repeat(12_000_000) }, { ...document('b'), sha256: 'x' }]
    const found = problems({ 'documents.json': JSON.stringify([a, b], null, 2) })
    expect(found[0]).toMatch(/^documents\.json:13 \/sha256/)
  })

  it('are found in ids that stand twice, also in two files, and in records out of order', () => {
    const found = problems({
      'claims/a.jsonl': lines({ ...merger, id: 'c2' }, merger),
      'claims/b.jsonl': lines(merger),
    })
    expect(found).toContain('claims/a.jsonl:2 /id: records are sorted by id: “c1” stands before “c2”')
    expect(found).toContain('claims/b.jsonl:1 /id: “c1” stands already in claims/a.jsonl, line 2')
  })

  it('are found in a merger event with two successors', () => {
    const actors = lines(actor('ann', 'person'), actor('new'), actor('newer'), actor('old'))
    const found = problems({ 'actors.jsonl': actors, 'claims/a.jsonl': lines(merger, { ...merger, id: 'c2', to: 'newer' }) })
    expect(found).toEqual(['claims/a.jsonl:2 /to: event “founding” has “new” here in claims/a.jsonl, line 1'])
  })

  it.each(['__proto__', 'constructor', 'toString'])('are found in the key %s, which could harm whoever reads it', (key) => {
    const text = JSON.stringify(merger).replace('"event":', `"${key}":{"polluted":1},"event":`)
    expect(problems({ 'claims/a.jsonl': text })).toEqual([`claims/a.jsonl:1 /${key}: “${key}” may not be a key`])
  })

  it('are found in nesting that no record needs', () => {
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`
    expect(problems({ 'claims/a.jsonl': JSON.stringify(merger).replace('"founding"', deep) })[0]).toContain('nested deeper than 32')
  })
})

describe('the version', () => {
  function versionOf(changes: Record<string, string> = {}): string {
    const { content } = validateDataset(filesOf(changes))
    if (!content) throw new Error('not valid')
    return datasetVersion(content)
  }

  it('does not depend on the order of fields, on the files that claims stand in, or on positions', () => {
    const { id, ...rest } = merger
    const layout = JSON.stringify({ dataVersion: 'x', positions: { old: [1, 2] } })
    expect(versionOf()).toMatch(/^[0-9a-f]{12}$/)
    expect(versionOf({ 'claims/a.jsonl': '', 'claims/b.jsonl': lines({ ...rest, id }), 'layout.json': layout })).toBe(versionOf())
  })

  it('changes with any content', () => {
    expect(versionOf({ 'claims/a.jsonl': lines({ ...merger, says: 'Something else is said.' }) })).not.toBe(versionOf())
  })
})
