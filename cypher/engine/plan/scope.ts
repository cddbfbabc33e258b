import type { Slot } from '../execute/frame.ts'

/** The variables that an expression can see, and where each lives. */
export type Scope = ReadonlyMap<string, Slot>

/** Hands out the slots of one query. */
export class SlotAllocator {
  ids = 0
  values = 0
  /** Conditions whose verdicts a frame keeps. */
  verdicts = 0

  take(kind: Slot['kind']): Slot {
    return { kind, index: kind === 'value' ? this.values++ : this.ids++ }
  }
}

export function extended(scope: Scope, entries: Iterable<readonly [string, Slot]>): Scope {
  return new Map([...scope, ...entries])
}
