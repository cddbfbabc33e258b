import { describe, expect, it } from 'vitest'
import { firstView, toggled } from '../../../client/state/filter.ts'
import { graphData, hiddenNeighbours, legendCounts, legendKind, merged, visible } from '../../../client/state/visible.ts'
import { actorView, relationView } from './sample.ts'

const person = { kind: 'person' } as const
const data = graphData(
  'v1',
  [
    actorView('aqim', { documents: ['000', '001'] }),
    actorView('mujao', { documents: ['001'] }),
    actorView('jnim', { kind: 'coalition' }),
    actorView('droukdel', person),
    actorView('judge', person),
    actorView('france', { kind: 'state' }),
  ],
  [
    relationView('SPLIT_INTO', 'aqim', 'mujao', { documentIds: ['001'] }),
    relationView('LED_BY', 'aqim', 'droukdel', { status: 'reported' }),
    relationView('LED_BY', 'france', 'judge'),
    relationView('KILLED_OR_CAPTURED', 'france', 'droukdel'),
    relationView('MERGED_INTO', 'aqim', 'jnim', { outcome: ['collapsed'] }),
    relationView('ALLIED', 'aqim', 'nobody-known'),
  ],
)
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort()

describe('What stands on the stage', () => {
  it('is armed groups, coalitions and their leaders at first', () => {
    const { actors, relations } = visible(data, firstView, [], [])
    expect(ids(actors)).toEqual(['aqim', 'droukdel', 'jnim', 'mujao'])
    expect(relations.map(({ type }) => type).sort()).toEqual(['LED_BY', 'MERGED_INTO', 'SPLIT_INTO'])
  })

  it('counts as leaders only those who led or founded a group or a coalition', () => {
    expect([...data.leaders]).toEqual(['droukdel'])
    expect(legendKind(data, actorView('judge', person))).toBe('person')
  })

  it('leaves out what was hidden and adds what was asked for', () => {
    const { actors } = visible(data, firstView, ['mujao'], ['france'])
    expect(ids(actors)).toEqual(['aqim', 'droukdel', 'france', 'jnim'])
  })

  it('lets fall what rests only on a document that is off', () => {
    const { actors, relations } = visible(data, { ...firstView, documentsOff: ['001'] }, [], [])
    expect(ids(actors)).not.toContain('mujao')
    expect(ids(actors)).toContain('aqim')
    expect(relations.map(({ type }) => type)).not.toContain('SPLIT_INTO')
  })

  it('filters by certainty with what fell through among the denied', () => {
    const { relations } = visible(data, { ...firstView, statuses: ['single'] }, [], [])
    expect(relations.map(({ type }) => type)).toEqual(['SPLIT_INTO'])
    expect(visible(data, { ...firstView, statuses: ['denied'] }, [], []).relations.map(({ type }) => type)).toEqual(['MERGED_INTO'])
  })

  it('never shows a relation without both of its ends', () => {
    expect(data.relations.has('ALLIED.aqim.nobody-known')).toBe(false)
  })
})

describe('The legend', () => {
  it('counts each row as if it were on', () => {
    const off = { ...firstView, families: [] }
    const counts = legendCounts(data, off, visible(data, off, [], []).actors)
    expect(counts.families.get('lineage')).toBe(2)
    expect(counts.kinds.get('leader')).toBe(1)
    expect(counts.kinds.get('person')).toBe(1)
  })

  it('keeps its order when a row is switched off and on', () => {
    const all = ['a', 'b', 'c'] as const
    expect(toggled(toggled(all, 'b', all), 'b', all)).toEqual(all)
  })
})

describe('Neighbours', () => {
  it('are counted as hidden when they do not stand on the stage', () => {
    expect(ids(hiddenNeighbours(data, 'droukdel', visible(data, firstView, [], []).actors))).toEqual(['france'])
  })

  it('join what is loaded without doubling it', () => {
    const more = merged(data, [actorView('aqim'), actorView('gspc')], [relationView('RENAMED_TO', 'gspc', 'aqim')])
    expect(more.actors.size).toBe(data.actors.size + 1)
    expect(more.around.get('aqim')).toContain('RENAMED_TO.gspc.aqim')
  })
})
