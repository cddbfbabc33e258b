/** The curve of a bundle in pixels: quadratic, bent off the straight line. The shader draws the same. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

export interface Curve {
  readonly a: Pixel
  /** Control point. */
  readonly c: Pixel
  readonly b: Pixel
}

/** Bend is in shares of the offset of look.md: at most 26 pixels, 10 and a share of the length where short. */
export function curve(a: Pixel, b: Pixel, bend: number): Curve {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = Math.hypot(dx, dy) || 1
  const away = 2 * bend * Math.min(26, 10 + 0.09 * length)
  // Screen pixels run downwards, the shader's upwards: left of the direction is (dy, -dx) here.
  return { a, b, c: { x: (a.x + b.x) / 2 + (dy / length) * away, y: (a.y + b.y) / 2 - (dx / length) * away } }
}

export function pointAt({ a, b, c }: Curve, t: number): Pixel {
  const u = 1 - t
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y }
}

/** Unit normal at t, to the left of the direction on the screen. */
export function normalAt({ a, b, c }: Curve, t: number): Pixel {
  const dx = (1 - t) * (c.x - a.x) + t * (b.x - c.x)
  const dy = (1 - t) * (c.y - a.y) + t * (b.y - c.y)
  const length = Math.hypot(dx, dy) || 1
  return { x: dy / length, y: -dx / length }
}

export function samples(line: Curve, many = 10): Pixel[] {
  return Array.from({ length: many + 1 }, (_, at) => pointAt(line, at / many))
}
