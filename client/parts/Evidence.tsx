/** Evidence: a claim with its passage, a relation with its claims. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ClaimView, EvidenceAnswer, RelationView } from '../../graph-data/api/schemas.ts'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { citation, claimLine, hedgedVerb, readable, sourcing, typeOf } from '../wording.ts'
import { IconButton } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Loaded } from './States.tsx'
import { StatusNote } from './StatusNote.tsx'

/** One line: stance in words, date as written, document, publisher, year. */
export function ClaimLine({ claim }: { readonly claim: ClaimView }) {
  return <p class="claim-line" title={claim.hedge === undefined ? '' : `The document's word: “${claim.hedge}”`}>{claimLine(claim)}</p>
}

/** The passage with the span marked, or our own words and how to attach the documents. */
export function Passage({ claim }: { readonly claim: ClaimView }) {
  const { passage } = claim
  if (!passage) {
    return (
      <>
        <p class="passage says">{claim.says}</p>
        <p class="passage-missing">{claim.passageMissing ?? 'To see the passage itself, start the program with DOCUMENTS_DIR set to the folder of the documents.'}</p>
      </>
    )
  }
  return (
    <blockquote class="passage">
      {passage.before !== '' && <span class="context">{readable(passage.before)}</span>}
      <mark>{readable(passage.text)}</mark>
      {passage.after !== '' && <span class="context">{readable(passage.after)}</span>}
    </blockquote>
  )
}

/** A claim as a card of its own, as on the conflict board. */
export function ClaimCard({ claim, title }: { readonly claim: ClaimView; readonly title?: string }) {
  return (
    <article class="claim-card">
      {title !== undefined && <h3>{title}</h3>}
      <Passage claim={claim} />
      {claim.retracted && <p class="retracted">Retracted on {claim.retracted.date}: {claim.retracted.reason}</p>}
      <ClaimLine claim={claim} />
    </article>
  )
}

/** The claims of a relation, one at a time. */
export function EvidenceCard({ relation, claims }: { readonly relation: RelationView; readonly claims: readonly ClaimView[] }) {
  const { address, summary } = useApp()
  const [at, setAt] = useState(Math.max(0, claims.findIndex(({ id }) => id === address.value.claim)))
  const claim = claims[Math.min(at, claims.length - 1)]
  const version = summary.current.value.state === 'ready' ? summary.current.value.value.dataset.version : ''
  if (!claim) return <p class="second">No claim stands behind this relation any more.</p>
  const step = (by: number): void => setAt((at + by + claims.length) % claims.length)
  return (
    <article class={`evidence-card family-${typeOf(relation).family}`} aria-label={`Evidence: ${hedgedVerb(relation)}`}>
      <header>
        <StatusNote relation={relation} />
        <span class="pager">
          {claims.length > 1 && <IconButton icon="left" label="Claim before" onClick={() => step(-1)} />}
          <span aria-live="polite">{Math.min(at, claims.length - 1) + 1} of {claims.length}</span>
          {claims.length > 1 && <IconButton icon="right" label="Next claim" onClick={() => step(1)} />}
        </span>
      </header>
      <Passage claim={claim} />
      <ClaimLine claim={claim} />
      <footer>
        <CopyButton text={() => `${citation(claim, version)} ${window.location.origin}/claims/${encodeURIComponent(claim.id)}`}>Copy citation</CopyButton>
        <span class="second small">{sourcing(relation)}</span>
      </footer>
    </article>
  )
}

/** The evidence of a relation by its id, fetched when it appears. */
export function RelationEvidence({ id, children }: { readonly id: string; readonly children?: (answer: EvidenceAnswer) => ComponentChildren }) {
  const { api } = useApp()
  const { now, again } = useLoad(`evidence ${id}`, (abort) => api.evidence(id, abort))
  return (
    <Loaded of={now} failed="The evidence could not be read" onAgain={again} rows={3}>
      {(answer) => (
        <>
          <EvidenceCard key={id} relation={answer.relation} claims={answer.claims} />
          {children?.(answer)}
        </>
      )}
    </Loaded>
  )
}

