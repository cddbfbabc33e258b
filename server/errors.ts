/** One table feeds the answers, OpenAPI, the docs and the tests. */
export const errorTable = {
  'body-not-json': { status: 400, title: 'The body is not JSON' },
  'body-too-deep': { status: 400, title: 'The body is nested too deeply' },
  validation: { status: 400, title: 'The request does not fit its schema' },
  'query-syntax': { status: 400, title: 'The query cannot be read' },
  'query-too-long': { status: 400, title: 'The query is too long' },
  'query-too-complex': { status: 400, title: 'The query is nested too deeply' },
  'query-parameter-missing': { status: 400, title: 'A parameter of the query is missing' },
  'query-type': { status: 400, title: 'A value has the wrong type' },
  'query-unsupported': { status: 400, title: 'This form of Cypher is not supported here' },
  'query-runtime': { status: 400, title: 'The query failed while running' },
  'query-not-read-only': { status: 403, title: 'Only reading queries are allowed' },
  'query-clause-forbidden': { status: 403, title: 'This clause is not allowed here' },
  'procedure-forbidden': { status: 403, title: 'This procedure is not allowed here' },
  'regex-forbidden': { status: 403, title: 'This regular expression is not allowed here' },
  'host-not-allowed': { status: 403, title: 'This host name is not allowed' },
  'cross-origin': { status: 403, title: 'Requests from other sites are refused' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  method: { status: 405, title: 'This method is not allowed here' },
  'import-running': { status: 409, title: 'An import is running already' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type': { status: 415, title: 'Only application/json is accepted' },
  encoding: { status: 415, title: 'Compressed bodies are refused' },
  'query-timeout': { status: 422, title: 'The query took too long and was stopped' },
  'query-memory': { status: 422, title: 'The query needed too much memory and was stopped' },
  'result-too-large': { status: 422, title: 'The result is too large' },
  'import-invalid': { status: 422, title: 'The data set has problems' },
  rate: { status: 429, title: 'Too many requests' },
  busy: { status: 429, title: 'All places for queries are taken' },
  internal: { status: 500, title: 'Something went wrong inside the program' },
  'store-unavailable': { status: 503, title: 'The database cannot be reached' },
  'store-auth': { status: 503, title: 'The database refuses our user or password' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

export type ErrorCode = keyof typeof errorTable

export interface AppErrorExtra {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  readonly line?: number
  readonly column?: number
  readonly offset?: number
  readonly retryAfterSeconds?: number
  /** Header Allow of a 405. */
  readonly methods?: readonly string[]
}

/** Every failure a caller is told about. `detail` says what, where and what to do; never a path, a stack or a query of ours. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly extra: AppErrorExtra

  constructor(code: ErrorCode, detail: string, extra: AppErrorExtra = {}, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'AppError'
    this.code = code
    this.extra = extra
  }

  get status(): number {
    return errorTable[this.code].status
  }
}

/** The program cannot start; it says the message and ends with the code. */
export class StartError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message)
    this.name = 'StartError'
  }
}
