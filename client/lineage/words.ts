/** What is written on a lineage, with the places it may stand at: names, dates, what is disputed or reported. Pure. */
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { joinWords } from '../wording.ts'
import { crossToDot, dotRadius, hubOf } from './connectors.ts'
import type { Connector, Dot, Placed } from './connectors.ts'
import { isUndated } from './joint-places.ts'
import type { Lane } from './lanes.ts'
import { widthOf, wrap } from './place-words.ts'
import type { Spot, Words } from './place-words.ts'

type Step = LineageAnswer['steps'][number]

const widest = 170
const nameRise = 8
const dateDrop = 17

/** Where both name and date stand: behind the start of the lane, or before it where the lane is shorter than its name. */
export function nameSide(lane: Lane, look: 'name' | 'target'): 'before' | 'behind' {
  const end = lane.ended ? lane.to : lane.thinFrom
  return end !== undefined && end - lane.from < widthOf(lane.body.label, look) + 24 ? 'before' : 'behind'
}

export function nameWords(lane: Lane, target: boolean, placed: Placed): Words {
  const { look, before, along, left } = besideStart(lane, target, placed)
  const rise = target ? nameRise + 3 : nameRise
  // A lane that begins just before the end of the axis is shorter than its name, which then stands above its dot.
  const above: Spot = { x: lane.to, y: (placed.rows.get(lane.body.id) ?? 0) - dotRadius - rise + 2, anchor: 'end' }
  const spots = before
    ? [left(-rise), left(-4), ...along(-rise), ...along(dateDrop)]
    : [...startSpots(lane, along(-rise), left(-rise)), ...(lane.goesOn ? [above] : []), ...along(dateDrop + 2)]
  return { of: lane.body.id, look, tone: 'ink', lines: [lane.body.label], spots }
}

export function dateWords(lane: Lane, target: boolean, placed: Placed): Words {
  const { before, along, left } = besideStart(lane, target, placed)
  const spots = before ? [left(dateDrop), left(11), ...along(dateDrop)] : [...startSpots(lane, along(dateDrop), left(dateDrop)), left(-nameRise)]
  return { of: lane.body.id, look: 'date', tone: 'second', lines: [sinceWords(lane)], optional: true, spots }
}

/** At its start; before it where nothing leads to it; else farther along. */
function startSpots({ born }: Lane, along: readonly Spot[], left: Spot): Spot[] {
  return born ? [...along, left] : [...along.slice(0, 1), left, ...along.slice(1)]
}

function besideStart(lane: Lane, target: boolean, placed: Placed) {
  const y = placed.rows.get(lane.body.id) ?? 0
  const look = target ? 'target' : 'name'
  const atDot = lane.born !== undefined && placed.rows.get(hubOf(lane.born)) === y
  const x = lane.from + (atDot ? dotRadius + 8 : lane.born ? 12 : 4)
  const shifts = [0, 16, 32, 56, 80, 120, 160].filter((shift) => shift === 0 || x + shift < lane.to)
  return {
    look,
    before: nameSide(lane, look) === 'before',
    along: (dy: number): Spot[] => shifts.map((shift) => ({ x: x + shift, y: y + dy, anchor: 'start' })),
    left: (dy: number): Spot => ({ x: lane.from - (atDot ? dotRadius + 6 : 6), y: y + dy, anchor: 'end' }),
  } as const
}

/** The date of its beginning where a document gives one, else the year in which it is first seen. */
export function sinceWords({ born, body }: Lane): string {
  if (born && !isUndated(born)) return born.status === 'reported' ? `${shortDates(born.dateText)}, reported` : shortDates(born.dateText)
  const [first, last] = [body.seenFirst?.slice(0, 4), body.seenLast?.slice(0, 4)]
  if (first === undefined) return 'no date'
  return first === last ? `seen ${first}` : `seen ${first} on`
}

/** "seen until 2018", at the end of a lane that fades out. */
export function untilWords(lane: Lane, placed: Placed): Words[] {
  const last = lane.body.seenLast?.slice(0, 4)
  if (lane.ended || lane.goesOn || last === undefined || last === lane.body.seenFirst?.slice(0, 4)) return []
  const y = placed.rows.get(lane.body.id) ?? 0
  const lines = [lane.thinFrom === undefined ? `seen until ${last}` : `${lane.body.label}, seen until ${last}`]
  const spots: Spot[] = [-nameRise, dateDrop].flatMap((dy) => [0, 40, 80].map((back) => ({ x: lane.to - back, y: y + dy, anchor: 'end' as const })))
  return [{ of: lane.body.id, look: 'note', tone: 'second', lines, optional: true, spots: [...spots, { x: lane.to + 6, y: y + 4, anchor: 'start' }] }]
}

