import { actor } from './actors.ts'
import { conflicts } from './conflicts.ts'
import { cypher } from './cypher.ts'
import { documents, passages } from './documents.ts'
import { claim, evidence } from './evidence.ts'
import { exportGraph } from './export.ts'
import { graph, neighbourhood, summary } from './graph.ts'
import { limits } from './limits.ts'
import { lineage } from './lineage.ts'
import { paths } from './paths.ts'
import type { Route } from './route.ts'
import { search } from './search.ts'

/** Every route of the API: what Express serves, OpenAPI describes and the tests walk. */
export const routes: readonly Route[] = [
  summary, graph, actor, neighbourhood, search, evidence, claim, lineage, paths, conflicts, documents, passages, cypher, exportGraph, limits,
]
