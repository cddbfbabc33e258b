/** Which line lies under the pointer, found on the processor: cheaper than drawing every line a second time to pick it. */
import type { Bundle } from './convert.ts'
import { curve, samples } from './curve.ts'
import type { Pixel } from './curve.ts'

/** Pixels from a line at which it is still meant. */
const reach = 6

/** The nearest line within reach; of equal ones, the one drawn last. `at` gives the pixels of an actor by id. */
export function lineAt(point: Pixel, bundles: readonly Bundle[], at: ReadonlyMap<string, Pixel>): Bundle | undefined {
  let best: { readonly bundle: Bundle; readonly away: number } | undefined
  for (const bundle of bundles) {
    const from = at.get(bundle.from)
    const to = at.get(bundle.to)
    if (!from || !to || !mayTouch(point, from, to)) continue
    const away = distance(point, samples(curve(from, to, bundle.bend)))
    if (away <= reach && away <= (best?.away ?? reach)) best = { bundle, away }
  }
  return best?.bundle
}

/** The box of the two ends, widened by the farthest bend. */
function mayTouch(point: Pixel, a: Pixel, b: Pixel): boolean {
  const wide = 26 + reach
  return (
    point.x >= Math.min(a.x, b.x) - wide && point.x <= Math.max(a.x, b.x) + wide &&
    point.y >= Math.min(a.y, b.y) - wide && point.y <= Math.max(a.y, b.y) + wide
  )
}

function distance(point: Pixel, line: readonly Pixel[]): number {
  let least = Infinity
  for (let at = 1; at < line.length; at += 1) {
    const a = line[at - 1]
    const b = line[at]
    if (a && b) least = Math.min(least, toPiece(point, a, b))
  }
  return least
}

function toPiece(point: Pixel, a: Pixel, b: Pixel): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, share))
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy)
}
