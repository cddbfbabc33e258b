/** The questions of the benchmark: the query, its parameters of each run, and the same answer by a loop. */
import type { Value } from '../../../cypher/engine/values/types.ts'
import { DateValue } from '../../../cypher/engine/temporal/index.ts'
import { idOf, KINDS, TYPE_NAMES } from './graph.ts'
import type { Loops } from './loops.ts'

type Row = readonly Value[]

export interface Question {
  readonly name: string
  readonly query: string
  /** `actors`: some that have relations. */
  readonly parameters?: (run: number, actors: readonly number[]) => ReadonlyMap<string, Value>
  /** Rows in any order; left out where a loop would be a small engine of its own. */
  readonly loop?: (graph: Loops, parameters: ReadonlyMap<string, Value>) => readonly Row[]
}

const LONGEST = 6
const one = (run: number, actors: readonly number[]) => new Map([['a', idOf(actors[run % actors.length] ?? 0)]])
const two = (run: number, actors: readonly number[]) => new Map([...one(run, actors), ['b', idOf(actors[(run + 7) % actors.length] ?? 0)]])
const given = (graph: Loops, parameters: ReadonlyMap<string, Value>, name: string) => {
  const id = parameters.get(name)
  return typeof id === 'string' ? graph.actor(id) : -1
}
const type = (name: string) => TYPE_NAMES.indexOf(name)
const FIRST_OF_2000 = 3_652
const FIRST_OF_2001 = 4_018

