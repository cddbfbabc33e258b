/** Functions over nodes, relationships and paths. */
import { isMap } from '../values/kinds.ts'
import { compareText } from '../values/text-order.ts'
import { NodeValue, PathValue, RelationshipValue, type MapValue, type Value } from '../values/types.ts'
import { badArgument, unary, type ScalarFunction } from './function-types.ts'

type Entity = NodeValue | RelationshipValue

function requireEntity(name: string, value: Value): Entity {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value
  throw badArgument(name, 'a NODE or RELATIONSHIP', value)
}

function requireRelationship(name: string, value: Value): RelationshipValue {
  if (value instanceof RelationshipValue) return value
  throw badArgument(name, 'a RELATIONSHIP', value)
}

function requirePath(name: string, value: Value): PathValue {
  if (value instanceof PathValue) return value
  throw badArgument(name, 'a PATH', value)
}

function propertiesOf(name: string, value: Value): MapValue {
  if (isMap(value)) return value
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties
  throw badArgument(name, 'a NODE, RELATIONSHIP or MAP', value)
}

export const graphFunctions: readonly ScalarFunction[] = [
  unary('id', (value) => BigInt(requireEntity('id', value).id)),
  unary('elementId', (value) => requireEntity('elementId', value).elementId),
  unary('labels', (value) => {
    if (value instanceof NodeValue) return value.labels
    throw badArgument('labels', 'a NODE', value)
  }),
  unary('type', (value) => requireRelationship('type', value).type),
  unary('startNode', (value) => requireRelationship('startNode', value).start),
  unary('endNode', (value) => requireRelationship('endNode', value).end),
  unary('keys', (value) => [...propertiesOf('keys', value).keys()].sort(compareText)),
  unary('properties', (value) => propertiesOf('properties', value)),
  unary('nodes', (value) => requirePath('nodes', value).nodes),
  unary('relationships', (value) => requirePath('relationships', value).relationships),
  unary('rels', (value) => requirePath('rels', value).relationships),
  unary('length', (value) => BigInt(requirePath('length', value).length)),
]
