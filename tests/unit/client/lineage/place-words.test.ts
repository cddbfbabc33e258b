import { describe, expect, it } from 'vitest'
import { boxOf, placeWords, widthOf, wrap } from '../../../../client/lineage/place-words.ts'
import type { Words } from '../../../../client/lineage/place-words.ts'

const frame = { left: 0, right: 400, top: 0, bottom: 200 }
const words = (of: string, spots: Words['spots'], optional = false): Words => ({ of, look: 'note', tone: 'ink', lines: ['some words'], spots, optional })

describe('words on a drawing', () => {
  it('take the first place that is free', () => {
    const spots = [{ x: 10, y: 50, anchor: 'start' }, { x: 10, y: 100, anchor: 'start' }] as const
    const placed = placeWords([words('a', spots), words('b', spots)], [], frame)
    expect(placed.map(({ of, y }) => [of, y])).toEqual([['a', 50], ['b', 100]])
  })

  it('keep off what is drawn', () => {
    const [placed] = placeWords([words('a', [{ x: 10, y: 50, anchor: 'start' }, { x: 10, y: 90, anchor: 'start' }])], [{ left: 0, right: 400, top: 44, bottom: 54 }], frame)
    expect(placed?.y).toBe(90)
  })

  it('are left out only where that was allowed', () => {
    const spots = [{ x: 10, y: 50, anchor: 'start' }] as const
    const wall = [{ left: 0, right: 400, top: 0, bottom: 200 }]
    expect(placeWords([words('a', spots, true)], wall, frame)).toEqual([])
    expect(placeWords([words('a', spots)], wall, frame)).toHaveLength(1)
  })

  it('do not leave the drawing', () => {
    const [placed] = placeWords([words('a', [{ x: 390, y: 50, anchor: 'start' }, { x: 390, y: 50, anchor: 'end' }])], [], frame)
    expect(placed?.anchor).toBe('end')
  })

  it('are taken to be as wide as in the widest fonts of the page', () => {
    // Measured in a browser with DejaVu Sans.
    for (const [text, look, width] of [['Nov to Dec 2015, reported', 'note', 160], ['all of AQIM, or a branch', 'note', 141], ['al-Mulathamun Battalion', 'name', 182], ['Islamic State in the Sahel', 'name', 188]] as const) {
      expect(widthOf(text, look), text).toBeGreaterThan(width - 6)
      expect(widthOf(text, look), text).toBeLessThan(width * 1.1)
    }
  })

  it('break into lines that fit', () => {
    const lines = wrap('a sentence that is much too long for one line', 100)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every((line) => widthOf(line, 'note') <= 100)).toBe(true)
    expect(boxOf({ lines, look: 'note' }, { x: 0, y: 20, anchor: 'middle' }).left).toBeLessThan(0)
  })
})
