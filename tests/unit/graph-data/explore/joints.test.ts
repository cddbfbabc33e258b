import { describe, expect, test } from 'vitest'
import { jointsOf } from '../../../../graph-data/explore/joints.ts'
import { lineagePicture } from '../../../../graph-data/explore/lineage-picture.ts'
import { jointSentence, lineageTitle, routeSentence } from '../../../../graph-data/explore/lineage-sentences.ts'
import { walkLineage } from '../../../../graph-data/explore/lineage.ts'
import type { ActorRecord, Conflict, Relation } from '../../../../graph-data/model/types.ts'
import { on, relation } from './relations.ts'

const actor = (id: string, seenFirst: string | null = null, seenLast: string | null = null): ActorRecord => ({ id, kind: 'group', name: id.toUpperCase(), names: [], summary: '', claims: 1, documents: [], seenFirst, seenLast })
const byId = (...actors: ActorRecord[]): Map<string, ActorRecord> => new Map(actors.map((one) => [one.id, one]))
const nameOf = (id: string): string => id.toUpperCase()

describe('joints', () => {
  test('gather all parents of one merger and all splinters of one split, in the order of time', () => {
    const joints = jointsOf(
      [
        relation('MERGED_INTO', 'a', 'c', { ...on('2017-03-01'), event: 'merger' }),
        relation('MERGED_INTO', 'b', 'c', { ...on('2017-03-01'), event: 'merger' }),
        relation('SPLIT_INTO', 'x', 'y', { ...on('2012-01-01'), event: 'split' }),
        relation('SPLIT_INTO', 'x', 'z', { ...on('2012-01-01'), event: 'split' }),
      ],
      new Map(),
    )
    expect(joints.map(({ kind, parents, children }) => ({ kind, parents, children }))).toEqual([
      { kind: 'split', parents: ['x'], children: ['y', 'z'] },
      { kind: 'merger', parents: ['a', 'b'], children: ['c'] },
    ])
  })

  test('make one of undated accounts that tell a step in different ways', () => {
    const joints = jointsOf([relation('SUCCEEDED_BY', 'a', 'b'), relation('RENAMED_TO', 'a', 'b')], new Map())
    expect(joints.map(({ kind, steps }) => [kind, steps.length])).toEqual([['rename', 2]])
    expect(joints.map((joint) => jointSentence(joint, nameOf, []))).toEqual(['By single accounts A became B (renamed to, succeeded by); no document says when.'])
  })

  test('make one of accounts of one event that tell it in different ways', () => {
    const joints = jointsOf([relation('SUCCEEDED_BY', 'a', 'b', { event: 'x' }), relation('RENAMED_TO', 'a', 'b', { event: 'x' })], new Map())
    expect(joints.map(({ kind, steps }) => [kind, steps.length])).toEqual([['rename', 2]])
  })

  test('are drawn, where undated, between the sights of their ends and never before them', () => {
    const actors = byId(actor('a', '2003-01-01', '2005-01-01'), actor('b', '2008-01-01', '2020-01-01'))
    expect(jointsOf([relation('RENAMED_TO', 'a', 'b')], actors)[0]).toMatchObject({ drawnFrom: '2005-01-01', drawnTo: '2008-01-01' })
    const merged = byId(actor('a', '2015-01-01', '2024-01-01'), actor('b', '2017-03-01', '2025-01-01'))
    expect(jointsOf([relation('MERGED_INTO', 'a', 'b')], merged)[0]).toMatchObject({ drawnFrom: '2017-03-01', drawnTo: '2024-01-01' })
  })

  test('that fell through are shown as that', () => {
    const [joint] = jointsOf([relation('ALLIED', 'a', 'b', { kind: ['merger-agreed'], outcome: ['collapsed'], ...on('2012-05-01') })], new Map())
    expect(joint?.kind).toBe('collapsed')
    expect(joint && jointSentence(joint, nameOf, [])).toBe('One publisher says that a merger of A and B was agreed and fell through on 1 May 2012.')
  })
})

