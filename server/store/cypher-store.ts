import type { MapValue, Value } from '../../cypher/engine/values/types.ts'
import { relationTypes, type RelationTypeId } from '../../graph-data/model/relation-types.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import type { ActorRecord, Conflict, Relation, RolledUp, SourceDocument, Subgraph } from '../../graph-data/model/types.ts'
import { AppError } from '../errors.ts'
import type { QueryName } from './queries.ts'
import { day } from './records/fields.ts'
import {
  actorOf,
  claimOf,
  conflictOf,
  countIn,
  datasetOf,
  documentOf,
  nameOf,
  relationOf,
  textIn,
  type Row,
} from './records/from-rows.ts'
import type { DatasetProperties } from './records/shapes.ts'
import type {
  LineageEvents,
  LoadReport,
  NameRecord,
  QueryLimits,
  QueryResult,
  Readiness,
  Store,
  StoredClaim,
  StoreSummary,
  SubgraphFilter,
} from './store.ts'

/** Parameters of our own queries; undefined is null, a number an INTEGER. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined | Value>>

const lineageTypes = relationTypes.filter((type) => type.family === 'lineage').map((type) => type.id)

/** The reading half of the port, said once over the files of `cypher/store`; an adapter brings `read` and the rest. */
export abstract class CypherStore implements Store {
  abstract readonly kind: Store['kind']
  abstract readonly address: string | undefined
  abstract readonly slots: number
  abstract load(data: RolledUp): Promise<LoadReport>
  abstract readiness(): Promise<Readiness>
  abstract warnings(): Promise<readonly string[]>
  abstract run(query: string, parameters: MapValue, limits: QueryLimits): Promise<QueryResult>
  abstract close(): Promise<void>

  /** All rows of one of our own queries. */
  protected abstract rows(query: QueryName, parameters: MapValue): Promise<readonly Row[]>

