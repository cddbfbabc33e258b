import type { Record as DriverRecord, Transaction } from 'neo4j-driver'
import type { GraphRows } from '../../../cypher/engine/api.ts'
import { relationTypes } from '../../../graph-data/model/relation-types.ts'
import { AppError } from '../../errors.ts'
import { cypherFile } from '../queries.ts'
import type { Connection } from './connection.ts'
import { plainOf } from './values.ts'

/** What a database holds, as a load sees it. */
export interface Content {
  /** Data sets of this program. */
  readonly datasets: readonly { readonly id: string; readonly title: string; readonly version: string }[]
  readonly nodes: number
  /** Nodes that carry the id of the data set that is to be loaded. */
  readonly ours: number
  /** Nodes with a label of ours that do not: they would be taken for ours by every question. */
  readonly namesakes: number
  /** Relationships that somebody else drew to or between nodes of ours. */
  readonly attached: number
}

/** The labels that our questions ask for; those of the kinds of actors stand beside them only. */
const ownLabels = ['Dataset', 'Document', 'Actor', 'Name', 'Claim', 'Conflict']
const ownTypes = [...relationTypes.map((type) => type.id as string), 'HAS_NAME', 'SUBJECT', 'OBJECT', 'CITES']

const batch = 1_000
const milliseconds = 60_000

export async function contentOf(connection: Connection, dataset: string): Promise<Content> {
  const [record] = await connection.query(cypherFile('load/content'), { dataset, labels: ownLabels, types: ownTypes }, { milliseconds: 30_000 })
  if (!record) throw new AppError('store-unavailable', 'The database did not say what it holds.')
  const datasets = (record.get('datasets') as readonly Record<string, unknown>[]).map(({ id, title, version }) => ({
    id: String(id),
    title: String(title),
    version: String(version),
  }))
  const count = (key: string) => Number(record.get(key))
  return { datasets, nodes: count('nodes'), ours: count('ours'), namesakes: count('namesakes'), attached: count('attached') }
}

/** Constraints and indexes, each only where it is missing. */
export async function prepareSchema(connection: Connection): Promise<void> {
  for (const file of ['constraints', 'indexes']) {
    for (const statement of cypherFile(`schema/${file}`).split(/;\s*\n/)) {
      if (statement.trim() !== '') await connection.query(statement, {}, { milliseconds, write: true })
    }
  }
}

/** Puts the rows in the place of whatever carries the id of their data set: all of it or, on any failure, nothing. */
export async function replaceGraph(connection: Connection, dataset: string, rows: GraphRows): Promise<void> {
  const session = connection.session(true)
  try {
    const transaction = await session.beginTransaction({ timeout: 10 * milliseconds })
    await transaction.run(cypherFile('load/lock'), { dataset })
    await transaction.run(cypherFile('load/remove'), { dataset })
    await writeRows(transaction, rows)
    await transaction.commit()
  } catch (error) {
    throw connection.failed(error)
  } finally {
    connection.release(session)
  }
}

async function writeRows(transaction: Transaction, { nodes, relationships }: GraphRows): Promise<void> {
  const ids: string[] = []
  const nodeRows = nodes.map(({ labels, properties }, position) => ({ position, labels: [...labels], properties: plainOf(properties) }))
  for (const written of await inBatches(transaction, 'load/nodes', nodeRows)) ids[Number(written.get('position'))] = String(written.get('id'))
  const relationshipRows = relationships.map(({ type, start, end, properties }) => ({
    type,
    start: ids[start] ?? '',
    end: ids[end] ?? '',
    properties: plainOf(properties),
  }))
  await inBatches(transaction, 'load/relationships', relationshipRows)
}

async function inBatches(transaction: Transaction, file: string, rows: readonly object[]): Promise<readonly DriverRecord[]> {
  const answers: DriverRecord[] = []
  for (let start = 0; start < rows.length; start += batch) {
    const { records } = await transaction.run(cypherFile(file), { rows: rows.slice(start, start + batch) })
    answers.push(...records)
  }
  return answers
}
