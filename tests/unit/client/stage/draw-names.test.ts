import { describe, expect, it } from 'vitest'
import { palettes } from '../../../../client/appearance.ts'
import { dots } from '../../../../client/stage/convert.ts'
import { Names } from '../../../../client/stage/draw-names.ts'
import type { Scene } from '../../../../client/stage/scene.ts'
import { actorView } from '../sample.ts'

const scene: Scene = { palette: palettes.light, selected: new Set(), relation: undefined, hovered: undefined, near: new Set(), pinned: new Set() }

/** A canvas that only remembers which words were written where. */
function canvas() {
  const written: { text: string; x: number; y: number }[] = []
  const context = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    strokeText: () => undefined,
    fillText: (text: string, x: number, y: number) => written.push({ text, x, y }),
  }
  return { written, context: context as unknown as CanvasRenderingContext2D }
}

function standingAt(x: number) {
  return { dots: dots([actorView('aqim')]).map((dot) => ({ dot, x, y: 100, r: 6 })), bundles: [], width: 400, height: 200 }
}

describe('Names on the stage', () => {
  it('follow their actors while the picture is only moved', () => {
    const names = new Names()
    const { written, context } = canvas()
    names.draw(context, standingAt(100), scene, 'at rest')
    names.draw(context, standingAt(160), scene, 'at rest')
    expect(written.map(({ text }) => text)).toEqual(['aqim', 'aqim'])
    expect((written[1]?.x ?? 0) - (written[0]?.x ?? 0)).toBe(60)
  })

  it('are found for those who came into view when the picture rests', () => {
    const names = new Names()
    const { written, context } = canvas()
    names.draw(context, standingAt(600), scene, 'here')
    names.draw(context, standingAt(200), scene, 'here')
    expect(written).toEqual([])
    names.draw(context, standingAt(200), scene, 'there')
    expect(written).toHaveLength(1)
  })
})
