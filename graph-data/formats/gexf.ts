/** GEXF 1.3, dynamic: https://gexf.net/1.3. Read by Gephi, NetworkX and Gephi Lite. */
import { labelOf } from '../model/label.ts'
import { relationType } from '../model/relation-types.ts'
import type { Relation } from '../model/types.ts'
import { familyColour, kindColour, radiusOf } from './appearance.ts'
import { actorColumns, citationsIn, labelOfRelation, relationColumns, type Citations, type Column } from './columns.ts'
import type { ExportFormat, ExportGraph } from './format.ts'
import { element } from './xml.ts'

export const gexf: ExportFormat = {
  id: 'gexf',
  label: 'GEXF 1.3 (Gephi)',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  note: 'All edges are written as directed, as some readers refuse a mixture; the attribute symmetric tells which have no direction. An edge is visible over all days on which it may have held; the four bounds stand in its attributes. Several edges of one type between two actors may be merged when opened.',
  write: (graph) => `<?xml version="1.0" encoding="UTF-8"?>\n${documentOf(graph)}\n`,
}

function documentOf(graph: ExportGraph): string {
  const citations = citationsIn(graph)
  const { dataset, actors, relations } = graph
  return element('gexf', { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' }, [
    element('meta', {}, [`<creator>Actor graph</creator>`, `<description>${dataset.id}, data version ${dataset.version}</description>`]),
    element('graph', { mode: 'dynamic', defaultedgetype: 'directed', idtype: 'string', timeformat: 'date', timerepresentation: 'interval' }, [
      attributesOf('node', actorColumns),
      attributesOf('edge', relationColumns),
      element('nodes', { count: actors.length }, actors.map((actor) => nodeOf(actor, citations))),
      element('edges', { count: relations.length }, relations.map((relation) => edgeOf(relation, citations))),
    ]),
  ])
}

function attributesOf<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string {
  return element(
    'attributes',
    { class: of, mode: 'static' },
    columns.map(({ id, type }) => element('attribute', { id, title: id, type })),
  )
}

function valuesOf<T>(row: T, columns: readonly Column<T>[], citations: Citations): string[] {
  const values = columns.flatMap(({ id, value }) => {
    const found = value(row, citations)
    return found === null || found === undefined || found === '' ? [] : [element('attvalue', { for: id, value: String(found) })]
  })
  return values.length === 0 ? [] : [element('attvalues', {}, values)]
}

function nodeOf(actor: ExportGraph['actors'][number], citations: Citations): string {
  const { position } = actor
  return element('node', { id: actor.id, label: labelOf(actor) }, [
    ...valuesOf(actor, actorColumns, citations),
    colourOf(kindColour[actor.kind]),
    // The page's y axis points down, Gephi's up.
    ...(position ? [element('viz:position', { x: position[0], y: -position[1], z: 0 })] : []),
    element('viz:size', { value: radiusOf(actor.kind, actor.claims) }),
  ])
}

function edgeOf(relation: Relation, citations: Citations): string {
  const { family } = relationType(relation.type)
  const attributes = {
    id: relation.id,
    source: relation.from,
    target: relation.to,
    kind: relation.type,
    label: labelOfRelation(relation),
    weight: relation.claims,
    start: relation.startMin ?? relation.attestedFirst ?? undefined,
    end: relation.endMax ?? relation.attestedLast ?? undefined,
  }
  return element('edge', attributes, [...valuesOf(relation, relationColumns, citations), colourOf(familyColour[family])])
}

function colourOf(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
  return element('viz:color', { r, g, b })
}
