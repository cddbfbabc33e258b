/**
 * One property of all nodes or all relationships. Values that repeat are kept once in a dictionary (reading them
 * allocates nothing); integers and floats that hardly repeat stand in typed arrays. A property that few entities
 * have is stored sparsely: `ids` lists the entities that have it, ascending.
 */
import type { Codes, Memory } from './arrays.ts'
import { isTemporal } from '../values/kinds.ts'
import type { TemporalValue, Value } from '../values/types.ts'

export interface DictionaryColumn {
  readonly kind: 'dictionary'
  readonly ids: Int32Array | undefined
  /** 0: no value; otherwise 1 + position in the dictionary. */
  readonly codes: Codes
  readonly dictionary: readonly Value[]
}
export interface NumberColumn {
  readonly kind: 'integer' | 'float'
  readonly ids: Int32Array
  readonly numbers: BigInt64Array | Float64Array
}
export type Column = DictionaryColumn | NumberColumn

/** The values of one key while rows are read: positions ascending, without nulls. */
export interface ColumnRows {
  readonly ids: number[]
  readonly values: Value[]
}

/** A column of `count` entities is dense when at least one in this many has the property. */
const SPARSE_FACTOR = 8

export function buildColumn(memory: Memory, rows: ColumnRows, count: number): Column {
  const { codes, dictionary } = encode(rows.values)
  const repeats = dictionary.length * 2 <= rows.values.length || dictionary.length <= 1024
  const kind = repeats ? 'dictionary' : numberKind(rows.values)
  if (kind !== 'dictionary') {
    return {
      kind,
      ids: sortedIds(memory, rows.ids),
      numbers: numbers(memory, kind, rows.values),
    }
  }
  if (rows.ids.length * SPARSE_FACTOR < count) {
    const sparse = memory.codes(codes.length, dictionary.length)
    sparse.set(codes)
    return { kind, ids: sortedIds(memory, rows.ids), codes: sparse, dictionary }
  }
  const dense = memory.codes(count, dictionary.length)
  rows.ids.forEach((id, i) => {
    dense[id] = codes[i] ?? 0
  })
  return { kind, ids: undefined, codes: dense, dictionary }
}

function sortedIds(memory: Memory, ids: readonly number[]): Int32Array {
  const sorted = memory.int32(ids.length)
  sorted.set(ids)
  return sorted
}

function numbers(memory: Memory, kind: 'integer' | 'float', values: readonly Value[]): BigInt64Array | Float64Array {
  if (kind === 'integer') {
    const integers = memory.bigint64(values.length)
    values.forEach((value, i) => {
      integers[i] = value as bigint
    })
    return integers
  }
  const floats = memory.float64(values.length)
  values.forEach((value, i) => {
    floats[i] = value as number
  })
  return floats
}

function numberKind(values: readonly Value[]): 'integer' | 'float' | 'dictionary' {
  if (values.every((value) => typeof value === 'bigint')) return 'integer'
  return values.every((value) => typeof value === 'number') ? 'float' : 'dictionary'
}

/** -0 and 0 are one key of a Map but two floats. */
const NEGATIVE_ZERO = Symbol('-0')

function encode(values: readonly Value[]): { codes: Int32Array; dictionary: Value[] } {
  const dictionary: Value[] = []
  const known = new Map<unknown, number>()
  const moments = new Map<string, number>()
  const codes = new Int32Array(values.length)
  values.forEach((value, i) => {
    const key = Object.is(value, -0) ? NEGATIVE_ZERO : value
    let code = known.get(key)
    if (code === undefined) {
      code = isTemporal(value) ? codeOfMoment(value, moments, dictionary) : dictionary.push(value)
      known.set(key, code)
    }
    codes[i] = code
  })
  return { codes, dictionary }
}

/** The same day twice is often two objects. */
function codeOfMoment(moment: TemporalValue, known: Map<string, number>, dictionary: Value[]): number {
  const key = `${moment.kind} ${moment.toString()}`
  const code = known.get(key) ?? dictionary.push(moment)
  known.set(key, code)
  return code
}

/** A function from entity to value, null where it has none. */
export function columnReader(column: Column): (id: number) => Value {
  if (column.kind === 'dictionary') {
    const { ids, codes, dictionary } = column
    if (ids === undefined) return (id) => dictionary[(codes[id] ?? 0) - 1] ?? null
    return (id) => dictionary[(codes[find(ids, id)] ?? 0) - 1] ?? null
  }
  const { ids, numbers: stored } = column
  return (id) => stored[find(ids, id)] ?? null
}

/** The position of an id in an ascending list, or -1. A full list is its own index. */
function find(ids: Int32Array, id: number): number {
  if (ids[id] === id) return id
  let low = 0
  let high = Math.min(id, ids.length) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = ids[middle] ?? 0
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