describe('sentences of lineage', () => {
  const reported = relation('MERGED_INTO', 'a', 'b', { ...on('2015-12-01', '2015-12-31'), edtf: '2015-12', status: 'reported' })
  const disputed = relation('MERGED_INTO', 'b', 'c', { edtf: '2017-03', startMin: '2017-03-01', startMax: '2017-03-31', status: 'disputed', disputedOn: ['extent'] })

  test('hedge what is reported and say what is disputed', () => {
    const conflict: Conflict = { id: 'x', rule: 'whole-or-part', subject: 'extent', question: 'How much of B?', explanation: '', relations: [disputed.id], claims: [], sides: [{ answer: 'all', claims: [] }, { answer: 'a part', claims: [] }] }
    const [first, second] = jointsOf([reported, disputed], new Map()).map((joint) => jointSentence(joint, nameOf, [conflict]))
    expect(first).toBe('It is reported, not confirmed, that A merged into B in December 2015.')
    expect(second).toBe('B merged into C in March 2017. Disputed: How much of B? All / a part.')
  })

  test('tell a route with the doubt of each step', () => {
    const [route] = walkLineage([reported, disputed], { from: 'a', to: 'c' }).routes
    expect(route && routeSentence(route, nameOf)).toEqual({
      sentence: 'From A to C through B: reportedly into B in December 2015; by disputed accounts into C in March 2017.',
      weakest: 'Weakest step: A to B, reported only',
    })
  })

  test('answer the question in a title', () => {
    const { routes } = walkLineage([reported, disputed], { from: 'a', to: 'c' })
    const joints = jointsOf([reported, disputed], new Map())
    const flows = new Set([reported.id, disputed.id])
    expect(lineageTitle({ from: 'a', to: 'c', routes, joints, flows, nameOf })).toBe('A to C: 1 route in the documents, through B')
    expect(lineageTitle({ from: 'c', to: 'a', routes: [], joints, flows, nameOf })).toBe('No document leads from C to A')
    expect(lineageTitle({ from: undefined, to: 'c', routes: [], joints, flows, nameOf })).toBe('What became C: B; the documents disagree on part of it')
    expect(lineageTitle({ from: 'a', to: undefined, routes: [], joints, flows, nameOf })).toBe('What came of A: B and C; the documents disagree on part of it')
    expect(lineageTitle({ from: 'a', to: undefined, routes: [], joints, flows: new Set([reported.id]), nameOf })).toBe('What came of A: B; part of it is only reported')
  })

  test('name two routes each by its way, and count more', () => {
    const direct = relation('MERGED_INTO', 'a', 'c', on('2018-01-01'))
    const ways = (steps: readonly Relation[]) => lineageTitle({ from: 'a', to: 'c', routes: walkLineage(steps, { from: 'a', to: 'c' }).routes, joints: [], flows: new Set(), nameOf })
    expect(ways([reported, disputed, direct])).toBe('A to C: 2 routes in the documents, one direct, one through B')
    const third = [relation('SPLIT_INTO', 'a', 'd', on('2016-01-01')), relation('MERGED_INTO', 'd', 'c', on('2018-01-01'))]
    expect(ways([reported, disputed, direct, ...third])).toBe('A to C: 3 routes in the documents')
  })

  test('never state a merger that fell through, nor what came before, as what came of a body', () => {
    const before = relation('SPLIT_INTO', 'z', 'a', on('2011-01-01'))
    const agreed = relation('ALLIED', 'm', 'n', { kind: ['merger-agreed'], outcome: ['collapsed'] })
    const title = (body: string, steps: readonly Relation[], flows: readonly Relation[]) =>
      lineageTitle({ from: body, to: undefined, routes: [], joints: jointsOf(steps, new Map()), flows: new Set(flows.map(({ id }) => id)), nameOf })
    expect(title('a', [before, disputed], [])).toBe('No document tells what A became')
    expect(title('m', [agreed], [])).toBe('No document tells what M became; a merger with N fell through')
    expect(lineageTitle({ from: undefined, to: 'n', routes: [], joints: jointsOf([agreed], new Map()), flows: new Set(), nameOf })).toBe(
      'No document tells what N came from; a merger with M fell through',
    )
  })
})

describe('the picture of a lineage', () => {
  const relations: Relation[] = [
    relation('MERGED_INTO', 'a', 'b', on('2013-01-01')),
    relation('MERGED_INTO', 'b', 'c', on('2017-01-01')),
    relation('MERGED_INTO', 'd', 'c', on('2017-01-01')),
    relation('SPLIT_INTO', 'b', 'e', on('2015-01-01')),
    relation('ALLIED', 'd', 'f', { kind: ['merger-agreed'], outcome: ['collapsed'] }),
    relation('MERGED_INTO', 'g', 'h', on('2017-01-01')),
  ]
  const actors = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => actor(id))
  const picture = lineagePicture({ actors, relations }, { from: 'a', to: 'c' })

  test('shows all that flows into the target, what else came of it, and what was agreed and let drop', () => {
    expect(picture.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect([...picture.flows].sort()).toEqual(['merged-into--a--b', 'merged-into--b--c', 'merged-into--d--c'].map((id) => id.replace('merged-into', 'merged_into')))
  })

  test('marks the steps of the routes asked for', () => {
    expect([...picture.onRoute].sort()).toEqual(['merged_into--a--b', 'merged_into--b--c'])
  })
})
