import { DurationValue, durationComponent, temporalComponent } from '../temporal/index.ts'
import { wrongType } from './errors.ts'
import { isMap, isTemporal, kindOf } from './kinds.ts'
import { pointComponent } from './points.ts'
import type { Value } from './types.ts'
import { NodeValue, PointValue, RelationshipValue } from './types.ts'

/** `subject.key`: a property, an entry of a map, or a component of a temporal value or point. Null of null. */
export function propertyOf(subject: Value, key: string): Value {
  if (subject === null) return null
  if (subject instanceof NodeValue || subject instanceof RelationshipValue) return subject.property(key)
  if (isMap(subject)) return subject.get(key) ?? null
  if (isTemporal(subject)) return temporalComponent(subject, key)
  if (subject instanceof DurationValue) return durationComponent(subject, key)
  if (subject instanceof PointValue) return pointComponent(subject, key)
  throw wrongType(`${kindOf(subject)} has no properties; .${key} needs a MAP, an entity, a temporal value or a POINT.`)
}
