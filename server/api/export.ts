import { exportQuery } from '../../graph-data/api/requests.ts'
import { exportFormats, formatById } from '../../graph-data/formats/index.ts'
import { AppError } from '../errors.ts'
import { filterOf } from './graph.ts'
import { positionOf, positionsFor } from './present.ts'
import { route } from './route.ts'

export const exportGraph = route({
  method: 'get',
  path: '/api/export',
  summary: `The graph, or the part a filter leaves, as a file: ${exportFormats.map(({ id }) => id).join(', ')}`,
  query: exportQuery,
  downloads: [...new Set(exportFormats.map(({ mediaType }) => mediaType))],
  errors: ['validation', 'result-too-large', 'store-unavailable', 'store-auth'],
  async handle({ query }, context) {
    const { format: wanted, scope: _, ...filter } = query
    const format = formatById(wanted)
    if (!format) {
      const known = exportFormats.map(({ id }) => id).join(', ')
      throw new AppError('validation', `There is no export format “${wanted}”. Choose one of ${known}.`, { errors: [{ pointer: '/query/format', detail: `one of ${known}` }] })
    }
    const { store } = context
    const part = await store.subgraph(filterOf(filter, context))
    const [{ dataset }, documents, claims] = await Promise.all([store.summary(), store.documents(), store.evidence(part.relations.map(({ id }) => id))])
    const positions = await positionsFor(context)
    const actors = part.actors.map((actor) => {
      const position = positionOf(actor.id, positions)
      return position ? { ...actor, position } : actor
    })
    const body = await format.write({ dataset, documents, actors, relations: part.relations, claims })
    return { body, mediaType: format.mediaType, filename: `actor-graph-${dataset.version}.${format.extension}` }
  },
})
