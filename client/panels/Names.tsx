import { useState } from 'preact/hooks'
import type { ActorView } from '../../graph-data/api/schemas.ts'
import { count } from '../wording.ts'

const few = 4

/** The names ledger: every spelling, of what kind, and where it occurs. */
export function Names({ actor }: { readonly actor: ActorView }) {
  const [all, setAll] = useState(false)
  const names = [...actor.names].sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'))
  const shown = all ? names : names.slice(0, few)
  return (
    <>
      <dt>Names · {names.length}</dt>
      <dd>
        {shown.map((name, at) => (
          <span key={`${name.text} ${name.kind}`} title={`${name.kind}; in ${count(name.documents.length, 'document')}: ${name.documents.join(', ')}`}>
            <bdi>{name.text}</bdi>
            {name.kind !== 'primary' && name.kind !== 'alias' && <span class="second"> ({name.kind})</span>}
            {all && <span class="second"> {name.documents.join(', ')}</span>}
            {at < shown.length - 1 && ', '}
          </span>
        ))}
        {names.length > few && (
          <button type="button" class="button button-link small" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'fewer' : `${names.length - few} more`}</button>
        )}
      </dd>
    </>
  )
}
