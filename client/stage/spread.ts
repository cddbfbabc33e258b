/** Gives a settled layout room: fills the stage evenly and moves apart who stands too near. Pure and deterministic. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Pixels. */
  readonly r: number
}

const rounds = 160
/** Spots up to which pairs are compared; beyond, evenness alone must do. */
const comparable = 800
/** How much of the place is the rank of a coordinate among all instead of the coordinate: order stays, crowds thin out. */
const evenness = 0.55

/** Places in a box of this many pixels, keeping who is left of, above and beside whom as far as room allows. */
export function spread(spots: readonly Spot[], width: number, height: number, gap: number): Map<string, { x: number; y: number }> {
  const xs = even(spots, ({ x }) => x, width)
  const ys = even(spots, ({ y }) => y, height)
  const radii = spots.map(({ r }) => r)
  for (let round = 0; spots.length <= comparable && round < rounds; round += 1) if (!pushApart(xs, ys, radii, gap, width, height)) break
  return new Map(spots.map(({ id }, at) => [id, { x: xs[at] ?? 0, y: ys[at] ?? 0 }]))
}

function even(spots: readonly Spot[], of: (spot: Spot) => number, length: number): Float64Array {
  const values = spots.map(of)
  const least = Math.min(...values)
  const range = Math.max(...values) - least || 1
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  const places = new Float64Array(values.length)
  order.forEach((at, rank) => {
    const share = ((values[at] ?? 0) - least) / range
    places[at] = length * (share * (1 - evenness) + (rank / Math.max(1, values.length - 1)) * evenness)
  })
  return places
}

/** One round over all pairs; true where anybody moved. */
function pushApart(xs: Float64Array, ys: Float64Array, radii: readonly number[], gap: number, width: number, height: number): boolean {
  let moved = false
  for (let a = 0; a < xs.length; a += 1) {
    for (let b = a + 1; b < xs.length; b += 1) {
      const dx = (xs[b] ?? 0) - (xs[a] ?? 0)
      // Names are wider than high: a gap sideways must be larger to look the same.
      const dy = ((ys[b] ?? 0) - (ys[a] ?? 0)) * 1.4
      const distance = Math.hypot(dx, dy) || 0.01
      const short = (radii[a] ?? 0) + (radii[b] ?? 0) + gap - distance
      if (short <= 0) continue
      moved = true
      const mx = distance < 0.02 ? short * Math.cos(a + b) : (dx / distance) * short * 0.5
      const my = distance < 0.02 ? short * Math.sin(a + b) : (dy / distance) * short * 0.36
      xs[a] = clamp((xs[a] ?? 0) - mx, width)
      xs[b] = clamp((xs[b] ?? 0) + mx, width)
      ys[a] = clamp((ys[a] ?? 0) - my, height)
      ys[b] = clamp((ys[b] ?? 0) + my, height)
    }
  }
  return moved
}

/** Share of spots that touch another one where a unit of place is `scale` pixels. */
export function crowding(spots: readonly Spot[], scale: number): number {
  if (spots.length > comparable) return 1
  const touching = spots.filter((a) => spots.some((b) => a !== b && Math.hypot(a.x - b.x, a.y - b.y) * scale < a.r + b.r + 2))
  return touching.length / Math.max(1, spots.length)
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
