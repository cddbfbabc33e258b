import type { Direction } from './graph.ts'

export function opposite(direction: Direction): Direction {
  if (direction === 'both') return 'both'
  return direction === 'out' ? 'in' : 'out'
}
