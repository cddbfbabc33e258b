/** Names of actors and words of relations, on a canvas over the drawing. */
import type { Palette } from '../appearance.ts'
import { blend } from '../appearance.ts'
import { hedgedVerb } from '../wording.ts'
import type { Bundle, Dot } from './convert.ts'
import { curve, normalAt, pointAt, samples } from './curve.ts'
import type { Curve, Pixel } from './curve.ts'
import { broken, placeNames, placesAround } from './names.ts'
import type { Place, Written } from './names.ts'
import { faded, isChosen } from './scene.ts'
import type { Scene } from './scene.ts'

/** A dot and a bundle where they stand on the screen. */
export interface StandingDot extends Pixel {
  readonly dot: Dot
  readonly r: number
}

export interface Standing {
  readonly dots: readonly StandingDot[]
  readonly bundles: readonly Bundle[]
  readonly width: number
  readonly height: number
}

const lineHeight = 14
const family = 'Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif'
const fonts = { name: `12px ${family}`, group: `600 13px ${family}`, words: `500 12px ${family}` } as const

interface Text extends Written {
  /** The anchor after the camera has moved, from the pixels of actors by id. */
  readonly follow: (where: (id: string) => Pixel | undefined) => Pixel | undefined
  readonly font: string
  readonly colour: string
}

/** Remembers where names were put, so that they do not jump, and cost little, while the picture is only moved. */
export class Names {
  private placed: readonly (Text & { readonly place: Place })[] = []
  private placedFor = ''

  /** While `state` stays, so do texts and places, and only follow their actors. */
  draw(context: CanvasRenderingContext2D, standing: Standing, scene: Scene, state: string): void {
    if (state !== this.placedFor) {
      this.placedFor = state
      this.placed = placed(context, standing, scene)
    }
    const at = new Map(standing.dots.map((one) => [one.dot.id, one]))
    for (const text of this.placed) {
      const anchor = text.follow((id) => at.get(id))
      if (anchor) write(context, { ...text, anchor }, text.place, scene.palette)
    }
  }
}

function placed(context: CanvasRenderingContext2D, standing: Standing, scene: Scene): (Text & { readonly place: Place })[] {
  const curves = curvesOf(standing)
  const texts = [...nameTexts(context, standing, scene), ...wordTexts(context, standing, scene, curves)].sort(byRank).slice(0, mostTexts)
  const places = placeNames(texts, {
    dots: inView(standing).map(({ x, y, r, dot }) => ({ x, y, r, key: dot.key })),
    lines: [...curves.values()].map((line) => samples(line)),
    reserved: [{ x: standing.width - tools.w, y: standing.height - tools.h, ...tools }],
    width: standing.width,
    height: standing.height,
  })
  return texts.flatMap((text) => {
    const place = places.get(text.key)
    return place ? [{ ...text, place }] : []
  })
}

/** Pixels of the corner at the lower right that hold the buttons of the stage. */
const tools = { w: 152, h: 52 } as const

/** More would never find a place, and looking for one takes time. */
const mostTexts = 300
const mostDots = 600

function inView({ dots, width, height }: Standing): StandingDot[] {
  const seen = dots.filter(({ x, y, r }) => x > -r && y > -r && x < width + r && y < height + r)
  return seen.length <= mostDots ? seen : seen.sort((a, b) => b.r - a.r).slice(0, mostDots)
}

interface Ranked {
  readonly rank: number
}

function byRank(a: Ranked, b: Ranked): number {
  return b.rank - a.rank
}

function curvesOf({ dots, bundles }: Standing): Map<string, Curve> {
  const at = new Map(dots.map((one) => [one.dot.id, one]))
  const found = new Map<string, Curve>()
  for (const bundle of bundles) {
    const from = at.get(bundle.from)
    const to = at.get(bundle.to)
    if (from && to) found.set(bundle.key, curve(from, to, bundle.bend))
  }
  return found
}

function nameTexts(context: CanvasRenderingContext2D, { dots, bundles }: Standing, scene: Scene): (Text & Ranked)[] {
  const beside = besideSelected(bundles, scene)
  return dots.map(({ dot, x, y, r }) => {
    const body = dot.kind === 'group' || dot.kind === 'coalition'
    const font = body ? fonts.group : fonts.name
    context.font = font
    const measure = (text: string): number => context.measureText(text).width
    const lines = broken(dot.label, measure)
    const w = Math.max(...lines.map(measure))
    const h = lines.length * lineHeight
    const first = scene.selected.has(dot.id) || dot.id === scene.hovered
    const away = scene.hovered !== undefined && dot.id !== scene.hovered && !scene.near.has(dot.id)
    return {
      key: dot.key, lines, w, h, font, anchor: { x, y }, follow: (where) => where(dot.id),
      places: placesAround(r + (first ? 4 : 0), w, h),
      over: first ? 'any' : beside.has(dot.id) || scene.near.has(dot.id) ? 'dots' : 'nothing',
      colour: away ? blend(scene.palette.ink, scene.palette.page, faded.away) : scene.palette.ink,
      rank: dot.claims + (first ? 1e6 : 0) + (beside.has(dot.id) ? 1e4 : 0) + (body ? 1e3 : 0),
    }
  })
}

