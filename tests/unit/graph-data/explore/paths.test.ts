import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectingTypes, findPaths, nearestMiss, sharedWindow, weakestHop, type PathOptions } from '../../../../graph-data/explore/paths.ts'
import type { Relation } from '../../../../graph-data/model/types.ts'
import { lasting, on, relation } from './relations.ts'

const asked: PathOptions = { types: connectingTypes, direction: 'any', status: ['accepted', 'single', 'disputed', 'reported'], timeRespecting: false, k: 5 }
const paths = (relations: readonly Relation[], from: string, to: string, options: Partial<PathOptions> = {}): string[] =>
  findPaths(relations, from, to, { ...asked, ...options }).paths.map((path) => path.actors.join(' '))

describe('paths between two actors', () => {
  const relations = [
    relation('LED_BY', 'g1', 'p1'),
    relation('LED_BY', 'g1', 'p2', { status: 'accepted' }),
    relation('LED_BY', 'g2', 'p1', { status: 'accepted' }),
    relation('ALLIED', 'g1', 'g2', { status: 'reported' }),
    relation('MERGED_INTO', 'g2', 'g3'),
    relation('LED_BY', 'g3', 'p2'),
    relation('KILLED_OR_CAPTURED', 'army', 'p1'),
    relation('KILLED_OR_CAPTURED', 'army', 'p2'),
  ]

  test('come shortest first and walk relations both ways', () => {
    expect(paths(relations, 'p1', 'p2')).toEqual(['p1 g1 p2', 'p1 g2 g3 p2', 'p1 g2 g1 p2', 'p1 g1 g2 g3 p2'])
  })

  test('leave out by default what only collides, and use it alone when asked', () => {
    expect(connectingTypes).not.toContain('KILLED_OR_CAPTURED')
    expect(paths(relations, 'p1', 'p2', { types: ['KILLED_OR_CAPTURED'] })).toEqual(['p1 army p2'])
  })

  test('prefer the better sourced among those of one length', () => {
    const twoWays = [
      relation('ALLIED', 'a', 'm', { status: 'reported' }),
      relation('ALLIED', 'm', 'z', { status: 'accepted' }),
      relation('ALLIED', 'a', 'n', { status: 'single' }),
      relation('ALLIED', 'n', 'z', { status: 'single' }),
    ]
    expect(paths(twoWays, 'a', 'z')).toEqual(['a n z', 'a m z'])
  })

  test('say when there are more than asked for', () => {
    const found = findPaths(relations, 'p1', 'p2', { ...asked, k: 2 })
    expect(found.paths).toHaveLength(2)
    expect(found.truncated).toBe(true)
  })

  test('follow the arrows only, where that is asked', () => {
    expect(paths(relations, 'g2', 'p2', { direction: 'forward' })).toEqual(['g2 g3 p2', 'g2 g1 p2'])
    expect(paths(relations, 'p2', 'g2', { direction: 'forward' })).toEqual([])
  })

  test('keep the order of time, where that is asked, and then walk lineage forward only', () => {
    const timed = [relation('PLEDGED_TO', 'a', 'b', on('2015-01-01')), relation('MERGED_INTO', 'c', 'b', on('2012-01-01')), relation('LED_BY', 'b', 'p', lasting('2010-01-01', '2013-01-01'))]
    expect(paths(timed, 'a', 'p')).toEqual(['a b p'])
    expect(paths(timed, 'a', 'p', { timeRespecting: true })).toEqual([])
    expect(paths(timed, 'c', 'p', { timeRespecting: true })).toEqual(['c b p'])
    expect(paths(timed, 'p', 'c', { timeRespecting: true })).toEqual([])
  })

  test('use on a given day only what may hold then', () => {
    const timed = [relation('LED_BY', 'g', 'p', lasting('2010-01-01', '2013-01-01')), relation('PLEDGED_TO', 'g', 'q', on('2012-01-01'))]
    expect(paths(timed, 'p', 'q', { at: '2012-06-01' })).toEqual(['p g q'])
    expect(paths(timed, 'p', 'q', { at: '2014-06-01' })).toEqual([])
    expect(paths(timed, 'p', 'q', { at: '2011-06-01' })).toEqual([])
  })

  test('name parallel relations beside the best sourced one', () => {
    const [path] = findPaths([relation('ALLIED', 'a', 'b'), relation('PLEDGED_TO', 'a', 'b', { status: 'accepted' })], 'a', 'b', asked).paths
    expect(path?.hops[0]?.relation.type).toBe('PLEDGED_TO')
    expect(path?.hops[0]?.parallel.map((other) => other.type)).toEqual(['ALLIED'])
  })

  test('are the same as those an exhaustive walk finds', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f']
    const pair = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)).filter(([x, y]) => x !== y)
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 12, selector: ([x, y]) => [x, y].sort().join() }), (pairs) => {
        const graph = pairs.map(([x, y]) => relation('ALLIED', x, y))
        const found = paths(graph, 'a', 'f', { k: 10_000 }).sort()
        expect(found).toEqual(everyPath(pairs, ['a'], 'f').sort())
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

function everyPath(pairs: readonly (readonly [string, string])[], walked: readonly string[], to: string): string[] {
  const here = walked.at(-1)
  if (here === to) return [walked.join(' ')]
  const next = pairs.flatMap(([x, y]) => (x === here ? [y] : y === here ? [x] : []))
  return next.filter((node) => !walked.includes(node)).flatMap((node) => everyPath(pairs, [...walked, node], to))
}

describe('a path as an argument', () => {
  const pathOf = (...relations: Relation[]) => ({
    actors: [],
    hops: relations.map((one) => ({ relation: one, forward: true, parallel: [] })),
  })

  test('is as strong as its weakest hop', () => {
    expect(weakestHop(pathOf(relation('LED_BY', 'a', 'b', { status: 'accepted' }), relation('ALLIED', 'a', 'c', { status: 'reported' })))).toEqual({ hop: 1, reason: 'reported only, no date' })
  })

  test('holds in the days its states share', () => {
    const shared = pathOf(relation('LED_BY', 'a', 'b', lasting('2011-01-01', '2014-01-01')), relation('PART_OF', 'b', 'c', lasting('2013-01-01', '2016-01-01')))
    expect(sharedWindow(shared)).toEqual({ start: '2013-01-01', end: '2014-01-01', certainty: 'certain' })
  })

  test('may hold where a bound is only known as possible', () => {
    const shared = pathOf(relation('LED_BY', 'a', 'b', { startMin: '2011-01-01', startMax: '2012-01-01', endMin: '2013-01-01', endMax: '2014-01-01' }), relation('ALLIED', 'a', 'c', { attestedFirst: '2013-06-01', attestedLast: '2015-01-01' }))
    expect(sharedWindow(shared)).toEqual({ start: '2013-06-01', end: '2014-01-01', certainty: 'possible' })
  })

  test('never held where a gap lies between its steps', () => {
    const apart = pathOf(relation('LED_BY', 'a', 'b', lasting('2011-01-01', '2012-01-01')), relation('MERGED_INTO', 'b', 'c', on('2017-03-01')))
    expect(sharedWindow(apart).certainty).toBe('never')
  })
})

describe('why there is no path', () => {
  test('names the mildest thing that would give one', () => {
    const relations = [relation('LED_BY', 'g', 'p'), relation('FOUGHT', 'g', 'h'), relation('LED_BY', 'h', 'q'), relation('ALLIED', 'g', 'i', { status: 'denied' }), relation('LED_BY', 'i', 'r'), relation('LED_BY', 'x', 'y')]
    expect(nearestMiss(relations, 'p', 'q', asked)).toMatchObject({ code: 'allow-types' })
    expect(nearestMiss(relations, 'p', 'q', asked).allow?.['types']?.split(',')).toContain('FOUGHT')
    expect(nearestMiss(relations, 'p', 'r', asked)).toMatchObject({ code: 'allow-status' })
    expect(nearestMiss(relations, 'p', 'y', asked)).toEqual({ code: 'unconnected' })
    expect(nearestMiss(relations, 'p', 'nobody', asked)).toEqual({ code: 'no-relations' })
    expect(nearestMiss(relations, 'p', 'p', asked)).toEqual({ code: 'same-actor' })
  })

  test('names time, day and direction where these stand in the way', () => {
    const relations = [relation('PLEDGED_TO', 'a', 'b', on('2015-01-01')), relation('PLEDGED_TO', 'b', 'c', on('2012-01-01'))]
    expect(nearestMiss(relations, 'a', 'c', { ...asked, timeRespecting: true }).code).toBe('ignore-time')
    expect(nearestMiss(relations, 'a', 'c', { ...asked, at: '2013-01-01' }).code).toBe('ignore-day')
    expect(nearestMiss(relations, 'c', 'a', { ...asked, direction: 'forward' }).code).toBe('ignore-direction')
  })
})
