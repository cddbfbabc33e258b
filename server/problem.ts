/** The one place where a failure becomes an answer: RFC 9457 problem+json. */
import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { AppError, errorTable, type ErrorCode } from './errors.ts'
import type { Logger } from './log.ts'
import type { Problem } from '../graph-data/api/schemas.ts'

/** Gives every request an id that its log lines, its answer's header and its problem carry. */
export const identify: RequestHandler = (_request, response, next) => {
  response.locals['requestId'] = randomUUID()
  response.setHeader('X-Request-Id', requestIdOf(response))
  next()
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '')
}

export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, _next) => {
    const failure = asAppError(error)
    if (failure.code === 'internal') log.error({ requestId: requestIdOf(response), path: request.path, err: error }, 'a bug')
    if (response.headersSent) return void response.destroy()
    if (failure.extra.methods) response.setHeader('Allow', failure.extra.methods.join(', '))
    if (failure.extra.retryAfterSeconds !== undefined) response.setHeader('Retry-After', failure.extra.retryAfterSeconds)
    response.status(failure.status).type('application/problem+json').send(JSON.stringify(problemOf(failure, requestIdOf(response))))
  }
}

function problemOf(failure: AppError, requestId: string): Problem {
  const { methods: _, errors, ...extra } = failure.extra
  const { status, title } = errorTable[failure.code]
  return {
    type: `/docs/problems#${failure.code}`,
    title,
    status,
    code: failure.code,
    requestId,
    ...(failure.code === 'internal' ? {} : { detail: failure.message }),
    ...(errors ? { errors: [...errors] } : {}),
    ...extra,
  }
}

/** What Express and its parsers throw, by the name they give it. */
const expressErrors: Readonly<Record<string, { code: ErrorCode; detail: string }>> = {
  'entity.too.large': { code: 'body-too-large', detail: 'The body is larger than this route accepts.' },
  'encoding.unsupported': { code: 'encoding', detail: 'Send the body as it is, without Content-Encoding.' },
  'charset.unsupported': { code: 'media-type', detail: 'Send the body as UTF-8.' },
  'request.aborted': { code: 'body-not-json', detail: 'The body ended before its time.' },
  'request.size.invalid': { code: 'body-not-json', detail: 'The body is not as long as its Content-Length says.' },
}

/** What the sending of files throws, by status. */
const clientErrors: Readonly<Record<number, string>> = {
  404: 'The page is not there; build it with npm run build.',
  412: 'The conditions in the headers of the request (If-Match, If-Unmodified-Since) do not hold.',
}

function isClientError(error: unknown): error is Error & { readonly status: number } {
  return error instanceof Error && !(error instanceof URIError) && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const known = typeof error === 'object' && error !== null && 'type' in error ? expressErrors[String(error.type)] : undefined
  if (known) return new AppError(known.code, known.detail)
  if (isClientError(error)) return new AppError(error.status === 404 ? 'not-found' : 'validation', clientErrors[error.status] ?? 'The request cannot be answered as it was asked.')
  if (error instanceof URIError) return new AppError('validation', 'The address holds a % sequence that is no text.')
  return new AppError('internal', 'internal', {}, { cause: error })
}
