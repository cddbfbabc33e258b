/** Living persons are accused here: no export states as a fact what is reported, disputed or denied. */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '../../graph-data/formats/csv.ts'
import { gexf } from '../../graph-data/formats/gexf.ts'
import { json } from '../../graph-data/formats/json.ts'
import type { ExportGraph } from '../../graph-data/formats/format.ts'
import { openings } from '../../graph-data/model/hedging.ts'
import { relationType } from '../../graph-data/model/relation-types.ts'
import type { Status } from '../../graph-data/model/types.ts'
import { invented } from './invented.ts'
import { maliExport } from './mali.ts'
import { all, readXml } from './read-xml.ts'
import { textOf } from './text-of.ts'

interface Told {
  readonly id: string
  readonly label?: string
  readonly summary: string
  readonly status: string
}

/** What each format says of each relation in words. */
const readers: Readonly<Record<string, (graph: ExportGraph) => Told[]>> = {
  json: (graph) => (JSON.parse(textOf(json, graph)) as { relations: Told[] }).relations,
  csv: (graph) =>
    (parse(textOf(csv, graph), { columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[]).map((row) => ({ id: row['Id'] ?? '', label: row['Label'] ?? '', summary: row['summary'] ?? '', status: row['status'] ?? '' })),
  gexf: (graph) =>
    all(readXml(textOf(gexf, graph)), 'edge').map((edge) => {
      const value = (id: string) => all(edge, 'attvalue').find(({ attributes }) => attributes['for'] === id)?.attributes['value'] ?? ''
      return { id: edge.attributes['id'] ?? '', label: edge.attributes['label'] ?? '', summary: value('summary'), status: value('status') }
    }),
}

describe.each([
  ['three invented actors', () => Promise.resolve(invented)],
  ['the Mali data', maliExport],
])('of %s', (_name, graphOf) => {
  let graph: ExportGraph
  beforeAll(async () => {
    graph = await graphOf()
  })

  it.each(Object.keys(readers))('%s hedges every relation as its status wants', (format) => {
    const told = readers[format]?.(graph) ?? []
    const expected = new Map(graph.relations.map((relation) => [relation.id, relation]))
    expect(told).toHaveLength(expected.size)
    for (const { id, label, summary, status } of told) {
      const relation = expected.get(id)
      if (!relation) throw new Error(`${id} was not exported`)
      expect(status).toBe(relation.status)
      expect(summary.startsWith(openings[status as Status]), summary).toBe(true)
      if (label === undefined) continue
      const plain = relationType(relation.type).label
      expect(label, id).toBe(['reported', 'disputed', 'denied'].includes(status) ? `${plain} (${status})` : plain)
    }
  })

  it('there is something to hedge', () => {
    expect(graph.relations.some(({ status }) => status === 'reported')).toBe(true)
    expect(graph.relations.some(({ status }) => status === 'disputed')).toBe(true)
  })
})
