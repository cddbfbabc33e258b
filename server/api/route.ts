/** A route is data: one list serves Express, OpenAPI, the docs and the tests. */
import type { RequestHandler, Response } from 'express'
import type { ZodType, z } from 'zod'
import { pointerOf } from '../../graph-data/model/problem.ts'
import { AppError, type ErrorCode } from '../errors.ts'
import type { Context } from './context.ts'

export interface RouteInput<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal
}

/** A file to be saved instead of JSON. */
export interface Download {
  readonly body: string | Uint8Array
  readonly mediaType: string
  readonly filename: string
}

interface RouteBase {
  readonly method: 'get' | 'post'
  /** `/api/actors/:id` */
  readonly path: string
  readonly summary: string
  readonly errors: readonly ErrorCode[]
}

export interface RouteDefinition<P extends ZodType, Q extends ZodType, B extends ZodType, A extends ZodType> extends RouteBase {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** undefined: a download, of one of the media types. */
  readonly answer?: A
  readonly downloads?: readonly string[]
  /** The answer depends on the data version and the address alone, so it is kept and compressed once. */
  readonly cached?: boolean
  handle(input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>, context: Context): Promise<z.input<A> | Download>
}

/** A route with its types sealed, as the list holds it. */
export interface Route extends RouteBase {
  readonly params: ZodType | undefined
  readonly query: ZodType | undefined
  readonly body: ZodType | undefined
  readonly answer: ZodType | undefined
  readonly downloads: readonly string[]
  readonly cached: boolean
  respond(request: { params: unknown; query: unknown; body: unknown; signal: AbortSignal }, context: Context): Promise<unknown>
}

export function route<P extends ZodType, Q extends ZodType, B extends ZodType, A extends ZodType>(definition: RouteDefinition<P, Q, B, A>): Route {
  const { method, path, summary, errors, params, query, body, answer, downloads = [], cached = false } = definition
  return {
    method,
    path,
    summary,
    errors,
    params,
    query,
    body,
    answer,
    downloads,
    cached,
    respond: (request, context) =>
      definition.handle(
        {
          params: validate(params, request.params, 'path'),
          query: validate(query, request.query, 'query'),
          body: validate(body, request.body, 'body'),
          signal: request.signal,
        },
        context,
      ),
  }
}

/** Throws AppError validation with a pointer for every problem. Without a schema nothing is accepted in the query. */
function validate<S extends ZodType>(schema: S | undefined, value: unknown, where: 'path' | 'query' | 'body'): z.output<S> {
  if (!schema) {
    const unexpected = where === 'query' && typeof value === 'object' && value !== null ? Object.keys(value) : []
    if (unexpected.length > 0) throw invalid(where, unexpected.map((key) => ({ pointer: pointerOf([where, key]), detail: 'this route takes no parameters' })))
    return undefined as z.output<S>
  }
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  throw invalid(
    where,
    parsed.error.issues.map((issue) => ({ pointer: pointerOf([where, ...issue.path]), detail: issue.message })),
  )
}

/** A part of the request that does not fit, said of its first problem and listed in full. */
export function invalid(where: 'path' | 'query' | 'body', errors: readonly { pointer: string; detail: string }[]): AppError {
  const first = errors[0]
  return new AppError('validation', `The ${where} of the request does not fit: ${first ? `${first.pointer}: ${first.detail}` : 'see errors'}.`, { errors })
}

function isDownload(answer: unknown): answer is Download {
  return typeof answer === 'object' && answer !== null && 'mediaType' in answer && 'filename' in answer
}

/** An Express handler around a route: input in, answer out, failures to the error middleware. */
export function handlerOf(one: Route, context: Context): RequestHandler {
  return async (request, response) => {
    const signal = closedSignal(response)
    const respond = () => one.respond({ params: request.params, query: request.query, body: request.body, signal }, context)
    if (one.cached) return context.cache.send(request, response, respond)
    const answer = await respond()
    if (isDownload(answer)) return sendDownload(response, answer)
    response.setHeader('Cache-Control', 'no-store')
    response.json(answer)
  }
}

function sendDownload(response: Response, download: Download): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Disposition', `attachment; filename="${download.filename}"`)
  response.type(download.mediaType).send(typeof download.body === 'string' ? download.body : Buffer.from(download.body))
}

function closedSignal(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
