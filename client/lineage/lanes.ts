/** The lanes of a lineage along the axis: where each body begins, thins out and ends. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import type { Light } from './light.ts'
import { dayOf } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'

type Joint = LineageAnswer['joints'][number]
type Step = LineageAnswer['steps'][number]
type Body = LineageAnswer['actors'][number]

export interface Lane {
  readonly body: Body
  /** Pixels along the axis. */
  readonly from: number
  readonly to: number
  /** The joint it begins at; without one its beginning is not known and fades. */
  readonly born?: Joint
  /** The joint it ends at; without one it fades out where it is last seen. */
  readonly ended?: Joint
  /** It is seen to the end of the axis: it goes on. */
  readonly goesOn: boolean
  /** From here on it is what is left of a body that became another. */
  readonly thinFrom?: number
  /** The part in the lineage hue. */
  readonly lit?: readonly [number, number]
}

export interface LaneSetting {
  readonly answer: LineageAnswer
  readonly places: ReadonlyMap<number, number>
  readonly scale: TimeScale
  readonly light: Light
}

/** Pixels by which a lane whose start or end is not known stands out from its outermost joint. */
const lead = 30

export function lanesOf(setting: LaneSetting): Lane[] {
  return setting.answer.actors.map((body) => laneOf(body, setting))
}

function laneOf(body: Body, { answer, places, scale, light }: LaneSetting): Lane {
  const at = (joint: Joint): number => places.get(joint.number) ?? scale.left
  const own = answer.joints.filter((joint) => [...joint.parents, ...joint.children].some(({ id }) => id === body.id)).sort((a, b) => at(a) - at(b))
  const outward = own.filter((joint) => joint.kind !== 'collapsed' && joint.kind !== 'split' && has(joint.parents, body.id))
  const born = own.find((joint, index) => begets(joint, body.id) && !own.slice(0, index).some((earlier) => earlier.kind !== 'collapsed'))
  const last = own.at(-1)
  const final = outward.at(-1)
  const closing = final && goesUnder(stepOf(answer, final, body.id)) ? sameStep(outward, final)[0] : undefined
  const ended = closing && at(closing) >= (last === final ? 0 : at(last ?? closing)) ? closing : undefined
  const seen = { from: scale.x(body.seenFirst ? dayOf(body.seenFirst) : Infinity), to: scale.x(body.seenLast ? dayOf(body.seenLast) : -Infinity) }
  const from = born ? at(born) : Math.max(scale.left, Math.min(seen.from, own[0] ? at(own[0]) - lead : scale.right))
  const to = ended ? at(ended) : Math.min(scale.right, Math.max(seen.to, (last ? at(last) : from) + lead))
  const thin = !ended && final && isWhole(stepOf(answer, final, body.id)) ? at(final) : undefined
  const lit = litPart(body.id, { from, to }, own, answer, light, at)
  const goesOn = !ended && scale.right - to < (scale.years.at(-1)?.width ?? 0)
  return {
    body, from, to: goesOn ? scale.right : to, goesOn,
    ...(born ? { born } : {}), ...(ended ? { ended } : {}), ...(thin === undefined ? {} : { thinFrom: thin }),
    ...(lit ? { lit: [lit[0], goesOn && lit[1] === to ? scale.right : lit[1]] as const } : {}),
  }
}

function has(bodies: Joint['parents'], id: string): boolean {
  return bodies.some((body) => body.id === id)
}

/** A body begins where it is split off, renamed or succeeded to, or where several become one; one that takes in another was there before. */
function begets(joint: Joint, id: string): boolean {
  return has(joint.children, id) && joint.kind !== 'collapsed' && (joint.kind !== 'merger' || joint.parents.length > 1)
}

function stepOf(answer: LineageAnswer, joint: Joint, from: string): Step | undefined {
  return answer.steps.find((step) => joint.steps.includes(step.relation.id) && step.relation.from === from)
}

function goesUnder(step: Step | undefined): boolean {
  return step !== undefined && step.walkable && step.relation.survives === false
}

/** A step that somebody calls whole leaves a remnant; where all say faction, the parent stays what it was. */
function isWhole(step: Step | undefined): boolean {
  if (!step?.walkable || step.relation.status === 'reported') return false
  const { extent } = step.relation
  return extent.length === 0 || extent.some((one) => one === 'whole' || one === 'unknown')
}

/** Joints in which the same bodies become the same (a renaming that another document calls a succession). */
function sameStep(joints: readonly Joint[], one: Joint): Joint[] {
  const ends = (joint: Joint): string => [...joint.parents, ...joint.children].map(({ id }) => id).join(' ')
  return joints.filter((joint) => ends(joint) === ends(one))
}

function litPart(
  id: string, { from, to }: { from: number; to: number }, own: readonly Joint[], answer: LineageAnswer, light: Light, at: (joint: Joint) => number,
): readonly [number, number] | undefined {
  if (light.whole.has(id)) return [from, to]
  const lit = own.filter((joint) => answer.steps.some(({ relation }) => joint.steps.includes(relation.id) && light.steps.has(relation.id) && (relation.from === id || relation.to === id)))
  const arrivals = lit.filter((joint) => has(joint.children, id)).map(at)
  const departures = lit.filter((joint) => has(joint.parents, id)).map(at)
  const start = light.fromStart.has(id) ? from : Math.min(...arrivals)
  const end = light.toEnd.has(id) ? to : Math.max(...departures)
  return Number.isFinite(start) && Number.isFinite(end) && end > start ? [start, Math.min(end, to)] : undefined
}
