import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv, csvActors } from '../../graph-data/formats/csv.ts'
import type { ExportFormat, ExportGraph } from '../../graph-data/formats/format.ts'
import { labelOf } from '../../graph-data/model/label.ts'
import { invented } from './invented.ts'
import { maliExport } from './mali.ts'
import { textOf } from './text-of.ts'

type Row = Readonly<Record<string, string>>

/** As a reader of ours takes it: one apostrophe before what a spreadsheet would calculate is the writer's. */
function read(format: ExportFormat, graph: ExportGraph): Row[] {
  const rows = parse(textOf(format, graph), { columns: true, record_delimiter: '\r\n' }) as unknown as Row[]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')])))
}

const cells = (format: ExportFormat, graph: ExportGraph) => parse(textOf(format, graph), { record_delimiter: '\r\n' }).flat()

it.each([
  ['relations', csv, 'golden/invented.edges.csv'],
  ['actors', csvActors, 'golden/invented.nodes.csv'],
] as const)('CSV of the %s of three invented actors is the golden one', async (_name, format, file) => {
  await expect(textOf(format, invented)).toMatchFileSnapshot(file)
})

describe.each([
  ['three invented actors', () => Promise.resolve(invented)],
  ['the Mali data', maliExport],
])('CSV of %s', (_name, graphOf) => {
  let graph: ExportGraph
  beforeAll(async () => {
    graph = await graphOf()
  })

  it('lists relations under the headers that Gephi knows', () => {
    const rows = read(csv, graph)
    expect(Object.keys(rows[0] ?? {}).slice(0, 6)).toEqual(['Id', 'Source', 'Target', 'Type', 'Label', 'Weight'])
    expect(rows.map(({ Id, Source, Target, relationType, status, summary }) => [Id, Source, Target, relationType, status, summary])).toEqual(
      graph.relations.map(({ id, from, to, type, status, summary }) => [id, from, to, type, status, summary]),
    )
    expect(rows.every(({ Type, symmetric }) => Type === (symmetric === 'true' || symmetric === '1' ? 'Undirected' : 'Directed'))).toBe(true)
  })

  it('has a column for everything that a relation tells', () => {
    const told = new Set(graph.relations.flatMap((relation) => Object.keys(relation)))
    const otherwise: Readonly<Record<string, string>> = { id: 'Id', from: 'Source', to: 'Target', type: 'relationType', kind: 'kindOf', documentIds: 'documents' }
    const headers = Object.keys(read(csv, graph)[0] ?? {})
    for (const field of told) expect(headers).toContain(otherwise[field] ?? field)
  })

  it('gives no direction to a fight whose attacker no document tells', () => {
    const open = graph.relations.filter(({ attackerKnown }) => attackerKnown === false).map(({ id }) => id)
    const types = new Map(read(csv, graph).map(({ Id = '', Type = '' }) => [Id, Type]))
    for (const id of open) expect(types.get(id)).toBe('Undirected')
  })

  it('says dates as ISO days or nothing', () => {
    for (const row of read(csv, graph)) for (const key of ['startMin', 'startMax', 'endMin', 'endMax', 'attestedFirst', 'attestedLast']) expect(row[key]).toMatch(/^(\d{4}-\d{2}-\d{2})?$/)
  })

  it('lists actors with all their names', () => {
    const rows = read(csvActors, graph)
    expect(Object.keys(rows[0] ?? {}).slice(0, 2)).toEqual(['Id', 'Label'])
    expect(rows.map(({ Id, Label, name, names, summary }) => [Id, Label, name, names, summary])).toEqual(
      graph.actors.map((actor) => [actor.id, labelOf(actor), actor.name, actor.names.map(({ text }) => text).join('; '), actor.summary]),
    )
  })

  it('has no header twice and as many cells in every row', () => {
    for (const format of [csv, csvActors]) {
      const [head = [], ...rows] = parse(textOf(format, graph), { record_delimiter: '\r\n' })
      expect(new Set(head).size).toBe(head.length)
      expect(rows.every((row) => row.length === head.length)).toBe(true)
    }
  })

  it('has no cell that a spreadsheet would calculate', () => {
    for (const cell of [...cells(csv, graph), ...cells(csvActors, graph)]) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  })
})
