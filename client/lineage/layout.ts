/** From the answer of a lineage question to coordinates: axis, joints, lanes, rows, strokes, words. Pure, no DOM. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { connectorsOf, dotRadius, dotsOf, hubOf } from './connectors.ts'
import type { Connector, Dot, Placed } from './connectors.ts'
import { isUndated, jointDay, placeJoints } from './joint-places.ts'
import { lanesOf } from './lanes.ts'
import type { Lane } from './lanes.ts'
import { lightOf } from './light.ts'
import { placeWords, widthOf } from './place-words.ts'
import type { Box, PlacedWords } from './place-words.ts'
import { assignRows } from './rows.ts'
import type { RowQuestion } from './rows.ts'
import { strokesOf } from './strokes.ts'
import type { Stroke } from './strokes.ts'
import { dayOf, timeScale } from './time-scale.ts'
import type { Day, TimeScale } from './time-scale.ts'
import { collapsedWords, connectorWords, dateWords, nameSide, nameWords, sinceWords, untilWords } from './words.ts'

export interface LineageLayout {
  readonly width: number
  readonly height: number
  /** Top and bottom of the rows; the years stand above. */
  readonly top: number
  readonly bottom: number
  readonly scale: TimeScale
  readonly lanes: readonly Lane[]
  readonly strokes: readonly Stroke[]
  readonly connectors: readonly Connector[]
  readonly dots: readonly Dot[]
  readonly words: readonly PlacedWords[]
}

/** Where everything stands; which route is lit changes nothing of it. */
export interface LineagePlan {
  readonly answer: LineageAnswer
  readonly width: number
  readonly scale: TimeScale
  readonly places: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<string, number>
}

export const rowHeight = 36
const top = 24
const firstRow = 34
const lastRow = 30
/** Days of air before the first thing seen. */
const lead = 200

/** Width in pixels. */
export function planLineage(answer: LineageAnswer, width: number, even: boolean): LineagePlan {
  const scale = scaleOf(answer, width, even)
  const places = placeJoints(answer.joints, scale)
  const lanes = lanesOf({ answer, places, scale, light: lightOf(answer, undefined) })
  const rows = new Map([...assignRows(rowQuestion(lanes, answer, places))].map(([id, row]) => [id, top + firstRow + row * rowHeight]))
  return { answer, width, scale, places, rows }
}

/** `route`: number of the route that alone is lit, from 1. */
export function layOut({ answer, width, scale, places, rows }: LineagePlan, route?: number): LineageLayout {
  const light = lightOf(answer, route)
  const lanes = lanesOf({ answer, places, scale, light })
  const placed: Placed = { lanes: new Map(lanes.map((lane) => [lane.body.id, lane])), rows, places, light }
  const steps = new Map(answer.steps.map((step) => [step.relation.id, step]))
  const connectors = connectorsOf(answer.joints, placed, steps)
  const dots = dotsOf(answer.joints, placed, steps)
  const strokes = lanes.flatMap((lane) => strokesOf(lane, isTarget(lane, answer), placed, answer.joints))
  const bottom = Math.max(top + firstRow, ...rows.values()) + lastRow
  const words = placeWords(
    [
      ...lanes.map((lane) => nameWords(lane, isTarget(lane, answer), placed)),
      ...dots.flatMap(collapsedWords),
      ...lanes.map((lane) => dateWords(lane, isTarget(lane, answer), placed)),
      ...connectors.flatMap(connectorWords),
      ...lanes.flatMap((lane) => untilWords(lane, placed)),
    ],
    obstaclesOf(strokes, connectors, dots),
    { left: scale.left, right: scale.right, top, bottom },
  )
  return { width, height: bottom + 1, top, bottom, scale, lanes, strokes, connectors, dots, words }
}

function isTarget({ body }: Lane, { to }: LineageAnswer): boolean {
  return body.id === to?.id
}

function scaleOf(answer: LineageAnswer, width: number, even: boolean): TimeScale {
  const events = answer.joints.filter((joint) => !isUndated(joint)).map(jointDay).filter((day) => day !== undefined)
  const seen = answer.actors.flatMap((body) => [body.seenFirst, body.seenLast]).filter((day) => day !== null).map(dayOf)
  const days: readonly Day[] = [...events, ...seen]
  const from = days.length === 0 ? dayOf('2000-01-01') : Math.min(...days)
  const to = days.length === 0 ? from : Math.max(...days)
  return timeScale({ from: from - lead, to, events, left: 0, right: width, even })
}

function rowQuestion(lanes: readonly Lane[], answer: LineageAnswer, places: ReadonlyMap<number, number>): RowQuestion {
  const by = new Map(lanes.map((lane) => [lane.body.id, lane]))
  const lit = new Set(answer.steps.filter((step) => step.flows).map((step) => step.relation.id))
  return {
    gap: 28,
    lanes: lanes.map((lane) => ({ id: lane.body.id, from: lane.from, to: lane.to, thinFrom: lane.thinFrom ?? Infinity, ...reachOf(lane, isTarget(lane, answer)) })),
    links: answer.joints.map((joint) => {
      const hub = joint.kind === 'collapsed' ? (joint.parents[0]?.id ?? '') : hubOf(joint)
      const spokes = [...joint.parents, ...joint.children].map(({ id }) => id).filter((id) => id !== hub)
      return { x: places.get(joint.number) ?? 0, ends: [hub, ...new Set(spokes)], agreed: joint.kind === 'collapsed', weight: joint.kind === 'collapsed' ? 3 : joint.steps.some((id) => lit.has(id)) ? 1.5 : 1 }
    }),
    follows: answer.joints.flatMap((joint) => joint.parents.flatMap((parent) => joint.children.flatMap((child): [string, string][] =>
      by.get(parent.id)?.ended?.number === joint.number && by.get(child.id)?.born?.number === joint.number && joint.parents.length === 1 ? [[parent.id, child.id]] : [],
    ))),
  }
}

/** A lane with its name and date, for lanes that share a row. */
function reachOf(lane: Lane, target: boolean): { readonly left: number; readonly right: number } {
  const look = target ? 'target' : 'name'
  const width = Math.max(widthOf(lane.body.label, look), widthOf(sinceWords(lane), 'date')) + dotRadius + 8
  return nameSide(lane, look) === 'before' ? { left: lane.from - width, right: lane.to } : { left: lane.from, right: Math.max(lane.to, lane.from + width) }
}

function obstaclesOf(strokes: readonly Stroke[], connectors: readonly Connector[], dots: readonly Dot[]): Box[] {
  return [
    ...strokes.map(({ from, to, y }) => ({ left: from, right: to, top: y - 3, bottom: y + 3 })),
    ...connectors.map(({ x, top: above, bottom: below }) => ({ left: x - 5, right: x + 5, top: above, bottom: below })),
    ...connectors.flatMap(({ mark }) => (mark ? [{ left: mark.x - 8, right: mark.x + 8, top: mark.y - 8, bottom: mark.y + 8 }] : [])),
    ...dots.map(({ x, y }) => ({ left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 })),
  ]
}

/** "2011–2017", the years that are drawn wide; nothing where all years are alike. */
export function busyWords(answer: LineageAnswer): string | undefined {
  const { busy } = scaleOf(answer, 1_000, false)
  return busy && (busy[0] === busy[1] ? String(busy[0]) : `${busy[0]}–${busy[1]}`)
}
