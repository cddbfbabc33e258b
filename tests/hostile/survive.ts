/** The whole way of a hostile text through the engine, on a small graph that it may change. */
import { buildGraph, createEngine, CypherError, gate, MutableGraph, parse } from '../../cypher/engine/index.ts'
import type { Value } from '../../cypher/engine/index.ts'

const properties = (entries: readonly (readonly [string, Value])[]) => new Map(entries)
const base = buildGraph({
  nodes: Array.from({ length: 12 }, (_, i) => ({
    labels: i % 2 === 0 ? ['A'] : ['A', 'B'],
    properties: properties([['id', BigInt(i)], ['name', `n${i}`], ['x', i / 4], ['list', [1n, 2n]]]),
  })),
  relationships: Array.from({ length: 40 }, (_, i) => ({ type: i % 3 === 0 ? 'S' : 'T', start: i % 12, end: (i * 7) % 12, properties: properties([['w', BigInt(i)]]) })),
  indexes: [{ label: 'A', property: 'id' }],
  fullText: [{ name: 'names', label: 'A', properties: ['name'] }],
})

export const DEADLINE_MS = 1_000
/** How late a query may end. */
export const GRACE_MS = 1_000

export interface Outcome {
  /** `rows`, or type and detail of the error. */
  readonly said: string
  readonly milliseconds: number
}

/** Throws whatever is no clean answer. */
export function survive(text: string): Outcome {
  const begun = performance.now()
  const said = clean(() => {
    const statement = parse(text)
    clean(() => gate(statement, text))
    const engine = createEngine(new MutableGraph(base))
    const budget = { deadline: begun + DEADLINE_MS, maxRows: 10_000, maxBytes: 50_000_000 }
    const cursor = engine.run(text, new Map<string, Value>([['p', 1n]]), { ...budget, mode: 'write' })
    while (cursor.next() !== undefined);
  })
  return { said, milliseconds: performance.now() - begun }
}

function clean(step: () => void): string {
  try {
    step()
    return 'rows'
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    if (error.message === '' || error.detail === '') throw new Error('an error that says nothing', { cause: error })
    return `${error.type}/${error.detail}`
  }
}
