import { limitsAnswer } from '../../graph-data/api/schemas.ts'
import { route } from './route.ts'

export const limits = route({
  method: 'get',
  path: '/api/limits',
  summary: 'What one typed query may ask and use',
  answer: limitsAnswer,
  errors: [],
  handle: (_input, { limits: bounds, store }) => Promise.resolve({ ...bounds, running: store.slots }),
})
