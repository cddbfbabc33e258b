import type { FullTextDefinition } from '../api.ts'
import type { Value } from '../values/types.ts'

/** Where the texts are read from: the part of a graph that this needs. */
interface Texts {
  labelId(name: string): number
  typeId(name: string): number
  nextNode(after: number, label: number): number
  nextRelationship(after: number, type: number): number
  nodeReader(key: string): (node: number) => Value
  relationshipReader(key: string): (relationship: number) => Value
}

/**
 * The words of each indexed node or relationship, by their ids: lower case, split where Unicode says a word ends.
 * Diacritics stay, as in Neo4j.
 */
export class FullTextIndex {
  readonly over: 'nodes' | 'relationships'
  private readonly postings = new Map<string, Set<number>>()
  private readonly texts = new Map<number, readonly string[]>()

  constructor(graph: Texts, definition: FullTextDefinition) {
    const { properties } = definition
    this.over = 'label' in definition ? 'nodes' : 'relationships'
    if ('label' in definition) {
      const label = graph.labelId(definition.label)
      const readers = properties.map((key) => graph.nodeReader(key))
      if (label >= 0) this.addAll(readers, (after) => graph.nextNode(after, label))
    } else {
      const type = graph.typeId(definition.type)
      const readers = properties.map((key) => graph.relationshipReader(key))
      if (type >= 0) this.addAll(readers, (after) => graph.nextRelationship(after, type))
    }
  }

  private addAll(readers: readonly ((id: number) => Value)[], next: (after: number) => number): void {
    for (let id = next(-1); id >= 0; id = next(id)) {
      const words = readers.flatMap((read) => {
        const value = read(id)
        return typeof value === 'string' ? wordsOf(value) : []
      })
      if (words.length === 0) continue
      this.texts.set(id, words)
      for (const word of words) this.posting(word).add(id)
    }
  }

  /** Every word that stands anywhere. */
  words(): Iterable<string> {
    return this.postings.keys()
  }
  /** How many nodes or relationships are indexed. */
  get size(): number {
    return this.texts.size
  }
  having(word: string): ReadonlySet<number> {
    return this.postings.get(word) ?? new Set()
  }
  /** The words of a node or relationship in the order they stand. */
  wordsAt(id: number): readonly string[] {
    return this.texts.get(id) ?? []
  }
  all(): Iterable<number> {
    return this.texts.keys()
  }

  private posting(word: string): Set<number> {
    let ids = this.postings.get(word)
    if (ids === undefined) this.postings.set(word, (ids = new Set()))
    return ids
  }
}

/** Letters, digits and the marks on them; an apostrophe or full stop between two of them does not part a word. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.:][\p{L}\p{N}\p{M}_]+)*/gu

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase())
}
