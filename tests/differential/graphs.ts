/** The graphs that both sides answer from. Every node and relationship gets a number, `uid`: a total order. */
import type { GraphRows, NodeRow, RelationshipRow } from '../../cypher/engine/api.ts'
import { DateTimeValue, DateValue, DurationValue, LocalDateTimeValue } from '../../cypher/engine/temporal/index.ts'
import type { Value } from '../../cypher/engine/values/types.ts'
import { toGraph } from '../../server/store/records/to-graph.ts'
import { mali } from '../contract/data-sets.ts'
import { publicGraphs } from './public-graphs.ts'

export interface NamedGraph {
  readonly name: string
  readonly rows: () => GraphRows
}

export const maliGraph: NamedGraph = { name: 'the Mali graph', rows: () => numbered(toGraph(mali)) }
export const generatedGraph: NamedGraph = { name: 'a generated power-law graph', rows: () => numbered(generated()) }
export const otherGraphs: readonly NamedGraph[] = publicGraphs().map(({ name, read }) => ({
  name,
  rows: () => numbered(read()),
}))

function numbered({ nodes, relationships, ...rest }: GraphRows): GraphRows {
  const withNumber = <T extends NodeRow | RelationshipRow>(row: T, index: number): T => ({
    ...row,
    properties: new Map([...row.properties, ['uid', BigInt(index)]]),
  })
  return { ...rest, nodes: nodes.map(withNumber), relationships: relationships.map(withNumber) }
}

const ACTORS = 2_000
const RELATIONS = 6_000
const LABELS = ['Person', 'Group', 'Force', 'State'] as const
const TYPES = ['LED_BY', 'ALLIED_WITH', 'FOUGHT', 'SPLIT_FROM', 'PAID'] as const

/**
 * Ends are drawn by the degree they already have (Barabási and Albert 1999), so a few actors have hundreds of
 * relationships; some relationships are parallel to the one before, some join an actor with itself.
 */
function generated(): GraphRows {
  const random = new Random(2_000)
  const nodes = Array.from({ length: ACTORS }, (_, index) => actor(random, index))
  const relationships: RelationshipRow[] = []
  const ends: number[] = []
  while (relationships.length < RELATIONS) {
    const last = relationships.at(-1)
    const repeat = last !== undefined && random.chance(0.08)
    const start = repeat ? last.start : random.below(ACTORS)
    const end = repeat ? last.end : random.chance(0.02) ? start : anEnd(random, ends)
    ends.push(start, end)
    relationships.push({ type: random.pick(TYPES), start, end, properties: relationProperties(random) })
  }
  return { nodes, relationships, indexes: [{ label: 'Actor', property: 'id' }] }
}

/** By degree in most cases. */
function anEnd(random: Random, ends: readonly number[]): number {
  return random.chance(0.7) ? (ends[random.below(ends.length)] ?? 0) : random.below(ACTORS)
}

function actor(random: Random, index: number): NodeRow {
  const labels = ['Actor', random.pick(LABELS), ...(random.chance(0.1) ? ['Armed'] : [])]
  const properties = new Map<string, Value>([['id', `a${index}`], ['name', random.pick(NAMES)]])
  random.maybe(0.8, () => properties.set('strength', BigInt(random.below(5_000) - 100)))
  random.maybe(0.6, () => properties.set('score', random.below(2_000) / 8 + 1 / 16))
  random.maybe(0.5, () => properties.set('active', random.chance(0.5)))
  random.maybe(0.7, () => properties.set('founded', someDate(random)))
  random.maybe(0.5, () => properties.set('aliases', random.some(4, () => random.pick(NAMES))))
  random.maybe(0.4, () => properties.set('counts', random.some(5, () => BigInt(random.below(20)))))
  random.maybe(0.5, () => properties.set('note', mixed(random)))
  return { labels, properties }
}

function relationProperties(random: Random): Map<string, Value> {
  const properties = new Map<string, Value>()
  random.maybe(0.7, () => properties.set('since', someDate(random)))
  random.maybe(0.6, () => properties.set('weight', random.below(400) / 16 + 1 / 32))
  random.maybe(0.6, () => properties.set('claims', BigInt(random.below(12))))
  random.maybe(0.3, () => properties.set('seen', someMoment(random)))
  random.maybe(0.2, () => properties.set('note', mixed(random)))
  return properties
}

const NAMES = [
  'Ada', 'ada', 'Bo', 'Cé', 'Çelik', 'Zoë', 'Ørsted', 'straße', 'İstanbul', '', ' x ', "d'Or", 'a\\b', '10', '2.5', 'true',
  '😀 face', 'x\ty', '①', 'Ada Ada',
]

function someMoment(random: Random): LocalDateTimeValue {
  const [year, month, day] = [2012 + random.below(8), 1 + random.below(12), 1 + random.below(28)]
  return LocalDateTimeValue.of(year, month, day, random.below(24), random.below(60), random.below(60), 0)
}

function someDate(random: Random): DateValue {
  return DateValue.of(1990 + random.below(30), 1 + random.below(12), 1 + random.below(28))
}

/** One key, values of many types. */
function mixed(random: Random): Value {
  const makers: readonly (() => Value)[] = [
    () => BigInt(random.below(10)),
    () => random.below(10) + 0.5,
    () => random.pick(NAMES),
    () => random.chance(0.5),
    () => someDate(random),
    () => DateTimeValue.atLocal(someMoment(random), random.pick([0, 3_600, -18_000])),
    () => DurationValue.of(BigInt(random.below(14)), BigInt(random.below(40)), BigInt(random.below(100_000)), 0n),
    () => [BigInt(random.below(4)), BigInt(random.below(4))],
    () => random.pick([NaN, Infinity, -0.5, 1e300]),
  ]
  return random.pick(makers)()
}

/** Mulberry32: small, and the same on every machine. */
class Random {
  constructor(private state: number) {}

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  chance(probability: number): boolean {
    return this.next() < probability
  }
  maybe(probability: number, act: () => void): void {
    if (this.chance(probability)) act()
  }
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  some<T>(limit: number, make: () => T): T[] {
    return Array.from({ length: this.below(limit) }, make)
  }
}
