import { describe, expect, test } from 'vitest'
import { computePositions } from '../../../../graph-data/layout/positions.ts'
import type { Actor } from '../../../../graph-data/model/types.ts'
import { relation } from '../explore/relations.ts'

const actor = (id: string, kind: Actor['kind'] = 'group'): Actor => ({ id, kind, name: id, names: [], summary: '' })
const little = { iterations: 100, moves: 4_000, seed: 1, starts: 2 }
const actors = [...['a', 'b', 'c', 'd', 'e'].map((id) => actor(id)), actor('leader', 'person'), actor('alone'), actor('state', 'state')]
const relations = [
  relation('MERGED_INTO', 'a', 'c'),
  relation('MERGED_INTO', 'b', 'c'),
  relation('SPLIT_INTO', 'c', 'd'),
  relation('ALLIED', 'd', 'e'),
  relation('LED_BY', 'c', 'leader'),
  relation('FOUGHT', 'a', 'state'),
]

describe('stored positions', () => {
  const positions = computePositions(actors, relations, little)
  const at = (id: string): readonly [number, number] => positions[id] ?? [NaN, NaN]

  test('are the same for the same graph and seed, in whatever order it comes', () => {
    expect(computePositions([...actors].reverse(), [...relations].reverse(), little)).toEqual(positions)
  })

  test('are whole numbers for every actor', () => {
    expect(Object.keys(positions).sort()).toEqual(actors.map(({ id }) => id).sort())
    expect(Object.values(positions).flat().every(Number.isInteger)).toBe(true)
  })

  test.each([
    ['nobody', []],
    ['groups that no line joins', [actor('a'), actor('b')]],
    ['no group at all', [actor('state', 'state'), actor('person', 'person')]],
  ])('are whole numbers for %s', (_, some) => {
    expect(Object.values(computePositions(some, [], little)).flat()).toSatisfy((all: number[]) => all.length === 2 * some.length && all.every(Number.isInteger))
  })

  test('keep actors apart', () => {
    const ids = Object.keys(positions)
    const distances = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1])))
    expect(Math.min(...distances)).toBeGreaterThan(20)
  })

  test('let lineage read from left to right', () => {
    for (const parent of ['a', 'b']) expect(at(parent)[0]).toBeLessThan(at('c')[0])
    expect(at('c')[0]).toBeLessThan(at('d')[0])
  })

  test('put who stands alone below the others', () => {
    expect(at('alone')[1]).toBeGreaterThan(Math.max(...['a', 'b', 'c', 'd', 'e', 'leader'].map((id) => at(id)[1])))
  })

  test('exist for a graph of nobody', () => {
    expect(computePositions([], [], little)).toEqual({})
  })
})
