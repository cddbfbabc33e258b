/** SHORTEST over quantified groups: searched breadth first, and held to selecting from all paths. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine } from '../../../../cypher/engine/index.ts'
import type { Engine, GraphRows, Value } from '../../../../cypher/engine/index.ts'
import { drain, stepsOf } from '../query.ts'

const graphs: fc.Arbitrary<GraphRows> = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: count }, (_, i) => ({ labels: ['N'], properties: new Map<string, Value>([['i', BigInt(i)]]) }))),
    relationships: fc.array(
      fc.record({ type: fc.constantFrom('S', 'T'), start: fc.nat(count - 1), end: fc.nat(count - 1), properties: fc.constant(new Map<string, Value>()) }),
      { maxLength: 7 },
    ),
  }),
)
const groups = fc.constantFrom(
  '((x)-[r]->(y))', '((x)-[r:S]-(y))', '((x)-[r:S]->()-[q]-(y))', '((x)-[r]-(y) WHERE x.i <> 1)', '((x)<-[r]-(y) WHERE r.i IS NULL AND y.i < 4)', '((x)-[r]-()--(y))',
)
const quantifiers = fc.constantFrom('+', '*', '{1,}', '{0,3}', '{2,4}', '{3}', '{2,}')
const selectors = fc.constantFrom('ANY SHORTEST', 'ANY', 'ALL SHORTEST', 'SHORTEST 1', 'SHORTEST 3', 'ANY 2', 'SHORTEST GROUP', 'SHORTEST 2 GROUPS')

type Lengths = ReadonlyMap<Value, readonly number[]>

/** The lengths of the paths between each pair of ends, the shortest first. */
function lengths(engine: Engine, pattern: string): Lengths {
  const found = new Map<Value, number[]>()
  const query = `MATCH p = ${pattern} RETURN a.i * 10 + b.i, length(p), size(x), size(r)`
  for (const [ends = null, length, nodes, relationships] of drain(engine.run(query, new Map(), { deadline: performance.now() + 20_000 }))) {
    found.set(ends, [...(found.get(ends) ?? []), Number(length)].sort((one, other) => one - other))
    expect(nodes).toBe(relationships)
  }
  return found
}

/** What a selector leaves of all lengths between two ends. */
function selected(selector: string, all: readonly number[]): readonly number[] {
  const count = Number(/\d+/.exec(selector)?.[0] ?? 1)
  const byGroup = /GROUP|ALL/.test(selector)
  const kept = [...new Set(all)].slice(0, count)
  return byGroup ? all.filter((length) => kept.includes(length)) : all.slice(0, count)
}

describe('SHORTEST over a quantified group', () => {
  it('gives what selecting from all paths gives', () => {
    const property = fc.property(graphs, groups, quantifiers, selectors, (rows, group, quantifier, selector) => {
      const engine = createEngine(buildGraph(rows))
      const pattern = `(a:N) ${group}${quantifier} (b:N)`
      const all = lengths(engine, pattern)
      const expected = new Map([...all].map(([pair, found]) => [pair, selected(selector, found)]))
      expect(lengths(engine, `${selector} ${pattern}`)).toEqual(expected)
    })
    fc.assert(property, { seed: 15, numRuns: 300 })
  })

  it('finds its way where there are more paths than can be tried', () => {
    const side = 40
    const at = (x: number, y: number) => x * side + y
    const nodes = Array.from({ length: side * side }, (_, i) => ({ labels: ['N'], properties: new Map<string, Value>([['i', BigInt(i)]]) }))
    const step = (start: number, end: number) => ({ type: 'T', start, end, properties: new Map<string, Value>() })
    const relationships = nodes.flatMap((_, i) => {
      const [x, y] = [Math.floor(i / side), i % side]
      return [...(x + 1 < side ? [step(i, at(x + 1, y))] : []), ...(y + 1 < side ? [step(i, at(x, y + 1))] : [])]
    })
    const engine = createEngine(buildGraph({ nodes, relationships, indexes: [{ label: 'N', property: 'i' }] }))
    const query = (selector: string) => `MATCH p = ${selector} (a:N {i: 0}) ((x)-[:T]-(y) WHERE y.i <> 41){1,} (b:N {i: ${side * side - 1}}) RETURN length(p)`
    const answer = (selector: string) => drain(engine.run(query(selector), new Map(), { deadline: performance.now() + 5_000 }))
    expect(answer('ANY SHORTEST')).toEqual([[BigInt(2 * side - 2)]])
    expect(answer('SHORTEST 4')).toHaveLength(4)
    expect(stepsOf(engine, query('ANY SHORTEST')).join('\n')).toContain('Search shortest paths')
  })

  it('looks anew for each row that its condition reads', () => {
    const nodes = Array.from({ length: 3 }, (_, i) => ({ labels: ['N'], properties: new Map<string, Value>([['i', BigInt(i)]]) }))
    const step = (start: number, end: number, w: bigint) => ({ type: 'T', start, end, properties: new Map<string, Value>([['w', w]]) })
    const engine = createEngine(buildGraph({ nodes, relationships: [step(0, 1, 1n), step(1, 2, 1n), step(0, 2, 2n)] }))
    const query = 'UNWIND [1, 2, 3] AS most MATCH p = ANY SHORTEST (a {i: 0}) ((x)-[r:T]->(y) WHERE r.w <= most)+ (b {i: 2}) RETURN most, length(p)'
    expect(drain(engine.run(query, new Map()))).toEqual([[1n, 2n], [2n, 1n], [3n, 1n]])
  })
})
