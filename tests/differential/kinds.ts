/** The kinds of values that the grammar tells apart. */
import { kindOf } from '../../cypher/engine/values/index.ts'
import type { Value } from '../../cypher/engine/values/types.ts'

export type Scalar =
  | 'int' | 'float' | 'string' | 'bool' | 'duration' | 'point'
  | 'date' | 'datetime' | 'localdatetime' | 'time' | 'localtime'

/**
 * `bag`: a list whose order nothing fixes, as `collect` gives it. `route`: whichever of several paths of one length.
 * `any`: not known before the query runs.
 */
export type Kind =
  | Scalar
  | 'node' | 'rel' | 'path' | 'route' | 'map' | 'bag' | 'any'
  | 'ints' | 'floats' | 'strings' | 'dates' | 'list' | 'nodes' | 'rels'

const ELEMENT: Readonly<Partial<Record<Kind, Kind>>> = {
  ints: 'int', floats: 'float', strings: 'string', dates: 'date', list: 'any', nodes: 'node', rels: 'rel',
}

/** What a list of this kind holds; undefined for what is no list. */
export function elementOf(kind: Kind): Kind | undefined {
  return ELEMENT[kind]
}

export function listOf(kind: Kind): Kind {
  for (const [list, element] of Object.entries(ELEMENT)) if (element === kind) return list as Kind
  return 'list'
}

export function kindOfValue(value: Value): Kind {
  if (Array.isArray(value)) {
    const kinds = new Set((value as readonly Value[]).map(kindOfValue))
    const [only] = kinds
    return kinds.size === 1 && only !== undefined ? listOf(only) : 'list'
  }
  switch (kindOf(value)) {
    case 'INTEGER': return 'int'
    case 'FLOAT': return 'float'
    case 'STRING': return 'string'
    case 'BOOLEAN': return 'bool'
    case 'DATE': return 'date'
    case 'ZONED DATETIME': return 'datetime'
    case 'LOCAL DATETIME': return 'localdatetime'
    case 'ZONED TIME': return 'time'
    case 'LOCAL TIME': return 'localtime'
    case 'DURATION': return 'duration'
    case 'POINT': return 'point'
    default: return 'any'
  }
}
