/** What every route accepts. Query strings arrive as text; lists are comma separated. */
import { z } from 'zod'
import { relationTypes } from '../model/relation-types.ts'
import { actorKinds, statuses } from '../model/types.ts'
import { actorListMax } from './lists.ts'

/** The id of a relation is its type and three ids of at most 120 characters, in one. */
const longestId = 400
const id = z.string().max(longestId).regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, 'an id: letters, digits, - _ . :')
const day = z.iso.date()
const list = <T extends string>(allowed: readonly [T, ...T[]], what: string) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(allowed, { error: `one or more of ${allowed.join(', ')}` })).min(1, `at least one ${what}`))
const ids = (most: number, what: string) =>
  z
    .string()
    .max(most)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(id).min(1, `at least one ${what}`))
const backwards = { path: ['to'], error: 'a day before that of from' }
const typeIds = relationTypes.map((type) => type.id) as [(typeof relationTypes)[number]['id'], ...(typeof relationTypes)[number]['id'][]]

const relationTypeList = list(typeIds, 'relation type')
const statusList = list(statuses, 'status')

export const idParams = z.strictObject({ id })

const graphFilter = z.strictObject({
  types: relationTypeList.optional(),
  kinds: list(actorKinds, 'kind of actor').optional(),
  documents: ids(5_000, 'document').optional(),
  status: statusList.optional(),
  /** Relations that may hold or happen on some day from `from` to `to`. */
  from: day.optional(),
  to: day.optional(),
})

/** The filter of graph and export: everything given must hold. */
export const graphQuery = graphFilter.refine(isWindow, backwards)

function isWindow({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean {
  return from === undefined || to === undefined || from <= to
}

export const neighbourhoodQuery = z.strictObject({
  types: relationTypeList.optional(),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  limit: z.coerce.number().int().min(1).max(2_000).default(500),
})

export const searchQuery = z.strictObject({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const lineageQuery = z
  .strictObject({ from: id.optional(), to: id.optional() })
  .refine((query) => query.from !== undefined || query.to !== undefined, { error: 'give from, to or both' })

export const pathsQuery = z.strictObject({
  from: id,
  to: id,
  types: relationTypeList.optional(),
  direction: z.enum(['any', 'forward']).default('any'),
  /** Only relations that may hold on this day. */
  at: day.optional(),
  k: z.coerce.number().int().min(1).max(20).default(5),
  timeRespecting: z.enum(['true', 'false']).default('false').transform((text) => text === 'true'),
  status: statusList.optional(),
})

export const passagesQuery = z.strictObject({
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
})

export const cypherBody = z.strictObject({
  query: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
  /** Rows wanted; at most the server's `rowsMax`. */
  limit: z.int().min(1).optional(),
  timeoutMs: z.int().min(1).optional(),
})

/** Without a scope the filter holds, which is all where none is given. */
export const exportQuery = graphFilter
  .extend({
    format: z.string().max(20),
    scope: z.enum(['all', 'filter']).default('filter'),
    /** Of those that fit the filter these alone, and the relations among them. */
    actors: ids(actorListMax, 'actor').optional(),
  })
  .refine(isWindow, backwards)
  .refine(({ format: _, scope, ...filter }) => scope === 'filter' || Object.keys(filter).length === 0, { path: ['scope'], error: 'all leaves nothing for a filter to do; leave out one of them' })

export type GraphQuery = z.infer<typeof graphQuery>
export type PathsQuery = z.infer<typeof pathsQuery>

