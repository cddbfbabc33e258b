import { describe, expect, it } from 'vitest'
import { bundles } from '../../../../client/stage/convert.ts'
import { curve, pointAt } from '../../../../client/stage/curve.ts'
import { lineAt } from '../../../../client/stage/hit.ts'
import { extent, startPlaces, within } from '../../../../client/stage/layout.ts'
import { boxOf, broken, overlap, placeNames, placesAround } from '../../../../client/stage/names.ts'
import type { Written } from '../../../../client/stage/names.ts'
import { crowding, spread } from '../../../../client/stage/spread.ts'
import { nearest } from '../../../../client/stage/walk.ts'
import { actorView, relationView } from '../sample.ts'

describe('Places to start from', () => {
  it('are those stored with the data, turned upwards', () => {
    const { places, unknown } = startPlaces([actorView('a', { x: 10, y: 20 })], [], new Map())
    expect(places.get('a')).toEqual({ x: 10, y: -20 })
    expect(unknown).toBe(false)
  })

  it('are those found by hand before those stored', () => {
    const { places } = startPlaces([actorView('a', { x: 10, y: 20 })], [], new Map([['a', { x: 1, y: 2 }]]))
    expect(places.get('a')).toEqual({ x: 1, y: 2 })
  })

  it('put who has none near to a neighbour', () => {
    const actors = [actorView('a', { x: 0, y: 0 }), actorView('b', { x: 100, y: 0 }), actorView('new')]
    const place = startPlaces(actors, [relationView('ALLIED', 'b', 'new')], new Map()).places.get('new')
    expect(Math.hypot((place?.x ?? 0) - 100, place?.y ?? 0)).toBeLessThan(20)
  })

  it('differ for everybody where nothing is stored, and say that a layout is needed', () => {
    const { places, unknown } = startPlaces([actorView('a'), actorView('b'), actorView('c')], [], new Map())
    expect(unknown).toBe(true)
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
  })
})

describe('Spreading', () => {
  const crowd = Array.from({ length: 20 }, (_, at) => ({ id: `n${at}`, x: Math.cos(at) * at, y: Math.sin(at) * at, r: 6 }))

  it('moves apart who stands too near and stays in its box', () => {
    const places = [...spread([...crowd, { id: 'far', x: 500, y: 500, r: 6 }], 400, 400, 20).values()]
    for (const [at, a] of places.entries()) {
      expect(within(a, { x: [0, 400], y: [0, 400] })).toBe(true)
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, (a.y - b.y) * 1.4)).toBeGreaterThan(25)
    }
  })

  it('gives the same places again', () => {
    expect([...spread(crowd, 300, 300, 10)]).toEqual([...spread(crowd, 300, 300, 10)])
  })
})

describe('Names', () => {
  const measure = (text: string): number => text.length * 7
  const name = (key: string, x: number, y: number, over: Written['over'] = 'nothing'): Written => ({ key, lines: [key], w: 60, h: 14, anchor: { x, y }, places: placesAround(6, 60, 14), over })
  const stage = { lines: [], width: 400, height: 300 }
  const dot = (key: string, x: number, y: number) => ({ key, x, y, r: 6 })

  it('stand to the right where nothing is in the way', () => {
    expect(placeNames([name('a', 100, 100)], { ...stage, dots: [dot('a', 100, 100)] }).get('a')?.align).toBe('left')
  })

  it('give way to the border of the stage', () => {
    expect(placeNames([name('a', 380, 100)], { ...stage, dots: [dot('a', 380, 100)] }).get('a')?.align).not.toBe('left')
  })

  it('never lie on one another or on a dot', () => {
    const names = Array.from({ length: 30 }, (_, at) => name(`n${at}`, 40 + (at % 6) * 55, 40 + Math.floor(at / 6) * 40))
    const found = placeNames(names, { ...stage, dots: names.map(({ key, anchor }) => dot(key, anchor.x, anchor.y)) })
    const boxes = names.flatMap((one) => { const place = found.get(one.key); return place ? [boxOf(one, place)] : [] })
    expect(boxes.length).toBeGreaterThan(5)
    expect(boxes.length).toBeLessThan(30)
    boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => expect(overlap(a, b)).toBe(false)))
  })

  it('stand in any case where they must, and over a small dot but no name where they should', () => {
    const only = (over: Written['over'], key = 'a'): Written => ({ ...name(key, 100, 100, over), places: placesAround(6, 60, 14).slice(0, 1) })
    const placed = (names: readonly Written[], r: number): string[] => [...placeNames(names, { ...stage, dots: [{ key: 'other', x: 140, y: 100, r }] }).keys()]
    expect(placed([only('nothing')], 6)).toEqual([])
    expect(placed([only('dots')], 6)).toEqual(['a'])
    expect(placed([only('dots')], 18)).toEqual([])
    expect(placed([only('any'), only('dots', 'b'), only('any', 'c')], 18)).toEqual(['a', 'c'])
  })

  it('leave room where something else stands', () => {
    const reserved = [{ x: 100, y: 80, w: 300, h: 40 }]
    expect(placeNames([name('a', 100, 100)], { ...stage, dots: [], reserved }).get('a')?.align).not.toBe('left')
  })

  it('prefer the side that fewer lines cross', () => {
    const line = [{ x: 130, y: 0 }, { x: 130, y: 300 }]
    expect(placeNames([name('a', 100, 100)], { ...stage, dots: [], lines: [line] }).get('a')?.align).toBe('right')
  })

  it('are broken in two where long, at the space nearest to the middle', () => {
    expect(broken('AQIM', measure)).toEqual(['AQIM'])
    expect(broken('Those Who Sign With Blood', measure)).toEqual(['Those Who Sign', 'With Blood'])
    expect(broken('Unbreakablebutverylong', measure)).toEqual(['Unbreakablebutverylong'])
  })
})

