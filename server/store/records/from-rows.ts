/** Rows that the queries of `cypher/store` answer, as records of the model. */
import { isList, isMap } from '../../../cypher/engine/values/kinds.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import { isRelationType, type RelationTypeId } from '../../../graph-data/model/relation-types.ts'
import type { ActorRecord, Conflict, Relation, SourceDocument } from '../../../graph-data/model/types.ts'
import type { NameRecord, StoredClaim } from '../store.ts'
import { brokenRecord, readRecord, text } from './fields.ts'
import {
  actorShape,
  citationShape,
  claimShape,
  conflictShape,
  datasetShape,
  documentShape,
  nameRecordShape,
  nameShape,
  relationShape,
  type DatasetProperties,
} from './shapes.ts'

/** One row: its columns by name. */
export type Row = MapValue

/** Columns `actor`, a map, and `names`, maps in their order. */
export function actorOf(row: Row): ActorRecord {
  const { notSameAs, notSameAsReasons = [], ...actor } = readRecord(actorShape, mapIn(row, 'actor'))
  const names = listIn(row, 'names').map((name) => {
    const { folded: _folded, ordinal, ...shown } = readRecord(nameShape, asMap(name, 'names'))
    return { ordinal, shown }
  })
  return {
    ...actor,
    names: names.sort((a, b) => a.ordinal - b.ordinal).map(({ shown }) => shown),
    ...(notSameAs && { notSameAs: notSameAs.map((id, index) => ({ id, reason: notSameAsReasons[index] ?? '' })) }),
  }
}

/** Columns `relation`, a map, `type`, `from` and `to`. */
export function relationOf(row: Row): Relation {
  return { ...readRecord(relationShape, mapIn(row, 'relation')), ...endsIn(row) }
}

/** Columns `claim` and `citation`, maps, `type`, `from`, `to` and `document`. */
export function claimOf(row: Row): StoredClaim {
  const { relationId, retractedReason, retractedDate, ...said } = readRecord(claimShape, mapIn(row, 'claim'))
  return {
    ...said,
    ...endsIn(row),
    source: { document: textIn(row, 'document'), ...readRecord(citationShape, mapIn(row, 'citation')) },
    ...(retractedReason !== undefined && { retracted: { reason: retractedReason, date: retractedDate ?? '' } }),
    relationId: relationId ?? null,
  }
}

export function documentOf(row: Row): SourceDocument {
  return readRecord(documentShape, mapIn(row, 'document'))
}

export function conflictOf(row: Row): Conflict {
  return readRecord(conflictShape, mapIn(row, 'conflict'))
}

export function datasetOf(row: Row): DatasetProperties {
  return readRecord(datasetShape, mapIn(row, 'dataset'))
}

export function nameOf(row: Row): NameRecord {
  return readRecord(nameRecordShape, row)
}

export function textIn(row: Row, column: string): string {
  const value = text.read(row.get(column) ?? null, column)
  if (value === undefined) throw brokenRecord(column, 'text')
  return value
}

/** The column as a number. */
export function countIn(row: Row, column: string): number {
  const value = row.get(column)
  if (typeof value !== 'bigint') throw brokenRecord(column, 'whole number')
  return Number(value)
}

function endsIn(row: Row): { type: RelationTypeId; from: string; to: string } {
  const type = textIn(row, 'type')
  if (!isRelationType(type)) throw brokenRecord('type', 'type of relation that this program knows')
  return { type, from: textIn(row, 'from'), to: textIn(row, 'to') }
}

function mapIn(row: Row, column: string): MapValue {
  return asMap(row.get(column) ?? null, column)
}

function asMap(value: Value, column: string): MapValue {
  if (!isMap(value)) throw brokenRecord(column, 'map')
  return value
}

function listIn(row: Row, column: string): readonly Value[] {
  const value = row.get(column) ?? null
  if (!isList(value)) throw brokenRecord(column, 'list')
  return value
}
