/** The verticals of a lineage: every step from its parent's row to its child's, meeting in one dot a joint. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { certainty, lineLook } from '../appearance.ts'
import type { Dash } from '../appearance.ts'
import type { Lane } from './lanes.ts'
import type { Light } from './light.ts'

type Joint = LineageAnswer['joints'][number]
type Step = LineageAnswer['steps'][number]

/** Collapsed steps are agreements, in the hue of their family. */
export type Tone = 'lit' | 'grey' | 'agreed'

export interface Mark {
  readonly kind: 'diamond' | 'cross'
  readonly x: number
  readonly y: number
  /** True where it stands on a vertical, so that its words belong beside it. */
  readonly upright: boolean
}

export interface Connector {
  readonly step: Step
  readonly joint: Joint
  readonly path: string
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly tone: Tone
  readonly dash: Dash
  readonly mark?: Mark
  /** Where both lanes go on, the tip that says which way it flows. */
  readonly arrow?: { readonly x: number; readonly y: number; readonly down: boolean }
}

export interface Dot {
  readonly joint: Joint
  readonly x: number
  readonly y: number
  readonly tone: Tone
}

export const dotRadius = 9
export const corner = 8
/** The number of what fell through stands beside its cross. */
export const crossToDot = 21

export interface Placed {
  readonly lanes: ReadonlyMap<string, Lane>
  /** Pixels from the top, by body. */
  readonly rows: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<number, number>
  readonly light: Light
}

/** The body in whose row the dot of a joint stands. */
export function hubOf(joint: Joint): string {
  const hub = joint.kind === 'split' ? joint.parents[0] : joint.children[0]
  return hub?.id ?? ''
}

/** Whether a lane turns into a vertical at the joint instead of going on past it. */
export function turns(lane: Lane | undefined, joint: Joint, x: number): boolean {
  if (!lane) return false
  return joint.kind === 'split' ? lane.born?.number === joint.number : lane.ended?.number === joint.number || lane.thinFrom === x
}

export function dotsOf(joints: readonly Joint[], placed: Placed, steps: ReadonlyMap<string, Step>): Dot[] {
  return joints.map((joint) => {
    const x = placed.places.get(joint.number) ?? 0
    if (joint.kind === 'collapsed') return { joint, x: x + crossToDot, y: middle(joint, placed), tone: 'agreed' }
    const lit = joint.steps.some((id) => steps.has(id) && placed.light.steps.has(id))
    return { joint, x, y: placed.rows.get(hubOf(joint)) ?? 0, tone: lit ? 'lit' : 'grey' }
  })
}

export function connectorsOf(joints: readonly Joint[], placed: Placed, steps: ReadonlyMap<string, Step>): Connector[] {
  return joints.flatMap((joint) => joint.steps.flatMap((id) => {
    const step = steps.get(id)
    const drawn = step && connectorOf(step, joint, placed, joint.steps.flatMap((other) => steps.get(other) ?? []))
    return drawn ? [drawn] : []
  }))
}

function connectorOf(step: Step, joint: Joint, placed: Placed, siblings: readonly Step[]): Connector | undefined {
  const x = placed.places.get(joint.number) ?? 0
  const spoke = joint.kind === 'split' ? step.relation.to : step.relation.from
  const from = placed.rows.get(spoke) ?? 0
  const to = joint.kind === 'collapsed' ? (placed.rows.get(step.relation.to) ?? 0) : (placed.rows.get(hubOf(joint)) ?? 0)
  if (from === to) return undefined
  const down = to > from ? 1 : -1
  const look = lineLook('lineage', certainty(step.relation), step.relation.disputedOn.length > 0)
  const tone: Tone = joint.kind === 'collapsed' ? 'agreed' : placed.light.steps.has(step.relation.id) ? 'lit' : 'grey'
  const turning = joint.kind !== 'collapsed' && turns(placed.lanes.get(spoke), joint, x)
  const side = joint.kind === 'split' ? 1 : -1
  const path = turning ? `M${x + side * corner} ${from}Q${x} ${from} ${x} ${from + down * corner}V${to}` : `M${x} ${from}V${to}`
  const mark = markOf(step, joint, { x, from, to, siblings, placed })
  const flows = joint.kind !== 'collapsed' && joint.kind !== 'split' && !turning
  return {
    step, joint, path, x, tone,
    top: Math.min(from, to),
    bottom: Math.max(from, to),
    width: joint.kind === 'collapsed' ? 2 : isPart(step) ? 2 : turning || joint.kind === 'split' ? 4 : 3,
    dash: joint.kind === 'collapsed' ? 'dotted' : look.dash,
    ...(mark ? { mark } : {}),
    ...(flows ? { arrow: { x, y: to - down * (dotRadius + 1), down: down === 1 } } : {}),
  }
}

/** Where everybody who speaks of the extent says faction or branch. */
function isPart({ relation }: Step): boolean {
  return relation.extent.length > 0 && relation.extent.every((extent) => extent === 'faction' || extent === 'branch')
}

interface Span {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly siblings: readonly Step[]
  readonly placed: Placed
}

/** On the piece of the vertical that is this step's alone; else on the lane just before it turns. */
function markOf(step: Step, joint: Joint, { x, from, to, siblings, placed }: Span): Mark | undefined {
  if (joint.kind === 'collapsed') return { kind: 'cross', x, y: (from + to) / 2, upright: true }
  if (step.relation.disputedOn.length === 0) return undefined
  const others = siblings.filter((other) => other !== step).map((other) => placed.rows.get(joint.kind === 'split' ? other.relation.to : other.relation.from) ?? to)
  const sameSide = others.filter((y) => (y - to) * (from - to) > 0).map((y) => Math.abs(y - to))
  if (sameSide.every((length) => length < Math.abs(from - to))) {
    const nearest = Math.max(0, ...sameSide)
    const stop = nearest === 0 ? to + Math.sign(from - to) * dotRadius : to + Math.sign(from - to) * nearest
    return { kind: 'diamond', x, y: (from + stop) / 2, upright: true }
  }
  return { kind: 'diamond', x: x - 26, y: from, upright: false }
}

function middle(joint: Joint, { rows }: Placed): number {
  const ys = [...joint.parents, ...joint.children].map(({ id }) => rows.get(id) ?? 0)
  return (Math.min(...ys) + Math.max(...ys)) / 2
}