  async version(): Promise<string> {
    return (await this.#dataset()).version
  }

  async summary(): Promise<StoreSummary> {
    const [dataset, figures] = await Promise.all([this.#dataset(), this.#read('figures', {}, (row) => row)])
    const { id, title, version, schemaVersion, ...counts } = dataset
    return { dataset: { id, title, version, schemaVersion }, counts, ...figuresOf(figures) }
  }

  async actor(id: string): Promise<ActorRecord | undefined> {
    const [actor] = await this.actors([id])
    return actor
  }

  async actors(ids: readonly string[]): Promise<readonly ActorRecord[]> {
    return ids.length === 0 ? [] : this.#read('actors', { ids }, actorOf)
  }

  async names(): Promise<readonly NameRecord[]> {
    return this.#read('names', {}, nameOf)
  }

  async documents(): Promise<readonly SourceDocument[]> {
    return this.#read('documents', {}, documentOf)
  }

  async conflicts(): Promise<readonly Conflict[]> {
    return this.#read('conflicts', {}, conflictOf)
  }

  async subgraph(filter: SubgraphFilter): Promise<Subgraph> {
    const relations = await this.#relations(filter)
    const { types, kinds, documents, status, from, to } = filter
    const aboutRelations = [types, documents, status, from, to].some((given) => given !== undefined)
    if (aboutRelations) return this.#withEnds(relations)
    return { actors: await this.#read('actors-of-kinds', { kinds }, actorOf), relations }
  }

  async paths(filter: SubgraphFilter): Promise<Subgraph> {
    return this.#withEnds(await this.#relations(filter))
  }

  async neighbourhood(
    id: string,
    { depth, types, limit }: { readonly depth: number; readonly types?: readonly RelationTypeId[]; readonly limit: number },
  ): Promise<Subgraph> {
    const reached = new Set([id])
    let frontier: readonly string[] = [id]
    for (let step = 0; step < depth && frontier.length > 0 && reached.size <= limit; step++) {
      const next = await this.#read('neighbours', { ids: frontier, types }, (row) => textIn(row, 'id'))
      frontier = next.filter((other) => !reached.has(other)).slice(0, limit + 1 - reached.size)
      for (const other of frontier) reached.add(other)
    }
    const ids = [...reached]
    const [actors, relations] = await Promise.all([this.actors(ids), this.#read('relations-among', { ids, types }, relationOf)])
    return { actors, relations }
  }

  async lineageEvents(): Promise<LineageEvents> {
    const relations = await this.#read('lineage', { types: lineageTypes }, relationOf)
    const [graph, claims] = await Promise.all([this.#withEnds(relations), this.evidence(relations.map((relation) => relation.id))])
    return { ...graph, claims }
  }

  async evidence(relationIds: readonly string[]): Promise<readonly StoredClaim[]> {
    return relationIds.length === 0 ? [] : this.#read('evidence', { relations: relationIds }, claimOf)
  }

  async claim(id: string): Promise<StoredClaim | undefined> {
    const [claim] = await this.claims([id])
    return claim
  }

  async claims(ids: readonly string[]): Promise<readonly StoredClaim[]> {
    return ids.length === 0 ? [] : this.#read('claims', { ids }, claimOf)
  }

  async relation(id: string): Promise<Relation | undefined> {
    const [relation] = await this.#read('relation', { id }, relationOf)
    return relation
  }

  async relationsOf(actor: string): Promise<Subgraph> {
    return this.#withEnds(await this.#read('relations-of', { actor }, relationOf))
  }

  async claimsOf(actor: string): Promise<readonly StoredClaim[]> {
    return this.#read('claims-of', { actor }, claimOf)
  }

  async claimsOfDocument(document: string, start: number, end: number): Promise<readonly StoredClaim[]> {
    return this.#read('claims-of-document', { document, start, end }, claimOf)
  }

  async #dataset(): Promise<DatasetProperties> {
    const [dataset] = await this.#read('dataset', {}, datasetOf)
    if (!dataset) throw new AppError('store-unavailable', 'The database holds no data set yet.')
    return dataset
  }

  async #relations({ types, kinds, documents, status, from, to, limit }: SubgraphFilter): Promise<readonly Relation[]> {
    const parameters = { types, kinds, documents, status, from: dateOrNull(from), to: dateOrNull(to), limit: limit + 1 }
    const relations = await this.#read('relations', parameters, relationOf)
    if (relations.length > limit) {
      throw new AppError('result-too-large', `More than ${String(limit)} relations fit; narrow the filter by type, kind, document, status or date.`)
    }
    return [...relations].sort((a, b) => compareIds(a.id, b.id))
  }

  async #withEnds(relations: readonly Relation[]): Promise<Subgraph> {
    const ends = new Set(relations.flatMap((relation) => [relation.from, relation.to]))
    return { actors: await this.actors([...ends]), relations }
  }

  async #read<T>(query: QueryName, parameters: Parameters, toRecord: (row: Row) => T): Promise<readonly T[]> {
    return (await this.rows(query, valuesOf(parameters))).map(toRecord)
  }
}

function dateOrNull(iso: string | undefined): Value {
  return iso === undefined ? null : day.write(iso)
}

function valuesOf(parameters: Parameters): MapValue {
  return new Map(
    Object.entries(parameters).map(([key, value]) => [key, typeof value === 'number' ? BigInt(value) : (value ?? null)]),
  )
}

type Figures = Omit<StoreSummary, 'dataset' | 'counts'>

/** Rows of figure, key and count; keys in the order of text. */
function figuresOf(rows: readonly Row[]): Figures {
  const counted = rows.map((row) => [textIn(row, 'figure'), textIn(row, 'key'), countIn(row, 'count')] as const)
  const figure = (name: keyof Figures) =>
    Object.fromEntries(
      counted.filter(([of]) => of === name).map(([, key, count]) => [key, count] as const).sort(([a], [b]) => compareIds(a, b)),
    )
  return {
    actorsByKind: figure('actorsByKind'),
    relationsByType: figure('relationsByType'),
    relationsByStatus: figure('relationsByStatus'),
    claimsByDocument: figure('claimsByDocument'),
    claimsByYear: figure('claimsByYear'),
  }
}
