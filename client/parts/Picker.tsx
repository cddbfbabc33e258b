import { useState } from 'preact/hooks'
import type { ActorRef } from '../../graph-data/api/schemas.ts'
import { ActorSearch } from './ActorSearch.tsx'
import { KindGlyph } from './Glyphs.tsx'
import { Icon } from './Icon.tsx'

export interface PickerProps {
  /** "From", "to": names the button together with the actor. */
  readonly label: string
  readonly actor: ActorRef | undefined
  /** The id asked for; it stands for the actor until that is read. */
  readonly id?: string | undefined
  readonly onChange: (id: string) => void
}

/** A button with the actor chosen; pressed, it is a search field until another is chosen. */
export function Picker({ label, actor, id, onChange }: PickerProps) {
  const [searching, setSearching] = useState(false)
  if (searching) {
    return (
      <div class="picker searching">
        <ActorSearch label={label} placeholder="Search an actor" eager onLeave={() => setSearching(false)}
          onChoose={(chosen) => { setSearching(false); onChange(chosen.id) }} />
      </div>
    )
  }
  return (
    <button type="button" class="picker button button-plain" aria-label={`${label}: ${actor?.label ?? id ?? 'choose an actor'}`} onClick={() => setSearching(true)}>
      {actor && <KindGlyph kind={actor.kind} />}
      <span dir="auto">{actor?.label ?? id ?? 'Choose an actor'}</span>
      <Icon name="down" />
    </button>
  )
}
