/** Two routes for whoever watches the program; neither is logged. */
import type { RequestHandler } from 'express'
import type { Store } from '../store/store.ts'

export const alive: RequestHandler = (_request, response) => {
  response.setHeader('Cache-Control', 'no-store')
  response.json({ status: 'ok' })
}

export function ready(store: Store): RequestHandler {
  return async (_request, response) => {
    const readiness = await store.readiness()
    response.setHeader('Cache-Control', 'no-store')
    response.status(readiness.ready ? 200 : 503).json(readiness)
  }
}
