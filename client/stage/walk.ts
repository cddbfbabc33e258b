/** Walking the graph with the arrow keys: the neighbour that lies most in the direction pressed. */
import type { Pixel } from './curve.ts'

export const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const
export type Arrow = keyof typeof directions

export function isArrow(key: string): key is Arrow {
  return key in directions
}

/** The nearest in that direction, where what is off to the side counts as farther; undefined where nobody lies there. */
export function nearest<T extends Pixel>(from: Pixel, others: readonly T[], arrow: Arrow): T | undefined {
  const [dx, dy] = directions[arrow]
  const ahead = others.flatMap((other) => {
    const along = (other.x - from.x) * dx + (other.y - from.y) * dy
    const aside = Math.abs((other.x - from.x) * dy) + Math.abs((other.y - from.y) * dx)
    return along > 0 && along * 2 >= aside ? [{ other, cost: along + 2 * aside }] : []
  })
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.other
}
