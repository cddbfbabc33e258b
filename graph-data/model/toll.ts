/** Casualties: what one document counts, and the range over all that count. */
import { compareIds } from './order.ts'
import type { Casualties, Claim, Count, Toll } from './types.ts'

export const measures = ['killed', 'wounded', 'captured'] as const
export type Measure = (typeof measures)[number]

/** People from `min` to `max`; without `max` at least `min`. */
export interface CountRange {
  readonly min: number
  readonly max: number | undefined
}

export function countRange(count: Count | undefined): CountRange | undefined {
  if (count === undefined) return undefined
  if (typeof count === 'number') return { min: count, max: count }
  return { min: count.min ?? 0, max: count.max }
}

/** The total that a document tells, else what its sides add up to: a lower bound where only one side is told. */
export function totalOf(toll: Toll | undefined, measure: Measure): CountRange | undefined {
  if (!toll) return undefined
  const total = countRange(toll[measure])
  if (total) return total
  const sides = Object.values(toll.bySide ?? {}).map((side) => countRange(side[measure])).filter((side) => side !== undefined)
  if (sides.length === 0) return undefined
  const min = sides.reduce((sum, side) => sum + side.min, 0)
  return { min, max: sides.length < 2 ? undefined : sumOfMaxima(sides) }
}

function sumOfMaxima(sides: readonly CountRange[]): number | undefined {
  return sides.reduce<number | undefined>((sum, { max }) => (sum === undefined || max === undefined ? undefined : sum + max), 0)
}

/** From the least to the most that any document tells; no upper bound where one tells "at least" more than all others. */
function hullOfCounts(ranges: readonly CountRange[]): CountRange | undefined {
  const [first, ...rest] = ranges
  if (!first) return undefined
  let [min, most, mostLeast] = [first.min, first.max ?? -1, first.min]
  for (const range of rest) {
    min = Math.min(min, range.min)
    most = Math.max(most, range.max ?? -1)
    mostLeast = Math.max(mostLeast, range.min)
  }
  return { min, max: most >= mostLeast ? most : undefined }
}

/** Toll fields of a relation, flat as a Neo4j property must be. */
export interface FlatToll {
  killedMin?: number
  killedMax?: number
  woundedMin?: number
  woundedMax?: number
  capturedMin?: number
  capturedMax?: number
  tollBySide?: string
}

export function flatToll(claims: readonly Claim[]): FlatToll {
  const tolls = claims.flatMap((claim) => (claim.toll ? [claim.toll] : []))
  if (tolls.length === 0) return {}
  const flat: FlatToll = rangesOf(tolls)
  const sides = [...new Set(tolls.flatMap((toll) => Object.keys(toll.bySide ?? {})))].sort(compareIds)
  if (sides.length === 0) return flat
  const bySide = sides.map((side) => [side, rangesOf(tolls.map((toll) => sideOf(toll, side)))] as const)
  return { ...flat, tollBySide: JSON.stringify(Object.fromEntries(bySide)) }
}

function sideOf(toll: Toll, side: string): Casualties {
  return toll.bySide?.[side] ?? {}
}

function rangesOf(tolls: readonly Toll[]): FlatToll {
  const flat: FlatToll = {}
  for (const measure of measures) {
    const hull = hullOfCounts(tolls.map((toll) => totalOf(toll, measure)).filter((range) => range !== undefined))
    if (!hull) continue
    flat[`${measure}Min`] = hull.min
    if (hull.max !== undefined) flat[`${measure}Max`] = hull.max
  }
  return flat
}
