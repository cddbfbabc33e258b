/** Answers full-text queries from an index. The rows are Lucene's; the scores only order them sensibly. */
import { wordsOf } from '../graph/full-text.ts'
import type { FullTextIndex } from '../graph/full-text.ts'
import type { FullTextClause, FullTextQuery } from './full-text-query.ts'

/** Nodes or relationships, by id, and how well each fits. */
type Hits = ReadonlyMap<number, number>

const NONE: Hits = new Map()

export function search(index: FullTextIndex, query: FullTextQuery): Hits {
  switch (query.kind) {
    case 'all':
      return new Map([...index.all()].map((id) => [id, 1]))
    case 'word':
      return anyOf(wordsOf(query.text).map((word) => withWord(index, word)))
    case 'phrase':
      return phrase(index, wordsOf(query.text))
    case 'wildcard':
      return anyOf(matchingWords(index, (word) => query.pattern.test(word)))
    case 'fuzzy':
      return anyOf(matchingWords(index, (word) => withinEdits(word, query.text, query.edits)))
    case 'clauses':
      return combined(index, query.clauses)
  }
}

function matchingWords(index: FullTextIndex, matches: (word: string) => boolean): readonly Hits[] {
  return [...index.words()].filter(matches).map((word) => withWord(index, word))
}

/** Rare words count for more, and a word counts for more in a short text. */
function withWord(index: FullTextIndex, word: string): Hits {
  const ids = index.having(word)
  const weight = Math.log(1 + index.size / Math.max(1, ids.size))
  return new Map([...ids].map((id) => [id, weight / Math.sqrt(index.wordsAt(id).length)]))
}

function anyOf(lists: readonly Hits[]): Hits {
  const sum = new Map<number, number>()
  for (const hits of lists) for (const [id, score] of hits) sum.set(id, (sum.get(id) ?? 0) + score)
  return sum
}

function phrase(index: FullTextIndex, words: readonly string[]): Hits {
  const [first, ...rest] = words
  if (first === undefined) return NONE
  const found = [...withWord(index, first)].filter(([id]) => {
    const text = index.wordsAt(id)
    return text.some((word, i) => word === first && rest.every((next, j) => text[i + 1 + j] === next))
  })
  return new Map(found.map(([id, score]) => [id, score * words.length]))
}

/** All that must be there, none that must not; without a must, at least one of the others. */
function combined(index: FullTextIndex, clauses: readonly FullTextClause[]): Hits {
  const hitsOf = (occurs: FullTextClause['occurs']) =>
    clauses.filter((clause) => clause.occurs === occurs).map(({ query }) => search(index, query))
  const must = hitsOf('must')
  const should = hitsOf('should')
  const mustNot = hitsOf('mustNot')
  const scores = anyOf([...must, ...should])
  const kept = [...scores].filter(
    ([id]) => must.every((hits) => hits.has(id)) && !mustNot.some((hits) => hits.has(id)),
  )
  return new Map(kept)
}

/** Optimal string alignment: insert, delete, change a letter, or swap two neighbours. */
function withinEdits(a: string, b: string, edits: number): boolean {
  const [left, right] = [Array.from(a), Array.from(b)]
  if (Math.abs(left.length - right.length) > edits) return false
  let before: number[] = []
  let last = right.map((_, j) => j).concat(right.length)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return (last[right.length] ?? 0) <= edits
}
