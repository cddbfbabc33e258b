import { searchQuery } from '../../graph-data/api/requests.ts'
import { searchAnswer } from '../../graph-data/api/schemas.ts'
import { route } from './route.ts'

export const search = route({
  method: 'get',
  path: '/api/search',
  summary: 'Actors by any of their names: every spelling, prefix and small errors; acronyms exactly',
  query: searchQuery,
  answer: searchAnswer,
  errors: ['validation', 'store-unavailable', 'store-auth'],
  async handle({ query }, context) {
    const hits = (await context.names()).search(query.q, query.limit)
    return {
      query: query.q,
      results: hits.map(({ name, how, score }) => ({
        actor: { id: name.actor, name: name.actorName, kind: name.actorKind },
        claims: name.claims,
        matched: { text: name.text, kind: name.kind },
        how,
        score,
      })),
    }
  },
})
