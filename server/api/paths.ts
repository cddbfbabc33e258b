import { pathsQuery, type PathsQuery } from '../../graph-data/api/requests.ts'
import { pathsAnswer, type ClaimView, type PathView } from '../../graph-data/api/schemas.ts'
import { missInWords, pathsTitle, pathTitle, windowInWords } from '../../graph-data/explore/path-sentences.ts'
import { connectingTypes, findPaths, nearestMiss, sharedWindow, weakestHop, type Path, type PathOptions } from '../../graph-data/explore/paths.ts'
import { labelOf } from '../../graph-data/model/label.ts'
import { relationTypes } from '../../graph-data/model/relation-types.ts'
import { statuses, type ActorRecord, type Relation } from '../../graph-data/model/types.ts'
import { AppError } from '../errors.ts'
import { actorOf, type Context } from './context.ts'
import { claimViews, refOf, relationView } from './present.ts'
import { route } from './route.ts'

/** Denied and collapsed relations are no connection unless they are asked for. */
const defaultStatus = statuses.filter((status) => status !== 'denied')

export const paths = route({
  method: 'get',
  path: '/api/paths',
  summary: 'Paths between two actors, shortest and best sourced first, each hop with its claims',
  query: pathsQuery,
  answer: pathsAnswer,
  errors: ['validation', 'not-found', 'result-too-large', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ query }, context) {
    const [from, to] = await Promise.all([actorOf(context, query.from), actorOf(context, query.to)])
    const options = optionsOf(query)
    const limit = context.limits.graphRelations
    const { actors, relations } = await context.store.paths({ types: options.types, status: options.status, limit })
    const found = findPaths(relations, from.id, to.id, options)
    const names = new Map([...actors, from, to].map((actor) => [actor.id, actor]))
    const nameOf = nameIn(names)
    const claims = await claimViews(await context.store.evidence([...new Set(found.paths.flatMap(relationIds))]), context)
    return {
      version: await context.version(),
      from: refOf(from),
      to: refOf(to),
      types: [...options.types],
      title: pathsTitle(found, found.paths.map(sharedWindow), from.id, to.id, nameOf),
      paths: found.paths.map((path) => pathView(path, names, claims)),
      truncated: found.truncated,
      ...(found.paths.length === 0 ? { reason: await reasonOf(from, to, options, context, nameOf) } : {}),
    }
  },
})

function optionsOf({ types, direction, status, timeRespecting, at, k }: PathsQuery): PathOptions {
  return {
    types: types ?? connectingTypes,
    status: status ?? defaultStatus,
    direction,
    timeRespecting,
    k,
    ...(at === undefined ? {} : { at }),
  }
}

function nameIn(actors: ReadonlyMap<string, ActorRecord>): (id: string) => string {
  return (id) => {
    const actor = actors.get(id)
    return actor ? labelOf(actor) : id
  }
}

function relationIds(path: Path): string[] {
  return path.hops.map((hop) => hop.relation.id)
}

function pathView(path: Path, names: ReadonlyMap<string, ActorRecord>, claims: readonly ClaimView[]): PathView {
  const nameOf = nameIn(names)
  const window = sharedWindow(path)
  return {
    actors: path.actors.flatMap((id) => names.get(id) ?? []).map(refOf),
    hops: path.hops.map(({ relation, forward, parallel }) => ({
      relation: relationView(relation),
      forward,
      parallel: parallel.map((other) => other.id),
      claims: claims.filter((claim) => claim.relationId === relation.id),
      sentence: relation.summary,
    })),
    title: pathTitle(path, nameOf),
    weakest: weakestHop(path),
    window: { ...window, text: windowInWords(window, path.hops.length) },
  }
}

/** Looks at every relation, not only at those that were asked for, for the nearest miss; in a graph too large for that says so. */
async function reasonOf(from: ActorRecord, to: ActorRecord, options: PathOptions, context: Context, nameOf: (id: string) => string) {
  const relations = await everyRelation(context)
  if (!relations) {
    const pair = `${nameOf(from.id)} and ${nameOf(to.id)}`
    return { code: 'too-large', sentence: `Nothing connects ${pair} by what was asked for; the graph is too large to look for what would.` }
  }
  const miss = nearestMiss(relations, from.id, to.id, options)
  return {
    code: miss.code,
    sentence: missInWords(miss, from.id, to.id, nameOf, options.types),
    ...(miss.allow ? { allow: { ...miss.allow } } : {}),
  }
}

/** Undefined where there are more than one answer may hold. */
async function everyRelation({ store, limits }: Context): Promise<readonly Relation[] | undefined> {
  try {
    return (await store.paths({ types: relationTypes.map(({ id }) => id), limit: limits.graphRelations })).relations
  } catch (error) {
    if (error instanceof AppError && error.code === 'result-too-large') return undefined
    throw error
  }
}
