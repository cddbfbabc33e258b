/** What is known before the first row about the values an expression can have. */

type SimpleKindName =
  | 'any'
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'number'
  | 'string'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'point'
  | 'duration'
  | 'date'
  | 'time'
  | 'localtime'
  | 'datetime'
  | 'localdatetime'
export type KindName = SimpleKindName | 'list'

/** Every kind allows null; `any` is a value of which nothing is known. */
export type ValueKind = { readonly name: SimpleKindName } | { readonly name: 'list'; readonly element: ValueKind }

export const ANY: ValueKind = { name: 'any' }
export const BOOLEAN: ValueKind = { name: 'boolean' }
export const INTEGER: ValueKind = { name: 'integer' }
export const FLOAT: ValueKind = { name: 'float' }
export const STRING: ValueKind = { name: 'string' }
export const MAP: ValueKind = { name: 'map' }
export const NODE: ValueKind = { name: 'node' }
export const RELATIONSHIP: ValueKind = { name: 'relationship' }
export const PATH: ValueKind = { name: 'path' }

export function listOf(element: ValueKind): ValueKind {
  return { name: 'list', element }
}

/** Whether a value of this kind can be one of the named kinds: false only where that is certain. */
export function canBe(kind: ValueKind, ...names: readonly KindName[]): boolean {
  return kind.name === 'any' || kind.name === 'null' || names.includes(kind.name)
}

/** What the elements of a list are; of a kind that may be a list, anything. */
export function elementOf(kind: ValueKind): ValueKind {
  return kind.name === 'list' ? kind.element : ANY
}

/** The one kind that covers all of these; null goes with each. */
export function common(kinds: readonly ValueKind[]): ValueKind {
  const known = kinds.filter((kind) => kind.name !== 'null')
  const [first] = known
  if (first === undefined) return kinds.length > 0 ? { name: 'null' } : ANY
  if (known.every((kind) => kind.name === 'list')) return listOf(common(known.map(elementOf)))
  return known.every((kind) => kind.name === first.name) ? first : ANY
}

const TYPE_NAMES: Partial<Record<KindName, string>> = {
  number: 'INTEGER or FLOAT',
  time: 'ZONED TIME',
  localtime: 'LOCAL TIME',
  datetime: 'ZONED DATETIME',
  localdatetime: 'LOCAL DATETIME',
}

function typeName(name: KindName): string {
  return TYPE_NAMES[name] ?? name.toUpperCase()
}

/** The name of a type, for messages. */
export function describe(kind: ValueKind): string {
  return kind.name === 'list' && kind.element.name !== 'any' ? `LIST<${describe(kind.element)}>` : typeName(kind.name)
}

/** The names of all these types, for messages. */
export function typeNames(names: readonly KindName[]): string {
  const [last = '', ...others] = names.filter((name) => name !== 'number' || !names.includes('integer')).map(typeName).reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`
}
