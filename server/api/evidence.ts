import { idParams } from '../../graph-data/api/requests.ts'
import { claim as claimAnswer, evidenceAnswer } from '../../graph-data/api/schemas.ts'
import { AppError } from '../errors.ts'
import { actorOf } from './context.ts'
import { claimViews, conflictViews, refOf, relationView } from './present.ts'
import { route } from './route.ts'

export const evidence = route({
  method: 'get',
  path: '/api/relations/:id/evidence',
  summary: 'The claims a relation rests on, with their passages, and the conflicts it stands in',
  params: idParams,
  answer: evidenceAnswer,
  errors: ['validation', 'not-found', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ params }, context) {
    const { store } = context
    const relation = await store.relation(params.id)
    if (!relation) throw new AppError('not-found', `There is no relation “${params.id}” in this data version.`)
    const [from, to, claims, conflicts] = await Promise.all([
      actorOf(context, relation.from),
      actorOf(context, relation.to),
      store.evidence([relation.id]),
      store.conflicts(),
    ])
    return {
      relation: relationView(relation),
      from: refOf(from),
      to: refOf(to),
      claims: await claimViews(claims, context),
      conflicts: await conflictViews(
        conflicts.filter((conflict) => conflict.relations.includes(relation.id)),
        context,
      ),
    }
  },
})

export const claim = route({
  method: 'get',
  path: '/api/claims/:id',
  summary: 'One claim with its passage; retracted ones too',
  params: idParams,
  answer: claimAnswer,
  errors: ['validation', 'not-found', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ params }, context) {
    const found = await context.store.claim(params.id)
    const [view] = found ? await claimViews([found], context) : []
    if (!view) throw new AppError('not-found', `There is no claim “${params.id}” in this data version.`)
    return view
  },
})
