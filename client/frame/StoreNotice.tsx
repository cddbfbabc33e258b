import { useApp } from '../state/context.ts'

/** Stands on the page only when something is wrong with the store. */
export function StoreNotice() {
  const { summary, graph, address } = useApp()
  const now = summary.current.value
  if (now.state === 'ready') {
    const { warnings } = now.value.store
    return warnings.length === 0 ? null : <div class="notice" role="status">{warnings.map((warning) => <p key={warning}>{warning}</p>)}</div>
  }
  // The view itself says why it stays empty; once is enough.
  const isSaid = address.value.view === 'explore' && graph.current.value.state === 'failed'
  if (now.state === 'loading' || isSaid) return null
  return (
    <div class="notice" role="alert">
      <p>
        {now.error.message} {now.again && 'The page tries again every few seconds. '}
        <button type="button" class="button button-link" onClick={() => void summary.load()}>Try again</button>
      </p>
    </div>
  )
}
