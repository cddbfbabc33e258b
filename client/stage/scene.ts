/** How a dot or a bundle looks in the present scene: selection, hover, theme. Pure; sigma's reducers call these. */
import { blend, kindLooks } from '../appearance.ts'
import type { Fill, Palette } from '../appearance.ts'
import { drawingOrder } from '../drawing-order.ts'
import type { Bundle, Dot } from './convert.ts'

export interface Scene {
  readonly palette: Palette
  readonly selected: ReadonlySet<string>
  /** The relation whose evidence is open. */
  readonly relation: string | undefined
  readonly hovered: string | undefined
  /** Ids of the neighbours of the hovered actor. */
  readonly near: ReadonlySet<string>
  readonly pinned: ReadonlySet<string>
}

/** Shares of blending towards the page. */
export const faded = { rest: 0.25, beside: 0.45, away: 0.85 } as const

export interface DotLook {
  readonly color: string
  readonly line: string
  readonly focus: string
  readonly shape: number
  readonly selected: boolean
  readonly pinned: boolean
  readonly zIndex: number
}

const shapes = ['circle', 'ring', 'open', 'square', 'triangle', 'diamond', 'hexagon', 'bar'] as const

export function dotLook(dot: Dot, scene: Scene): DotLook {
  const { palette } = scene
  const { shape, fill } = kindLooks[dot.kind]
  const away = scene.hovered !== undefined && dot.id !== scene.hovered && !scene.near.has(dot.id)
  const fade = (colour: string): string => (away ? blend(colour, palette.page, faded.away) : colour)
  return {
    color: fade(fillOf(fill, palette)),
    line: fade(fill === 'page' ? palette.ink : fillOf(fill, palette)),
    focus: palette.link,
    shape: shapes.indexOf(shape),
    selected: scene.selected.has(dot.id),
    pinned: scene.pinned.has(dot.id),
    zIndex: away ? 0 : dot.id === scene.hovered || scene.selected.has(dot.id) ? 2 : 1,
  }
}

function fillOf(fill: Fill, palette: Palette): string {
  return palette[fill]
}

export interface BundleLook {
  readonly color: string
  readonly size: number
  readonly zIndex: number
}

export function bundleLook(bundle: Bundle, scene: Scene): BundleLook {
  const chosen = isChosen(bundle, scene)
  const colour = blend(scene.palette.lines[bundle.family], scene.palette.page, fadeOf(bundle, scene, chosen))
  const order = drawingOrder.indexOf(bundle.family)
  return { color: colour, size: bundle.look.width + (chosen ? 0.35 : 0), zIndex: chosen ? order + 10 : order }
}

export function isChosen(bundle: Bundle, scene: Scene): boolean {
  return scene.selected.has(bundle.from) || scene.selected.has(bundle.to) || bundle.relations.some(({ id }) => id === scene.relation)
}

function fadeOf(bundle: Bundle, scene: Scene, chosen: boolean): number {
  if (scene.hovered !== undefined) return bundle.from === scene.hovered || bundle.to === scene.hovered ? 0 : faded.away
  if (chosen) return 0
  if (scene.selected.size > 0 || scene.relation !== undefined) return faded.beside
  return bundle.family === 'lineage' ? 0 : faded.rest
}
