import type { ActorRecord, Relation, Status } from '../model/types.ts'
import { groupedBy } from '../model/grouped.ts'
import { compareIds } from '../model/order.ts'
import { isWalkable } from './lineage.ts'
import { afterAll, beforeAll } from './time.ts'

export type JointKind = 'merger' | 'split' | 'rename' | 'succession' | 'collapsed'

/** One event of lineage with all its parents and all its children. */
export interface LineageJoint {
  /** The shared event, or the relation's id where the claim has none. */
  readonly id: string
  readonly kind: JointKind
  readonly parents: readonly string[]
  readonly children: readonly string[]
  readonly steps: readonly Relation[]
  /** Days between which it is drawn: its own bounds, else an estimate from when its ends are seen. Never a statement. */
  readonly drawnFrom: string | null
  readonly drawnTo: string | null
}

const kindOf: Readonly<Record<string, JointKind>> = { MERGED_INTO: 'merger', SPLIT_INTO: 'split', RENAMED_TO: 'rename', SUCCEEDED_BY: 'succession' }

/** In a joint of several types the first of these names it. */
const kinds: readonly JointKind[] = ['merger', 'split', 'rename', 'succession']

/** Steps grouped by event, type and what they share (the successor of a merger, the parent of a split), in the order of time. */
export function jointsOf(steps: readonly Relation[], actors: ReadonlyMap<string, ActorRecord>): LineageJoint[] {
  const sorted = [...steps].sort((a, b) => compareIds(a.id, b.id))
  return [...groupedBy(sorted, groupKey).values()].map((group) => jointOf(group, actors)).sort(compareJoints)
}

/** Accounts of one step that tell it in different ways (renamed, says one document; succeeded, says another) are one joint. */
function groupKey(step: Relation): string {
  if (step.event === undefined) return step.edtf === undefined && isWalkable(step) ? `${step.from} ${step.to}` : step.id
  const continues = step.type === 'RENAMED_TO' || step.type === 'SUCCEEDED_BY'
  return [step.event, continues ? 'continued' : step.type, step.type === 'SPLIT_INTO' ? step.from : step.to].join(' ')
}

function jointOf(steps: readonly Relation[], actors: ReadonlyMap<string, ActorRecord>): LineageJoint {
  const [first] = steps
  if (!first) throw new RangeError('a joint without a step')
  const drawn = steps.map((step) => drawnBetween(step, actors))
  return {
    id: first.event === undefined ? first.id : groupKey(first).replaceAll(' ', '--').toLowerCase(),
    kind: steps.every(isCollapsed) ? 'collapsed' : (kinds.find((kind) => steps.some((step) => kindOf[step.type] === kind)) ?? 'collapsed'),
    parents: distinct(steps.map((step) => step.from)),
    children: distinct(steps.map((step) => step.to)),
    steps,
    drawnFrom: drawn.map(({ from }) => from).filter((day) => day !== null).sort(compareIds)[0] ?? null,
    drawnTo: drawn.map(({ to }) => to).filter((day) => day !== null).sort(compareIds).at(-1) ?? null,
  }
}

/** A step that was agreed and fell through, or is denied. */
export function isCollapsed(step: Relation): boolean {
  return step.status === 'denied' || (step.outcome.length > 0 && step.outcome.every((outcome) => outcome === 'collapsed'))
}

/**
 * Undated steps are drawn where their ends allow: a new name or successor between the last sight of the old body
 * and the first of the new, a splinter before it is first seen, a merger once both bodies have been seen.
 */
function drawnBetween(step: Relation, actors: ReadonlyMap<string, ActorRecord>): { from: string | null; to: string | null } {
  if (step.startMin !== null || step.startMax !== null) return { from: step.startMin ?? step.startMax, to: step.startMax ?? step.startMin }
  const before = actors.get(step.from)
  const after = actors.get(step.to)
  if (step.type === 'SPLIT_INTO') return inOrder(before?.seenFirst, after?.seenFirst)
  if (step.type === 'MERGED_INTO') return inOrder(latest(before?.seenFirst, after?.seenFirst), before?.seenLast)
  return inOrder(before?.seenLast, after?.seenFirst)
}

type Day = string | null | undefined

function latest(a: Day, b: Day): Day {
  return [a, b].filter((day) => day !== null && day !== undefined).sort(compareIds).at(-1)
}

function inOrder(a: Day, b: Day): { from: string | null; to: string | null } {
  const [from = null, to = from] = [a, b].filter((day) => day !== null && day !== undefined).sort(compareIds)
  return { from, to }
}

function compareJoints(a: LineageJoint, b: LineageJoint): number {
  const latest = (joint: LineageJoint): string => joint.drawnTo ?? joint.drawnFrom ?? afterAll
  const earliest = (joint: LineageJoint): string => joint.drawnFrom ?? joint.drawnTo ?? beforeAll
  return compareIds(latest(a), latest(b)) || compareIds(earliest(a), earliest(b)) || compareIds(a.id, b.id)
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

const doubt: readonly Status[] = ['denied', 'disputed', 'reported', 'single', 'accepted']

/** The least sure status among steps: what a joint as a whole may be drawn as. */
export function leastSure(steps: readonly Relation[]): Status {
  return doubt.find((status) => steps.some((step) => step.status === status)) ?? 'accepted'
}
