/** Cypher's `=`: true, false, or null where a null decides. */
import { DurationValue, compareTemporal, durationsEqual } from '../temporal/index.ts'
import { isList, isMap, isTemporal } from './kinds.ts'
import type { MapValue, Value } from './types.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue } from './types.ts'

/** Values of two types are unequal (INTEGER and FLOAT are one type here); null against anything is null. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null
  if (typeof a !== 'object' || typeof b !== 'object') return scalarsEqual(a, b)
  if (isList(a)) return isList(b) && listsEqual(a, b)
  if (isMap(a)) return isMap(b) && mapsEqual(a, b)
  return objectsEqual(a, b)
}

function scalarsEqual(a: Value, b: Value): boolean {
  if (typeof a === typeof b) return a === b
  if (typeof a === 'bigint' && typeof b === 'number') return Number(a) === b
  return typeof a === 'number' && typeof b === 'bigint' && a === Number(b)
}

function objectsEqual(a: Value, b: Value): boolean {
  if (a instanceof NodeValue) return b instanceof NodeValue && sameNode(a, b)
  if (a instanceof RelationshipValue) return b instanceof RelationshipValue && sameRelationship(a, b)
  if (a instanceof PathValue) return b instanceof PathValue && samePath(a, b)
  if (a instanceof PointValue) return b instanceof PointValue && samePoint(a, b)
  if (a instanceof DurationValue) return b instanceof DurationValue && durationsEqual(a, b)
  return isTemporal(a) && isTemporal(b) && compareTemporal(a, b) === 0
}

function listsEqual(a: readonly Value[], b: readonly Value[]): boolean | null {
  if (a.length !== b.length) return false
  let unknown = false
  for (const [index, item] of a.entries()) {
    const equal = equals(item, b[index] ?? null)
    if (equal === false) return false
    if (equal === null) unknown = true
  }
  return unknown ? null : true
}

function mapsEqual(a: MapValue, b: MapValue): boolean | null {
  if (a.size !== b.size) return false
  for (const key of a.keys()) if (!b.has(key)) return false
  let unknown = false
  for (const [key, item] of a) {
    const equal = equals(item, b.get(key) ?? null)
    if (equal === false) return false
    if (equal === null) unknown = true
  }
  return unknown ? null : true
}

function sameNode(a: NodeValue, b: NodeValue): boolean {
  return a.id === b.id && a.source === b.source
}

function sameRelationship(a: RelationshipValue, b: RelationshipValue): boolean {
  return a.id === b.id && a.source === b.source
}

function samePath(a: PathValue, b: PathValue): boolean {
  if (a.length !== b.length) return false
  const nodes = a.nodes.every((node, index) => equals(node, b.nodes[index] ?? null) === true)
  return nodes && a.relationships.every((step, index) => equals(step, b.relationships[index] ?? null) === true)
}

function samePoint(a: PointValue, b: PointValue): boolean {
  return a.srid === b.srid && a.x === b.x && a.y === b.y && a.z === b.z
}

/** `item IN list`: null where no item is equal but one might be. */
export function isIn(item: Value, list: readonly Value[]): boolean | null {
  let unknown = false
  for (const candidate of list) {
    const equal = equals(item, candidate)
    if (equal === true) return true
    if (equal === null) unknown = true
  }
  return unknown ? null : false
}
