/**
 * How the graph looks: family → colour, type → arrow and width, status → dash and mark, kind → shape.
 * One table for stage, panels and legend; the style sheet carries the same colours (held equal by a test).
 */
import { familyColour } from '../graph-data/formats/appearance.ts'
import { relationType } from '../graph-data/model/relation-types.ts'
import type { Family, RelationTypeId } from '../graph-data/model/relation-types.ts'
import type { ActorKind, Outcome, Status } from '../graph-data/model/types.ts'

export type Theme = 'light' | 'dark'

export interface Palette {
  readonly page: string
  readonly ink: string
  readonly ink2: string
  readonly hairline: string
  readonly link: string
  readonly body: string
  readonly lines: Readonly<Record<Family, string>>
  /** The same hues where they are text, dark enough to be read. */
  readonly words: Readonly<Record<Family, string>>
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#FBFAF7',
    ink: '#1F2933',
    ink2: '#5A6572',
    hairline: '#E3DFD6',
    link: '#0B57D0',
    body: '#2F6DB5',
    lines: familyColour,
    words: { lineage: '#3B1FA8', allegiance: '#01738B', structure: '#6B665D', conflict: '#9C1409', politics: '#8A5A00' },
  },
  dark: {
    page: '#15181D',
    ink: '#E8EAED',
    ink2: '#A3ABB5',
    hairline: '#2B3038',
    link: '#7DB2F0',
    body: '#7DB2F0',
    lines: { lineage: '#B57BFF', allegiance: '#7FE3F2', structure: '#8B857C', conflict: '#FF5138', politics: '#F0D48E' },
    words: { lineage: '#B57BFF', allegiance: '#7FE3F2', structure: '#A8A197', conflict: '#FF7A66', politics: '#F0D48E' },
  },
}

export type Shape = 'circle' | 'ring' | 'open' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'bar'
export type Fill = 'ink' | 'page' | 'body' | 'ink2'

export interface KindLook {
  readonly label: string
  readonly plural: string
  readonly shape: Shape
  readonly fill: Fill
}

export const kindLooks: Readonly<Record<ActorKind, KindLook>> = {
  group: { label: 'Armed group', plural: 'Armed groups', shape: 'circle', fill: 'ink' },
  coalition: { label: 'Coalition', plural: 'Coalitions', shape: 'ring', fill: 'ink' },
  person: { label: 'Person', plural: 'Persons', shape: 'open', fill: 'page' },
  state: { label: 'State', plural: 'States', shape: 'square', fill: 'body' },
  force: { label: 'Force', plural: 'Forces', shape: 'triangle', fill: 'body' },
  institution: { label: 'Institution', plural: 'Institutions', shape: 'diamond', fill: 'body' },
  community: { label: 'Community', plural: 'Communities', shape: 'hexagon', fill: 'ink2' },
  company: { label: 'Company', plural: 'Companies', shape: 'bar', fill: 'ink2' },
}

export const familyLabels: Readonly<Record<Family, string>> = {
  lineage: 'Lineage',
  allegiance: 'Allegiance',
  structure: 'Structure, leaders',
  conflict: 'Conflict',
  politics: 'Politics',
}

export const statusLabels: Readonly<Record<Status, string>> = {
  accepted: 'Several publishers',
  single: 'One publisher',
  reported: 'Reported',
  disputed: 'Disputed',
  denied: 'Denied or collapsed',
}

export const statusMeanings: Readonly<Record<Status, string>> = {
  accepted: 'Two or more publishers assert it and no document contradicts.',
  single: 'One publisher asserts it; nobody else speaks of it.',
  reported: 'No document asserts it outright: it is reported, suspected, announced or claimed.',
  disputed: 'The documents disagree about it.',
  denied: 'The documents deny it, or what was agreed fell through.',
}

/** The order of certainty, best first; a bundle is drawn as the best sourced of its relations. */
export const certaintyOrder: readonly Status[] = ['accepted', 'single', 'disputed', 'reported', 'denied']

export interface Certain {
  readonly status: Status
  readonly outcome: readonly Outcome[]
}

/** The status as it is drawn and counted: what fell through stands with what is denied. */
export function certainty(relation: Certain): Status {
  const collapsed = relation.outcome.length > 0 && relation.outcome.every((outcome) => outcome === 'collapsed')
  return collapsed ? 'denied' : relation.status
}

export type Dash = 'solid' | 'dashed' | 'dotted'
export type Mark = 'none' | 'diamond' | 'cross'

export interface LineLook {
  readonly dash: Dash
  readonly mark: Mark
  /** Pixels. */
  readonly width: number
}

const widths: Readonly<Record<Family, number>> = { lineage: 2.5, allegiance: 1.75, structure: 1.25, conflict: 1.75, politics: 1.75 }
const thin: ReadonlySet<Status> = new Set(['single', 'reported', 'denied'])

/** Dash, mark and width; a reported relation on which documents also differ keeps its dash and gains the diamond. */
export function lineLook(family: Family, status: Status, differs = status === 'disputed'): LineLook {
  const dash = status === 'reported' ? 'dashed' : status === 'denied' ? 'dotted' : 'solid'
  const mark = status === 'denied' ? 'cross' : differs ? 'diamond' : 'none'
  return { dash, mark, width: widths[family] * (thin.has(status) ? 0.72 : 1) }
}

const unarrowed: ReadonlySet<string> = new Set(['LED_BY', 'FOUNDED_BY'])

/** Whether the line carries an arrow on the stage; in a path every directed hop does. */
export function hasArrow(type: RelationTypeId, where: 'stage' | 'path' = 'stage'): boolean {
  return !relationType(type).symmetric && (where === 'path' || !unarrowed.has(type))
}

/** `amount` of 0 is `colour`, of 1 is `towards`: fading without transparency keeps crossings clean. */
export function blend(colour: string, towards: string, amount: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const a = parseInt(colour.slice(at, at + 2), 16)
    const b = parseInt(towards.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * amount).toString(16).padStart(2, '0')
  })
  return `#${mixed.join('')}`
}
