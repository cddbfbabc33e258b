import { families, relationTypes } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import { address } from '../api/client.ts'
import type { Query } from '../api/client.ts'
import type { MenuGroup } from '../parts/Menu.tsx'
import type { App } from '../state/app.ts'
import { actorKindsOf, sameMembers } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import type { GraphData } from '../state/visible.ts'
import { joinWords } from '../wording.ts'

const formats = [
  { format: 'json', label: 'JSON', note: 'everything, with citations' },
  { format: 'gexf', label: 'GEXF', note: 'Gephi, with dates' },
  { format: 'csv', label: 'CSV', note: 'nodes and edges' },
] as const
export type ExportFormat = (typeof formats)[number]['format']

/** Links to `/api/export`: the whole graph, and what the legend lets through. */
export function exportGroups(app: App): MenuGroup[] {
  const links = (query: Query) =>
    formats.map(({ format, label, note }) => ({ label, note, href: address('/api/export', { format, ...query }) }))
  const filter = legendQuery(app)
  return [
    { title: 'The whole graph', items: links({ scope: 'all' }) },
    filter
      ? { title: 'What the legend lets through', note: differences(app), items: links({ scope: 'filter', ...filter }) }
      : { title: 'What the legend lets through', note: 'Nothing: all of a section is switched off.', items: [] },
  ]
}

/** The file of what the legend lets through; undefined where that is nothing. */
export function exportLink(app: App, format: ExportFormat): string | undefined {
  const filter = legendQuery(app)
  return filter && address('/api/export', { format, scope: 'filter', ...filter })
}

/** Undefined where nothing passes: the route takes an empty list for none given. */
function legendQuery({ address, data }: App): Query | undefined {
  const { filter } = address.value
  const query = filterQuery(filter, documentIds(data.value))
  const lists = [filter.families, filter.statuses, filter.kinds, ...(filter.documentsOff.length > 0 ? [query['documents']] : [])]
  return lists.some((list) => Array.isArray(list) && list.length === 0) ? undefined : query
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

/** How the file differs from the stage, as the route knows neither leaders nor what was hidden or added by hand. */
function differences(app: App): string {
  const { filter, hidden, shown } = app.address.value
  const persons = filter.kinds.includes('leader') !== filter.kinds.includes('person')
  const more = [...(persons ? ['every person, leader or not'] : []), ...(hidden.length > 0 ? ['those hidden by hand'] : [])]
  const words = [
    ...(more.length > 0 ? [`The file also holds ${joinWords(more)}.`] : []),
    ...(shown.length > 0 ? ['Those added by hand are in it only where their kind is on.'] : []),
  ]
  return words.join(' ') || 'The same as on the stage.'
}

function documentIds(data: GraphData | undefined): string[] {
  return [...new Set([...(data?.actors.values() ?? [])].flatMap((actor) => actor.documents))].sort()
}
