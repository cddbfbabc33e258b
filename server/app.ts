/** The HTTP side: checks, routes, the page, and one place for failures. */
import { rateLimit } from 'express-rate-limit'
import express, { type Express, type RequestHandler } from 'express'
import type { Context } from './api/context.ts'
import { alive, ready } from './api/health.ts'
import { routes } from './api/index.ts'
import { describeApi } from './api/openapi.ts'
import { handlerOf, type Route } from './api/route.ts'
import { jsonBodyReader } from './body.ts'
import { AppError } from './errors.ts'
import { shortQuery, type Logger } from './log.ts'
import { answerProblems, identify, requestIdOf } from './problem.ts'
import { checkHost, checkOrigin, secureHeaders } from './security.ts'
import { servePage } from './static.ts'

export interface AppOptions {
  readonly context: Context
  readonly log: Logger
  readonly requestsPerMinute: number
  /** Folder of the built page. */
  readonly pageFolder: string
  readonly programVersion: string
}

export function createApp({ context, log, requestsPerMinute, pageFolder, programVersion }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.use(identify, secureHeaders, checkHost)
  app.route('/healthz').get(alive).all(wrongMethod(reading))
  app.route('/readyz').get(ready(context.store)).all(wrongMethod(reading))
  app.use('/api', logRequests(log), checkOrigin, limitRate(requestsPerMinute))
  mountApi(app, context, programVersion)
  app.use('/api', (_request, _response, next) => {
    next(new AppError('not-found', 'There is no such route in the API. The list is at /api/openapi.json.'))
  })
  app.use(...servePage(pageFolder))
  app.use((request, response, next) => {
    if (reading.includes(request.method)) next(new AppError('not-found', 'There is nothing at this address.'))
    else wrongMethod(reading)(request, response, next)
  })
  app.use(answerProblems(log))
  return app
}

function mountApi(app: Express, context: Context, programVersion: string): void {
  const description = JSON.stringify(describeApi(routes, programVersion))
  app
    .route('/api/openapi.json')
    .get((_request, response) => void response.type('application/json').send(description))
    .all(wrongMethod(reading))
  const readBody = jsonBodyReader(context.limits)
  for (const route of routes) mount(app, route, context, readBody)
}

function mount(app: Express, route: Route, context: Context, readBody: readonly RequestHandler[]): void {
  const handler = handlerOf(route, context)
  if (route.method === 'get') app.route(route.path).get(handler).all(wrongMethod(reading))
  else app.route(route.path).post(...readBody, handler).all(wrongMethod(['POST']))
}

const reading: readonly string[] = ['GET', 'HEAD']

function wrongMethod(methods: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    next(new AppError('method', `${request.method} is not allowed here; use ${methods.join(' or ')}.`, { methods }))
  }
}

function limitRate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // No proxy is trusted, so a forwarded address is neither used nor worth a warning.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => {
      next(new AppError('rate', `More than ${requestsPerMinute} requests in a minute. Wait a little.`, { retryAfterSeconds: 10 }))
    },
  })
}

function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    response.once('finish', () => {
      const { method, baseUrl, path } = request
      log.info({ requestId: requestIdOf(response), method, path: baseUrl + path, status: response.statusCode, ms: Math.round(performance.now() - started), ...queryIn(request.body) }, 'request')
    })
    next()
  }
}

function queryIn(body: unknown): { readonly query?: string } {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string' ? { query: shortQuery(body.query) } : {}
}
