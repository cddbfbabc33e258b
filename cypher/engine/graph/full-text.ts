import type { Value } from '../values/types.ts'
import type { FullTextDefinition } from './tables.ts'

/** Where the texts are read from: the part of a graph that this needs. */
interface Texts {
  labelId(name: string): number
  nextNode(after: number, label: number): number
  nodeReader(key: string): (node: number) => Value
}

/** The words of each indexed node: lower case, split where Unicode says a word ends. Diacritics stay, as in Neo4j. */
export class FullTextIndex {
  private readonly postings = new Map<string, Set<number>>()
  private readonly texts = new Map<number, readonly string[]>()

  constructor(graph: Texts, definition: FullTextDefinition) {
    const label = graph.labelId(definition.label)
    if (label < 0) return
    const readers = definition.properties.map((key) => graph.nodeReader(key))
    for (let node = graph.nextNode(-1, label); node >= 0; node = graph.nextNode(node, label)) {
      const words = readers.flatMap((read) => {
        const value = read(node)
        return typeof value === 'string' ? wordsOf(value) : []
      })
      if (words.length === 0) continue
      this.texts.set(node, words)
      for (const word of words) this.posting(word).add(node)
    }
  }

  /** Every word that some node has. */
  words(): Iterable<string> {
    return this.postings.keys()
  }
  /** How many nodes are indexed. */
  get size(): number {
    return this.texts.size
  }
  nodesWith(word: string): ReadonlySet<number> {
    return this.postings.get(word) ?? new Set()
  }
  /** The words of a node in the order they stand. */
  wordsAt(node: number): readonly string[] {
    return this.texts.get(node) ?? []
  }
  all(): Iterable<number> {
    return this.texts.keys()
  }

  private posting(word: string): Set<number> {
    let nodes = this.postings.get(word)
    if (nodes === undefined) this.postings.set(word, (nodes = new Set()))
    return nodes
  }
}

/** Letters, digits and the marks on them; an apostrophe or full stop between two of them does not part a word. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.:][\p{L}\p{N}\p{M}_]+)*/gu

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase())
}
