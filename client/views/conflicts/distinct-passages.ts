import type { ClaimView, ConflictView } from '../../../graph-data/api/schemas.ts'
import { groupedBy } from '../../../graph-data/model/grouped.ts'

/** One claim a passage: claims that cite the same words are one thing to read. The passage that carries most claims comes first. */
export function distinctPassages(claims: readonly ClaimView[]): ClaimView[] {
  return [...groupedBy(claims, placeOf).values()].sort((a, b) => b.length - a.length).flatMap((same) => same.slice(0, 1))
}

export function placeOf({ source }: ClaimView): string {
  return `${source.document} ${source.start} ${source.end}`
}

/** Passages on which more than one side rests. */
export function passagesOfSeveral(sides: ConflictView['sides']): ReadonlySet<string> {
  const bySide = sides.map(({ claims }) => new Set(claims.map(placeOf)))
  return new Set(bySide.flatMap((one, at) => [...one].filter((place) => bySide.some((other, index) => index !== at && other.has(place)))))
}
