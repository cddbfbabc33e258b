/** A query on its way: asked, aborted, answered, refused. */
import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { CypherAnswer } from '../../../graph-data/api/schemas.ts'
import type { Api } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'answered'; readonly answer: CypherAnswer }
  | { readonly state: 'failed'; readonly error: ApiError }

export interface Runner {
  readonly now: ReadonlySignal<Run>
  /** Asks; a query still running is aborted. */
  run(query: string, params: Readonly<Record<string, unknown>>): Promise<void>
  cancel(): void
}

export function createRunner(api: Pick<Api, 'cypher'>): Runner {
  const now = signal<Run>({ state: 'idle' })
  let running: AbortController | undefined
  return {
    now,
    async run(query, params) {
      running?.abort()
      const mine = new AbortController()
      running = mine
      now.value = { state: 'running' }
      try {
        const answer = await api.cypher({ query, params }, mine.signal)
        if (!mine.signal.aborted) now.value = { state: 'answered', answer }
      } catch (reason) {
        if (!mine.signal.aborted) now.value = { state: 'failed', error: asError(reason) }
      }
    },
    cancel() {
      if (now.value.state !== 'running') return
      running?.abort()
      now.value = { state: 'cancelled' }
    },
  }
}

function asError(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError(0, 'page', reason instanceof Error ? reason.message : String(reason))
}
