import { fold } from './fold.ts'
import type { Actor } from './types.ts'

/** Longer names are shown by their acronym, where they have one. */
const longestLabel = 24

/** The short form in which an actor is shown and spoken of: "JNIM", "Ansar Dine". The full name stands in its panel. */
export function labelOf({ id, name, names }: Pick<Actor, 'id' | 'name' | 'names'>): string {
  if (name.length <= longestLabel) return name
  const acronyms = names.filter((candidate) => candidate.kind === 'acronym').map(({ text }) => text)
  return acronyms.find((acronym) => fold(acronym).replaceAll(' ', '-') === id) ?? acronyms[0] ?? name
}
