import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWalkable, walkLineage } from '../../../../graph-data/explore/lineage.ts'
import { on, relation } from './relations.ts'

const routes = (relations: Parameters<typeof walkLineage>[0], from: string, to: string): string[] =>
  walkLineage(relations, { from, to }).routes.map((route) => route.actors.join(' '))

describe('lineage between two bodies', () => {
  test('follows mergers, splits, renames and successions forward and nothing else', () => {
    const relations = [
      relation('MERGED_INTO', 'a', 'b'),
      relation('SPLIT_INTO', 'b', 'c'),
      relation('RENAMED_TO', 'c', 'd'),
      relation('SUCCEEDED_BY', 'd', 'e'),
      relation('ALLIED', 'a', 'e'),
    ]
    expect(routes(relations, 'a', 'e')).toEqual(['a b c d e'])
    expect(routes(relations, 'e', 'a')).toEqual([])
  })

  test('takes no step that lies before the one it came by', () => {
    const relations = [relation('MERGED_INTO', 'a', 'b', on('2013-08-01')), relation('SPLIT_INTO', 'b', 'c', on('2012-01-01'))]
    expect(routes(relations, 'a', 'c')).toEqual([])
  })

  test('lets an undated step and overlapping bounds pass', () => {
    const relations = [
      relation('MERGED_INTO', 'a', 'b', on('2013-01-01', '2013-12-31')),
      relation('SPLIT_INTO', 'b', 'c', on('2013-03-01', '2013-04-30')),
      relation('MERGED_INTO', 'c', 'd'),
    ]
    expect(routes(relations, 'a', 'd')).toEqual(['a b c d'])
  })

  test('puts an undated split before the first day on which the splinter is seen', () => {
    const relations = [relation('MERGED_INTO', 'a', 'b', on('2015-12-01')), relation('SPLIT_INTO', 'b', 'c')]
    const seen = (actor: string): string | null => (actor === 'c' ? '2011-12-01' : null)
    expect(walkLineage(relations, { from: 'a', to: 'c' }, seen).routes).toEqual([])
    expect(walkLineage(relations, { from: 'b', to: 'c' }, seen).routes).toHaveLength(1)
  })

  test('needs one order of days for the whole route, not for each pair of steps', () => {
    const relations = [
      relation('MERGED_INTO', 'a', 'b', on('2014-01-01')),
      relation('SPLIT_INTO', 'b', 'c'),
      relation('MERGED_INTO', 'c', 'd', on('2013-01-01')),
    ]
    expect(routes(relations, 'a', 'd')).toEqual([])
  })

  test('ends on cycles and names no actor twice', () => {
    const relations = [
      relation('SPLIT_INTO', 'a', 'b', on('2012-01-01')),
      relation('MERGED_INTO', 'b', 'a', on('2015-01-01')),
      relation('MERGED_INTO', 'a', 'c', on('2017-01-01')),
      relation('MERGED_INTO', 'b', 'c', on('2017-01-01')),
    ]
    expect(routes(relations, 'a', 'c')).toEqual(['a c', 'a b c'])
    expect(routes(relations, 'a', 'a')).toEqual([])
  })

  test('counts parallel relations of one step once and keeps both', () => {
    const relations = [
      relation('MERGED_INTO', 'a', 'b', { ...on('2015-01-01'), event: 'one' }),
      relation('MERGED_INTO', 'a', 'b', { ...on('2017-01-01'), event: 'two' }),
    ]
    const found = walkLineage(relations, { from: 'a', to: 'b' })
    expect(found.routes).toHaveLength(1)
    expect(found.routes[0]?.steps.map((step) => step.length)).toEqual([2])
  })

  test('walks no collapsed and no denied step', () => {
    const collapsed = relation('MERGED_INTO', 'a', 'b', { outcome: ['collapsed'] })
    const denied = relation('MERGED_INTO', 'a', 'b', { status: 'denied', event: 'denied' })
    expect(isWalkable(collapsed)).toBe(false)
    expect(isWalkable(relation('MERGED_INTO', 'a', 'b', { outcome: ['done', 'collapsed'] }))).toBe(true)
    expect(routes([collapsed, denied], 'a', 'b')).toEqual([])
  })

  test('does not depend on the order of the relations', () => {
    const relations = ['b', 'c', 'd'].flatMap((middle) => [relation('MERGED_INTO', 'a', middle), relation('MERGED_INTO', middle, 'z')])
    expect(routes([...relations].reverse(), 'a', 'z')).toEqual(routes(relations, 'a', 'z'))
  })

  test('says when there are more routes than it looks for', () => {
    const layers = Array.from({ length: 6 }, (_, layer) => [0, 1, 2].map((place) => `l${layer}-${place}`))
    const relations = layers.flatMap((layer, index) =>
      layer.flatMap((from) => (layers[index + 1] ?? ['end']).map((to) => relation('MERGED_INTO', from, to))),
    )
    const found = walkLineage([...relations, ...(layers[0] ?? []).map((to) => relation('SPLIT_INTO', 'start', to))], { from: 'start', to: 'end' })
    expect(found.truncated).toBe(true)
  })
})

