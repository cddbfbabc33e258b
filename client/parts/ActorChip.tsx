import type { ActorRef } from '../../graph-data/api/schemas.ts'
import { kindLooks } from '../appearance.ts'
import { useApp } from '../state/context.ts'
import { KindGlyph } from './Glyphs.tsx'

export interface ActorChipProps {
  readonly actor: ActorRef
  /** By default the chip opens the actor on the stage. */
  readonly onClick?: () => void
}

/** A pill with shape and name, 32 px high. */
export function ActorChip({ actor, onClick }: ActorChipProps) {
  const app = useApp()
  const open = onClick ?? (() => app.openActor(actor.id))
  return (
    <button type="button" class="actor-chip" onClick={open} title={`${actor.name}, ${kindLooks[actor.kind].label.toLowerCase()}`}>
      <KindGlyph kind={actor.kind} />
      <span dir="auto">{actor.label}</span>
    </button>
  )
}

/** The name within a line of text: shape, name, and the same way to open it. */
export function ActorLink({ actor, onClick }: ActorChipProps) {
  const app = useApp()
  const open = onClick ?? (() => app.openActor(actor.id))
  return (
    <button type="button" class="actor-link" title={actor.name} onClick={open}>
      <KindGlyph kind={actor.kind} />
      <span dir="auto">{actor.label}</span>
    </button>
  )
}
