import type { Engine } from './api.ts'
import type { Graph } from './graph/graph.ts'
import type { Procedure } from './procedures/procedure.ts'

export interface EngineOptions {
  /** Procedures beside the built-in ones, found by name without regard to case. */
  readonly procedures?: readonly Procedure[]
}

/** An engine over a graph. Over a `MutableGraph`, `run` with `mode: 'write'` changes it. */
export function createEngine(_graph: Graph, _options: EngineOptions = {}): Engine {
  throw new Error('not yet')
}
