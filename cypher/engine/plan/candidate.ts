/** A way to bind the next node or edge, and what is expected of it. */
export interface Candidate {
  readonly rows: number
  /** Smaller first, whatever the rows: what is bound is closed and followed before anything new is begun. */
  readonly rank: number
  readonly take: () => void
}

export const RANK = { boundRelationship: 0, closingStep: 1, closingWalk: 2, step: 2, walk: 3, start: 4 } as const

export function better(a: Candidate, b: Candidate): Candidate {
  return b.rank < a.rank || (b.rank === a.rank && b.rows < a.rows) ? b : a
}
