import { exportQuery } from '../../graph-data/api/requests.ts'
import { exportFormats, formatById } from '../../graph-data/formats/index.ts'
import type { Subgraph } from '../../graph-data/model/types.ts'
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
    const { format: wanted, scope: _, actors: chosen, ...filter } = query
    const format = formatById(wanted)
    if (!format) {
      const known = exportFormats.map(({ id }) => id).join(', ')
      throw new AppError('validation', `There is no export format “${wanted}”. Choose one of ${known}.`, { errors: [{ pointer: '/query/format', detail: `one of ${known}` }] })
    }
    const { store } = context
    const found = await store.subgraph(filterOf(filter, context))
    const part = chosen ? among(found, new Set(chosen)) : found
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

/** Those chosen, and the relations among them. */
function among({ actors, relations }: Subgraph, chosen: ReadonlySet<string>): Subgraph {
  return {
    actors: actors.filter(({ id }) => chosen.has(id)),
    relations: relations.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  }
}
