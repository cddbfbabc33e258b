/**
 * Sentences about relations and claims. Hedges travel: a reported, disputed or denied thing is never stated as a
 * fact, and the voice of one publisher is named as that. Living persons are accused here.
 */
import { datesAsAdverb } from './date-words.ts'
import { relationType } from './relation-types.ts'
import { capitalised } from './words.ts'
import type { Claim, DisputeSubject, Extent, Outcome, Relation, Role, Stance, Status } from './types.ts'

export type NameOf = (actor: string) => string

/** What a clause needs of a relation; without `edtf` it tells no date. */
export type Told = Pick<
  Relation,
  'type' | 'from' | 'to' | 'edtf' | 'extent' | 'outcome' | 'kind' | 'fate' | 'role' | 'attackerKnown'
>

/** How sure a relation is, which decides how it may be told. */
export type Certainty = Pick<Relation, 'status' | 'disputedOn'>

/** How the status of a relation introduces what it says. */
export const openings: Readonly<Record<Status, string>> = {
  accepted: '',
  single: 'One publisher says that',
  disputed: 'Sources disagree on this: some say that',
  reported: 'It is reported, not confirmed, that',
  denied: 'It is denied that',
}

/** Stances in words, as the page shows them beside a passage. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: 'asserted',
  reports: 'reported',
  claims: 'claimed by the actor itself',
  rumours: 'rumoured',
  doubts: 'doubted',
  denies: 'denied',
}

export const disputeWords: Readonly<Record<DisputeSubject, string>> = {
  date: 'the date',
  extent: 'how much of it was concerned',
  participants: 'who took part',
  fact: 'whether it is so',
  toll: 'the toll',
  role: 'who held the role',
}

/** One hedged sentence for a relation: "One publisher says that part of MUJAO merged into al-Mourabitoun in August 2013." */
export function relationSentence(relation: Told, certainty: Certainty, nameOf: NameOf): string {
  const { status, disputedOn } = certainty
  const opening = openings[status]
  const clause = bareClause(relation, nameOf)
  const dispute = disputedOn.length === 0 ? '' : ` (disputed: ${disputedOn.map((subject) => disputeWords[subject]).join(', ')})`
  return `${capitalised([opening, clause].filter((part) => part !== '').join(' '))}${dispute}.`
}

/** One hedged sentence for a claim, in which its document speaks: "“Mali” reports (reportedly) that …". */
export function claimSentence(claim: Claim, document: string, nameOf: NameOf): string {
  const told: Told = {
    type: claim.type,
    from: claim.from,
    to: claim.to,
    extent: claim.extent ? [claim.extent] : [],
    outcome: claim.outcome ? [claim.outcome] : [],
    kind: claim.kind === undefined ? [] : [claim.kind],
    fate: claim.fate ? [claim.fate] : [],
    role: claim.role ? [claim.role] : [],
    attackerKnown: claim.attackerKnown !== false,
    ...(claim.when === undefined ? {} : { edtf: claim.when }),
  }
  const hedge = claim.hedge === undefined ? '' : ` (“${claim.hedge}”)`
  const credited = claim.attributedTo === undefined ? '' : `, citing ${claim.attributedTo},`
  return `“${document}”${credited} ${verbOfStance[claim.stance]}${hedge} that ${bareClause(told, nameOf)}.`
}

const verbOfStance: Readonly<Record<Stance, string>> = {
  asserts: 'says',
  reports: 'reports without vouching for it',
  claims: 'passes on the claim of an actor',
  rumours: 'passes on the rumour',
  doubts: 'doubts',
  denies: 'denies',
}

/** The bare clause, to stand behind a hedge or in a question only. */
export function bareClause(relation: Told, nameOf: NameOf): string {
  const { subject, verb, rest } = clauseParts(relation, nameOf)
  return `${subject} ${verb} ${rest}`
}

interface ClauseParts {
  readonly subject: string
  readonly verb: string
  readonly rest: string
}

