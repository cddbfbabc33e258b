/** Where the joints of a lineage stand in time. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { dayOf } from './time-scale.ts'
import type { Day, TimeScale } from './time-scale.ts'

type Joint = LineageAnswer['joints'][number]

/** Dots of nine pixels that touch cannot be told apart. */
const dotRoom = 24
const lineRoom = 14

/**
 * The day on which a joint is drawn. Dated: the middle of its bounds, or the one bound known. Undated: a split where
 * the splinter is first seen, anything else in the middle between the last sight before and the first sight after.
 */
export function jointDay(joint: Joint): Day | undefined {
  const [start, end] = [joint.startMin, joint.startMax]
  if (start !== null && end !== null) return (dayOf(start) + dayOf(end)) / 2
  const known = end ?? start
  if (known !== null) return dayOf(known)
  const [from, to] = [joint.drawnFrom, joint.drawnTo]
  if (from === null || to === null) return from ?? to ? dayOf(from ?? to ?? '') : undefined
  return joint.kind === 'split' ? dayOf(to) : (dayOf(from) + dayOf(to)) / 2
}

/** Days that the page may not take as the joint's date: it has none. */
export function isUndated(joint: Joint): boolean {
  return joint.startMin === null && joint.startMax === null
}

/** x of every joint by its number (one event may be told as two joints): in time, and far enough from one another to be read. */
export function placeJoints(joints: readonly Joint[], scale: TimeScale): ReadonlyMap<number, number> {
  const places = joints.map((joint) => ({ joint, bodies: bodiesOf(joint), x: scale.x(jointDay(joint) ?? -Infinity) }))
  places.sort((a, b) => a.x - b.x || a.joint.number - b.joint.number)
  for (let round = 0; round < 12; round++) {
    let moved = false
    for (const [at, right] of places.entries()) {
      for (const left of places.slice(0, at)) moved = apart(left, right, scale) || moved
    }
    if (!moved) break
  }
  return new Map(places.map(({ joint, x }) => [joint.number, x]))
}

interface Place {
  readonly bodies: ReadonlySet<string>
  x: number
}

/** Moves two places apart, each by half, within the axis. True where something moved. */
function apart(left: Place, right: Place, scale: TimeScale): boolean {
  const shared = [...left.bodies].some((body) => right.bodies.has(body))
  const missing = (shared ? dotRoom : lineRoom) - (right.x - left.x)
  if (missing <= 0.5) return false
  const by = missing / 2
  left.x = Math.max(scale.left + 4, left.x - by)
  right.x = Math.min(scale.right - 12, left.x + (shared ? dotRoom : lineRoom))
  return true
}

function bodiesOf(joint: Joint): ReadonlySet<string> {
  return new Set([...joint.parents, ...joint.children].map(({ id }) => id))
}