export const questions: readonly Question[] = [
  { name: 'round trip: `RETURN 1`', query: 'RETURN 1 AS one' },
  {
    name: 'indexed lookup + 1 hop',
    query: 'MATCH (a:Actor {id: $a})-[r]-(b) RETURN b.id AS id, type(r) AS type',
    parameters: one,
    loop: (graph, parameters) => {
      const rows: Row[] = []
      graph.each(given(graph, parameters, 'a'), (other, relation) => rows.push([idOf(other), TYPE_NAMES[graph.columns.types[relation] ?? 0] ?? null]))
      return rows
    },
  },
  {
    name: '`shortestPath`',
    query: `MATCH p = shortestPath((a:Actor {id: $a})-[*..${LONGEST}]-(b:Actor {id: $b})) RETURN length(p) AS length`,
    parameters: two,
    loop: (graph, parameters) => {
      const length = graph.shortest(given(graph, parameters, 'a'), given(graph, parameters, 'b'), LONGEST)
      return length < 0 ? [] : [[BigInt(length)]]
    },
  },
  {
    name: '`allShortestPaths`',
    query: `MATCH p = allShortestPaths((a:Actor {id: $a})-[*..${LONGEST}]-(b:Actor {id: $b})) RETURN length(p) AS length, count(*) AS paths`,
    parameters: two,
    loop: (graph, parameters) => {
      const { length, paths } = graph.shortestCount(given(graph, parameters, 'a'), given(graph, parameters, 'b'), LONGEST)
      return paths === 0 ? [] : [[BigInt(length), BigInt(paths)]]
    },
  },
  {
    name: '`SHORTEST 5`',
    query: `MATCH p = SHORTEST 5 (a:Actor {id: $a})-[]-{1,${LONGEST}}(b:Actor {id: $b}) RETURN length(p) AS length`,
    parameters: two,
  },
  {
    name: '3 hops, 2 types',
    query: 'MATCH (a:Actor {id: $a})-[:ALLIED]-()-[:LED_BY]-()-[:ALLIED]-(d) RETURN count(*) AS ways, count(DISTINCT d) AS actors',
    parameters: one,
    loop: (graph, parameters) => {
      const { types } = graph.columns
      const [allied, led] = [type('ALLIED'), type('LED_BY')]
      const found = new Set<number>()
      let ways = 0n
      graph.each(given(graph, parameters, 'a'), (b, first) => {
        if (types[first] !== allied) return
        graph.each(b, (c, second) => {
          if (types[second] !== led) return
          graph.each(c, (d, third) => {
            if (types[third] !== allied || third === first) return
            ways++
            found.add(d)
          })
        })
      })
      return [[ways, BigInt(found.size)]]
    },
  },
  {
    name: 'filtered scan',
    query: "MATCH (a:Actor) WHERE a.kind = 'group' AND a.strength >= 9000 RETURN count(*) AS actors",
    loop: (graph) => {
      const { actors, kinds, strength } = graph.columns
      const group = KINDS.indexOf('group')
      let count = 0
      for (let a = 0; a < actors; a++) if (kinds[a] === group && (strength[a] ?? 0) >= 9_000) count++
      return [[BigInt(count)]]
    },
  },
  {
    name: 'relationship scan by date',
    query: 'MATCH ()-[r]->() WHERE r.since >= $from AND r.since < $to RETURN count(r) AS relations',
    parameters: () => new Map([['from', DateValue.of(2000, 1, 1)], ['to', DateValue.of(2001, 1, 1)]]),
    loop: (graph) => {
      const { relations, since } = graph.columns
      let count = 0
      for (let r = 0; r < relations; r++) {
        const day = since[r] ?? 0
        if (day >= FIRST_OF_2000 && day < FIRST_OF_2001) count++
      }
      return [[BigInt(count)]]
    },
  },
  {
    name: 'group by degree',
    query: 'MATCH (a:Actor)-[r]-() WITH a, count(r) AS degree RETURN degree, count(*) AS actors',
    loop: (graph) => {
      const counts = new Map<number, number>()
      for (let a = 0; a < graph.columns.actors; a++) {
        const degree = graph.degree(a)
        if (degree > 0) counts.set(degree, (counts.get(degree) ?? 0) + 1)
      }
      return [...counts].map(([degree, count]) => [BigInt(degree), BigInt(count)])
    },
  },
  {
    name: 'top 10 by degree',
    query: 'MATCH (a:Actor)-[r]-() RETURN a.id AS id, count(r) AS degree ORDER BY degree DESC, id LIMIT 10',
    loop: (graph) => {
      const degrees = Array.from({ length: graph.columns.actors }, (_, a) => ({ id: idOf(a), degree: graph.degree(a) }))
      degrees.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
      return degrees.slice(0, 10).map(({ id, degree }) => [id, BigInt(degree)])
    },
  },
  {
    name: 'two-type join',
    query: 'MATCH (a)-[:LED_BY]->(p)<-[:FOUNDED_BY]-(b) RETURN count(*) AS pairs',
    loop: (graph) => {
      const { relations, types, ends, actors } = graph.columns
      const [led, founded] = [type('LED_BY'), type('FOUNDED_BY')]
      const [ledAt, foundedAt] = [new Int32Array(actors), new Int32Array(actors)]
      for (let r = 0; r < relations; r++) {
        const end = ends[r] ?? 0
        if (types[r] === led) ledAt[end] = (ledAt[end] ?? 0) + 1
        if (types[r] === founded) foundedAt[end] = (foundedAt[end] ?? 0) + 1
      }
      let pairs = 0
      for (let a = 0; a < actors; a++) pairs += (ledAt[a] ?? 0) * (foundedAt[a] ?? 0)
      return [[BigInt(pairs)]]
    },
  },
  {
    name: 'count by type',
    query: 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relations',
    loop: (graph) => {
      const counts = new Int32Array(TYPE_NAMES.length)
      for (const each of graph.columns.types) counts[each] = (counts[each] ?? 0) + 1
      return TYPE_NAMES.map((name, i) => [name, BigInt(counts[i] ?? 0)])
    },
  },
  {
    name: 'count of all relationships',
    query: 'MATCH ()-[r]->() RETURN count(r) AS relations',
    loop: (graph) => [[BigInt(graph.columns.relations)]],
  },
]
