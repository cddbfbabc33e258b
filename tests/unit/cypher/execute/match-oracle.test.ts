/** Random patterns on random small graphs: the planned query must give the rows that trying everything gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, createEngine } from '../../../../cypher/engine/index.ts'
import type { GraphRows, Value } from '../../../../cypher/engine/index.ts'
import { drain } from '../query.ts'

interface NodeSpec {
  readonly name: string
  readonly label: string | undefined
  readonly id: number | undefined
}
interface EdgeSpec {
  readonly type: string | undefined
  readonly direction: 'out' | 'in' | 'both'
  /** undefined: a single relationship. */
  readonly length: readonly [number, number] | undefined
  /** Written as a quantifier rather than as the older `*`. */
  readonly quantified: boolean
}
interface Part {
  readonly first: NodeSpec
  readonly steps: readonly (readonly [EdgeSpec, NodeSpec])[]
}
/** Parts of one MATCH each. */
type Clauses = readonly (readonly Part[])[]

const labels = fc.subarray(['A', 'B'])
const graphs: fc.Arbitrary<GraphRows> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    nodes: fc.array(labels, { minLength: count, maxLength: count }).map((all) =>
      all.map((own, id) => ({ labels: own, properties: new Map<string, Value>([['id', BigInt(id)]]) })),
    ),
    relationships: fc.array(
      fc.record({
        type: fc.constantFrom('S', 'T'),
        start: fc.nat(count - 1),
        end: fc.nat(count - 1),
        properties: fc.constant(new Map<string, Value>()),
      }),
      { maxLength: 7 },
    ),
    indexes: fc.constantFrom([], [{ label: 'A', property: 'id' }]),
  }),
)

const nodeSpec: fc.Arbitrary<NodeSpec> = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  label: fc.option(fc.constantFrom('A', 'B'), { nil: undefined, freq: 2 }),
  id: fc.option(fc.nat(4), { nil: undefined, freq: 5 }),
})
const edgeSpec: fc.Arbitrary<EdgeSpec> = fc.record({
  type: fc.option(fc.constantFrom('S', 'T'), { nil: undefined }),
  direction: fc.constantFrom('out', 'in', 'both'),
  length: fc.option(fc.constantFrom([0, 1], [1, 2], [2, 2], [0, 3] as const), { nil: undefined, freq: 2 }),
  quantified: fc.boolean(),
})
const part: fc.Arbitrary<Part> = fc.record({
  first: nodeSpec,
  steps: fc.array(fc.tuple(edgeSpec, nodeSpec), { maxLength: 3 }),
})
const clauses: fc.Arbitrary<Clauses> = fc.array(
  fc.array(part, { minLength: 1, maxLength: 2 }),
  { minLength: 1, maxLength: 2 },
)

// ---- the query as text --------------------------------------------------------------------------

function nodeText({ name, label, id }: NodeSpec): string {
  return `(${name}${label === undefined ? '' : `:${label}`}${id === undefined ? '' : ` {id: ${id}}`})`
}

function edgeText({ type, direction, length, quantified }: EdgeSpec): string {
  const [min, max] = length ?? []
  const star = length === undefined || quantified ? '' : `*${min}..${max}`
  const braces = length === undefined || !quantified ? '' : `{${min},${max}}`
  const inside = `[${type === undefined ? '' : `:${type}`}${star}]`
  return `${direction === 'in' ? '<-' : '-'}${inside}${direction === 'out' ? '->' : '-'}${braces}`
}

function queryText(all: Clauses, names: readonly string[]): string {
  const partText = ({ first, steps }: Part) =>
    nodeText(first) + steps.map(([edge, node]) => edgeText(edge) + nodeText(node)).join('')
  const matches = all.map((parts) => `MATCH ${parts.map(partText).join(', ')}`)
  return `${matches.join(' ')} RETURN ${names.map((name) => `${name}.id`).join(', ')}`
}

// ---- trying everything --------------------------------------------------------------------------

type Binding = ReadonlyMap<string, number>
type Walked = readonly number[]

function* bindNode(graph: GraphRows, { name, label, id }: NodeSpec, at: number, binding: Binding): Generator<Binding> {
  const fits = label === undefined || graph.nodes[at]?.labels.includes(label) === true
  if (!fits || (id !== undefined && id !== at) || (binding.get(name) ?? at) !== at) return
  yield new Map([...binding, [name, at]])
}

/** Where one relationship leads from a node: twice nowhere, though a loop may be walked either way. */
function steps(graph: GraphRows, edge: EdgeSpec, at: number, walked: Walked): readonly (readonly [number, number])[] {
  return graph.relationships.flatMap(({ type, start, end }, id) => {
    if (walked.includes(id) || (edge.type !== undefined && edge.type !== type)) return []
    if (edge.direction !== 'in' && start === at) return [[id, end] as const]
    return edge.direction !== 'out' && end === at ? [[id, start] as const] : []
  })
}

function* walks(
  graph: GraphRows,
  edge: EdgeSpec,
  at: number,
  walked: Walked,
  taken = 0,
): Generator<readonly [number, Walked]> {
  const [min, max] = edge.length ?? [1, 1]
  if (taken >= min) yield [at, walked]
  if (taken === max) return
  for (const [id, next] of steps(graph, edge, at, walked)) yield* walks(graph, edge, next, [...walked, id], taken + 1)
}

function* matchSteps(
  graph: GraphRows,
  rest: Part['steps'],
  at: number,
  binding: Binding,
  walked: Walked,
): Generator<readonly [Binding, Walked]> {
  const [step, ...later] = rest
  if (step === undefined) {
    yield [binding, walked]
    return
  }
  const [edge, node] = step
  for (const [end, after] of walks(graph, edge, at, walked)) {
    for (const bound of bindNode(graph, node, end, binding)) yield* matchSteps(graph, later, end, bound, after)
  }
}

function* matchParts(graph: GraphRows, parts: readonly Part[], binding: Binding, walked: Walked): Generator<Binding> {
  const [first, ...later] = parts
  if (first === undefined) {
    yield binding
    return
  }
  for (const at of graph.nodes.keys()) {
    for (const bound of bindNode(graph, first.first, at, binding)) {
      for (const [after, used] of matchSteps(graph, first.steps, at, bound, walked)) yield* matchParts(graph, later, after, used)
    }
  }
}

function* matchClauses(graph: GraphRows, all: Clauses, binding: Binding): Generator<Binding> {
  const [first, ...later] = all
  if (first === undefined) {
    yield binding
    return
  }
  for (const bound of matchParts(graph, first, binding, [])) yield* matchClauses(graph, later, bound)
}

describe('planned matches', () => {
  it('give the rows that trying everything gives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(graphs, clauses, (graph, all) => {
        const names = [...new Set(all.flat().flatMap(({ first, steps: rest }) => [first.name, ...rest.map(([, node]) => node.name)]))]
        const query = queryText(all, names)
        const found = drain(createEngine(buildGraph(graph)).run(query, new Map())).map((row) => row.map(String).join(' '))
        const wanted = [...matchClauses(graph, all, new Map())].map((binding) => names.map((name) => binding.get(name)).join(' '))
        expect(found.toSorted(), query).toEqual(wanted.toSorted())
      }),
      { numRuns: 800, seed: 20_261_121 },
    )
  })
})
