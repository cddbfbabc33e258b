/** ForceAtlas2 (Jacomy et al. 2014), loaded only where no position is stored or when a reader asks to lay out again. */
import type Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import FA2Layout from 'graphology-layout-forceatlas2/worker'
import type { Attributes } from 'graphology-types'

const settings = { linLogMode: true, gravity: 1.2, scalingRatio: 30, edgeWeightInfluence: 1, slowDown: 4 } as const
/** Actors from which on forces are estimated by region (Barnes-Hut). */
const many = 1_000

function settingsFor(order: number) {
  return { settings: { ...settings, barnesHutOptimize: order > many }, getEdgeWeight: 'weight' } as const
}

/** Runs as many iterations as take about a second. */
export function settleAtOnce<N extends Attributes, E extends Attributes>(graph: Graph<N, E>): void {
  if (graph.order < 2) return
  const iterations = Math.max(50, Math.min(600, Math.round(60_000 / graph.order)))
  forceAtlas2.assign(graph, { iterations, ...settingsFor(graph.order) })
}

/** A layout in a worker; nodes with `fixed` stay where they are. */
export function layoutWorker<N extends Attributes, E extends Attributes>(graph: Graph<N, E>): FA2Layout<N, E> {
  return new FA2Layout(graph, settingsFor(graph.order))
}
