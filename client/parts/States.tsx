/** What stands where something is missing: loading, empty, failed. */
import type { ComponentChildren } from 'preact'
import type { ApiError } from '../api/error.ts'
import type { Loadable } from '../state/load.ts'
import { Button } from './Button.tsx'

export function Skeleton({ rows = 4, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => <span key={row} class={`skeleton-row skeleton-row-${row % 3}`} />)}
    </div>
  )
}

/** Says what would be here and offers the one next step. */
export function EmptyState({ children, step }: { readonly children: ComponentChildren; readonly step?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <p>{children}</p>
      {step}
    </div>
  )
}

/** What failed, why, and the way on; says so where the page tries again by itself. What is not there does not come by asking again. */
export function ErrorState({ error, what, onAgain, again = false }: { readonly error: ApiError; readonly what: string; readonly onAgain: () => void; readonly again?: boolean }) {
  return (
    <div class="error-state" role="alert">
      <p class="error-title">{what}</p>
      <p>{error.message}</p>
      {again && <p class="second">The page tries again every few seconds.</p>}
      {error.status !== 404 && <Button onClick={onAgain}>Try again</Button>}
      {error.problem && <p class="second small">Request {error.problem.requestId}</p>}
    </div>
  )
}

export interface LoadedProps<T> {
  readonly of: Loadable<T>
  /** "The lineage could not be read" */
  readonly failed: string
  readonly onAgain: () => void
  readonly rows?: number
  readonly children: (value: T) => ComponentChildren
}

/** Shows the value once it is there, else its state. */
export function Loaded<T>({ of, failed, onAgain, rows, children }: LoadedProps<T>) {
  if (of.state === 'loading') return <Skeleton {...(rows === undefined ? {} : { rows })} />
  if (of.state === 'failed') return <ErrorState error={of.error} what={failed} onAgain={onAgain} again={of.again} />
  return <>{children(of.value)}</>
}