function besideSelected(bundles: readonly Bundle[], { selected }: Scene): Set<string> {
  return new Set(bundles.flatMap(({ from, to }) => (selected.has(from) ? [to] : selected.has(to) ? [from] : [])))
}

/** Few enough relations that the words of all can be read. */
const fewEnough = 40
const worded: ReadonlySet<string> = new Set(['lineage', 'allegiance', 'conflict'])

/** Pixels over which a date is broken in two. */
const widestDate = 110
/** Pixels under which only what is asked for has words. */
const wideEnough = 600

function hasWords(bundle: Bundle, scene: Scene, { bundles, width }: Standing): boolean {
  if (scene.hovered !== undefined) return bundle.from === scene.hovered || bundle.to === scene.hovered
  if (width < wideEnough) return bundle.relations.some(({ id }) => id === scene.relation)
  if (bundles.length < fewEnough) return true
  return isChosen(bundle, scene) && (worded.has(bundle.family) || bundle.relations.some(({ id }) => id === scene.relation))
}

/** Verb over date, beside the middle of the curve, on the outer side where it bends. */
function wordTexts(context: CanvasRenderingContext2D, standing: Standing, scene: Scene, curves: ReadonlyMap<string, Curve>): (Text & Ranked)[] {
  return standing.bundles.flatMap((bundle) => {
    const line = curves.get(bundle.key)
    const best = bundle.relations[0]
    if (!line || !best || !hasWords(bundle, scene, standing)) return []
    const more = bundle.relations.length - 1
    context.font = fonts.words
    const measure = (text: string): number => context.measureText(text).width
    const lines = [hedgedVerb(best), ...broken(`${best.dateText}${more > 0 ? `, ${more} more` : ''}`, measure, widestDate)]
    const w = Math.max(...lines.map(measure))
    const h = lines.length * lineHeight
    const anchor = pointAt(line, 0.5)
    return [{
      key: `w:${bundle.key}`, lines, w, h, anchor, follow: (where) => middleOf(bundle, where), font: fonts.words, over: 'nothing' as const,
      colour: scene.palette.words[bundle.family],
      places: placesAlong(line, anchor, w, h, bundle.bend),
      rank: 5e3 + (bundle.family === 'lineage' ? 10 : 0) + best.claims,
    }]
  })
}

function middleOf({ from, to, bend }: Bundle, where: (id: string) => Pixel | undefined): Pixel | undefined {
  const [a, b] = [where(from), where(to)]
  return a && b && pointAt(curve(a, b, bend), 0.5)
}

function placesAlong(line: Curve, anchor: Pixel, w: number, h: number, bend: number): Place[] {
  const sides = bend < 0 ? [-1, 1] : [1, -1]
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8].flatMap((t) => {
    const at = pointAt(line, t)
    const normal = normalAt(line, t)
    return sides.map((side) => {
      // As far out as the box needs to clear the line in this direction.
      const away = Math.abs(normal.x) * (w / 2) + Math.abs(normal.y) * (h / 2) + 5
      return {
        dx: at.x + normal.x * side * away - w / 2 - anchor.x,
        dy: at.y + normal.y * side * away - h / 2 - anchor.y,
        align: 'center' as const,
      }
    })
  })
}

function write(context: CanvasRenderingContext2D, text: Text, place: Place, palette: Palette): void {
  context.font = text.font
  context.textBaseline = 'middle'
  context.textAlign = place.align
  context.lineJoin = 'round'
  context.lineWidth = 6
  context.strokeStyle = palette.page
  context.fillStyle = text.colour
  const side = { left: 0, center: text.w / 2, right: text.w }[place.align]
  const x = text.anchor.x + place.dx + side
  const y = text.anchor.y + place.dy + lineHeight / 2
  text.lines.forEach((line, row) => context.strokeText(line, x, y + row * lineHeight))
  text.lines.forEach((line, row) => context.fillText(line, x, y + row * lineHeight))
}
