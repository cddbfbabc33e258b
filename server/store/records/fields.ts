/**
 * How a record of the model stands as properties of a node or relationship, said once for both directions.
 * An absent property is null when read; a list is flat; what is nested stands as JSON text.
 */
import { DateValue } from '../../../cypher/engine/temporal/index.ts'
import type { MapValue, Value } from '../../../cypher/engine/values/types.ts'
import { AppError } from '../../errors.ts'

/** One property. `read` answers undefined where the key is left out of the record. */
export interface Field<T> {
  readonly write: (value: T) => Value
  readonly read: (value: Value, key: string) => T | undefined
}

/** Every key of the record with its field. */
export type Shape<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> }

/** The store holds something that this program did not write. */
export function brokenRecord(key: string, expected: string): AppError {
  return new AppError('store-unavailable', `A record of the database has no ${expected} in “${key}”; load the data set again.`)
}

/** The properties of a record; what is null or left out has no property. */
export function writeRecord<T extends object>(shape: Shape<T>, record: T): ReadonlyMap<string, Value> {
  const properties = new Map<string, Value>()
  for (const key of keysOf(shape)) {
    const value = record[key]
    if (value === undefined) continue
    const written = shape[key].write(value as Exclude<T[keyof T], undefined>)
    if (written !== null) properties.set(String(key), written)
  }
  return properties
}

export function readRecord<T extends object>(shape: Shape<T>, properties: MapValue): T {
  const entries = keysOf(shape).map((key) => {
    const name = String(key)
    return [name, shape[key].read(properties.get(name) ?? null, name)] as const
  })
  // The shape has every key of T, and a field answers undefined only where T may lack the key.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T
}

function keysOf<T extends object>(shape: Shape<T>): (keyof T)[] {
  return Object.keys(shape) as (keyof T)[]
}

function field<T>(expected: string, write: (value: T) => Value, read: (value: Value) => T | undefined): Field<T> {
  return {
    write,
    read: (value, key) => {
      const record = read(value)
      if (record === undefined) throw brokenRecord(key, expected)
      return record
    },
  }
}

export const text = field<string>('text', same, (value) => (typeof value === 'string' ? value : undefined))

export const flag = field<boolean>('truth value', same, (value) => (typeof value === 'boolean' ? value : undefined))

export const whole = field<number>(
  'whole number',
  (value) => BigInt(value),
  (value) => (typeof value === 'bigint' ? Number(value) : undefined),
)

/** An ISO day, a DATE in the store. */
export const day = field<string>('date', dateOf, (value) => (value instanceof DateValue ? value.toString() : undefined))

/** Null where unknown. */
export const dayOrNull: Field<string | null> = {
  write: (value) => (value === null ? null : day.write(value)),
  read: (value, key) => (value === null ? null : day.read(value, key)),
}

export const texts = field<readonly string[]>('list of texts', same, (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined,
)

/** One word of a fixed list. */
export function word<T extends string>(allowed: readonly T[]): Field<T> {
  return field(`word out of ${allowed.join(', ')}`, same, (value) => allowed.find((one) => one === value))
}

export function words<T extends string>(allowed: readonly T[]): Field<readonly T[]> {
  return field(`list of words out of ${allowed.join(', ')}`, same, (value) => {
    if (!Array.isArray(value)) return undefined
    const known = value.map((one) => allowed.find((other) => other === one)).filter((one) => one !== undefined)
    return known.length === value.length ? known : undefined
  })
}

/** What is nested, as JSON text: it was written by this program from a record that was checked. */
export function json<T>(): Field<T> {
  return field<T>(
    'JSON text',
    (value) => JSON.stringify(value),
    (value) => (typeof value === 'string' ? (JSON.parse(value) as T) : undefined),
  )
}

export function optional<T>({ write, read }: Field<T>): Field<T> {
  return { write, read: (value, key) => (value === null ? undefined : read(value, key)) }
}

function same<T extends Value>(value: T): Value {
  return value
}

function dateOf(iso: string): DateValue {
  return DateValue.of(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
}
