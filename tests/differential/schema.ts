/** What a graph holds, as a writer of queries needs to know it: labels, types, what joins what, keys with examples. */
import type { GraphRows } from '../../cypher/engine/api.ts'
import type { MapValue, Value } from '../../cypher/engine/values/types.ts'
import { literal } from './literal.ts'
import { kindOfValue, type Kind } from './kinds.ts'

export interface Key {
  readonly name: string
  /** `any` where values of several kinds stand under the key. */
  readonly kind: Kind
  /** A few of its values as literals. */
  readonly samples: readonly string[]
}

export interface Edge {
  readonly from: string
  readonly type: string
  readonly to: string
}

export interface Schema {
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly edges: readonly Edge[]
  readonly keysOfLabel: ReadonlyMap<string, readonly Key[]>
  readonly keysOfType: ReadonlyMap<string, readonly Key[]>
}

const SAMPLES = 12

export function schemaOf({ nodes, relationships }: GraphRows): Schema {
  const labels = new KeyTable()
  const types = new KeyTable()
  const edges = new Map<string, Edge>()
  for (const { labels: own, properties } of nodes) for (const label of own) labels.add(label, properties)
  for (const { type, start, end, properties } of relationships) {
    types.add(type, properties)
    for (const from of nodes[start]?.labels ?? []) {
      for (const to of nodes[end]?.labels ?? []) edges.set(`${from} ${type} ${to}`, { from, type, to })
    }
  }
  return {
    labels: [...labels.names()],
    types: [...types.names()],
    edges: [...edges.values()],
    keysOfLabel: labels.keys(),
    keysOfType: types.keys(),
  }
}

interface Seen {
  readonly kinds: Set<Kind>
  readonly samples: Set<string>
  seen: number
}

/** The values seen under each key of each label or type. */
class KeyTable {
  private readonly values = new Map<string, Map<string, Seen>>()

  add(owner: string, properties: MapValue): void {
    const keys = this.values.get(owner) ?? new Map<string, Seen>()
    this.values.set(owner, keys)
    for (const [name, value] of properties) {
      const key = keys.get(name) ?? { kinds: new Set<Kind>(), samples: new Set<string>(), seen: 0 }
      keys.set(name, key)
      this.see(key, value)
    }
  }

  /** Samples from the beginning and, ever more thinly, from the rest. */
  private see(key: Seen, value: Value): void {
    key.kinds.add(kindOfValue(value))
    key.seen++
    const due = (key.seen & (key.seen - 1)) === 0
    if (!due || key.samples.size >= SAMPLES) return
    const text = literal(value)
    if (text.length < 80) key.samples.add(text)
  }

  names(): Iterable<string> {
    return this.values.keys()
  }

  keys(): ReadonlyMap<string, readonly Key[]> {
    return new Map(
      [...this.values].map(([owner, keys]) => [
        owner,
        [...keys].map(([name, { kinds, samples }]) => {
          const [only] = kinds
          return { name, kind: kinds.size === 1 && only !== undefined ? only : ('any' as const), samples: [...samples] }
        }),
      ]),
    )
  }
}
