import type { App } from '../state/app.ts'
import { addedNeighbours, hiddenNeighbours } from '../state/visible.ts'

export interface Around {
  /** Whether expanding or collapsing would change anything. */
  readonly possible: boolean
  /** For a button, and for a line of a menu. */
  readonly short: string
  readonly long: string
}

/** What expanding an actor would do now: show the neighbours that are away, or take away those that were added. */
export function aroundWords(app: App, id: string): Around {
  const data = app.data.value
  const away = data ? hiddenNeighbours(data, id, app.visible.value.actors).length : 0
  if (away > 0) return { possible: true, short: `Expand ${away}`, long: `Expand ${away} more` }
  const { filter, shown } = app.address.value
  const added = data ? addedNeighbours(data, id, filter, shown).length : 0
  if (added > 0) return { possible: true, short: `Collapse ${added}`, long: `Collapse ${added} again` }
  return { possible: false, short: 'All shown', long: 'No more neighbours' }
}
