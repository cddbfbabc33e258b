/** Two tables with the headers that Gephi's spreadsheet import knows: relations (edges) and actors (nodes). */
import { stringify } from 'csv-stringify/sync'
import { labelOf } from '../model/label.ts'
import { actorColumns, citationsIn, hasNoDirection, labelOfRelation, relationColumns, type Citations, type Column } from './columns.ts'
import type { ExportFormat } from './format.ts'

type Cell = string | number | boolean | null | undefined
type Table<T> = readonly (readonly [header: string, value: (row: T) => Cell])[]

const note = 'Lists stand in one cell, separated by semicolons; where an export has both, import actors as nodes and relations as edges.'

export const csv: ExportFormat = {
  id: 'csv',
  label: 'CSV, relations (Gephi edges)',
  mediaType: 'text/csv',
  extension: 'edges.csv',
  note,
  write: (graph) =>
    table(graph.relations, [
      ['Id', (relation) => relation.id],
      ['Source', (relation) => relation.from],
      ['Target', (relation) => relation.to],
      ['Type', (relation) => (hasNoDirection(relation) ? 'Undirected' : 'Directed')],
      ['Label', labelOfRelation],
      ['Weight', (relation) => relation.claims],
      ...named(relationColumns, { type: 'relationType' }, citationsIn(graph)),
    ]),
}

export const csvActors: ExportFormat = {
  id: 'csv-actors',
  label: 'CSV, actors (Gephi nodes)',
  mediaType: 'text/csv',
  extension: 'nodes.csv',
  note,
  write: (graph) => table(graph.actors, [['Id', (actor) => actor.id], ['Label', labelOf], ...named(actorColumns, {}, citationsIn(graph))]),
}

/** Columns under their own name, or another where the table has that header already. */
function named<T>(columns: readonly Column<T>[], renamed: Readonly<Record<string, string>>, citations: Citations): Table<T> {
  return columns.map(({ id, value }) => [renamed[id] ?? id, (row: T) => value(row, citations)] as const)
}

function table<T>(rows: readonly T[], columns: Table<T>): string {
  const head = columns.map(([header]) => header)
  const body = rows.map((row) => columns.map(([, value]) => guarded(value(row))))
  return stringify([head, ...body], { escape_formulas: true, record_delimiter: '\r\n' })
}

/** A reader takes away one apostrophe before such a character, so an apostrophe of the data itself is doubled. */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
