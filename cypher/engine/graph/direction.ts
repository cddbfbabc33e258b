export type Direction = 'out' | 'in' | 'both'

/** Ids of the relationship types that may be walked, ascending; undefined: every type. */
export type TypeFilter = Int32Array | undefined

export function opposite(direction: Direction): Direction {
  if (direction === 'both') return 'both'
  return direction === 'out' ? 'in' : 'out'
}
