import { families, relationTypes } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import { address } from '../api/client.ts'
import type { Query } from '../api/client.ts'
import type { MenuGroup } from '../parts/Menu.tsx'
import { actorKindsOf, sameMembers } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import type { GraphData } from '../state/visible.ts'

const formats = [
  { format: 'json', label: 'JSON', note: 'everything, with citations' },
  { format: 'gexf', label: 'GEXF', note: 'Gephi, with dates' },
  { format: 'csv', label: 'CSV', note: 'nodes and edges' },
] as const

/** Links to `/api/export`: the whole graph, and what the legend shows. */
export function exportGroups(filter: Filter, data: GraphData | undefined): MenuGroup[] {
  const links = (query: Query) =>
    formats.map(({ format, label, note }) => ({ label, note, href: address('/api/export', { format, ...query }) }))
  return [
    { title: 'The whole graph', items: links({ scope: 'all' }) },
    { title: 'This view', items: links({ scope: 'filter', ...filterQuery(filter, documentIds(data)) }) },
  ]
}

/** The legend in the parameters of `/api/graph`; what is all on is left out. */
export function filterQuery(filter: Filter, documents: readonly string[]): Query {
  const types = relationTypes.filter((type) => filter.families.includes(type.family)).map((type) => type.id)
  return {
    types: sameMembers(filter.families, families) ? undefined : types,
    status: sameMembers(filter.statuses, statuses) ? undefined : filter.statuses,
    kinds: actorKindsOf(filter.kinds),
    documents: filter.documentsOff.length === 0 ? undefined : documents.filter((id) => !filter.documentsOff.includes(id)),
  }
}

function documentIds(data: GraphData | undefined): string[] {
  return [...new Set([...(data?.actors.values() ?? [])].flatMap((actor) => actor.documents))].sort()
}