describe('A curve', () => {
  it('is straight without a bend and never more than 26 pixels off', () => {
    const a = { x: 0, y: 0 }
    const b = { x: 1_000, y: 0 }
    expect(pointAt(curve(a, b, 0), 0.5)).toEqual({ x: 500, y: 0 })
    expect(Math.abs(pointAt(curve(a, b, 1), 0.5).y)).toBeCloseTo(26)
  })

  it('bends to opposite sides for opposite bends', () => {
    const [a, b] = [{ x: 0, y: 0 }, { x: 100, y: 50 }]
    expect(pointAt(curve(a, b, 1), 0.5)).toEqual(pointAt(curve(b, a, -1), 0.5))
  })
})

describe('Walking with the arrow keys', () => {
  const around = [{ id: 'east', x: 100, y: 10 }, { id: 'far-east', x: 300, y: 0 }, { id: 'north', x: 0, y: -80 }]

  it('goes to the nearest neighbour in that direction', () => {
    expect(nearest({ x: 0, y: 0 }, around, 'ArrowRight')?.id).toBe('east')
    expect(nearest({ x: 0, y: 0 }, around, 'ArrowUp')?.id).toBe('north')
  })

  it('stays where nobody lies that way', () => {
    expect(nearest({ x: 0, y: 0 }, around, 'ArrowLeft')).toBeUndefined()
  })
})

it('The extent of nothing is still an extent', () => {
  expect(extent([])).toEqual({ x: [-1, 1], y: [-1, 1] })
})

describe('Crowding', () => {
  it('is the share of actors that touch another at the scale of the screen', () => {
    const spots = [{ id: 'a', x: 0, y: 0, r: 5 }, { id: 'b', x: 1, y: 0, r: 5 }, { id: 'c', x: 100, y: 0, r: 5 }, { id: 'd', x: 200, y: 0, r: 5 }]
    expect(crowding(spots, 1)).toBe(0.5)
    expect(crowding(spots, 100)).toBe(0)
    expect(crowding([], 1)).toBe(0)
  })
})

describe('The line under the pointer', () => {
  const at = new Map([['a', { x: 0, y: 0 }], ['b', { x: 200, y: 0 }], ['c', { x: 200, y: 100 }]])
  const lines = bundles([relationView('ALLIED', 'a', 'b'), relationView('FOUGHT', 'a', 'c')])

  it('is the nearest within six pixels', () => {
    expect(lineAt({ x: 100, y: 3 }, lines, at)?.family).toBe('allegiance')
    expect(lineAt({ x: 100, y: 48 }, lines, at)?.family).toBe('conflict')
    expect(lineAt({ x: 100, y: 25 }, lines, at)).toBeUndefined()
  })

  it('follows the bend of parallels', () => {
    const two = bundles([relationView('ALLIED', 'a', 'b'), relationView('FOUGHT', 'a', 'b')])
    const bent = two.map((bundle) => pointAt(curve({ x: 0, y: 0 }, { x: 200, y: 0 }, bundle.bend), 0.5))
    expect(bent.map((point) => lineAt(point, two, at)?.family)).toEqual(two.map(({ family }) => family))
  })
})
