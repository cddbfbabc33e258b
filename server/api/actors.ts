import { idParams } from '../../graph-data/api/requests.ts'
import { actorAnswer } from '../../graph-data/api/schemas.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import { claimTime, firstAttested } from '../../graph-data/model/claim-time.ts'
import { actorOf } from './context.ts'
import { actorView, refOf, relationView } from './present.ts'
import { route } from './route.ts'

export const actor = route({
  method: 'get',
  path: '/api/actors/:id',
  summary: 'One actor: names, relations, when it is seen and where the documents disagree',
  params: idParams,
  answer: actorAnswer,
  errors: ['validation', 'not-found', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ params }, context) {
    const found = await actorOf(context, params.id)
    const { store } = context
    const [own, claims, conflicts] = await Promise.all([
      store.relationsOf(found.id),
      store.claimsOf(found.id),
      store.conflicts(),
    ])
    const ids = new Set(own.relations.map((relation) => relation.id))
    const documentOf = new Map(claims.map((claim) => [claim.id, claim.source.document]))
    return {
      actor: await actorView(found, context),
      relations: [...own.relations].sort((a, b) => b.claims - a.claims || compareIds(a.id, b.id)).map(relationView),
      others: own.actors.filter((other) => other.id !== found.id).map(refOf),
      ticks: claims.flatMap((claim) => {
        const time = claimTime(claim)
        const date = time && firstAttested(time)
        return date ? [{ claim: claim.id, date }] : []
      }),
      conflicts: conflicts
        .filter((conflict) => conflict.relations.some((id) => ids.has(id)))
        .map(({ id, rule, question, claims: cited }) => ({
          id,
          rule,
          question,
          documents: [...new Set(cited.flatMap((claim) => documentOf.get(claim) ?? []))].sort(compareIds),
        })),
    }
  },
})
