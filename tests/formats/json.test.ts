import { beforeAll, describe, expect, it } from 'vitest'
import { json } from '../../graph-data/formats/json.ts'
import type { ExportGraph } from '../../graph-data/formats/format.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'
import { invented } from './invented.ts'
import { maliExport } from './mali.ts'
import { textOf } from './text-of.ts'

type Read = ExportGraph & { readonly format: string }
const read = (graph: ExportGraph) => JSON.parse(textOf(json, graph)) as Read

it('JSON of three invented actors is the golden one', async () => {
  await expect(textOf(json, invented)).toMatchFileSnapshot('golden/invented.json')
})

it('JSON comes back as it was', () => {
  expect(read(invented)).toEqual({ format: 'actor-graph', ...invented })
})

describe('JSON of the Mali data', () => {
  let graph: ExportGraph
  beforeAll(async () => {
    graph = await maliExport()
  })

  it('comes back as it was', () => {
    expect(read(graph)).toEqual({ format: 'actor-graph', ...graph })
  })

  it('holds all that the relations are rolled up from', () => {
    const { dataset, documents, actors, claims, relations } = read(graph)
    const again = rollUp({ ...dataset, documents, actors, claims, positions: {} })
    expect(again.relations.map(({ id, status, edtf, summary }) => [id, status, edtf, summary])).toEqual(relations.map(({ id, status, edtf, summary }) => [id, status, edtf, summary]))
  })

  it('holds no sentence of a document, only where it stands', () => {
    for (const { source } of read(graph).claims) expect(Object.keys(source).sort()).toEqual(['document', 'end', 'sha256', 'start'])
  })
})
