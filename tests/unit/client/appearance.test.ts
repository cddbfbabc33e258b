import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { families } from '../../../graph-data/model/relation-types.ts'
import { statuses } from '../../../graph-data/model/types.ts'
import { blend, certainty, hasArrow, kindLooks, lineLook, palettes } from '../../../client/appearance.ts'
import { radiusOf } from '../../../graph-data/formats/appearance.ts'
import type { Theme } from '../../../client/appearance.ts'

const tokens = readFileSync(new URL('../../../client/styles/tokens.css', import.meta.url), 'utf8')

function variables(theme: Theme): Map<string, string> {
  const block = tokens.split(`data-theme='${theme}'`)[1]?.split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9A-F]{6})/g)].map(([, name = '', value = '']) => [name, value]))
}

function luminance(colour: string): number {
  const share = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * share(1) + 0.7152 * share(3) + 0.0722 * share(5)
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('The %s palette', (theme) => {
  const palette = palettes[theme]

  it('is the same in the table and in the style sheet', () => {
    const css = variables(theme)
    for (const family of families) {
      expect(css.get(family)).toBe(palette.lines[family])
      expect(css.get(`${family}-words`)).toBe(palette.words[family])
    }
    for (const name of ['page', 'ink', 'ink2', 'hairline', 'link', 'body'] as const) expect(css.get(name)).toBe(palette[name])
  })

  it('keeps lines at 3.5 and words at 4.5 against the page', () => {
    for (const family of families) {
      expect(contrast(palette.lines[family], palette.page)).toBeGreaterThanOrEqual(3.5)
      expect(contrast(palette.words[family], palette.page)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(palette.ink2, palette.page)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.link, palette.page)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('The look of a line', () => {
  it('tells every certainty from every other without colour', () => {
    const looks = statuses.map((status) => JSON.stringify(lineLook('lineage', status)))
    expect(new Set(looks).size).toBe(statuses.length)
  })

  it('keeps the dash of what is reported when the documents differ as well', () => {
    expect(lineLook('lineage', 'reported', true)).toMatchObject({ dash: 'dashed', mark: 'diamond' })
  })

  it('draws what fell through as what is denied', () => {
    expect(certainty({ status: 'single', outcome: ['collapsed'] })).toBe('denied')
    expect(certainty({ status: 'single', outcome: ['collapsed', 'done'] })).toBe('single')
    expect(certainty({ status: 'accepted', outcome: [] })).toBe('accepted')
  })

  it('has no arrow for symmetric types, and for leaders and founders only in a path', () => {
    expect(hasArrow('ALLIED')).toBe(false)
    expect(hasArrow('LED_BY')).toBe(false)
    expect(hasArrow('LED_BY', 'path')).toBe(true)
    expect(hasArrow('ALLIED', 'path')).toBe(false)
    expect(hasArrow('MERGED_INTO')).toBe(true)
  })
})

describe('The look of an actor', () => {
  it('gives every kind a shape of its own', () => {
    const shapes = Object.values(kindLooks).map(({ shape }) => shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('grows with the claims from 4 to 18 pixels, persons smaller than groups', () => {
    expect(radiusOf('group', 0)).toBe(4)
    expect(radiusOf('group', 10_000)).toBe(18)
    expect(radiusOf('group', 30)).toBeGreaterThan(radiusOf('group', 10))
    expect(radiusOf('person', 30)).toBeLessThan(radiusOf('group', 30))
  })
})

it('Blending goes from the colour to the page', () => {
  expect(blend('#000000', '#ffffff', 0)).toBe('#000000')
  expect(blend('#000000', '#ffffff', 1)).toBe('#ffffff')
  expect(blend('#000000', '#FFFFFF', 0.5)).toBe('#808080')
})
