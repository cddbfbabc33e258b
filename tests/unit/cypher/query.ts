/** A small graph from a CREATE and the rows of queries on it as text: what the tests of the engine share. */
import { buildGraph, createEngine, MutableGraph } from '../../../cypher/engine/index.ts'
import type { Cursor, Engine, EngineOptions, PlanDescription, RunOptions, Value } from '../../../cypher/engine/index.ts'
import { canonicalValue } from '../../tck/canonical.ts'

export function engineOf(create: string, options: EngineOptions = {}): Engine {
  const engine = createEngine(new MutableGraph(buildGraph({ nodes: [], relationships: [] })), options)
  if (create !== '') drain(engine.run(create, new Map(), { mode: 'write' }))
  return engine
}

export function drain(cursor: Cursor): readonly (readonly Value[])[] {
  const rows: (readonly Value[])[] = []
  for (let row = cursor.next(); row !== undefined; row = cursor.next()) rows.push(row)
  return rows
}

/** One text a row, columns parted by bars. */
export function rowsOf(
  engine: Engine,
  query: string,
  parameters: ReadonlyMap<string, Value> = new Map(),
  options: RunOptions = {},
): readonly string[] {
  return drain(engine.run(query, parameters, options)).map((row) => row.map((value) => canonicalValue(value, false)).join(' | '))
}

/** The steps of a plan from the last to the first, the first branch only. */
export function stepsOf(engine: Engine, query: string): readonly string[] {
  const steps: string[] = []
  let at: PlanDescription | undefined = engine.run(`EXPLAIN ${query}`, new Map()).plan
  for (; at !== undefined; at = at.children[0]) steps.push(`${at.operator}: ${at.details}`)
  return steps
}
