/** What a writing step does to the graph for each row. */
import type { Slot } from '../execute/frame.ts'
import type { Evaluate, Plan } from './plan.ts'

export type WriteAction =
  | {
      readonly kind: 'createNode'
      readonly slot: Slot
      readonly labels: readonly string[]
      readonly properties: Evaluate
    }
  | {
      readonly kind: 'createRelationship'
      readonly slot: Slot
      readonly type: string
      readonly start: Slot
      readonly end: Slot
      readonly properties: Evaluate
    }
  | { readonly kind: 'assign'; readonly slot: Slot; readonly value: Evaluate }
  | { readonly kind: 'setProperty'; readonly entity: Evaluate; readonly key: Evaluate; readonly value: Evaluate }
  | { readonly kind: 'setProperties'; readonly entity: Evaluate; readonly value: Evaluate; readonly merge: boolean }
  | { readonly kind: 'labels'; readonly entity: Evaluate; readonly labels: readonly string[]; readonly remove: boolean }
  | { readonly kind: 'delete'; readonly value: Evaluate; readonly detach: boolean }
  | { readonly kind: 'foreach'; readonly list: Evaluate; readonly slot: Slot; readonly actions: readonly WriteAction[] }
  | MergeAction
export interface MergeAction {
  readonly kind: 'merge'
  /** Finds the pattern; each row of it is a match. */
  readonly match: Plan
  /** What must not be null, as MERGE can neither find nor create it. */
  readonly required: readonly { readonly key: string; readonly value: Evaluate }[]
  readonly create: readonly WriteAction[]
  readonly onCreate: readonly WriteAction[]
  readonly onMatch: readonly WriteAction[]
  /** The slots that a match or the creation binds. */
  readonly slots: readonly Slot[]
}
