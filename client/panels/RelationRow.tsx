import { KindGlyph, RelationGlyph } from '../parts/Glyphs.tsx'
import { RelationEvidence } from '../parts/Evidence.tsx'
import { useApp } from '../state/context.ts'
import { count, typeOf } from '../wording.ts'
import type { Row } from './rows.ts'

/** One relation of the actor, 24 px; pressed, its evidence opens under it. */
export function RelationRow({ row, actor }: { readonly row: Row; readonly actor: string }) {
  const app = useApp()
  const { relation, other, forward, verb, hedge } = row
  const open = app.address.value.relation === relation.id
  // In a lineage time runs to the right, whether the row says "from" or "into".
  const lineage = typeOf(relation).family === 'lineage'
  const person = relation.type === 'LED_BY' || relation.type === 'FOUNDED_BY'
  return (
    <li>
      <button type="button" class={open ? 'relation-row on' : 'relation-row'} aria-expanded={open}
        onClick={() => (open ? app.go({ relation: undefined }) : app.openRelation(relation.id, actor))}>
        {person ? <KindGlyph kind={other.kind} /> : <RelationGlyph relation={relation} forward={forward || lineage} />}
        <span class="relation-words">
          {!person && <span class="second" title={typeOf(relation).definition}>{verb} </span>}
          <span class={person ? '' : 'strong'} dir="auto" title={other.name}>{other.label}</span>
          {roleOf(row)}
          {hedge}
        </span>
        <span class="relation-when">{relation.dateText}<span class="relation-claims"> · {count(relation.claims, 'claim')}</span></span>
      </button>
      {open && (
        <div class="relation-evidence">
          <RelationEvidence id={relation.id}>
            {() => <button type="button" class="button button-link small" onClick={() => app.select(other.id)}>Open {other.label}</button>}
          </RelationEvidence>
        </div>
      )}
    </li>
  )
}

function roleOf({ relation }: Row): string {
  const roles = relation.role.filter((role) => role !== 'leader')
  return relation.type === 'LED_BY' && roles.length > 0 ? `, ${roles.join(' or ')}` : ''
}
