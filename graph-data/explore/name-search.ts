import { fold } from '../model/fold.ts'
import type { ActorKind, NameKind } from '../model/types.ts'
import { compareIds } from '../model/order.ts'

export interface SearchableName {
  readonly actor: string
  readonly actorName: string
  readonly actorKind: ActorKind
  readonly claims: number
  readonly text: string
  readonly kind: NameKind
}

export type Match = 'exact' | 'acronym' | 'prefix' | 'word' | 'similar'

export interface SearchHit {
  readonly name: SearchableName
  readonly how: Match
  /** 0 to 1; only for ordering. */
  readonly score: number
}

/** Below this share of common trigrams two spellings are different names: rather no answer than a wrong actor. */
const similarEnough = 0.5
/** Short words have too few trigrams to tell an error from another name. */
const shortestForErrors = 5

const rank: Record<Match, number> = { exact: 5, acronym: 4, prefix: 3, word: 2, similar: 1 }

interface IndexedName {
  readonly name: SearchableName
  readonly folded: string
  readonly squeezed: string
  readonly trigrams: number
}

/** Names by spelling: exact, acronym, prefix, any word's prefix, then small errors by shared trigrams (Dice). */
export class NameIndex {
  readonly #names: readonly IndexedName[]
  readonly #byTrigram = new Map<string, number[]>()

  constructor(names: readonly SearchableName[]) {
    this.#names = names.map((name) => {
      const folded = fold(name.text)
      return { name, folded, squeezed: squeeze(folded), trigrams: trigramsOf(folded).size }
    })
    this.#names.forEach(({ folded }, position) => {
      for (const trigram of trigramsOf(folded)) {
        const places = this.#byTrigram.get(trigram)
        if (places) places.push(position)
        else this.#byTrigram.set(trigram, [position])
      }
    })
  }

  /** The best hit of each actor, best first; ties by number of claims, then by id. Empty for an empty query. */
  search(query: string, limit: number): readonly SearchHit[] {
    const folded = fold(query)
    if (folded === '') return []
    const best = new Map<string, SearchHit>()
    for (const position of this.#candidates(folded)) {
      const entry = this.#names[position]
      const hit = entry && matchOf(entry, folded)
      if (!hit) continue
      const known = best.get(hit.name.actor)
      if (!known || compareHits(hit, known) < 0) best.set(hit.name.actor, hit)
    }
    return [...best.values()].sort(compareHits).slice(0, limit)
  }

  /** Positions worth comparing: names that share a trigram with the query, spaces kept or dropped. */
  #candidates(folded: string): Iterable<number> {
    const places = new Set<number>()
    for (const query of [folded, squeeze(folded)])
      for (const trigram of trigramsOf(query)) for (const position of this.#byTrigram.get(trigram) ?? []) places.add(position)
    return places
  }
}

function matchOf(entry: IndexedName, query: string): SearchHit | undefined {
  const hit = (how: Match, score: number): SearchHit => ({ name: entry.name, how, score })
  const acronym = entry.name.kind === 'acronym'
  if (entry.folded === query || entry.squeezed === squeeze(query)) return hit(acronym ? 'acronym' : 'exact', 1)
  if (entry.folded.startsWith(query)) return hit('prefix', query.length / entry.folded.length)
  if (` ${entry.folded}`.includes(` ${query}`)) return hit('word', query.length / entry.folded.length)
  if (acronym || query.length < shortestForErrors) return undefined
  const score = dice(trigramsOf(query), entry)
  return score >= similarEnough ? hit('similar', score) : undefined
}

function compareHits(a: SearchHit, b: SearchHit): number {
  return (
    rank[b.how] - rank[a.how] ||
    (a.how === 'similar' ? b.score - a.score : 0) ||
    b.name.claims - a.name.claims ||
    b.score - a.score ||
    compareIds(a.name.actor, b.name.actor) ||
    compareIds(a.name.text, b.name.text)
  )
}

/** Words that carry no difference between spellings: `al Qaida`, `alQaida`, `el-Qaida`. */
function squeeze(folded: string): string {
  return folded.replace(/\b(?:al|el|ag|ould)\b/gu, '').replace(/ /g, '')
}

function trigramsOf(folded: string): Set<string> {
  const padded = `  ${folded} `
  const trigrams = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i += 1) trigrams.add(padded.slice(i, i + 3))
  return trigrams
}

function dice(query: ReadonlySet<string>, entry: IndexedName): number {
  let shared = 0
  for (const trigram of trigramsOf(entry.folded)) if (query.has(trigram)) shared += 1
  return (2 * shared) / (query.size + entry.trigrams)
}

