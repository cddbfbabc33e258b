import { datesAsAdverb } from '../model/date-words.ts'
import { disputeWords, openings, type NameOf } from '../model/hedging.ts'
import { relationType } from '../model/relation-types.ts'
import { compareIds } from '../model/order.ts'
import type { Conflict, Relation } from '../model/types.ts'
import { capitalised, counted, listed } from '../model/words.ts'
import { leastSure, type JointKind, type LineageJoint } from './joints.ts'
import type { Route } from './lineage.ts'
import { strength } from './paths.ts'

/** "al-Mulathamun and MUJAO merged into al-Mourabitoun in August 2013. Disputed: how much of it was concerned." */
export function jointSentence(joint: LineageJoint, nameOf: NameOf, conflicts: readonly Conflict[]): string {
  const when = datesAsAdverb(joint.steps.find((step) => step.edtf !== undefined)?.edtf)
  const clause = `${clauseOf(joint, nameOf)}${when === '' ? '; no document says when' : ` ${when}`}`
  const opening = accountsDiffer(joint) ? 'By single accounts' : openings[leastSure(joint.steps)]
  const settled = joint.steps.every((step) => step.disputedOn.length === 0)
  const hedged = settled || joint.steps.some((step) => step.status === 'reported') ? `${opening} ${clause}`.trim() : clause
  return `${capitalised(hedged)}.${disputeOf(joint, conflicts)}`
}

const verbs: Readonly<Record<JointKind, (parents: string, children: string) => string>> = {
  merger: (parents, children) => `${parents} merged into ${children}`,
  split: (parents, children) => `${children} split from ${parents}`,
  rename: (parents, children) => `${parents} was renamed ${children}`,
  succession: (parents, children) => `${parents} was succeeded by ${children}`,
  collapsed: (parents, children) => `a merger of ${parents} and ${children} was agreed and fell through`,
}

/** Documents that tell one step in different ways: renamed, succeeded. */
function accountsDiffer({ steps }: LineageJoint): boolean {
  return new Set(steps.map((step) => step.type)).size > 1
}

function clauseOf(joint: LineageJoint, nameOf: NameOf): string {
  const { kind, parents, children, steps } = joint
  if (accountsDiffer(joint)) {
    const ways = [...new Set(steps.map((step) => relationType(step.type).label))]
    return `${listed(parents.map(nameOf))} became ${listed(children.map(nameOf))} (${ways.join(', ')})`
  }
  return verbs[kind](listed(parents.map(nameOf)), listed(children.map(nameOf)))
}

/** What the documents disagree on, by the answers they give. */
function disputeOf(joint: LineageJoint, conflicts: readonly Conflict[]): string {
  const ids = new Set(joint.steps.map((step) => step.id))
  const touching = conflicts.filter((conflict) => conflict.relations.some((id) => ids.has(id)))
  if (touching.length > 0) return ` Disputed: ${touching.map(disagreement).join('; ')}.`
  const subjects = [...new Set(joint.steps.flatMap((step) => step.disputedOn))]
  return subjects.length === 0 ? '' : ` Disputed: ${subjects.map((subject) => disputeWords[subject]).join(', ')}.`
}

/** The question and the answers; of lists of parties only whom not all of them name. */
function disagreement({ question, explanation, sides, subject }: Conflict): string {
  if (subject === 'participants') return explanation.replace(/\.$/, '')
  return `${question} ${capitalised(sides.map((side) => side.answer).join(' / '))}`
}

