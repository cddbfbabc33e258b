import { beforeAll, describe, expect, it } from 'vitest'
import { exportFormats, formatById } from '../../graph-data/formats/index.ts'
import { gexf } from '../../graph-data/formats/gexf.ts'
import type { ExportGraph } from '../../graph-data/formats/format.ts'
import { invented } from './invented.ts'
import { maliExport } from './mali.ts'
import { all, readXml, type Element } from './read-xml.ts'
import { textOf } from './text-of.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

const write = (graph: ExportGraph) => textOf(gexf, graph)
const valuesOf = (element: Element) => Object.fromEntries(all(element, 'attvalue').map(({ attributes }) => [attributes['for'] ?? '', attributes['value'] ?? '']))

describe('the list of formats', () => {
  it('has ids, media types and extensions of their own', () => {
    expect(exportFormats.map(({ id }) => id)).toEqual(['json', 'gexf', 'csv', 'csv-actors'])
    for (const key of ['id', 'label', 'extension'] as const) expect(new Set(exportFormats.map((format) => format[key])).size).toBe(exportFormats.length)
    expect(formatById('gexf')).toBe(gexf)
    expect(formatById('toString')).toBeUndefined()
  })
})

it('GEXF of three invented actors is the golden one', async () => {
  await expect(write(invented)).toMatchFileSnapshot('golden/invented.gexf')
})

describe.each([
  ['three invented actors', () => Promise.resolve(invented)],
  ['the Mali data', maliExport],
  ['nothing', () => Promise.resolve({ ...invented, actors: [], relations: [], claims: [] })],
])('GEXF of %s', (_name, graphOf) => {
  let graph: ExportGraph
  let text: string
  let root: Element
  beforeAll(async () => {
    graph = await graphOf()
    text = write(graph)
    root = readXml(text)
  })

  it('is version 1.3, dynamic, in days', () => {
    expect(root).toMatchObject({ name: 'gexf', attributes: { version: '1.3', xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz' } })
    expect(all(root, 'graph')[0]?.attributes).toEqual({ mode: 'dynamic', defaultedgetype: 'directed', idtype: 'string', timeformat: 'date', timerepresentation: 'interval' })
  })

  it('has every actor and relation once', () => {
    expect(all(root, 'node').map(({ attributes }) => attributes['id'])).toEqual(graph.actors.map(({ id }) => id))
    expect(all(root, 'edge').map(({ attributes }) => attributes['id'])).toEqual(graph.relations.map(({ id }) => id))
    expect(all(root, 'nodes')[0]?.attributes['count']).toBe(String(graph.actors.length))
    expect(all(root, 'edges')[0]?.attributes['count']).toBe(String(graph.relations.length))
  })

  it('has both ends of every edge', () => {
    const nodes = new Set(all(root, 'node').map(({ attributes }) => attributes['id']))
    for (const { attributes } of all(root, 'edge')) expect([nodes.has(attributes['source']), nodes.has(attributes['target'])]).toEqual([true, true])
  })

  it('declares every attribute that it uses, once, for the class that uses it', () => {
    const declared = new Map(all(root, 'attributes').map((group) => [group.attributes['class'], all(group, 'attribute').map(({ attributes }) => attributes['id'])]))
    for (const [kind, name] of [['node', 'node'], ['edge', 'edge']] as const) {
      const ids = declared.get(kind) ?? []
      expect(new Set(ids).size).toBe(ids.length)
      for (const element of all(root, name)) for (const id of Object.keys(valuesOf(element))) expect(ids).toContain(id)
    }
  })

  it('gives integers where it declares integers, booleans where booleans', () => {
    const types = new Map(all(root, 'attribute').map(({ attributes }) => [attributes['id'], attributes['type']]))
    for (const { attributes } of all(root, 'attvalue')) {
      const type = types.get(attributes['for'])
      if (type === 'integer') expect(attributes['value']).toMatch(/^\d+$/)
      if (type === 'boolean') expect(attributes['value']).toMatch(/^(true|false)$/)
    }
  })

  it('shows an edge from its first possible day to its last, both ISO days in their order', () => {
    const edges = new Map(all(root, 'edge').map((edge) => [edge.attributes['id'], edge]))
    for (const relation of graph.relations) {
      const { start, end } = edges.get(relation.id)?.attributes ?? {}
      expect(start).toBe(relation.startMin ?? relation.attestedFirst ?? undefined)
      expect(end).toBe(relation.endMax ?? relation.attestedLast ?? undefined)
      for (const day of [start, end]) if (day !== undefined) expect(day).toMatch(isoDay)
      if (start !== undefined && end !== undefined) expect(start <= end, relation.id).toBe(true)
    }
  })

  it('places every actor that has a place, with its size and colour', () => {
    const nodes = new Map(all(root, 'node').map((node) => [node.attributes['id'], node]))
    for (const { id, position } of graph.actors) {
      const node = nodes.get(id)
      const [place] = node ? all(node, 'viz:position') : []
      expect(place?.attributes['x']).toBe(position ? String(position[0]) : undefined)
      if (position) expect(Number(place?.attributes['y'])).toBeCloseTo(-position[1])
      expect(Number((node ? all(node, 'viz:size') : [])[0]?.attributes['value'])).toBeGreaterThan(0)
      expect((node ? all(node, 'viz:color') : [])[0]?.attributes).toEqual({ r: expect.stringMatching(/^\d+$/) as string, g: expect.stringMatching(/^\d+$/) as string, b: expect.stringMatching(/^\d+$/) as string })
    }
  })

  it('cites document and characters of every claim', () => {
    const sources = new Map(graph.claims.map(({ id, source }) => [id, `${source.document}:${source.start}-${source.end}`]))
    const edges = new Map(all(root, 'edge').map((edge) => [edge.attributes['id'], edge]))
    for (const { id, claimIds, type, status } of graph.relations) {
      const edge = edges.get(id)
      const values = edge ? valuesOf(edge) : {}
      expect(values).toMatchObject({ type, status, claimIds: claimIds.join('; '), citations: claimIds.map((claim) => sources.get(claim)).join('; ') })
    }
  })

  it('holds no character that XML forbids', () => {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    expect(Buffer.from(text).toString()).toBe(text)
  })
})

it('GEXF leaves out what XML forbids even escaped', () => {
  const [first, ...others] = invented.actors
  if (!first) throw new Error('no actor')
  const text = write({ ...invented, actors: [{ ...first, summary: 'up\u0000\u0007\u000b\ufffe\ud800, down\udc00 🦊\u0085' }, ...others] })
  expect(Buffer.from(text).toString()).toBe(text)
  expect(valuesOf(all(readXml(text), 'node')[0] ?? readXml(text))['summary']).toBe('up, down 🦊\u0085')
})

it('GEXF keeps the text that XML allows as it was, line breaks too', () => {
  const root = readXml(write(invented))
  const [blue] = all(root, 'node')
  expect(blue?.attributes['label']).toBe('Blue “League” & <Sons>')
  expect(valuesOf(blue ?? root)).toMatchObject({ summary: "It's\nmade up, truly.", name: 'Blue “League” & <Sons>', names: 'Blue “League” & <Sons>; =1+1' })
})
