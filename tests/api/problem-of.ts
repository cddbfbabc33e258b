import type { Response } from 'supertest'
import { expect } from 'vitest'
import { problem, type Problem } from '../../graph-data/api/schemas.ts'
import { errorTable, type ErrorCode } from '../../server/errors.ts'

/** The problem that an answer is: one of the table, of its media type, with the request's id and nothing of our insides. */
export function problemOf(response: Response): Problem {
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const told = problem.strict().parse(response.body)
  const known = errorTable[told.code as ErrorCode]
  expect(told).toMatchObject(known)
  expect(told.status).toBe(response.status)
  expect(told.requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers['x-request-id']).toBe(told.requestId)
  expect(response.text).not.toMatch(/node_modules|\.ts:\d|^\s+at /m)
  return told
}

export function expectProblem(response: Response, code: ErrorCode): Problem {
  const told = problemOf(response)
  expect(told.code).toBe(code)
  return told
}
