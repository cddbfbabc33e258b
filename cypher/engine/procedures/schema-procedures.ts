/** db.schema.*: what labels, types and properties there are, found by looking at every node and relationship. */
import type { Graph } from '../graph/graph.ts'
import { DetachedEntities } from '../values/detached.ts'
import { kindOf } from '../values/kinds.ts'
import type { MapValue, Value } from '../values/types.ts'
import type { Procedure } from './procedure.ts'

type Rows = readonly (readonly Value[])[]

const PROPERTY_OUTPUTS = [
  { name: 'propertyName', type: 'STRING' },
  { name: 'propertyTypes', type: 'LIST<STRING>' },
  { name: 'mandatory', type: 'BOOLEAN' },
]

export const schemaProcedures: readonly Procedure[] = [
  {
    name: 'db.schema.nodeTypeProperties',
    inputs: [],
    outputs: [{ name: 'nodeType', type: 'STRING' }, { name: 'nodeLabels', type: 'LIST<STRING>' }, ...PROPERTY_OUTPUTS],
    call: nodeTypeProperties,
  },
  {
    name: 'db.schema.relTypeProperties',
    inputs: [],
    outputs: [{ name: 'relType', type: 'STRING' }, ...PROPERTY_OUTPUTS],
    call: relTypeProperties,
  },
  {
    name: 'db.schema.visualization',
    inputs: [],
    outputs: [
      { name: 'nodes', type: 'LIST<NODE>' },
      { name: 'relationships', type: 'LIST<RELATIONSHIP>' },
    ],
    call: visualization,
  },
]

/** The properties seen on the entities of one kind. */
class SeenProperties {
  private entities = 0
  private readonly properties = new Map<string, { types: Set<string>; count: number }>()

  add(properties: MapValue): void {
    this.entities++
    for (const [key, value] of properties) {
      let seen = this.properties.get(key)
      if (seen === undefined) this.properties.set(key, (seen = { types: new Set(), count: 0 }))
      seen.types.add(typeName(value))
      seen.count++
    }
  }

  /** One row a property, or one without a property where there is none. */
  rows(): Rows {
    if (this.properties.size === 0) return [[null, null, false]]
    return [...this.properties].map(([key, { types, count }]) => [key, [...types].sort(), count === this.entities])
  }
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['INTEGER', 'Long'],
  ['FLOAT', 'Double'],
  ['STRING', 'String'],
  ['BOOLEAN', 'Boolean'],
  ['DATE', 'Date'],
  ['LOCAL TIME', 'LocalTime'],
  ['ZONED TIME', 'Time'],
  ['LOCAL DATETIME', 'LocalDateTime'],
  ['ZONED DATETIME', 'DateTime'],
  ['DURATION', 'Duration'],
  ['POINT', 'Point'],
])

/** As Neo4j names the types of stored properties. */
function typeName(value: Value): string {
  if (!Array.isArray(value)) return typeNames.get(kindOf(value)) ?? kindOf(value)
  const [first = null] = value as readonly Value[]
  return `${typeName(first)}Array`
}

function* nodeIds(graph: Graph): Generator<number> {
  for (let id = graph.nextNode(-1, -1); id >= 0; id = graph.nextNode(id, -1)) yield id
}

function* relationshipIds(graph: Graph): Generator<number> {
  for (let id = graph.nextRelationship(-1, -1); id >= 0; id = graph.nextRelationship(id, -1)) yield id
}

function seenAt(seen: Map<string, SeenProperties>, key: string): SeenProperties {
  let found = seen.get(key)
  if (found === undefined) seen.set(key, (found = new SeenProperties()))
  return found
}

function nodeTypeProperties(graph: Graph): Rows {
  const seen = new Map<string, SeenProperties>()
  const labels = new Map<string, readonly string[]>()
  for (const id of nodeIds(graph)) {
    const own = graph.nodeLabels(id).toSorted()
    const type = own.map((label) => `:\`${label}\``).join('')
    labels.set(type, own)
    seenAt(seen, type).add(graph.nodeProperties(id))
  }
  return [...seen].flatMap(([type, properties]) => {
    return properties.rows().map((row) => [type, labels.get(type) ?? [], ...row])
  })
}

function relTypeProperties(graph: Graph): Rows {
  const seen = new Map<string, SeenProperties>()
  for (const id of relationshipIds(graph)) {
    seenAt(seen, `:\`${graph.relationshipType(id)}\``).add(graph.relationshipProperties(id))
  }
  return [...seen].flatMap(([type, properties]) => properties.rows().map((row) => [type, ...row]))
}

/** One made-up node a label and one made-up relationship for each way a type joins two labels. */
function visualization(graph: Graph): Rows {
  const entities = new DetachedEntities()
  const nodes = graph.labelNames().map((label) => {
    const none: readonly Value[] = []
    const properties = new Map<string, Value>([['name', label], ['indexes', none], ['constraints', none]])
    return entities.node({ elementId: `label:${label}`, labels: [label], properties })
  })
  const relationships = [...joins(graph)].map(([elementId, { type, start, end }]) =>
    entities.relationship({
      elementId,
      type,
      startElementId: `label:${start}`,
      endElementId: `label:${end}`,
      properties: new Map([['name', type]]),
    }),
  )
  return [[nodes, relationships]]
}

interface Join {
  readonly type: string
  readonly start: string
  readonly end: string
}

function joins(graph: Graph): ReadonlyMap<string, Join> {
  const found = new Map<string, Join>()
  for (const id of relationshipIds(graph)) {
    const type = graph.relationshipType(id)
    for (const start of graph.nodeLabels(graph.relationshipStart(id))) {
      for (const end of graph.nodeLabels(graph.relationshipEnd(id))) {
        found.set(JSON.stringify([type, start, end]), { type, start, end })
      }
    }
  }
  return found
}
