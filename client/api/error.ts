import type { Problem } from '../../graph-data/api/schemas.ts'

/** A request that failed, in words for people: what, why, and what to do. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Problem | undefined

  constructor(status: number, code: string, message: string, problem?: Problem) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.problem = problem
  }

  /** The server or its database may come back by itself, so the page tries again. */
  get passes(): boolean {
    return this.status === 503 || this.code === 'unreachable'
  }
}

export function unreachable(): ApiError {
  return new ApiError(0, 'unreachable', 'The server does not answer. Check that it is still running where you started it.')
}

/** Reads problem+json; an answer of any other form is named by its status alone. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isProblem(body)) return new ApiError(response.status, 'unknown', `The server answered ${response.status} ${response.statusText}`.trim())
  return new ApiError(response.status, body.code, body.detail ?? body.title, body)
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body
}
