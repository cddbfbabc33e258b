/**
 * A plan: a tree of steps, each with the step it draws rows from. Rows are not objects: a step writes its slots of
 * the one frame and says whether there is a row. `details` is the step in words, for EXPLAIN. Longer than most files,
 * as it is one table of steps and of what the writing ones do.
 */
import type { Frame, Slot } from '../execute/frame.ts'
import type { Direction, TypeFilter } from '../graph/direction.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { Value } from '../values/types.ts'

export type Evaluate = (frame: Frame) => Value
/** True only where the condition is true: null and false are alike to a filter. */
export type Test = (frame: Frame) => boolean

interface Step {
  readonly details: string
  /** How many rows the planner expects. */
  readonly rows: number
}
interface Drawing extends Step {
  readonly source: Plan
}

/** One row: the slots as they stand (of the query's start, or of the row an inner plan is run for). */
export interface ArgumentPlan extends Step {
  readonly kind: 'argument'
}
export interface NodeScanPlan extends Drawing {
  readonly kind: 'nodeScan'
  readonly node: Slot
  /** -1: every node. */
  readonly label: number
}
export interface SeekPlan extends Drawing {
  readonly kind: 'seek'
  readonly node: Slot
  readonly label: string
  readonly key: string
  readonly value: Evaluate
  /** The value is a list, each of whose items is looked for. */
  readonly each: boolean
}
/** Walks all relationships of a type (-1: any) and binds both ends. */
export interface RelationshipScanPlan extends Drawing {
  readonly kind: 'relationshipScan'
  readonly relationship: Slot
  readonly from: Slot
  readonly to: Slot
  readonly types: TypeFilter
  readonly direction: Direction
  readonly distinct: Distinctness
}
/** What the relationships of one MATCH must differ from: single ones and lists of them. */
export interface Distinctness {
  readonly relationships: readonly Slot[]
  readonly lists: readonly Slot[]
}
export interface ExpandPlan extends Drawing {
  readonly kind: 'expand'
  readonly from: Slot
  readonly relationship: Slot
  readonly to: Slot
  /** `to` is bound already: only relationships that reach it count. */
  readonly into: boolean
  readonly types: TypeFilter
  readonly direction: Direction
  readonly distinct: Distinctness
}
/** The relationship is bound: its ends are bound from it, or compared where they are bound. */
export interface EndsPlan extends Drawing {
  readonly kind: 'ends'
  readonly relationship: Slot
  readonly from: Slot
  readonly fromBound: boolean
  readonly to: Slot
  readonly toBound: boolean
  readonly types: TypeFilter
  readonly direction: Direction
  readonly distinct: Distinctness
}
export interface VariableExpandPlan extends Drawing {
  readonly kind: 'variableExpand'
  readonly from: Slot
  readonly to: Slot
  readonly into: boolean
  readonly types: TypeFilter
  readonly direction: Direction
  readonly min: number
  readonly max: number
  /** Gets the list of relationships, from the pattern's left to its right. */
  readonly list: Slot | undefined
  /** The walk goes against the way the pattern is written. */
  readonly reversed: boolean
  /** Tests one relationship of the walk, standing in this slot. */
  readonly each: { readonly relationship: Slot; readonly test: Test } | undefined
  readonly distinct: Distinctness
}
/** `((a)-[r]->(b) WHERE …){min,max}`: the inner plan is one round, from `innerFrom` to `innerTo`. */
export interface RoundsPlan extends Drawing {
  readonly from: Slot
  readonly to: Slot
  readonly min: number
  readonly max: number
  readonly inner: Plan
  readonly innerFrom: Slot
  readonly innerTo: Slot
  /** Relationships walked in one round: none may be walked twice. */
  readonly relationships: readonly Slot[]
  /** Variables of a round and the lists that collect them. */
  readonly groups: readonly { readonly single: Slot; readonly list: Slot }[]
  /** The relationships of all rounds in order, for paths and distinctness. */
  readonly list: Slot
}
export interface RepeatPlan extends RoundsPlan {
  readonly kind: 'repeat'
  readonly into: boolean
  readonly reversed: boolean
  readonly distinct: Distinctness
}
/** Which paths between two nodes are wanted, counted from the shortest. */
export interface Wanted {
  /** One path; all of the smallest length; `count` paths; all of the `count` smallest lengths. */
  readonly kind: 'one' | 'all' | 'count' | 'groups'
  readonly count: Evaluate
}
export interface ShortestPlan extends Drawing {
  readonly kind: 'shortest'
  readonly from: Slot
  readonly to: Slot
  readonly wanted: Wanted
  readonly types: TypeFilter
  readonly direction: Direction
  readonly min: number
  readonly max: number
  readonly list: Slot
  /** A path from a node to itself is refused, as shortestPath() does. */
  readonly refuseEqualEnds: boolean
  readonly each: { readonly relationship: Slot; readonly test: Test } | undefined
  readonly node: { readonly node: Slot; readonly test: Test } | undefined
  /** Predicates that need the whole path: the paths are then tried by increasing length. */
  readonly path: Test | undefined
}
/** Both ends are bound; of the paths between them the shortest are given. */
export interface ShortestRoundsPlan extends RoundsPlan {
  readonly kind: 'shortestRounds'
  readonly wanted: Wanted
  /** The rounds are the same whatever the row. */
  readonly fixed: boolean
}
/** Keeps of the paths of its source, for each pair of ends, the shortest. */
export interface SelectPathsPlan extends Drawing {
  readonly kind: 'selectPaths'
  readonly ends: readonly Slot[]
  readonly length: Evaluate
  readonly wanted: Wanted
  readonly kept: readonly Slot[]
}
export interface FilterPlan extends Drawing {
  readonly kind: 'filter'
  readonly test: Test
}
/** Binds slots of ids to the entities that values are; a row whose value is null is dropped. */
export interface EntityPlan extends Drawing {
  readonly kind: 'entity'
  readonly value: Slot
  readonly entity: Slot
}
export interface AssignPlan extends Drawing {
  readonly kind: 'assign'
  readonly slots: readonly Slot[]
  readonly values: readonly Evaluate[]
}
export interface OptionalPlan extends Drawing {
  readonly kind: 'optional'
  readonly inner: Plan
  /** Null where the inner plan has no row. */
  readonly slots: readonly Slot[]
}
export interface ApplyPlan extends Drawing {
  readonly kind: 'apply'
  readonly inner: Plan
  /** CALL { } without RETURN: the rows pass through once each, after the inner plan has run. */
  readonly unit: boolean
}
/** Gives the rows of its source, found once; slots beside these stay as they are. */
export interface RememberPlan extends Drawing {
  readonly kind: 'remember'
  readonly slots: readonly Slot[]
}
export interface UnwindPlan extends Drawing {
  readonly kind: 'unwind'
  readonly list: Evaluate
  readonly slot: Slot
}
/** `UNWIND range(…)`: counted, not built. */
export interface CountPlan extends Drawing {
  readonly kind: 'count'
  readonly args: readonly Evaluate[]
  readonly slot: Slot
}
export interface AggregatePlan extends Drawing {
  readonly kind: 'aggregate'
  readonly keys: readonly GroupingKey[]
  readonly aggregates: readonly Aggregation[]
}
export interface GroupingKey {
  readonly value: Evaluate
  readonly slot: Slot
  /** The slot of a key that is a variable as it stands. */
  readonly from: Slot | undefined
  /** All that the value is computed from; undefined where chance has a part in it. */
  readonly reads: readonly Slot[] | undefined
  /** The key is this property of the only variable that it reads. */
  readonly property: string | undefined
  /** The key is the type of the only variable that it reads. */
  readonly isType: boolean
}
export interface Aggregation {
  readonly name: string
  readonly distinct: boolean
  /** No arguments: `count(*)`. */
  readonly args: readonly Evaluate[]
  /** `count` of a node or relationship: its slot, so that only ids are looked at. */
  readonly counted: Slot | undefined
  readonly slot: Slot
}
/** Nodes with the number of their relationships, those without any left out. */
export interface DegreesPlan extends Drawing {
  readonly kind: 'degrees'
  readonly node: Slot
  readonly types: TypeFilter
  readonly direction: Direction
  /** Where the node goes (it may stay), and where the number goes. */
  readonly key: Slot
  readonly counts: readonly Slot[]
}
export interface DistinctPlan extends Drawing {
  readonly kind: 'distinct'
  readonly slots: readonly Slot[]
}
export interface SortKey {
  readonly value: Evaluate
  readonly descending: boolean
}
export interface SortPlan extends Drawing {
  readonly kind: 'sort'
  readonly keys: readonly SortKey[]
  readonly kept: readonly Slot[]
  /** Only this many rows (and those skipped) are wanted. */
  readonly top: readonly Evaluate[] | undefined
}
export interface SkipPlan extends Drawing {
  readonly kind: 'skip'
  readonly count: Evaluate
}
export interface LimitPlan extends Drawing {
  readonly kind: 'limit'
  readonly count: Evaluate
  /** There are writes below: they happen whatever the limit. */
  readonly drain: boolean
}
export interface UnionPlan extends Step {
  readonly kind: 'union'
  readonly branches: readonly { readonly plan: Plan; readonly columns: readonly Slot[] }[]
  readonly columns: readonly Slot[]
}
export interface ProcedurePlan extends Drawing {
  readonly kind: 'procedure'
  readonly procedure: Procedure
  readonly args: readonly Evaluate[]
  /** The position of an output and the slot it goes to. */
  readonly outputs: readonly { readonly position: number; readonly slot: Slot }[]
  /** A procedure without outputs passes each row on. */
  readonly unit: boolean
}
/** Applies writes to every row of its source before it gives the first one on. */
export interface WritePlan extends Drawing {
  readonly kind: 'write'
  readonly actions: readonly WriteAction[]
  readonly kept: readonly Slot[]
}

/** MERGE: like a write, but one row becomes as many as there are matches. */
export interface MergePlan extends Drawing {
  readonly kind: 'merge'
  readonly action: MergeAction
  readonly kept: readonly Slot[]
}

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

export type Plan =
  | ArgumentPlan
  | NodeScanPlan
  | SeekPlan
  | RelationshipScanPlan
  | ExpandPlan
  | EndsPlan
  | VariableExpandPlan
  | RepeatPlan
  | ShortestPlan
  | ShortestRoundsPlan
  | SelectPathsPlan
  | FilterPlan
  | EntityPlan
  | AssignPlan
  | OptionalPlan
  | ApplyPlan
  | RememberPlan
  | UnwindPlan
  | CountPlan
  | AggregatePlan
  | DegreesPlan
  | DistinctPlan
  | SortPlan
  | SkipPlan
  | LimitPlan
  | UnionPlan
  | ProcedurePlan
  | WritePlan
  | MergePlan
