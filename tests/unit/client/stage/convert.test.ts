import { describe, expect, it } from 'vitest'
import { palettes } from '../../../../client/appearance.ts'
import { actorKey, bundles, dots, idOf } from '../../../../client/stage/convert.ts'
import { bundleLook, dotLook } from '../../../../client/stage/scene.ts'
import type { Scene } from '../../../../client/stage/scene.ts'
import { actorView, relationView } from '../sample.ts'

const scene: Scene = { palette: palettes.light, selected: new Set(), relation: undefined, hovered: undefined, near: new Set(), pinned: new Set() }
const only = <T>(rows: readonly T[]): T => {
  expect(rows).toHaveLength(1)
  return rows[0] as T
}

describe('Keys of the drawing', () => {
  it('never are a raw id', () => {
    expect(actorKey('__proto__')).toBe('a:__proto__')
    expect(idOf(actorKey('__proto__'))).toBe('__proto__')
    expect(bundles([relationView('ALLIED', '__proto__', 'constructor')])[0]?.key.startsWith('e:')).toBe(true)
  })
})

describe('A bundle', () => {
  it('is one line a family and pair, whatever the direction', () => {
    const many = bundles([
      relationView('ALLIED', 'a', 'b'), relationView('PLEDGED_TO', 'b', 'a'), relationView('FOUGHT', 'b', 'a'), relationView('FOUGHT', 'a', 'c'),
    ])
    expect(many.map(({ family, relations }) => [family, relations.length])).toEqual([['conflict', 1], ['allegiance', 2], ['conflict', 1]])
  })

  it('is drawn as the best sourced of its relations', () => {
    const bundle = only(bundles([
      relationView('ALLIED', 'a', 'b', { status: 'reported' }),
      relationView('SUPPORTED', 'a', 'b', { status: 'single' }),
    ]))
    expect(bundle.look.dash).toBe('solid')
    expect(bundle.relations[0]?.type).toBe('SUPPORTED')
  })

  it('is dashed where nothing in it is more than reported, dotted where all fell through', () => {
    expect(only(bundles([relationView('ALLIED', 'a', 'b', { status: 'reported' })])).look).toMatchObject({ dash: 'dashed', mark: 'none' })
    expect(only(bundles([relationView('ALLIED', 'a', 'b', { outcome: ['collapsed'] })])).look).toMatchObject({ dash: 'dotted', mark: 'cross' })
  })

  it('has arrows at both ends where its relations go both ways', () => {
    const both = only(bundles([relationView('FOUGHT', 'a', 'b'), relationView('FOUGHT', 'b', 'a', { id: 'other' })]))
    expect(both.arrows).toEqual({ from: true, to: true })
    expect(only(bundles([relationView('LED_BY', 'a', 'b')])).arrows).toEqual({ from: false, to: false })
  })

  it('bends away from its parallels on one side of the pair, not of the direction', () => {
    const [conflict, lineage] = bundles([relationView('MERGED_INTO', 'b', 'a'), relationView('FOUGHT', 'a', 'b')])
    // Drawn in opposite directions, so equal signs are opposite sides.
    expect(Math.sign(conflict?.bend ?? 0)).toBe(Math.sign(lineage?.bend ?? 0))
    expect(only(bundles([relationView('FOUGHT', 'a', 'b')])).bend).toBe(0)
  })

  it('leaves out a relation of an actor with itself, which has no line', () => {
    expect(bundles([relationView('FOUGHT', 'a', 'a')])).toEqual([])
  })
})

describe('The scene', () => {
  const lineage = only(bundles([relationView('MERGED_INTO', 'a', 'b')]))
  const conflict = only(bundles([relationView('FOUGHT', 'a', 'b')]))

  it('fades at rest all lines but lineage', () => {
    expect(bundleLook(lineage, scene).color).toBe(palettes.light.lines.lineage.toLowerCase())
    expect(bundleLook(conflict, scene).color).not.toBe(palettes.light.lines.conflict.toLowerCase())
  })

  it('shows the lines of the selected in full, above the others and wider', () => {
    const chosen = bundleLook(conflict, { ...scene, selected: new Set(['a']) })
    expect(chosen.color).toBe(palettes.light.lines.conflict.toLowerCase())
    expect(chosen.zIndex).toBeGreaterThan(bundleLook(lineage, scene).zIndex)
    expect(chosen.size).toBeCloseTo(conflict.look.width + 0.35)
  })

  it('keeps the neighbours of the hovered and fades the rest', () => {
    const [a, far] = dots([actorView('a'), actorView('far')])
    const hovering = { ...scene, hovered: 'b', near: new Set(['a']) }
    expect(a && dotLook(a, hovering).color).toBe(palettes.light.ink)
    expect(far && dotLook(far, hovering).color).not.toBe(palettes.light.ink)
  })

  it('leaves actors in full ink beside a selection', () => {
    const [far] = dots([actorView('far')])
    expect(far && dotLook(far, { ...scene, selected: new Set(['a']) }).color).toBe(palettes.light.ink)
  })
})
