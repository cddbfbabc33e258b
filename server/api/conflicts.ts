import { conflictsAnswer } from '../../graph-data/api/schemas.ts'
import { conflictRules } from '../../graph-data/model/conflicts.ts'
import { conflictViews } from './present.ts'
import { route } from './route.ts'

export const conflicts = route({
  method: 'get',
  path: '/api/conflicts',
  summary: 'Every disagreement between claims, by rule, with the passages of both sides',
  answer: conflictsAnswer,
  errors: ['store-unavailable', 'store-auth'],
  cached: true,
  async handle(_input, context) {
    const found = await context.store.conflicts()
    const byRule = conflictRules.map(({ id, label }) => ({ rule: id, label, count: found.filter((conflict) => conflict.rule === id).length }))
    return { conflicts: await conflictViews(found, context), byRule: byRule.filter(({ count }) => count > 0) }
  },
})
