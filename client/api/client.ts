/** The routes of the server, typed by the wire contract. Every call can be aborted; every failure is an `ApiError`. */
import type {
  ActorAnswer, ClaimView, ConflictsAnswer, CypherAnswer, DocumentsAnswer, EvidenceAnswer, GraphAnswer, LimitsAnswer,
  LineageAnswer, NeighbourhoodAnswer, PassagesAnswer, PathsAnswer, SearchAnswer, SummaryAnswer,
} from '../../graph-data/api/schemas.ts'
import { ApiError, problemOf, unreachable } from './error.ts'

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface Api {
  summary(signal?: AbortSignal): Promise<SummaryAnswer>
  graph(query: Query, signal?: AbortSignal): Promise<GraphAnswer>
  actor(id: string, signal?: AbortSignal): Promise<ActorAnswer>
  neighbourhood(id: string, query: Query, signal?: AbortSignal): Promise<NeighbourhoodAnswer>
  search(q: string, signal?: AbortSignal): Promise<SearchAnswer>
  evidence(relation: string, signal?: AbortSignal): Promise<EvidenceAnswer>
  claim(id: string, signal?: AbortSignal): Promise<ClaimView>
  lineage(query: Query, signal?: AbortSignal): Promise<LineageAnswer>
  paths(query: Query, signal?: AbortSignal): Promise<PathsAnswer>
  conflicts(signal?: AbortSignal): Promise<ConflictsAnswer>
  documents(signal?: AbortSignal): Promise<DocumentsAnswer>
  passages(document: string, start: number, end: number, signal?: AbortSignal): Promise<PassagesAnswer>
  cypher(body: CypherRequest, signal?: AbortSignal): Promise<CypherAnswer>
  limits(signal?: AbortSignal): Promise<LimitsAnswer>
}

export interface CypherRequest {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly limit?: number
}

/** `/api/graph?types=A,B`; what is undefined or empty is left out. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    search.set(key, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = search.toString().replaceAll('%2C', ',')
  return text === '' ? path : `${path}?${text}`
}

const part = encodeURIComponent

export function createApi(send: typeof fetch = (input, init) => fetch(input, init)): Api {
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await send(path, init).catch((reason: unknown) => {
      throw reason instanceof DOMException && reason.name === 'AbortError' ? reason : unreachable()
    })
    if (!response.ok) throw await problemOf(response)
    return response.json().catch(() => {
      throw new ApiError(response.status, 'unreadable', 'The answer of the server was cut off or is no JSON.')
    })
  }
  const get = async <T>(path: string, query: Query, signal?: AbortSignal): Promise<T> =>
    (await ask(address(path, query), signal ? { signal } : {})) as T

  return {
    summary: (signal) => get('/api/summary', {}, signal),
    graph: (query, signal) => get('/api/graph', query, signal),
    actor: (id, signal) => get(`/api/actors/${part(id)}`, {}, signal),
    neighbourhood: (id, query, signal) => get(`/api/actors/${part(id)}/neighbourhood`, query, signal),
    search: (q, signal) => get('/api/search', { q }, signal),
    evidence: (id, signal) => get(`/api/relations/${part(id)}/evidence`, {}, signal),
    claim: (id, signal) => get(`/api/claims/${part(id)}`, {}, signal),
    lineage: (query, signal) => get('/api/lineage', query, signal),
    paths: (query, signal) => get('/api/paths', query, signal),
    conflicts: (signal) => get('/api/conflicts', {}, signal),
    documents: (signal) => get('/api/documents', {}, signal),
    passages: (id, start, end, signal) => get(`/api/documents/${part(id)}/passages`, { start, end }, signal),
    limits: (signal) => get('/api/limits', {}, signal),
    cypher: async (body, signal) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) }
      return (await ask('/api/cypher', init)) as CypherAnswer
    },
  }
}
