/** The views, in the order of the header. A view is one file with a component, and one line here; each is loaded when first opened. */
import type { ComponentType } from 'preact'
import type { ViewId } from '../state/url.ts'

export interface View {
  readonly id: ViewId
  readonly label: string
  readonly load: () => Promise<ComponentType>
}

export const views: readonly View[] = [
  { id: 'explore', label: 'Explore', load: () => import('./explore/Explore.tsx').then((module) => module.Explore) },
  { id: 'lineage', label: 'Lineage', load: () => import('./lineage.tsx').then((module) => module.LineageView) },
  { id: 'paths', label: 'Paths', load: () => import('./paths.tsx').then((module) => module.PathsView) },
  { id: 'conflicts', label: 'Conflicts', load: () => import('./conflicts.tsx').then((module) => module.ConflictsView) },
  { id: 'cypher', label: 'Cypher', load: () => import('./console.tsx').then((module) => module.CypherView) },
]
