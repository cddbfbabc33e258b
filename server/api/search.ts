import { searchQuery } from '../../graph-data/api/requests.ts'
import { searchAnswer } from '../../graph-data/api/schemas.ts'
import { refOf } from './present.ts'
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
    const actors = new Map((await context.store.actors(hits.map(({ name }) => name.actor))).map((actor) => [actor.id, actor]))
    return {
      query: query.q,
      results: hits.flatMap(({ name, how, score }) => {
        const actor = actors.get(name.actor)
        return actor ? [{ actor: refOf(actor), claims: name.claims, matched: { text: name.text, kind: name.kind }, how, score }] : []
      }),
    }
  },
})
