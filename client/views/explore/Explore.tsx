import { useEffect } from 'preact/hooks'
import { ErrorState, Skeleton } from '../../parts/States.tsx'
import { useNarrow } from '../../parts/narrow.ts'
import { useApp } from '../../state/context.ts'
import { NarrowExplore } from './NarrowExplore.tsx'
import { WideExplore } from './WideExplore.tsx'

/** The graph: legend, stage, tables and panel. */
export function Explore() {
  const app = useApp()
  const narrow = useNarrow()
  const now = app.graph.current.value
  const { claim } = app.address.value
  useEffect(() => {
    if (claim === undefined) return
    const abort = new AbortController()
    app.api.claim(claim, abort.signal).then(
      ({ relationId, from }) => { if (relationId !== null) app.go({ relation: relationId, selected: [from.id] }, 'replace') },
      (reason: unknown) => { if (!abort.signal.aborted) app.said.value = reason instanceof Error ? reason.message : 'The claim could not be read.' },
    )
    return () => abort.abort()
  }, [claim])
  return (
    <>
      <h1 class="visually-hidden">Explore</h1>
      {now.state === 'loading' && <Skeleton rows={10} label="Reading the graph" />}
      {now.state === 'failed' && <ErrorState error={now.error} what="The graph could not be read" again={now.again} onAgain={() => void app.graph.load()} />}
      {now.state === 'ready' && (narrow ? <NarrowExplore /> : <WideExplore />)}
    </>
  )
}
