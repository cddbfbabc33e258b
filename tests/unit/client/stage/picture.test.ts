import { describe, expect, it } from 'vitest'
import { Picture } from '../../../../client/stage/picture.ts'
import { actorView, relationView } from '../sample.ts'

const room = { width: 600, height: 600 }
const nobody = new Map<string, { x: number; y: number }>()
const square = [actorView('a', { x: 0, y: 0 }), actorView('b', { x: 100, y: 0 }), actorView('c', { x: 0, y: 80 }), actorView('d', { x: 100, y: 80 })]
const relations = [relationView('ALLIED', 'a', 'b'), relationView('MERGED_INTO', 'a', 'c')]

describe('The picture', () => {
  it('holds every actor once and one line a bundle', () => {
    const picture = new Picture()
    expect(picture.set(square, relations, nobody, room)).toEqual({ first: true, unknown: false, joined: false })
    expect(picture.graph.order).toBe(4)
    expect(picture.graph.size).toBe(2)
    expect(picture.set(square, relations, nobody, room)).toEqual({ first: false, unknown: false, joined: false })
    expect(picture.graph.order).toBe(4)
  })

  it('says the places that it was given, however far it is stretched', () => {
    const picture = new Picture()
    picture.set(square, relations, nobody, room)
    const { x, y } = picture.extent()
    expect((y[1] - y[0]) / (x[1] - x[0])).toBeCloseTo(1)
    expect(picture.places().get('d')?.y).toBeCloseTo(-80)
    picture.settle(new Map([['d', { x: 5, y: 7 }]]))
    expect(picture.places().get('d')).toEqual({ x: 5, y: 7 })
  })

  it('fills another room, and does nothing where it fits already', () => {
    const picture = new Picture()
    picture.set(square, relations, nobody, room)
    expect(picture.refit(room)).toBe(false)
    expect(picture.refit({ width: 600, height: 520 })).toBe(true)
    expect(picture.places().get('d')?.y).toBeCloseTo(-80)
  })

  it('knows who joins a picture from who was there or has a place already', () => {
    const picture = new Picture()
    picture.set(square.slice(0, 3), relations, nobody, room)
    expect(picture.set(square, relations, new Map([['d', { x: 1, y: 1 }]]), room).joined).toBe(false)
    picture.set(square.slice(0, 3), relations, nobody, room)
    expect(picture.set(square, relations, nobody, room).joined).toBe(true)
  })

  it('gives room to all but the pinned', () => {
    const picture = new Picture()
    const crowd = Array.from({ length: 12 }, (_, at) => actorView(`n${at}`, { x: at, y: at % 3 }))
    picture.set([...crowd, actorView('far', { x: 900, y: 900 })], [], nobody, room)
    expect(picture.isCrowded(room)).toBe(true)
    const places = picture.roomier(picture.extent(), room, new Set(['n3']))
    expect(places.has('n3')).toBe(false)
    picture.settle(places)
    expect(picture.isCrowded(room)).toBe(false)
  })
})
