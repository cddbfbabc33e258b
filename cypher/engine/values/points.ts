/** Coordinate systems of points, their names and their text forms. */
import { runtimeError } from './errors.ts'
import { numberText } from './number-text.ts'
import type { Value } from './types.ts'
import { type PointValue } from './types.ts'

export type Srid = PointValue['srid']

export const CRS_NAMES: ReadonlyMap<Srid, string> = new Map([
  [7203, 'cartesian'],
  [9157, 'cartesian-3d'],
  [4326, 'wgs-84'],
  [4979, 'wgs-84-3d'],
])

export function sridOf(name: string): Srid | undefined {
  return [...CRS_NAMES].find(([, crs]) => crs === name.toLowerCase())?.[0]
}

/** 4326 and 4979: longitude, latitude and height. */
export function isGeographic(srid: Srid): boolean {
  return srid === 4326 || srid === 4979
}

/** `point({x: 1.0, y: 2.0, crs: 'cartesian'})`. */
export function pointText(point: PointValue): string {
  const z = point.z === undefined ? '' : `, z: ${numberText(point.z)}`
  return `point({x: ${numberText(point.x)}, y: ${numberText(point.y)}${z}, crs: '${CRS_NAMES.get(point.srid) ?? ''}'})`
}

/** `point.x`, `point.latitude`, `point.crs` …, without regard to case. Fails where the point has no such component. */
export function pointComponent(point: PointValue, name: string): Value {
  const found = readPoint(point, name.toLowerCase())
  if (found !== undefined) return found
  throw runtimeError('ArgumentError', 'InvalidArgumentValue', `Field ${name} is not available on ${pointText(point)}.`)
}

function readPoint(point: PointValue, name: string): Value | undefined {
  switch (name) {
    case 'x':
      return point.x
    case 'y':
      return point.y
    case 'z':
      return point.z
    case 'crs':
      return CRS_NAMES.get(point.srid)
    case 'srid':
      return BigInt(point.srid)
    default:
      return isGeographic(point.srid) ? readGeographic(point, name) : undefined
  }
}

function readGeographic(point: PointValue, name: string): Value | undefined {
  if (name === 'longitude') return point.x
  if (name === 'latitude') return point.y
  return name === 'height' ? point.z : undefined
}
