/** The lanes of a lineage as strokes: cut where they become thin, lit or turn. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { corner, turns } from './connectors.ts'
import type { Placed, Tone } from './connectors.ts'
import type { Lane } from './lanes.ts'
import { isUndated } from './joint-places.ts'

type Joint = LineageAnswer['joints'][number]

export interface Stroke {
  readonly body: string
  readonly y: number
  readonly from: number
  readonly to: number
  readonly width: number
  readonly tone: Tone
  /** Pixels over which it appears and over which it goes: a boundary nobody states. */
  readonly fadeIn: number
  readonly fadeOut: number
  readonly arrow: boolean
}

const fade = 30

export function strokesOf(lane: Lane, target: boolean, placed: Placed, joints: readonly Joint[]): Stroke[] {
  const y = placed.rows.get(lane.body.id) ?? 0
  const bends = bendsOf(lane, placed, joints)
  const bent = (x: number): number => bends.get(x) ?? x
  const from = bent(lane.from)
  const to = bent(lane.to)
  const cuts = [lane.thinFrom, ...(lane.lit ?? [])].filter((x) => x !== undefined).map(bent).filter((x) => x > from && x < to)
  const stops = [from, ...new Set(cuts.sort((a, b) => a - b)), to]
  const thin = lane.thinFrom === undefined ? Infinity : bent(lane.thinFrom)
  const lit = lane.lit?.map(bent)
  return stops.slice(1).map((end, at) => {
    const begin = stops[at] ?? from
    const isLit = lit !== undefined && begin >= (lit[0] ?? Infinity) && end <= (lit[1] ?? -Infinity)
    return {
      body: lane.body.id, y, from: begin, to: end,
      width: begin >= thin ? 2 : target && isLit ? 6 : 4,
      tone: isLit ? 'lit' : 'grey',
      fadeIn: at === 0 && begins(lane) ? Math.min(fade, (end - begin) / 2) : 0,
      fadeOut: end === to && ends(lane) ? Math.min(2 * fade, (end - begin) / 2) : 0,
      arrow: end === to && lane.goesOn && target,
    }
  })
}

/** Where a lane turns, its stroke stops a corner before the joint or starts a corner behind it. */
function bendsOf(lane: Lane, placed: Placed, joints: readonly Joint[]): ReadonlyMap<number, number> {
  const bends = new Map<number, number>()
  for (const joint of joints) {
    const x = placed.places.get(joint.number) ?? 0
    const spoke = (joint.kind === 'split' ? joint.children : joint.parents).some(({ id }) => id === lane.body.id)
    const elsewhere = [...joint.parents, ...joint.children].some(({ id }) => placed.rows.get(id) !== placed.rows.get(lane.body.id))
    if (spoke && elsewhere && joint.kind !== 'collapsed' && turns(lane, joint, x)) bends.set(x, joint.kind === 'split' ? x + corner : x - corner)
  }
  return bends
}

function begins({ born }: Lane): boolean {
  return !born || (isUndated(born) && born.kind !== 'split')
}

function ends({ ended, goesOn }: Lane): boolean {
  return ended ? isUndated(ended) : !goesOn
}
