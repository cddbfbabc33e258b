/** The OpenAPI description, made from the list of routes and the error table. */
import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z, ZodObject, type ZodType } from 'zod'
import { aliveAnswer, problem, readyAnswer } from '../../graph-data/api/schemas.ts'
import { groupedBy } from '../../graph-data/model/grouped.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import { errorTable, type ErrorCode } from '../errors.ts'
import type { Route } from './route.ts'

export function describeApi(routes: readonly Route[], version: string): unknown {
  const registry = new OpenAPIRegistry()
  for (const route of routes) registry.registerPath(pathOf(route))
  registry.registerPath({ method: 'get', path: '/healthz', summary: 'Whether the program is alive', responses: { 200: jsonOf('It is', aliveAnswer) } })
  registry.registerPath({
    method: 'get',
    path: '/readyz',
    summary: 'Whether the store can be worked with, and why not',
    responses: { 200: jsonOf('It can', readyAnswer), 503: jsonOf('It cannot, yet', readyAnswer) },
  })
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Actor graph', version, description: 'Who became whom, who led, pledged, allied and fought, since when, and who says so.' },
  })
}

function jsonOf(description: string, schema: ZodType) {
  return { description, content: { 'application/json': { schema } } }
}

function pathOf({ method, path, summary, params, query, body, answer, downloads, errors }: Route): RouteConfig {
  return {
    method,
    path: path.replace(/:([a-z]+)/g, '{$1}'),
    summary,
    request: {
      ...(params instanceof ZodObject ? { params } : {}),
      ...(query instanceof ZodObject ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      200: answer ? jsonOf(summary, answer) : { description: summary, content: Object.fromEntries(downloads.map((mediaType) => [mediaType, { schema: z.string() }])) },
      ...problemsOf([...errors, 'host-not-allowed', 'cross-origin', 'method', 'rate', 'internal']),
    },
  }
}

/** Codes of one status share an answer in OpenAPI. */
function problemsOf(codes: readonly ErrorCode[]): RouteConfig['responses'] {
  const byStatus = groupedBy(new Set(codes), (code) => String(errorTable[code].status))
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => compareIds(a, b)).map(([status, same]) => [
      status,
      { description: same.map((code) => `${code}: ${errorTable[code].title}`).join('; '), content: { 'application/problem+json': { schema: problem } } },
    ]),
  )
}
