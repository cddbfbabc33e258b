import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { ApiError } from '../api/error.ts'

/** What is known of something asked of the server. A failure keeps what was there before. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ApiError; readonly again: boolean }

export interface Loader<T> {
  readonly current: ReadonlySignal<Loadable<T>>
  /** Asks, or asks again; an older question is aborted. */
  load(): Promise<void>
  stop(): void
}

/** Milliseconds before a failure that may pass by itself is asked again. */
export const pause = 4_000

/** Asks `fetcher`; while the server or its database cannot be reached, asks again by itself. */
export function loader<T>(fetcher: (abort: AbortSignal) => Promise<T>, wait = pause): Loader<T> {
  const current = signal<Loadable<T>>({ state: 'loading' })
  let running: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    running?.abort()
    clearTimeout(timer)
  }
  const load = async (): Promise<void> => {
    stop()
    const mine = new AbortController()
    running = mine
    if (current.value.state === 'failed' && !current.value.again) current.value = { state: 'loading' }
    try {
      const value = await fetcher(mine.signal)
      if (!mine.signal.aborted) current.value = { state: 'ready', value }
    } catch (reason) {
      if (mine.signal.aborted) return
      const error = asApiError(reason)
      current.value = { state: 'failed', error, again: error.passes }
      if (error.passes) timer = setTimeout(() => void load(), (error.problem?.retryAfterSeconds ?? 0) * 1_000 || wait)
    }
  }
  return { current, load, stop }
}

function asApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason
  return new ApiError(0, 'page', reason instanceof Error ? reason.message : String(reason))
}
