/** The views, in the order of the header. A view is one file with a default component, and one line here; each is loaded when first opened. */
import type { ComponentType } from 'preact'
import type { ViewId } from '../state/url.ts'

export interface View {
  readonly id: ViewId
  readonly label: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export const views: readonly View[] = [
  { id: 'explore', label: 'Explore', load: () => import('./explore/Explore.tsx') },
  { id: 'lineage', label: 'Lineage', load: () => import('./lineage.tsx') },
  { id: 'paths', label: 'Paths', load: () => import('./paths.tsx') },
  { id: 'conflicts', label: 'Conflicts', load: () => import('./conflicts.tsx') },
  { id: 'cypher', label: 'Cypher', load: () => import('./console.tsx') },
]
