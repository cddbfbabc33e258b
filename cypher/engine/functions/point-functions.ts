/** point(), point.distance() and point.withinBBox(). */
import { runtimeError } from '../values/errors.ts'
import { isMap, isNumber, isPoint } from '../values/kinds.ts'
import { CRS_NAMES, isGeographic, sridOf, type Srid } from '../values/points.ts'
import { PointValue, type MapValue, type Value } from '../values/types.ts'
import {
  badArgument,
  requireText,
  strict,
  unary,
  type NotNull,
  type ScalarFunction,
} from './function-types.ts'

/** Mean radius in metres, as Neo4j takes it. */
const EARTH_RADIUS = 6_378_140

function invalid(message: string): Error {
  return runtimeError('ArgumentError', 'InvalidArgumentValue', message)
}

/** Null where a coordinate is null. */
function makePoint(value: NotNull): Value {
  if (!isMap(value)) throw badArgument('point', 'a MAP', value)
  const fields = lowerCaseKeys(value)
  const geographic = fields.has('longitude') && fields.has('latitude')
  const names = geographic ? ['longitude', 'latitude'] : ['x', 'y']
  const third = fields.has('z') ? 'z' : geographic && fields.has('height') ? 'height' : undefined
  const coordinates = [...names, ...(third === undefined ? [] : [third])].map((name) => coordinate(fields, name))
  const [x, y, z] = coordinates
  if (x === null || y === null || z === null) return null
  if (x === undefined || y === undefined) return null
  const srid = systemOf(fields, geographic, z !== undefined)
  return isGeographic(srid) ? geographicPoint(srid, x, y, z) : pointOf(srid, x, y, z)
}

function pointOf(srid: Srid, x: number, y: number, z: number | undefined): PointValue {
  return z === undefined ? new PointValue(srid, x, y) : new PointValue(srid, x, y, z)
}

function lowerCaseKeys(map: MapValue): MapValue {
  return new Map([...map].map(([key, value]) => [key.toLowerCase(), value]))
}

function coordinate(fields: MapValue, name: string): number | null {
  if (!fields.has(name)) throw invalid(`point() needs x and y, or longitude and latitude; ${name} is missing.`)
  const value = fields.get(name) ?? null
  if (value === null) return null
  const number = isNumber(value) ? Number(value) : NaN
  if (Number.isFinite(number)) return number
  throw invalid(`${name} of point() must be a finite number.`)
}

function systemOf(fields: MapValue, geographic: boolean, threeDimensional: boolean): Srid {
  const named = namedSystem(fields)
  const srid = named ?? (geographic ? (threeDimensional ? 4979 : 4326) : threeDimensional ? 9157 : 7203)
  if (geographic && !isGeographic(srid)) throw invalid('Longitude and latitude need a geographic coordinate system.')
  if ((srid === 9157 || srid === 4979) !== threeDimensional) {
    throw invalid(`${CRS_NAMES.get(srid) ?? srid} does not have ${threeDimensional ? 'three' : 'two'} coordinates.`)
  }
  return srid
}

function namedSystem(fields: MapValue): Srid | undefined {
  const crs = fields.get('crs') ?? null
  const code = fields.get('srid') ?? null
  if (crs === null && code === null) return undefined
  const byCode = [...CRS_NAMES.keys()].find((srid) => BigInt(srid) === code)
  const named = crs === null ? byCode : sridOf(requireText('point', crs))
  if (named === undefined) throw invalid(`Unknown coordinate system; known are ${[...CRS_NAMES.values()].join(', ')}.`)
  return named
}

/** Longitudes go round the earth; latitudes end at the poles. */
function geographicPoint(srid: Srid, longitude: number, latitude: number, height: number | undefined): PointValue {
  if (Math.abs(latitude) > 90) throw invalid(`The latitude ${latitude} lies outside -90 to 90.`)
  const wrapped = Math.abs(longitude) <= 180 ? longitude : longitude - 360 * Math.ceil((Math.abs(longitude) - 180) / 360) * Math.sign(longitude)
  return pointOf(srid, wrapped, latitude, height)
}

/** Metres on a sphere between geographic points, else in the unit of the coordinates. Null across systems. */
function distance(a: PointValue, b: PointValue): number | null {
  if (a.srid !== b.srid) return null
  const rise = (a.z ?? 0) - (b.z ?? 0)
  if (!isGeographic(a.srid)) return Math.hypot(a.x - b.x, a.y - b.y, rise)
  const radius = EARTH_RADIUS + ((a.z ?? 0) + (b.z ?? 0)) / 2
  return Math.hypot(radius * centralAngle(a, b), rise)
}

function radians(degrees: number): number {
  return degrees * (Math.PI / 180)
}

/** By the haversine formula. */
function centralAngle(a: PointValue, b: PointValue): number {
  const [latitude, otherLatitude] = [radians(a.y), radians(b.y)]
  const byLatitude = Math.sin((otherLatitude - latitude) / 2) ** 2
  const byLongitude = Math.sin((radians(b.x) - radians(a.x)) / 2) ** 2
  const chord = byLatitude + Math.cos(latitude) * Math.cos(otherLatitude) * byLongitude
  return 2 * Math.atan2(Math.sqrt(chord), Math.sqrt(1 - chord))
}

/** A geographic box whose west lies east of its east crosses the 180th meridian. */
function withinBox(point: PointValue, lower: PointValue, upper: PointValue): boolean | null {
  if (point.srid !== lower.srid || point.srid !== upper.srid) return null
  const crossing = isGeographic(point.srid) && lower.x > upper.x
  const inX = crossing ? point.x >= lower.x || point.x <= upper.x : point.x >= lower.x && point.x <= upper.x
  const inZ = point.z === undefined || (point.z >= (lower.z ?? 0) && point.z <= (upper.z ?? 0))
  return inX && point.y >= lower.y && point.y <= upper.y && inZ
}

/** Distances to anything but points are null, as in Neo4j. */
const pointDistance = strict('point.distance', 2, ([a = null, b = null]) =>
  isPoint(a) && isPoint(b) ? distance(a, b) : null,
)

export const pointFunctions: readonly ScalarFunction[] = [
  unary('point', makePoint),
  pointDistance,
  strict('point.withinBBox', 3, ([point = null, lower = null, upper = null]) =>
    isPoint(point) && isPoint(lower) && isPoint(upper) ? withinBox(point, lower, upper) : null,
  ),
]
