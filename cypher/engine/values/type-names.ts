/** Type names and type predicates of Cypher 5: `valueType()`, `IS :: LIST<INTEGER NOT NULL>`. */
import type { ValueType } from '../syntax/ast.ts'
import { isList, isNumber, kindOf, type Kind } from './kinds.ts'
import type { Value } from './types.ts'

/** The order of the members in the name of a union. */
const UNION_ORDER = [
  'NOTHING', 'NULL', 'BOOLEAN', 'STRING', 'INTEGER', 'FLOAT', 'DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME',
  'ZONED DATETIME', 'DURATION', 'POINT', 'NODE', 'RELATIONSHIP', 'MAP', 'LIST', 'PATH',
] as const

/** Other spellings of the types (upper case, as the parser gives them) → the name of the kind. */
const SYNONYMS = new Map<string, Kind | 'NOTHING'>([
  ['BOOL', 'BOOLEAN'], ['VARCHAR', 'STRING'], ['INT', 'INTEGER'], ['SIGNED INTEGER', 'INTEGER'],
  ['TIME WITH TIME ZONE', 'ZONED TIME'], ['TIME WITH TIMEZONE', 'ZONED TIME'],
  ['TIME WITHOUT TIME ZONE', 'LOCAL TIME'], ['TIME WITHOUT TIMEZONE', 'LOCAL TIME'],
  ['TIMESTAMP WITH TIME ZONE', 'ZONED DATETIME'], ['TIMESTAMP WITH TIMEZONE', 'ZONED DATETIME'],
  ['TIMESTAMP WITHOUT TIME ZONE', 'LOCAL DATETIME'], ['TIMESTAMP WITHOUT TIMEZONE', 'LOCAL DATETIME'],
  ['VERTEX', 'NODE'], ['EDGE', 'RELATIONSHIP'],
])
const ANY = new Set(['ANY', 'ANY VALUE'])
const PROPERTY_VALUE = 'PROPERTY VALUE'
const NOT_STORABLE: ReadonlySet<Kind> = new Set(['NODE', 'RELATIONSHIP', 'PATH', 'MAP', 'LIST', 'NULL'])

/** `INTEGER NOT NULL`, `LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL`, `NULL`. */
export function valueTypeName(value: Value): string {
  return value === null ? 'NULL' : `${bareName(value)} NOT NULL`
}

function bareName(value: Value): string {
  return isList(value) ? `LIST<${elementNames(value)}>` : kindOf(value)
}

function elementNames(list: readonly Value[]): string {
  const bare = new Set(list.filter((item) => item !== null).map(bareName))
  if (bare.size > 1 && [...bare].some((name) => name.startsWith('LIST<') && name !== EMPTY)) bare.delete(EMPTY)
  if (bare.size === 0) return list.length === 0 ? 'NOTHING' : 'NULL'
  const suffix = list.includes(null) ? '' : ' NOT NULL'
  return [...bare].sort(byUnionOrder).map((name) => name + suffix).join(' | ')
}
const EMPTY = 'LIST<NOTHING>'

function byUnionOrder(a: string, b: string): number {
  const inner = a.startsWith('LIST<') && b.startsWith('LIST<')
  return inner ? byUnionOrder(a.slice(5), b.slice(5)) : unionRank(a) - unionRank(b)
}

function unionRank(name: string): number {
  return UNION_ORDER.findIndex((type) => name.startsWith(type))
}

/** `value IS :: type`. Null belongs to every type that is not NOT NULL. */
export function isOfType(value: Value, type: ValueType): boolean {
  if (value === null) return !type.notNull && type.name !== 'NOTHING'
  if ('members' in type) return type.members.some((member) => isOfType(value, member))
  if ('element' in type) return isList(value) && value.every((item) => isOfType(item, type.element))
  if (ANY.has(type.name)) return true
  if (type.name === PROPERTY_VALUE) return isStorable(value)
  return (SYNONYMS.get(type.name) ?? type.name) === kindOf(value)
}

/** Whether the value may stand in a property: a scalar, or a list of scalars of one type (or all numbers) without null. */
export function isStorable(value: Value): boolean {
  if (!isList(value)) return !NOT_STORABLE.has(kindOf(value))
  const kinds = new Set(value.map((item) => (isNumber(item) ? 'FLOAT' : kindOf(item))))
  return kinds.size <= 1 && ![...kinds].some((kind) => NOT_STORABLE.has(kind))
}
