import { describe, expect, it } from 'vitest'
import { askedClause, claimSentence, relationSentence } from '../../../../graph-data/model/hedging.ts'
import type { Certainty, Told } from '../../../../graph-data/model/hedging.ts'
import { relationTypes } from '../../../../graph-data/model/relation-types.ts'
import { disputeSubjects, extents, fates, outcomes, roles, stances, statuses } from '../../../../graph-data/model/types.ts'
import { claim } from './samples.ts'

const nameOf = (id: string) => id.toUpperCase()
const plain: Told = { type: 'MERGED_INTO', from: 'old', to: 'new', extent: [], outcome: [], kind: [], fate: [], role: [] }
const accepted: Certainty = { status: 'accepted', disputedOn: [] }
const hedges = {
  single: /^One publisher says that /,
  disputed: /^Sources disagree on this: some say that /,
  reported: /^It is reported, not confirmed, that /,
  denied: /^It is denied that /,
}

describe('sentences about relations', () => {
  it('states an accepted relation', () => {
    const sentence = relationSentence({ ...plain, edtf: '2013-08' }, accepted, nameOf)
    expect(sentence).toBe('OLD merged into NEW in August 2013.')
  })

  it('names the dispute', () => {
    const told: Told = { ...plain, extent: ['whole', 'faction'] }
    expect(relationSentence(told, { status: 'disputed', disputedOn: ['extent'] }, nameOf)).toBe(
      'Sources disagree on this: some say that all or part of OLD merged into NEW (disputed: how much of it was concerned).',
    )
  })

  it('never states a reported, disputed, denied or single relation as a fact, whatever its type and values', () => {
    for (const { id: type } of relationTypes) {
      for (const status of statuses) {
        for (const values of variants()) {
          const sentence = relationSentence({ ...plain, ...values, type }, { status, disputedOn: [] }, nameOf)
          expect(sentence).toMatch(/^\S.*\S\.$/)
          expect(sentence).not.toContain('function')
          if (status !== 'accepted') expect(sentence).toMatch(hedges[status])
        }
      }
    }
  })

  it('says of a collapsed merger that it collapsed and of an announced one that it was announced', () => {
    expect(relationSentence({ ...plain, outcome: ['collapsed'] }, accepted, nameOf)).toContain('collapsed')
    expect(relationSentence({ ...plain, outcome: ['announced'] }, accepted, nameOf)).toContain('as was announced')
  })

  it('names no attacker where none is told', () => {
    const clash: Told = { ...plain, type: 'FOUGHT', attackerKnown: false }
    expect(relationSentence(clash, accepted, nameOf)).toBe('OLD and NEW fought each other.')
  })
})

describe('clauses of questions', () => {
  it('turn the verb of every type into a question of plain English', () => {
    const asked = (told: Partial<Told>): string => askedClause({ ...plain, ...told }, nameOf)
    expect(relationTypes.map(({ id: type }) => asked({ type }))).toEqual([
      'did OLD merge into NEW', 'did OLD split, giving rise to NEW', 'was OLD renamed to NEW', 'was OLD succeeded by NEW',
      'did OLD pledge allegiance to NEW', 'was OLD allied with NEW', 'did OLD support NEW', 'was OLD part of NEW', 'was OLD led by NEW',
      'was OLD founded or co-founded by NEW', 'did OLD attack NEW', 'did OLD kill or capture NEW', 'did OLD negotiate with NEW',
      'did OLD designate NEW', 'was OLD deployed in NEW',
    ])
    expect(asked({ type: 'KILLED_OR_CAPTURED', fate: ['arrested', 'released'], edtf: '2013-08' })).toBe('did OLD arrest or release NEW in August 2013')
    expect(asked({ type: 'ALLIED', kind: ['joint-operation'] })).toBe('did OLD carry out a joint operation with NEW')
    expect(asked({ type: 'LED_BY', role: ['deputy'] })).toBe('did OLD have as deputy leader NEW')
    expect(asked({ type: 'FOUGHT', attackerKnown: false })).toBe('did OLD and NEW fight each other')
  })
})

function variants(): Partial<Told>[] {
  return [
    {},
    ...extents.map((extent) => ({ extent: [extent] })),
    ...outcomes.map((outcome) => ({ outcome: [outcome] })),
    ...roles.map((role) => ({ role: [role] })),
    ...fates.map((fate) => ({ fate: [fate] })),
    ...['pact', 'alliance', 'constructor'].map((kind) => ({ kind: [kind] })),
    { edtf: '[..2015-12]' },
    { attackerKnown: false },
  ]
}

describe('sentences about claims', () => {
  it.each([
    ['asserts', 'says that'],
    ['reports', 'reports without vouching for it'],
    ['claims', 'passes on the claim'],
    ['rumours', 'passes on the rumour'],
    ['doubts', 'doubts'],
    ['denies', 'denies'],
  ] as const)('lets the document speak where it %s', (stance, words) => {
    const sentence = claimSentence(claim('1', { type: 'MERGED_INTO', from: 'old', to: 'new', stance }), 'A title', nameOf)
    expect(sentence).toMatch(/^“A title”/)
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/that OLD merged into NEW\.$/)
  })

  it('keeps the hedging word and who is credited', () => {
    const hedged = claim('1', { type: 'MERGED_INTO', from: 'old', to: 'new', stance: 'reports', hedge: 'reportedly', attributedTo: 'officials' })
    expect(claimSentence(hedged, 'A title', nameOf)).toContain('citing officials, reports without vouching for it (“reportedly”) that')
  })
})

it('has a word for every stance, status and subject of dispute', async () => {
  const { disputeWords, stanceWords } = await import('../../../../graph-data/model/hedging.ts')
  expect(Object.keys(stanceWords).sort()).toEqual([...stances].sort())
  expect(Object.keys(disputeWords).sort()).toEqual([...disputeSubjects].sort())
})