describe('lineage of one body', () => {
  const relations = [
    relation('SPLIT_INTO', 'a', 'b', on('2012-01-01')),
    relation('MERGED_INTO', 'b', 'c', on('2013-01-01')),
    relation('MERGED_INTO', 'd', 'b', on('2014-01-01')),
    relation('SPLIT_INTO', 'c', 'e', on('2011-01-01')),
  ]
  const flows = (ends: Parameters<typeof walkLineage>[1]): string[] => walkLineage(relations, ends).flows.map(({ from, to }) => `${from} ${to}`)

  test('gives its descendants in the order of time', () => {
    expect(flows({ from: 'a' })).toEqual(['b c', 'a b'])
  })

  test('gives its ancestors in the order of time', () => {
    expect(flows({ to: 'c' })).toEqual(['b c', 'a b'])
  })

  test('gives every ancestor, however many routes lead through them', () => {
    const layers = Array.from({ length: 30 }, (_, layer) => [`${layer}x`, `${layer}y`])
    const between = layers.slice(1).flatMap((to, layer) =>
      (layers[layer] ?? []).flatMap((parent) => to.map((child) => relation('MERGED_INTO', parent, child))))
    const last = [relation('MERGED_INTO', '29x', 'end'), relation('MERGED_INTO', '29y', 'end')]
    expect(walkLineage([...between, ...last], { to: 'end' }).flows).toHaveLength(29 * 4 + 2)
  })

  test('gives just the steps after which, or before which, days in order can be found', () => {
    const days = ['2011-01-01', '2012-01-01', '2013-01-01', '2014-01-01']
    const steps = fc.array(
      fc.record({ from: fc.nat(5), to: fc.nat(5), min: fc.nat(3), length: fc.nat(3) }).filter(({ from, to }) => from !== to),
      { maxLength: 12 },
    )
    fc.assert(fc.property(steps, (drawn) => {
      const timed = drawn.map(({ from, to, min, length }, i) => ({ min, max: Math.min(3, min + length), step: { ...relation('MERGED_INTO', `${from}`, `${to}`), id: `r${i}`, ...on(days[min] ?? '', days[Math.min(3, min + length)]) } }))
      const reaches = (actor: string, day: number, seen = new Set<string>()): boolean => {
        const key = `${actor} ${day}`
        if (actor === '0') return true
        if (seen.has(key)) return false
        seen.add(key)
        return timed.some(({ min, max, step }) => step.from === actor && max >= day && reaches(step.to, Math.max(day, min), seen))
      }
      const wanted = timed.filter(({ min, step }) => step.from !== '0' && reaches(step.to, min)).map(({ step }) => step.id)
      expect(walkLineage(timed.map(({ step }) => step), { to: '0' }).flows.map(({ id }) => id)).toEqual([...wanted].sort())
    }), { seed: 7, numRuns: 500 })
  })
})
