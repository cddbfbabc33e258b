import { lazy, Suspense } from 'preact/compat'
import { Button } from '../parts/Button.tsx'
import { EmptyState, Skeleton } from '../parts/States.tsx'
import type { GraphStageProps } from './GraphStage.tsx'

/** Begins to fetch the stage: most of the code of the page, without which everything else works. */
export function fetchStage() {
  return import('./GraphStage.tsx')
}

const GraphStage = lazy(() => fetchStage().then((module) => module.GraphStage, () => NotFetched))

/** The stage, or what stands in its place while its code is on the way or cannot be had. */
export function LazyStage(props: GraphStageProps) {
  return <Suspense fallback={<Skeleton label="Drawing" />}><GraphStage {...props} /></Suspense>
}

function NotFetched() {
  return (
    <div class="stage" role="alert">
      <div class="stage-lost">
        <EmptyState step={<Button onClick={() => window.location.reload()}>Try again</Button>}>
          The drawing could not be fetched from the server. Tables and panel show the same actors and relations.
        </EmptyState>
      </div>
    </div>
  )
}