/** "MUJAO → al-Mourabitoun → JNIM": the bodies of a route, and how sure its weakest step is. */
export function routeSentence(route: Route, nameOf: NameOf): { readonly sentence: string; readonly weakest: string } {
  const best = route.steps.flatMap((parallel) => [...parallel].sort((a, b) => strength(b) - strength(a) || compareIds(a.id, b.id)).slice(0, 1))
  const through = route.actors.slice(1, -1).map(nameOf)
  const weakest = [...best].sort((a, b) => strength(a) - strength(b))[0]
  const [from, to] = [route.actors[0] ?? '', route.actors.at(-1) ?? ''].map(nameOf)
  return {
    sentence: `From ${from} to ${to} ${through.length === 0 ? 'directly' : `through ${listed(through)}`}: ${best.map((step) => stepWords(step, nameOf)).join('; ')}.`,
    weakest: weakest ? `Weakest step: ${nameOf(weakest.from)} to ${nameOf(weakest.to)}, ${statusWords[weakest.status]}` : '',
  }
}

const statusWords = { accepted: 'several publishers', single: 'one publisher', disputed: 'disputed', reported: 'reported only', denied: 'denied' } as const

function stepWords(step: Relation, nameOf: NameOf): string {
  const hedge = step.status === 'reported' ? 'reportedly ' : step.status === 'disputed' ? 'by disputed accounts ' : ''
  const when = datesAsAdverb(step.edtf)
  return `${hedge}into ${nameOf(step.to)}${when === '' ? ', undated' : ` ${when}`}`
}

interface TitleQuestion {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly routes: readonly Route[]
  readonly joints: readonly LineageJoint[]
  /** Ids of the steps that flow out of `from` or into `to`; what stands beside them for context answers nothing. */
  readonly flows: ReadonlySet<string>
  readonly nameOf: NameOf
}

/** The answer of a lineage question in one sentence. */
export function lineageTitle(question: TitleQuestion): string {
  const { from, to, routes, nameOf } = question
  if (from !== undefined && to !== undefined) {
    if (routes.length === 0) return `No document leads from ${nameOf(from)} to ${nameOf(to)}`
    return `${nameOf(from)} to ${nameOf(to)}: ${counted(routes.length, 'route')} in the documents${routeWays(routes, nameOf)}`
  }
  return to === undefined ? oneEnded(question, from ?? '', 'from') : oneEnded(question, to, 'to')
}

/** More routes than two are told below the picture, not in its title. */
function routeWays(routes: readonly Route[], nameOf: NameOf): string {
  const [first, second, ...others] = routes.map((route) => (route.actors.length === 2 ? 'direct' : `through ${listed(route.actors.slice(1, -1).map(nameOf))}`))
  if (first === undefined || others.length > 0) return ''
  return second === undefined ? `, ${first}` : `, one ${first}, one ${second}`
}

/** Everything that came of a body, or those that directly became it. */
function oneEnded({ joints, flows, nameOf }: TitleQuestion, body: string, end: 'from' | 'to'): string {
  const steps = joints.flatMap((joint) => joint.steps).filter((step) => flows.has(step.id) && (end === 'from' || step.to === body))
  const others = [...new Set(steps.map((step) => (end === 'from' ? step.to : step.from)))].filter((id) => id !== body)
  if (others.length === 0) return `No document tells what ${nameOf(body)} ${end === 'from' ? 'became' : 'came from'}${dropped(joints, body, nameOf)}`
  return `What ${end === 'from' ? 'came of' : 'became'} ${nameOf(body)}: ${listed(others.map(nameOf))}${doubtOf(steps)}`
}

function dropped(joints: readonly LineageJoint[], body: string, nameOf: NameOf): string {
  const own = joints.filter(({ kind, parents, children, steps }) => kind === 'collapsed' && [...parents, ...children].includes(body) && leastSure(steps) !== 'denied')
  const others = [...new Set(own.flatMap(({ parents, children }) => [...parents, ...children]))].filter((id) => id !== body)
  if (others.length === 0) return ''
  return `; ${others.length === 1 ? 'a merger' : 'mergers'} with ${listed(others.map(nameOf))} fell through`
}

function doubtOf(steps: readonly Relation[]): string {
  if (steps.some((step) => step.disputedOn.length > 0)) return '; the documents disagree on part of it'
  return steps.some((step) => step.status === 'reported') ? '; part of it is only reported' : ''
}