function clauseParts(relation: Told, nameOf: NameOf): ClauseParts {
  const from = `${extentWords(relation.extent)}${nameOf(relation.from)}`
  const to = nameOf(relation.to)
  const when = datesAsAdverb(relation.edtf)
  const tail = `${when === '' ? '' : separated(when)}${outcomeWords(relation.outcome)}`
  const clashed = relation.type === 'FOUGHT' && relation.attackerKnown === false
  return clashed
    ? { subject: `${from} and ${to}`, verb: 'fought', rest: `each other${tail}` }
    : { subject: from, verb: verbOf(relation), rest: `${to}${tail}` }
}

/** The clause as a question takes it: "did French forces kill Amadou Koufa in 2018", "was AQIM led by …". */
export function askedClause(relation: Told, nameOf: NameOf): string {
  const { subject, verb, rest } = clauseParts(relation, nameOf)
  if (verb.startsWith('was ')) return `was ${subject}${verb.slice('was'.length)} ${rest}`
  return `did ${subject} ${infinitive(verb)} ${rest}`
}

/** Of past forms that are more than their infinitive and "ed". */
const infinitives: ReadonlyMap<string, string> = new Map([
  ['captured', 'capture'], ['carried', 'carry'], ['fought', 'fight'], ['had', 'have'], ['made', 'make'], ['merged', 'merge'],
  ['negotiated', 'negotiate'], ['designated', 'designate'], ['agreed', 'agree'], ['pledged', 'pledge'], ['released', 'release'],
  ['split,', 'split,'], ['spoke', 'speak'],
])

/** "kill or capture" for "killed or captured": the first word, and what stands beside it as an alternative. */
function infinitive(verb: string): string {
  const [first = '', ...others] = verb.split(' ')
  const base = infinitives.get(first) ?? first.replace(/ed$/, '')
  const [or, second, ...rest] = others
  return or === 'or' && second !== undefined ? `${base} or ${infinitive([second, ...rest].join(' '))}` : [base, ...others].join(' ')
}

/** "seen until 2014" and "since 2012" stand behind a comma, "in 2012" does not. */
function separated(when: string): string {
  return /^(in|on|by|between|from) /.test(when) ? ` ${when}` : `, ${when}`
}

function extentWords(extent: readonly Extent[]): string {
  if (extent.length === 0 || (extent.length === 1 && extent[0] === 'whole')) return ''
  if (extent.every((one) => one === 'faction')) return 'a faction of '
  if (extent.every((one) => one === 'branch')) return 'a branch of '
  return extent.every((one) => one === 'faction' || one === 'branch') ? 'part of ' : 'all or part of '
}

function outcomeWords(outcome: readonly Outcome[]): string {
  if (outcome.includes('collapsed')) return outcome.length === 1 ? ', but this collapsed' : ', which by some accounts collapsed'
  return outcome.length === 1 && outcome[0] === 'announced' ? ', as was announced' : ''
}

const roleVerbs: Readonly<Record<Role, string>> = {
  leader: 'was led by',
  'co-leader': 'was co-led by',
  deputy: 'had as deputy leader',
  commander: 'had as commander',
  spokesman: 'spoke for',
  member: 'was a member of',
  unit: 'was a unit of',
  affiliate: 'was an affiliate of',
}

/** A map, as kinds are free words. */
const alliedVerbs: ReadonlyMap<string, string> = new Map([
  ['pact', 'made a pact with'],
  ['truce', 'made a truce with'],
  ['joint-operation', 'carried out a joint operation with'],
  ['joint-statement', 'made a joint statement with'],
  ['merger-agreed', 'agreed on a merger with'],
])

function verbOf({ type, role, kind, fate }: Told): string {
  const [onlyRole, ...otherRoles] = role
  const [onlyKind, ...otherKinds] = kind
  if ((type === 'LED_BY' || type === 'PART_OF') && onlyRole && otherRoles.length === 0) return roleVerbs[onlyRole]
  if (type === 'ALLIED' && onlyKind !== undefined && otherKinds.length === 0) return alliedVerbs.get(onlyKind) ?? relationType(type).verb
  if (type === 'KILLED_OR_CAPTURED' && fate.length > 0) return fate.join(' or ')
  return relationType(type).verb
}

/** The same told without its date. */
export function undated({ type, from, to, extent, outcome, kind, fate, role, attackerKnown }: Told): Told {
  return { type, from, to, extent, outcome, kind, fate, role, ...(attackerKnown === undefined ? {} : { attackerKnown }) }
}
