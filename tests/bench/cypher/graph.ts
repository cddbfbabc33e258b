/** Synthetic graphs of one shape in several sizes, as columns: the loops walk these, the stores get rows of them. */
import type { GraphRows, NodeRow, RelationshipRow } from '../../../cypher/engine/api.ts'
import { DateValue } from '../../../cypher/engine/temporal/index.ts'
import type { Value } from '../../../cypher/engine/values/types.ts'

export interface Columns {
  readonly actors: number
  readonly relations: number
  readonly kinds: Uint8Array
  readonly strength: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly types: Uint8Array
  /** Days since the first of January 1990. */
  readonly since: Int32Array
}

export const KINDS = ['group', 'person', 'force', 'state'] as const
/** Of 16 relations so many have each type. */
export const TYPES = { ALLIED: 4, FOUGHT: 4, MEMBER_OF: 3, SUPPORTED: 2, LED_BY: 2, FOUNDED_BY: 1 } as const
export const TYPE_NAMES = Object.keys(TYPES)
const DAYS = 10_000

export const idOf = (actor: number): string => `a${actor}`

/** One end is drawn by the degree it already has (Barabási and Albert 1999), the other from all alike. */
export function powerLawGraph(actors: number, relations: number): Columns {
  const random = mulberry(actors)
  const below = (limit: number) => Math.floor(random() * limit)
  const typeOf = Object.values(TYPES).flatMap((count, type) => Array.from({ length: count }, () => type))
  const columns: Columns = {
    actors,
    relations,
    kinds: Uint8Array.from({ length: actors }, () => below(KINDS.length)),
    strength: Int32Array.from({ length: actors }, () => below(10_000)),
    starts: new Int32Array(relations),
    ends: new Int32Array(relations),
    types: Uint8Array.from({ length: relations }, () => typeOf[below(typeOf.length)] ?? 0),
    since: Int32Array.from({ length: relations }, () => below(DAYS)),
  }
  const { starts, ends } = columns
  for (let relation = 0; relation < relations; relation++) {
    const earlier = relation > 0 && random() < 0.4 ? below(relation) : -1
    starts[relation] = below(actors)
    ends[relation] = earlier < 0 ? below(actors) : ((random() < 0.5 ? starts : ends)[earlier] ?? 0)
  }
  return columns
}

function dateOf(day: number): DateValue {
  const date = new Date(Date.UTC(1990, 0, 1 + day))
  return DateValue.of(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

export function rowsOf(columns: Columns): GraphRows {
  const { kinds, strength, starts, ends, types, since } = columns
  const dates = Array.from({ length: DAYS }, (_, day) => dateOf(day))
  const nodes: NodeRow[] = Array.from({ length: columns.actors }, (_, actor) => ({
    labels: ['Actor'],
    properties: new Map<string, Value>([
      ['id', idOf(actor)],
      ['kind', KINDS[kinds[actor] ?? 0] ?? null],
      ['strength', BigInt(strength[actor] ?? 0)],
    ]),
  }))
  const relationships: RelationshipRow[] = Array.from({ length: columns.relations }, (_, relation) => ({
    type: TYPE_NAMES[types[relation] ?? 0] ?? '',
    start: starts[relation] ?? 0,
    end: ends[relation] ?? 0,
    properties: new Map<string, Value>([['since', dates[since[relation] ?? 0] ?? null]]),
  }))
  return { nodes, relationships, indexes: [{ label: 'Actor', property: 'id' }] }
}

/** Mulberry32: small, and the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
