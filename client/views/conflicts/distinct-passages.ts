import type { ClaimView } from '../../../graph-data/api/schemas.ts'

/** One claim a passage: claims that cite the same words are one thing to read. The passage that carries most claims comes first. */
export function distinctPassages(claims: readonly ClaimView[]): ClaimView[] {
  const passages = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const place = `${claim.source.document} ${claim.source.start} ${claim.source.end}`
    passages.set(place, [...(passages.get(place) ?? []), claim])
  }
  return [...passages.values()].sort((a, b) => b.length - a.length).flatMap((same) => same.slice(0, 1))
}
