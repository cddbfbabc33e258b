import type { ActorView, CypherAnswer, RelationView } from '../../../graph-data/api/schemas.ts'
import type { GraphData } from '../../state/visible.ts'

export interface Drawable {
  readonly actors: readonly ActorView[]
  readonly relations: readonly RelationView[]
  /** Nodes that are claims, documents, names: nothing the stage has a shape for. */
  readonly others: number
}

/** The part of an answer that the stage can draw: its actors, the ends of its relations, and these relations. */
export function drawable({ nodes, relationships }: Pick<CypherAnswer, 'nodes' | 'relationships'>, data: GraphData): Drawable {
  const relations = relationships.flatMap(({ properties }) => known(data.relations, properties['id']))
  const found = nodes.map(({ properties }) => known(data.actors, properties['id']))
  const ends = relations.flatMap(({ from, to }) => [...known(data.actors, from), ...known(data.actors, to)])
  const actors = new Map([...found.flat(), ...ends].map((actor) => [actor.id, actor]))
  return { actors: [...actors.values()], relations: [...new Set(relations)], others: found.filter((one) => one.length === 0).length }
}

function known<T>(map: ReadonlyMap<string, T>, id: unknown): T[] {
  const one = typeof id === 'string' ? map.get(id) : undefined
  return one === undefined ? [] : [one]
}