export function connectorWords(connector: Connector): Words[] {
  const text = connectorText(connector)
  if (text === '') return []
  const { mark, x, top, bottom, step } = connector
  const look = { of: step.relation.id, look: 'note', tone: connector.tone, lines: wrap(text, widest) } as const
  const middle = (mark?.upright ? mark.y : (top + bottom) / 2) + 4
  const beside = [0, -9, 9, -18, 18, -36, 36].flatMap((dy): Spot[] => [
    { x: x + 12, y: middle + dy - (look.lines.length - 1) * 7, anchor: 'start' },
    { x: x - 12, y: middle + dy - (look.lines.length - 1) * 7, anchor: 'end' },
  ])
  if (!mark || mark.upright) return [{ ...look, spots: beside }]
  const flat = { ...look, lines: [text] }
  const under: Spot[] = [0, -20, -60, -120].flatMap((dx) => [17, -8].map((dy) => ({ x: mark.x - 10 + dx, y: mark.y + dy, anchor: 'end' as const })))
  const past: Spot[] = [17, -8].map((dy) => ({ x: x + 12, y: mark.y + dy, anchor: 'start' }))
  return [{ ...flat, spots: [...under.slice(0, 2), ...past, ...under.slice(2), ...beside] }]
}

/** "all of MUJAO, or a faction"; "December 2015, reported". Nothing where the step is as it is drawn. */
export function connectorText({ step, joint }: Pick<Connector, 'step' | 'joint'>): string {
  if (joint.kind === 'collapsed') return ''
  if (step.relation.status === 'reported') return `${isUndated(joint) ? 'undated' : shortDates(step.relation.dateText)}, reported`
  return step.relation.disputedOn.map((subject) => disputeText(step, subject)).join('; ')
}

/** "between November and December 2015" takes less room as "Nov to Dec 2015". */
function shortDates(text: string): string {
  return text
    .replace(/^between ([A-Z][a-z]{2})[a-z]* and ([A-Z][a-z]{2})[a-z]* (\d{4})$/, '$1 to $2 $3')
    .replace(/^between (.+) and (.+)$/, '$1 to $2')
}

const extentWords: Readonly<Record<string, string>> = { whole: 'all', faction: 'a faction', branch: 'a branch', unknown: 'an unknown part' }

function disputeText({ relation, claims }: Step, subject: Step['relation']['disputedOn'][number]): string {
  const name = claims[0]?.from.label ?? relation.from
  switch (subject) {
    case 'extent': {
      const extents = relation.extent.map((extent) => (extent === 'whole' ? `all of ${name}` : (extentWords[extent] ?? extent)))
      return extents.length > 1 ? `${extents.slice(0, -1).join(', ')}, or ${extents.at(-1) ?? ''}` : 'how much of it: disputed'
    }
    case 'participants':
      return 'not named by all'
    case 'fact': {
      const outcomes = relation.outcome.filter((outcome) => outcome !== 'done')
      return outcomes.length > 1 ? joinWords(outcomes).replace(' and ', ' or ') : 'disputed'
    }
    default:
      return `${subject}: disputed`
  }
}

/** What fell through, beside its number. */
export function collapsedWords(dot: Dot): Words[] {
  const { joint, x, y } = dot
  if (joint.kind !== 'collapsed') return []
  const denied = joint.status === 'denied' ? 'denied' : 'merger agreed, fell through'
  const reported = joint.status === 'reported' ? 'reported, ' : ''
  const lines = [`${joint.dateText}: ${reported}${denied}`]
  const orElse = [`${joint.dateText}:`, `${reported}${joint.status === 'denied' ? 'denied' : 'fell through'}`]
  const beside = [0, -6, 6, -12].flatMap((dy): Spot[] => [
    { x: x + dotRadius + 6, y: y + 4 + dy, anchor: 'start' },
    { x: x - crossToDot - 10, y: y + 4 + dy, anchor: 'end' },
  ])
  return [{ of: joint.id, look: 'note', tone: 'agreed', lines, orElse, spots: beside, optional: true }]
}
