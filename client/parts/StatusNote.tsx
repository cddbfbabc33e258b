import type { RelationView } from '../../graph-data/api/schemas.ts'
import { certainty, statusLabels, statusMeanings } from '../appearance.ts'
import { disputeWords } from '../wording.ts'

/** The certainty of a relation in words, explained on hover and to screen readers. */
export function StatusNote({ relation }: { readonly relation: Pick<RelationView, 'status' | 'outcome' | 'disputedOn'> }) {
  const status = certainty(relation)
  const differs = relation.disputedOn.length > 0
  const words = [status === 'disputed' ? undefined : statusLabels[status], differs ? disputeWords(relation.disputedOn) : undefined]
  return (
    <span class={`status-note status-${status}`} title={statusMeanings[status]}>
      {words.filter(Boolean).join('. ')}
    </span>
  )
}
