import type { ChangeCounters } from './graph.ts'

export function noChanges(): ChangeCounters {
  return {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  }
}

/** How to undo each change since the last `clear`, the last first. */
export class UndoLog {
  private readonly steps: (() => void)[] = []

  add(undo: () => void): void {
    this.steps.push(undo)
  }
  clear(): void {
    this.steps.length = 0
  }
  undoAll(): void {
    while (this.steps.length > 0) this.steps.pop()?.()
  }
}
