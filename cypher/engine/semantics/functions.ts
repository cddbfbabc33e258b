/** What the checks know of functions: which aggregate, what the first argument must be, what comes out. */
import { lookup } from '../functions/index.ts'
import { ANY, BOOLEAN, FLOAT, INTEGER, MAP, NODE, PATH, RELATIONSHIP, STRING, elementOf, listOf } from './kinds.ts'
import type { KindName, ValueKind } from './kinds.ts'

export function isAggregate(name: string): boolean {
  return lookup(name)?.kind === 'aggregate'
}

const CHANGING = ['rand', 'randomuuid']

/** Whether a function may give something else each time it is called in one query. */
export function changesWithEachCall(name: string): boolean {
  return CHANGING.includes(name.toLowerCase())
}

const MATHEMATICAL = [
  'abs', 'ceil', 'cos', 'degrees', 'exp', 'floor', 'log', 'log10', 'radians', 'round', 'sign', 'sin', 'sqrt', 'tan',
]
const TEXTUAL = [
  'left', 'lower', 'ltrim', 'replace', 'right', 'rtrim', 'split', 'substring', 'tolower', 'toupper', 'trim', 'upper',
]
const NUMBERS: readonly KindName[] = ['integer', 'float', 'number']
const TEXT: readonly KindName[] = ['string']
const LISTS: readonly KindName[] = ['list']
const TEMPORAL: readonly KindName[] = ['date', 'time', 'localtime', 'datetime', 'localdatetime']

/** Functions that take nothing else as their first argument. */
const FIRST_ARGUMENT: Readonly<Record<string, readonly KindName[]>> = {
  elementid: ['node', 'relationship'],
  endnode: ['relationship'],
  id: ['node', 'relationship'],
  keys: ['node', 'relationship', 'map'],
  labels: ['node'],
  length: ['path'],
  nodes: ['path'],
  properties: ['node', 'relationship', 'map'],
  relationships: ['path'],
  size: ['list', 'string'],
  startnode: ['relationship'],
  type: ['relationship'],
  ...Object.fromEntries(MATHEMATICAL.map((name) => [name, NUMBERS])),
  ...Object.fromEntries(TEXTUAL.map((name) => [name, TEXT])),
  ...Object.fromEntries(['head', 'last', 'tail'].map((name) => [name, LISTS])),
  reverse: ['string', 'list'],
  toboolean: ['boolean', 'integer', 'string'],
  tofloat: [...NUMBERS, 'string'],
  tointeger: [...NUMBERS, 'boolean', 'string'],
  tostring: [...NUMBERS, ...TEMPORAL, 'boolean', 'string', 'duration', 'point'],
}

export function firstArgumentKinds(name: string): readonly KindName[] | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(FIRST_ARGUMENT, key) ? FIRST_ARGUMENT[key] : undefined
}

const RESULTS = new Map<string, ValueKind | ((first: ValueKind) => ValueKind)>([
  ['collect', listOf],
  ['count', INTEGER],
  ['date', { name: 'date' }],
  ['datetime', { name: 'datetime' }],
  ['duration', { name: 'duration' }],
  ['elementid', STRING],
  ['endnode', NODE],
  ['exists', BOOLEAN],
  ['head', elementOf],
  ['id', INTEGER],
  ['isempty', BOOLEAN],
  ['keys', listOf(STRING)],
  ['labels', listOf(STRING)],
  ['last', elementOf],
  ['length', INTEGER],
  ['localdatetime', { name: 'localdatetime' }],
  ['localtime', { name: 'localtime' }],
  ['nodes', listOf(NODE)],
  ['point', { name: 'point' }],
  ['properties', MAP],
  ['rand', FLOAT],
  ['range', listOf(INTEGER)],
  ['relationships', listOf(RELATIONSHIP)],
  ['size', INTEGER],
  ['split', listOf(STRING)],
  ['startnode', NODE],
  ['tail', (first) => listOf(elementOf(first))],
  ['time', { name: 'time' }],
  ['toboolean', BOOLEAN],
  ['tofloat', FLOAT],
  ['tointeger', INTEGER],
  ['tolower', STRING],
  ['tostring', STRING],
  ['toupper', STRING],
  ['type', STRING],
])

export function resultKind(name: string, args: readonly ValueKind[]): ValueKind {
  const result = RESULTS.get(name.toLowerCase()) ?? ANY
  return typeof result === 'function' ? result(args[0] ?? ANY) : result
}

/** What a procedure's type text means; anything not listed is a value of any kind. */
const TYPES = new Map<string, readonly KindName[]>([
  ['BOOLEAN', ['boolean']],
  ['STRING', ['string']],
  ['INTEGER', ['integer']],
  ['FLOAT', ['float', 'integer', 'number']],
  ['NUMBER', ['number', 'integer', 'float']],
  ['MAP', ['map', 'node', 'relationship']],
  ['NODE', ['node']],
  ['RELATIONSHIP', ['relationship']],
  ['PATH', ['path']],
  ['LIST', ['list']],
])

/** The kinds a procedure's argument of this type may have; undefined: any. */
export function kindsOfType(type: string): readonly KindName[] | undefined {
  return TYPES.get(type.replace(/[?\s<].*$/, '').toUpperCase())
}

const ENTITIES = new Map<KindName, ValueKind>([
  ['node', NODE],
  ['relationship', RELATIONSHIP],
  ['path', PATH],
  ['string', STRING],
  ['integer', INTEGER],
  ['boolean', BOOLEAN],
])

/** What a procedure's column of this type holds. */
export function kindOfColumn(type: string): ValueKind {
  const [first] = kindsOfType(type) ?? []
  return first === 'list' ? listOf(ANY) : (ENTITIES.get(first ?? 'any') ?? ANY)
}
