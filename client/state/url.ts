/** The view is the address: everything a reader would want to share or come back to, as a query string and back. */
import { families } from '../../graph-data/model/relation-types.ts'
import type { Family } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import type { Status } from '../../graph-data/model/types.ts'
import { firstView, legendKinds, sameMembers } from './filter.ts'
import type { Filter } from './filter.ts'

export const viewIds = ['explore', 'lineage', 'paths', 'conflicts', 'cypher'] as const
export type ViewId = (typeof viewIds)[number]

export const pathSorts = ['shortest', 'best-sourced', 'tightest'] as const

export interface PathOptions {
  readonly families: readonly Family[]
  readonly statuses: readonly Status[]
  readonly direction: 'any' | 'forward'
  readonly timeRespecting: boolean
  /** ISO day on which every relation of the path may hold. */
  readonly at?: string
  readonly sort: (typeof pathSorts)[number]
}

export interface Address {
  readonly view: ViewId
  /** Ids of selected actors, in the order of selection; the panel shows the last. */
  readonly selected: readonly string[]
  /** The relation whose evidence is open. */
  readonly relation?: string
  readonly filter: Filter
  /** Actors taken off the stage, and actors shown although their kind is off. */
  readonly hidden: readonly string[]
  readonly shown: readonly string[]
  /** Ends of a lineage and of a path. */
  readonly from?: string
  readonly to?: string
  /** Number of the lineage route shown alone, from 1. */
  readonly route?: number
  /** Number of the lineage joint whose evidence is open. */
  readonly joint?: number
  readonly paths: PathOptions
  readonly conflict?: string
  readonly query?: string
  /** Parameters of the query, as JSON text. */
  readonly params?: string
  readonly claim?: string
}

export const firstPaths: PathOptions = {
  families: ['lineage', 'allegiance', 'structure'],
  statuses: ['accepted', 'single', 'disputed', 'reported'],
  direction: 'any',
  timeRespecting: false,
  sort: 'shortest',
}

export const firstAddress: Address = { view: 'explore', selected: [], filter: firstView, hidden: [], shown: [], paths: firstPaths }

const textKeys = ['relation', 'from', 'to', 'conflict', 'query', 'params', 'claim'] as const
const numberKeys = ['route', 'joint'] as const

/** Reads a query string; what it does not know or understand is as in the first view. */
export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search)
  const list = (key: string): string[] => (given.get(key) ?? '').split(',').filter((part) => part !== '')
  const some = <T extends string>(key: string, all: readonly T[], otherwise: readonly T[]): readonly T[] =>
    given.has(key) ? all.filter((each) => list(key).includes(each)) : otherwise
  const one = <T extends string>(key: string, all: readonly T[], otherwise: T): T => all.find((each) => each === given.get(key)) ?? otherwise
  const at = given.get('at')
  return {
    view: one('view', viewIds, 'explore'),
    selected: list('selected'),
    hidden: list('hidden'),
    shown: list('shown'),
    filter: {
      families: some('families', families, firstView.families),
      statuses: some('statuses', statuses, firstView.statuses),
      kinds: some('kinds', legendKinds, firstView.kinds),
      documentsOff: list('without'),
    },
    paths: {
      families: some('walk', families, firstPaths.families),
      statuses: some('accept', statuses, firstPaths.statuses),
      direction: one('direction', ['any', 'forward'], 'any'),
      timeRespecting: given.get('inOrder') === 'true',
      sort: one('sort', pathSorts, 'shortest'),
      ...(at !== null && /^\d{4}-\d{2}-\d{2}$/.test(at) ? { at } : {}),
    },
    ...texts(given),
    ...numbers(given),
  }
}

/** Reads a whole location: `/claims/…` is the address of one claim, to be cited; all else stands in the query string. */
export function parseLocation({ pathname, search }: { readonly pathname: string; readonly search: string }): Address {
  const [, claim] = /^\/claims\/([^/]+)$/.exec(pathname) ?? []
  const address = parseAddress(search)
  return claim === undefined ? address : { ...address, view: 'explore', claim: decoded(claim) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function texts(given: URLSearchParams): Partial<Pick<Address, (typeof textKeys)[number]>> {
  return Object.fromEntries(textKeys.flatMap((key) => (given.get(key) ? [[key, given.get(key)]] : [])))
}

function numbers(given: URLSearchParams): Partial<Pick<Address, (typeof numberKeys)[number]>> {
  return Object.fromEntries(numberKeys.flatMap((key) => (/^\d{1,4}$/.test(given.get(key) ?? '') ? [[key, Number(given.get(key))]] : [])))
}

/** Writes the query string; what is as in the first view is left out. Begins with `?`, or is empty. */
export function formatAddress(address: Address): string {
  const { filter, paths } = address
  const out = new URLSearchParams()
  const list = (key: string, members: readonly string[], usual: readonly string[] = []): void => {
    if (!sameMembers(members, usual)) out.set(key, members.join(','))
  }
  if (address.view !== 'explore') out.set('view', address.view)
  list('selected', address.selected)
  for (const key of [...textKeys, ...numberKeys]) {
    const value = address[key]
    if (value !== undefined && value !== '') out.set(key, String(value))
  }
  list('families', filter.families, firstView.families)
  list('statuses', filter.statuses, firstView.statuses)
  list('kinds', filter.kinds, firstView.kinds)
  list('without', filter.documentsOff)
  list('hidden', address.hidden)
  list('shown', address.shown)
  list('walk', paths.families, firstPaths.families)
  list('accept', paths.statuses, firstPaths.statuses)
  if (paths.direction !== 'any') out.set('direction', paths.direction)
  if (paths.timeRespecting) out.set('inOrder', 'true')
  if (paths.at !== undefined) out.set('at', paths.at)
  if (paths.sort !== 'shortest') out.set('sort', paths.sort)
  const text = out.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return text === '' ? '' : `?${text}`
}
