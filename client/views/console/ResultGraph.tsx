import { useMemo, useState } from 'preact/hooks'
import type { CypherAnswer } from '../../../graph-data/api/schemas.ts'
import { RelationEvidence } from '../../parts/Evidence.tsx'
import { EmptyState, Skeleton } from '../../parts/States.tsx'
import { LazyStage } from '../../stage/LazyStage.tsx'
import { useApp } from '../../state/context.ts'
import { count } from '../../wording.ts'
import { drawable } from './drawable.ts'

/** The actors and relations of an answer on a stage of their own. */
export function ResultGraph({ answer }: { readonly answer: CypherAnswer }) {
  const app = useApp()
  const data = app.data.value
  const [relation, setRelation] = useState<string>()
  const found = useMemo(() => data && drawable(answer, data), [answer, data])
  if (!found) return <Skeleton />
  if (found.actors.length === 0) return <EmptyState>No row holds an actor as a node. Return nodes and relations, as in RETURN a, r, b, and they are drawn here.</EmptyState>
  return (
    <div class="result-graph">
      <div class="result-stage">
        <LazyStage actors={found.actors} relations={found.relations} relation={relation} roomy
          onActor={(id) => app.openActor(id)}
          onRelation={(one) => setRelation(one.id)} onNothing={() => setRelation(undefined)} />
      </div>
      {relation !== undefined && <aside class="result-evidence" aria-label="Evidence"><RelationEvidence id={relation} /></aside>}
      {found.others > 0 && <p class="second small">{count(found.others, 'further node is', 'further nodes are')} no actor and not drawn.</p>}
    </div>
  )
}
