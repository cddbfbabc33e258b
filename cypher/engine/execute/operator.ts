/** A running step of a plan. Pulled from: each `next` that gives true has written one row into the frame. */
export interface Operator {
  /** Starts, or starts over, with the slots as they stand. */
  open(): void
  next(): boolean
}
