import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { IconButton } from '../parts/Button.tsx'
import { EvidenceCard } from '../parts/Evidence.tsx'
import { RelationGlyph } from '../parts/Glyphs.tsx'
import { ConflictSides } from '../views/conflicts/ConflictSides.tsx'
import { hedgedVerb } from '../wording.ts'

type Joint = LineageAnswer['joints'][number]
type Step = LineageAnswer['steps'][number]

/** The evidence of a joint: what the documents disagree on, then every step with its claims. */
export function JointEvidence({ joint, steps, onClose }: { readonly joint: Joint; readonly steps: readonly Step[]; readonly onClose: () => void }) {
  const own = steps.filter((step) => joint.steps.includes(step.relation.id))
  return (
    <section class="joint-evidence" id="joint-evidence" tabIndex={-1} aria-label={`Evidence of ${joint.number}`}
      onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
      <header>
        <h2><span class="joint-number">{joint.number}</span> {joint.sentence}</h2>
        <IconButton icon="close" label="Close the evidence" onClick={onClose} />
      </header>
      {joint.conflicts.map((conflict) => (
        <div key={conflict.id} class="joint-conflict">
          <h3>{conflict.question}</h3>
          <ConflictSides conflict={conflict} />
        </div>
      ))}
      <ul class="joint-steps">
        {own.map((step) => (
          <li key={step.relation.id}>
            <h3>
              <RelationGlyph relation={step.relation} />
              <span dir="auto">{nameOf(step, 'from')}</span> <span class="second">{hedgedVerb(step.relation)}</span> <span dir="auto">{nameOf(step, 'to')}</span>
              <span class="second small"> {step.relation.dateText}</span>
            </h3>
            <EvidenceCard relation={step.relation} claims={step.claims} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf({ claims, relation }: Step, end: 'from' | 'to'): string {
  return claims[0]?.[end].label ?? relation[end]
}
