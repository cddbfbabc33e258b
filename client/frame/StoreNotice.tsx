import { useApp } from '../state/context.ts'

/** Stands on the page only when something is wrong with the store. */
export function StoreNotice() {
  const { summary } = useApp()
  const now = summary.current.value
  if (now.state === 'ready') {
    const { warnings } = now.value.store
    return warnings.length === 0 ? null : <div class="notice" role="status">{warnings.map((warning) => <p key={warning}>{warning}</p>)}</div>
  }
  if (now.state === 'loading') return null
  return (
    <div class="notice" role="alert">
      <p>
        {now.error.message} {now.again && 'The page tries again every few seconds. '}
        <button type="button" class="button button-link" onClick={() => void summary.load()}>Try again</button>
      </p>
    </div>
  )
}
