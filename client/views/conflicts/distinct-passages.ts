import type { ClaimView } from '../../../graph-data/api/schemas.ts'

/** One claim a passage: claims that cite the same words are one thing to read. */
export function distinctPassages(claims: readonly ClaimView[]): ClaimView[] {
  const first = new Map<string, ClaimView>()
  for (const claim of claims) {
    const place = `${claim.source.document} ${claim.source.start} ${claim.source.end}`
    if (!first.has(place)) first.set(place, claim)
  }
  return [...first.values()]
}
