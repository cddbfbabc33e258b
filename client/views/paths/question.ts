/** From the choices of the page to the request, and from what the server would allow back to choices. Pure. */
import type { PathsAnswer } from '../../../graph-data/api/schemas.ts'
import { families, isRelationType, relationType, relationTypes } from '../../../graph-data/model/relation-types.ts'
import type { Family } from '../../../graph-data/model/relation-types.ts'
import { statuses } from '../../../graph-data/model/types.ts'
import type { Query } from '../../api/client.ts'
import type { PathOptions } from '../../state/url.ts'

export function typesOf(chosen: readonly Family[]): string[] {
  return relationTypes.filter((type) => chosen.includes(type.family)).map((type) => type.id)
}

export function pathsQuery(from: string, to: string, options: PathOptions, k: number): Query {
  return {
    from, to, k,
    types: typesOf(options.families),
    status: options.statuses,
    direction: options.direction,
    timeRespecting: options.timeRespecting,
    at: options.at,
  }
}

/** The choices with what a refusal names allowed; an empty day is no day. */
export function allowing(options: PathOptions, allow: NonNullable<NonNullable<PathsAnswer['reason']>['allow']>): PathOptions {
  const { at: _at, ...rest } = options
  const day = allow['at'] ?? options.at ?? ''
  const types = allow['types']?.split(',').filter(isRelationType)
  const status = allow['status']?.split(',')
  return {
    ...rest,
    ...(types ? { families: families.filter((family) => types.some((type) => relationType(type).family === family)) } : {}),
    ...(status ? { statuses: statuses.filter((one) => status.includes(one)) } : {}),
    ...(allow['direction'] === 'any' ? { direction: 'any' } : {}),
    ...(allow['timeRespecting'] === 'false' ? { timeRespecting: false } : {}),
    ...(day === '' ? {} : { at: day }),
  }
}
