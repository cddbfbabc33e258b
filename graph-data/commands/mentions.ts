/** Which actors a text names. */
import { compareIds } from '../model/order.ts'
import type { Actor } from '../model/types.ts'

/** Any of the texts, never inside a longer word, in any script; of two that begin together the first one given. */
export function wholeWords(texts: readonly string[], flags = 'u'): RegExp {
  const literals = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${literals.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

/**
 * Finds the actors that a text names, ids sorted. The longest name counts: “Old of the North” names no “Old”. A name
 * that several actors bear counts as the first of them, as it names one of them and not all.
 */
export function mentions(actors: readonly Actor[]): (text: string) => string[] {
  const bearer = new Map<string, string>()
  for (const actor of [...actors].sort((a, b) => compareIds(a.id, b.id))) {
    for (const name of actor.names) if (!bearer.has(name.text)) bearer.set(name.text, actor.id)
  }
  const longestFirst = [...bearer.keys()].sort((a, b) => b.length - a.length || compareIds(a, b))
  if (longestFirst.length === 0) return () => []
  const names = wholeWords(longestFirst, 'gu')
  return (text) => [...new Set(Array.from(text.matchAll(names), ([name]) => bearer.get(name) ?? name))].sort(compareIds)
}
