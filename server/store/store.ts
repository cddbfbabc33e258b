/** The port between the program and whatever holds the graph. Only model types cross it. */
import type { MapValue, Value } from '../../cypher/engine/values/types.ts'
import type { RelationTypeId } from '../../graph-data/model/relation-types.ts'
import type { ActorKind, ActorRecord, Claim, Conflict, RolledUp, SourceDocument, Status, Subgraph } from '../../graph-data/model/types.ts'

/**
 * Everything given must hold. Kinds are asked of both ends. Actors without a relation belong to the answer only
 * where nothing but kinds was asked.
 */
export interface SubgraphFilter {
  readonly types?: readonly RelationTypeId[]
  readonly kinds?: readonly ActorKind[]
  readonly documents?: readonly string[]
  readonly status?: readonly Status[]
  /** Relations that may hold or happen on some day of the window (ISO dates, inclusive). */
  readonly from?: string
  readonly to?: string
  /** More relations than this is an AppError result-too-large. */
  readonly limit: number
}

export interface StoreSummary {
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string; readonly schemaVersion: number }
  readonly counts: { readonly actors: number; readonly relations: number; readonly claims: number; readonly documents: number; readonly names: number; readonly conflicts: number }
  readonly actorsByKind: Readonly<Record<string, number>>
  readonly relationsByType: Readonly<Record<string, number>>
  readonly relationsByStatus: Readonly<Record<string, number>>
  readonly claimsByDocument: Readonly<Record<string, number>>
  readonly claimsByYear: Readonly<Record<string, number>>
}

export interface NameRecord {
  readonly actor: string
  readonly actorName: string
  readonly actorKind: ActorKind
  readonly claims: number
  readonly text: string
  readonly kind: ActorRecord['names'][number]['kind']
}

/** A claim with the relation it stands in; null for a retracted one. */
export interface StoredClaim extends Claim {
  readonly relationId: string | null
}

export interface LineageEvents extends Subgraph {
  readonly claims: readonly StoredClaim[]
}

export interface QueryLimits {
  readonly rows: number
  readonly deadlineMs: number
  readonly resultBytes: number
  readonly cellBytes: number
  /** Aborted when the client goes away. */
  readonly signal?: AbortSignal
}

/** A typed query's answer, rows as typed values. */
export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly truncated: boolean
  /** After EXPLAIN, one operator a line, indented. */
  readonly plan?: string
}

export interface LoadReport {
  readonly loaded: boolean
  /** What was done, in one sentence. */
  readonly message: string
}

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly code: 'store-unavailable' | 'store-auth'; readonly reason: string }

export interface Store {
  readonly kind: 'embedded' | 'neo4j'
  /** Where it is, for people; never a password. */
  readonly address: string | undefined
  /** How many typed queries may run at once. */
  readonly slots: number
  /** Replaces the data set of the same id, atomically; the same data twice is the same state. */
  load(data: RolledUp): Promise<LoadReport>
  readiness(): Promise<Readiness>
  /** Settings of the database that leave it less safe than it could be, in sentences; empty where it cannot be reached. */
  warnings(): Promise<readonly string[]>
  /** The version of the data set now in the store: cheap, asked again and again. */
  version(): Promise<string>
  summary(): Promise<StoreSummary>
  actor(id: string): Promise<ActorRecord | undefined>
  actors(ids: readonly string[]): Promise<readonly ActorRecord[]>
  names(): Promise<readonly NameRecord[]>
  documents(): Promise<readonly SourceDocument[]>
  conflicts(): Promise<readonly Conflict[]>
  subgraph(filter: SubgraphFilter): Promise<Subgraph>
  /** The actor and its neighbours within `depth` steps, nearest and most cited first up to `limit`, with all relations among them. */
  neighbourhood(id: string, options: { readonly depth: number; readonly types?: readonly RelationTypeId[]; readonly limit: number }): Promise<Subgraph>
  /** All relations a path of these types could use, for `graph-data/explore`. */
  paths(filter: SubgraphFilter): Promise<Subgraph>
  /** All lineage relations, collapsed and denied ones and agreed mergers too, with their claims. */
  lineageEvents(): Promise<LineageEvents>
  /** Claims of the relations, ordered by document and place in it. */
  evidence(relationIds: readonly string[]): Promise<readonly StoredClaim[]>
  claim(id: string): Promise<StoredClaim | undefined>
  claims(ids: readonly string[]): Promise<readonly StoredClaim[]>
  relation(id: string): Promise<Subgraph['relations'][number] | undefined>
  /** Every relation of an actor, with its ends. */
  relationsOf(actor: string): Promise<Subgraph>
  /** Every claim of an actor, retracted ones too. */
  claimsOf(actor: string): Promise<readonly StoredClaim[]>
  /** Claims whose span touches [start, end) of a document (code points), in the order of the text. */
  claimsOfDocument(document: string, start: number, end: number): Promise<readonly StoredClaim[]>
  /** One read-only statement typed by a person. Throws AppError. */
  run(query: string, parameters: MapValue, limits: QueryLimits): Promise<QueryResult>
  close(): Promise<void>
}
