import { actorListMax } from '../../graph-data/api/lists.ts'
import { families, relationTypes } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import { address } from '../api/client.ts'
import type { Query } from '../api/client.ts'
import type { MenuGroup } from '../parts/Menu.tsx'
import type { App } from '../state/app.ts'
import { actorKindsOf, sameMembers } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import type { GraphData } from '../state/visible.ts'
import { count } from '../wording.ts'

const formats = [
  { format: 'json', label: 'JSON', note: 'everything, with citations' },
  { format: 'gexf', label: 'GEXF', note: 'Gephi, with dates' },
  { format: 'csv', label: 'CSV, relations', note: 'edges' },
  { format: 'csv-actors', label: 'CSV, actors', note: 'nodes' },
] as const
export type ExportFormat = (typeof formats)[number]['format']

/** Links to `/api/export`: the whole graph, and what stands on the stage. */
export function exportGroups(app: App): MenuGroup[] {
  const links = (query: Query) =>
    formats.map(({ format, label, note }) => ({ label, note, href: address('/api/export', { format, ...query }) }))
  const query = stageQuery(app)
  const title = 'What stands on the stage'
  return [
    { title: 'The whole graph', items: links({ scope: 'all' }) },
    query
      ? { title, note: contents(app, query), items: links({ scope: 'filter', ...query }) }
      : { title, note: 'Nothing: all of a section is switched off.', items: [] },
  ]
}

/** The file of what stands on the stage; undefined where that is nothing. */
export function exportLink(app: App, format: ExportFormat): string | undefined {
  const query = stageQuery(app)
  return query && address('/api/export', { format, scope: 'filter', ...query })
}

/** Undefined where nothing stands: the route takes an empty list for none given. */
function stageQuery({ address, data, visible }: App): Query | undefined {
  const { filter } = address.value
  const { actors } = visible.value
  if (actors.length === 0 || filter.families.length === 0 || filter.statuses.length === 0) return undefined
  return filterQuery(filter, documentIds(data.value), actors.map(({ id }) => id))
}

/** Relations by the legend, actors by name; by kind where the names would make the address too long. What is all on is left out. */
export function filterQuery(filter: Filter, documents: readonly string[], standing: readonly string[]): Query {
  const types = relationTypes.filter((type) => filter.families.includes(type.family)).map((type) => type.id)
  const actors = [...standing].sort()
  return {
    types: sameMembers(filter.families, families) ? undefined : types,
    status: sameMembers(filter.statuses, statuses) ? undefined : filter.statuses,
    documents: filter.documentsOff.length === 0 ? undefined : documents.filter((id) => !filter.documentsOff.includes(id)),
    ...(actors.join(',').length <= actorListMax ? { actors } : { kinds: actorKindsOf(filter.kinds) }),
  }
}

/** What the file holds, and how it differs from the stage where the route cannot say it. */
function contents({ address, visible }: App, query: Query): string {
  if (query['actors'] === undefined) return 'Too many to name: the file holds all of their kinds, leaders and those hidden by hand too.'
  const { actors, relations } = visible.value
  const held = `${count(actors.length, 'actor')}, ${count(relations.length, 'relation')}.`
  return address.value.filter.statuses.length === statuses.length ? held : `${held} What fell through counts in the file by its publishers.`
}

function documentIds(data: GraphData | undefined): string[] {
  return [...new Set([...(data?.actors.values() ?? [])].flatMap((actor) => actor.documents))].sort()
}
