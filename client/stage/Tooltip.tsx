import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import { kindLooks } from '../appearance.ts'
import { RelationGlyph } from '../parts/Glyphs.tsx'
import { useApp } from '../state/context.ts'
import { count, hedgedVerb, seenWords, sourcing } from '../wording.ts'
import type { Pointing } from './pointer.ts'

export interface TooltipProps {
  readonly at: Pointing
  readonly actor: ActorView | undefined
  readonly relations: readonly RelationView[] | undefined
  /** The stage, to stay inside of it. */
  readonly box: HTMLElement | null
}

/** What the pointer is over, in three lines. */
export function Tooltip({ at, actor, relations, box }: TooltipProps) {
  if (!actor && !relations) return null
  const right = box !== null && at.x > box.clientWidth - 300
  const below = at.y < 140
  const style = {
    left: right ? 'auto' : `${at.x + 16}px`,
    right: right ? `${box.clientWidth - at.x + 16}px` : 'auto',
    top: below ? `${at.y + 16}px` : 'auto',
    bottom: below || !box ? 'auto' : `${box.clientHeight - at.y + 16}px`,
  }
  return (
    <div class="tooltip" style={style} aria-hidden="true">
      {actor ? <ActorLines actor={actor} /> : relations?.slice(0, 6).map((relation) => <RelationLine key={relation.id} relation={relation} />)}
      {relations && relations.length > 6 && <p class="second">{relations.length - 6} more</p>}
    </div>
  )
}

function ActorLines({ actor }: { readonly actor: ActorView }) {
  const others = actor.names.filter(({ text }) => text !== actor.label).map(({ text }) => text)
  return (
    <>
      <p class="strong" dir="auto">{actor.label}</p>
      {others.length > 0 && <p class="second" dir="auto">{others.slice(0, 3).join(', ')}{others.length > 3 ? ' …' : ''}</p>}
      <p class="second">{kindLooks[actor.kind].label} · seen {seenWords(actor.seenFirst, actor.seenLast)} · {count(actor.claims, 'claim')}</p>
    </>
  )
}

function RelationLine({ relation }: { readonly relation: RelationView }) {
  const actors = useApp().data.value?.actors
  const name = (id: string): string => actors?.get(id)?.label ?? id
  return (
    <div class="tooltip-relation">
      <RelationGlyph relation={relation} />
      <div>
        <p><span class="strong">{name(relation.from)}</span> {hedgedVerb(relation)} <span class="strong">{name(relation.to)}</span></p>
        <p class="second">{relation.dateText} · {sourcing(relation)}</p>
      </div>
    </div>
  )
}
