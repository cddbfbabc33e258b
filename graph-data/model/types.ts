/**
 * The typed graph. A claim is one document saying one thing once; a relation is the deterministic
 * roll-up of its claims; an actor is whom claims speak of. Dates are ISO (`YYYY-MM-DD`), unknown bounds null.
 */
import type { ActorKind } from './actor-kinds.ts'
import type { RelationTypeId } from './relation-types.ts'

export { actorKinds } from './actor-kinds.ts'
export type { ActorKind } from './actor-kinds.ts'

export const nameKinds = ['primary', 'alias', 'acronym', 'translation', 'former', 'nickname', 'misprint'] as const
export type NameKind = (typeof nameKinds)[number]

export interface ActorName {
  readonly text: string
  readonly kind: NameKind
  /** Ids of the documents in which this spelling occurs. */
  readonly documents: readonly string[]
  /** EDTF, where a name held for a time only. */
  readonly period?: string
}

export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  /** The most used full form. */
  readonly name: string
  readonly names: readonly ActorName[]
  /** At most 30 words, ours. */
  readonly summary: string
  readonly notSameAs?: readonly { readonly id: string; readonly reason: string }[]
}

export const stances = ['asserts', 'reports', 'claims', 'rumours', 'doubts', 'denies'] as const
export type Stance = (typeof stances)[number]
export const roles = ['leader', 'co-leader', 'deputy', 'commander', 'spokesman', 'member', 'unit', 'affiliate'] as const
export type Role = (typeof roles)[number]
export const extents = ['whole', 'faction', 'branch', 'unknown'] as const
export type Extent = (typeof extents)[number]
export const outcomes = ['done', 'announced', 'formalised', 'collapsed'] as const
export type Outcome = (typeof outcomes)[number]
export const fates = ['killed', 'captured', 'arrested', 'extradited', 'released'] as const
export type Fate = (typeof fates)[number]

/** A count of people: exact, or between bounds. */
export type Count = number | { readonly min?: number; readonly max?: number }
export interface Casualties {
  readonly killed?: Count
  readonly wounded?: Count
  readonly captured?: Count
}
/** Casualties in all, or by side where the document tells them apart (`to` = those attacked). */
export interface Toll extends Casualties {
  readonly bySide?: Readonly<Record<string, Casualties>>
}

/** Unicode code points, half open, in the document file; `sha256` of exactly that text, UTF-8, lower-case hex. */
export interface Source {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly sha256: string
}

export interface Claim {
  readonly id: string
  readonly type: RelationTypeId
  readonly from: string
  readonly to: string
  readonly event?: string
  readonly when?: string
  readonly whenText?: string
  readonly startKnown?: boolean
  readonly endKnown?: boolean
  readonly stance: Stance
  readonly hedge?: string
  readonly attributedTo?: string
  readonly role?: Role
  readonly roleText?: string
  readonly kind?: string
  readonly extent?: Extent
  readonly extentText?: string
  readonly outcome?: Outcome
  readonly fate?: Fate
  readonly place?: string
  readonly toll?: Toll
  readonly attackerKnown?: boolean
  readonly says: string
  readonly source: Source
  readonly retracted?: { readonly reason: string; readonly date: string }
}

export interface SourceDocument {
  /** The three digits its file name begins with. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** False where the text names no publisher and `publisher` is a stand-in such as `unknown-000`. */
  readonly publisherKnown: boolean
  /** EDTF; where the text does not say it, the latest date it mentions. */
  readonly published: string
  readonly publishedIsLowerBound: boolean
  /** Hash of the whole file; files are matched by it. */
  readonly sha256: string
  /** Unicode code points in the file. */
  readonly length: number
  readonly note?: string
}

export interface Bounds {
  readonly startMin: string | null
  readonly startMax: string | null
  readonly endMin: string | null
  readonly endMax: string | null
}

export const statuses = ['accepted', 'single', 'disputed', 'reported', 'denied'] as const
export type Status = (typeof statuses)[number]
export const disputeSubjects = ['date', 'extent', 'participants', 'fact', 'toll', 'role'] as const
export type DisputeSubject = (typeof disputeSubjects)[number]

/** The typed edge people draw, walk and query. Where claims differ, every value is kept. */
export interface Relation extends Bounds {
  readonly id: string
  readonly type: RelationTypeId
  readonly from: string
  readonly to: string
  /** Canonical EDTF of the bounds, absent where nothing is known. */
  readonly edtf?: string
  readonly status: Status
  readonly disputedOn: readonly DisputeSubject[]
  /** Numbers of claims not retracted, documents and publishers. */
  readonly claims: number
  readonly documents: number
  readonly publishers: number
  readonly claimIds: readonly string[]
  readonly documentIds: readonly string[]
  readonly event?: string
  readonly extent: readonly Extent[]
  readonly outcome: readonly Outcome[]
  readonly kind: readonly string[]
  readonly fate: readonly Fate[]
  readonly role: readonly Role[]
  /** The predecessor of a lineage step is seen acting after it. */
  readonly survives?: boolean
  /** False where no claim tells who attacked. */
  readonly attackerKnown?: boolean
  readonly place: readonly string[]
  readonly killedMin?: number
  readonly killedMax?: number
  readonly woundedMin?: number
  readonly woundedMax?: number
  readonly capturedMin?: number
  readonly capturedMax?: number
  /** JSON text of the tolls told by side. */
  readonly tollBySide?: string
  /** First and last day on which a claim attests it (ISO), for states. */
  readonly attestedFirst: string | null
  readonly attestedLast: string | null
  /** One hedged sentence, ours. */
  readonly summary: string
}

export interface Conflict {
  readonly id: string
  readonly rule: string
  readonly subject: DisputeSubject
  /** "How much of MUJAO became al-Mourabitoun?" */
  readonly question: string
  readonly explanation: string
  readonly relations: readonly string[]
  readonly claims: readonly string[]
  /** Each side: its answer in a few words and the claims that give it. At least two. */
  readonly sides: readonly { readonly answer: string; readonly claims: readonly string[] }[]
}

export interface DatasetMeta {
  readonly id: string
  readonly title: string
  readonly schemaVersion: number
}

/** A data set as read from its folder and checked. */
export interface Dataset extends DatasetMeta {
  /** First 12 hex digits of the SHA-256 of the content (canonical order). */
  readonly version: string
  readonly documents: readonly SourceDocument[]
  readonly actors: readonly Actor[]
  readonly claims: readonly Claim[]
  /** Stored positions by actor id. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>
}

/** What stores are loaded from. */
export interface RolledUp extends Dataset {
  readonly relations: readonly Relation[]
  readonly conflicts: readonly Conflict[]
  /** Claim id → relation id; retracted claims are absent. */
  readonly relationOfClaim: ReadonlyMap<string, string>
}

/** An actor with what follows from its claims. */
export interface ActorRecord extends Actor {
  readonly claims: number
  readonly documents: readonly string[]
  /** First and last day on which a claim attests it (ISO). */
  readonly seenFirst: string | null
  readonly seenLast: string | null
}

/** A part of the graph: every relation's ends are among the actors. */
export interface Subgraph {
  readonly actors: readonly ActorRecord[]
  readonly relations: readonly Relation[]
}
