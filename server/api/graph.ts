import { graphQuery, idParams, neighbourhoodQuery } from '../../graph-data/api/requests.ts'
import type { GraphQuery } from '../../graph-data/api/requests.ts'
import { graphAnswer, neighbourhoodAnswer, summaryAnswer } from '../../graph-data/api/schemas.ts'
import { relationTypes } from '../../graph-data/model/relation-types.ts'
import type { SubgraphFilter } from '../store/store.ts'
import { actorOf, type Context } from './context.ts'
import { graphView } from './present.ts'
import { route } from './route.ts'

export const summary = route({
  method: 'get',
  path: '/api/summary',
  summary: 'The data set, its counts, the store and the table of relation types',
  answer: summaryAnswer,
  errors: ['store-unavailable', 'store-auth'],
  cached: true,
  async handle(_input, { store, documents }) {
    const [found, warnings] = await Promise.all([store.summary(), store.warnings()])
    return {
      ...found,
      store: { kind: store.kind, ...(store.address === undefined ? {} : { address: store.address }), warnings: [...warnings] },
      documentsAttached: documents.attached,
      relationTypes: relationTypes.map(({ id, label, inverse, definition, family, symmetric }) => ({ id, label, inverse, definition, family, symmetric })),
    }
  },
})

export const graph = route({
  method: 'get',
  path: '/api/graph',
  summary: 'Actors and relations: all, or by type, kind, document, status and date',
  query: graphQuery,
  answer: graphAnswer,
  errors: ['validation', 'result-too-large', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ query }, context) {
    return graphView(await context.store.subgraph(filterOf(query, context)), context)
  },
})

export const neighbourhood = route({
  method: 'get',
  path: '/api/actors/:id/neighbourhood',
  summary: 'An actor, those within some steps of it, and all relations among them',
  params: idParams,
  query: neighbourhoodQuery,
  answer: neighbourhoodAnswer,
  errors: ['validation', 'not-found', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ params, query }, context) {
    await actorOf(context, params.id)
    const { limit, ...asked } = query
    const reach = (most: number) => context.store.neighbourhood(params.id, { depth: asked.depth, limit: most, ...(asked.types ? { types: asked.types } : {}) })
    const found = await reach(limit)
    const full = found.actors.length > limit
    const hidden = full ? (await reach(context.limits.graphRelations)).actors.length - found.actors.length : 0
    return { ...(await graphView(found, context)), centre: params.id, hidden }
  },
})

/** The store's filter of a request's. */
export function filterOf(query: GraphQuery, { limits }: Pick<Context, 'limits'>): SubgraphFilter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  return { ...given, limit: limits.graphRelations }
}
