/** Whether two answers to one query are the same answer. */
import { DurationValue } from '../../cypher/engine/temporal/index.ts'
import { isTemporal } from '../../cypher/engine/values/kinds.ts'
import { NodeValue, PathValue, PointValue, RelationshipValue, type Value } from '../../cypher/engine/values/types.ts'
import type { Answer, Side } from './sides.ts'

/** How the rows of a query may be compared. */
export interface Comparison {
  /** Positions of the columns that the rows are ordered by; these must come in the same sequence. */
  readonly orderedBy?: readonly number[]
  /** The order inside lists is nobody's promise. */
  readonly bags?: boolean
}

export type Verdict =
  | { readonly kind: 'same error' }
  | { readonly kind: 'neo4j fault'; readonly why: string }
  | { readonly kind: 'equal'; readonly rows: number }
  | { readonly kind: 'too much' | 'unsupported'; readonly what: string }
  | { readonly kind: 'different'; readonly why: string }

export function compare(query: string, comparison: Comparison, neo4j: [Side, Answer], engine: [Side, Answer]): Verdict {
  const [, theirs] = neo4j
  const [, ours] = engine
  if (ours.kind === 'unsupported') return { kind: 'unsupported', what: ours.what }
  if (theirs.kind === 'too much') return { kind: 'too much', what: 'Neo4j' }
  if (ours.kind === 'too much') return { kind: 'too much', what: 'the engine' }
  if (theirs.kind === 'fault') return { kind: 'neo4j fault', why: theirs.message }
  if (ours.kind === 'fault') return { kind: 'different', why: `the engine fails: ${ours.message}` }
  if (theirs.kind === 'rows' && ours.kind === 'rows') {
    const inner = { bags: comparison.bags ?? false, tolerant: TOLERANT.test(query) }
    return sameRows(comparison, new Texts(neo4j[0], inner).of(theirs), new Texts(engine[0], inner).of(ours))
  }
  if (theirs.kind === 'error' && ours.kind === 'error') return sameErrors(theirs, ours)
  return { kind: 'different', why: `Neo4j: ${shown(theirs)}\nengine: ${shown(ours)}` }
}

/** Functions whose last digits depend on the order of the rows or on the library of the machine. */
const SUMS = 'sum|avg|stdev|stdevp|percentilecont'
const MATHS = 'sin|cos|tan|cot|asin|acos|atan|atan2|haversin|exp|log|log10|sqrt|degrees|radians|distance'
const TOLERANT = new RegExp(String.raw`\b(${SUMS}|${MATHS})\s*\(|\^`, 'i')

function shown(answer: Answer): string {
  if (answer.kind === 'rows') return `${answer.rows.length} rows`
  return answer.kind === 'error' ? `${answer.type}: ${answer.message}` : answer.kind
}

function sameErrors(theirs: Answer & { kind: 'error' }, ours: Answer & { kind: 'error' }): Verdict {
  if (errorClass(theirs) === errorClass(ours)) return { kind: 'same error' }
  return { kind: 'different', why: `Neo4j: ${shown(theirs)}\nengine: ${shown(ours)}` }
}

/**
 * Neo4j's classes in the words of the TCK: a type found wrong before the query runs is a TypeError to it only when it
 * runs, a text that is no date is a SyntaxError to it, and a wrong argument of a temporal function a failed call.
 */
export function errorClass({ type, message }: Answer & { kind: 'error' }): string {
  if (type === 'ProcedureCallFailed') return 'TypeError'
  if (type !== 'SyntaxError') return type === 'SemanticError' ? 'SyntaxError' : type
  if (/^(Type mismatch|InvalidArgumentType:)/.test(message)) return 'TypeError'
  return /cannot be parsed to an? |^Invalid (value for|date) /.test(message) ? 'ArgumentError' : type
}

interface RowTexts {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function sameRows({ orderedBy = [] }: Comparison, theirs: RowTexts, ours: RowTexts): Verdict {
  const names = [theirs.columns.join(' | '), ours.columns.join(' | ')]
  if (names[0] !== names[1]) return { kind: 'different', why: `columns\nNeo4j  ${names[0]}\nengine ${names[1]}` }
  const [order, ownOrder] = [orderKeys(theirs, orderedBy), orderKeys(ours, orderedBy)]
  if (order.join('\n') !== ownOrder.join('\n')) return { kind: 'different', why: `order\n${firstDifference(order, ownOrder)}` }
  const sorted = ({ rows }: RowTexts): string[] => rows.map((row) => row.join(' | ')).sort()
  const [a, b] = [sorted(theirs), sorted(ours)]
  if (a.join('\n') === b.join('\n')) return { kind: 'equal', rows: a.length }
  return { kind: 'different', why: `rows ${a.length}, engine ${b.length}\n${firstDifference(a, b)}` }
}

/** 1 and 1.0 are tied, as are 0.0 and -0.0, so that either may come first; the rows themselves are compared as well. */
function orderKeys({ rows }: RowTexts, columns: readonly number[]): string[] {
  const texts = rows.map((row) => columns.map((column) => row[column]).join(' | '))
  return texts.map((text) => text.replace(/(\d)f\b/g, '$1').replace(/-0\b(?!\.)/g, '0'))
}

function firstDifference(theirs: readonly string[], ours: readonly string[]): string {
  const [a, b] = [new Set(theirs), new Set(ours)]
  const only = (rows: readonly string[], other: ReadonlySet<string>) => rows.filter((row) => !other.has(row))
  const [theirsOnly, oursOnly] = [only(theirs, b), only(ours, a)]
  if (theirsOnly.length + oursOnly.length > 0) return `Neo4j  ${cut(theirsOnly[0])}\nengine ${cut(oursOnly[0])}`
  const at = theirs.findIndex((row, index) => row !== ours[index])
  return `at ${at}\nNeo4j  ${cut(theirs[at])}\nengine ${cut(ours[at])}`
}

function cut(text = '(no such row)'): string {
  return text.length > 600 ? `${text.slice(0, 600)} …` : text
}

/** The last digits of numbers in a text are those of the numbers that were put there. */
function shortened(text: string): string {
  return text.replace(/\d+\.\d{9,}/g, (digits) => String(Number(Number(digits).toPrecision(9))))
}

/** Values as texts that are equal where the values are the same in value and type. */
class Texts {
  constructor(
    private readonly side: Side,
    private readonly how: { readonly bags: boolean; readonly tolerant: boolean },
  ) {}

  of({ columns, rows }: Answer & { kind: 'rows' }): RowTexts {
    return { columns, rows: rows.map((row) => row.map((value) => this.text(value))) }
  }

  private text(value: Value): string {
    if (value === null) return 'null'
    if (typeof value === 'string') return JSON.stringify(this.how.tolerant ? shortened(value) : value)
    if (typeof value === 'number') return this.float(value)
    if (typeof value !== 'object') return String(value)
    if (Array.isArray(value)) return this.list(value as readonly Value[])
    if (value instanceof Map) return this.map(value as ReadonlyMap<string, Value>)
    if (value instanceof NodeValue) return this.node(value)
    if (value instanceof RelationshipValue) return this.relationship(value)
    if (value instanceof PathValue) return this.path(value)
    if (value instanceof PointValue) return this.point(value)
    if (value instanceof DurationValue) return this.duration(value)
    return isTemporal(value) ? `${value.kind} ${value.toString()}` : 'unknown'
  }

  private float(value: number): string {
    const text = this.how.tolerant && Number.isFinite(value) ? String(Number(value.toPrecision(9))) : String(value)
    return Object.is(value, -0) && !this.how.tolerant ? '-0f' : `${text}f`
  }

  private list(items: readonly Value[]): string {
    const texts = items.map((item) => this.text(item))
    return `[${(this.how.bags ? texts.sort() : texts).join(', ')}]`
  }

  private map(map: ReadonlyMap<string, Value>): string {
    const entries = [...map].map(([key, value]) => `${key}: ${this.text(value)}`)
    return `{${entries.sort().join(', ')}}`
  }

  private node(value: NodeValue): string {
    return `(${this.side.nodePosition(value)}:${[...value.labels].sort().join(':')} ${this.map(value.properties)})`
  }

  private point({ srid, x, y, z }: PointValue): string {
    return `point ${srid} ${[x, y, ...(z === undefined ? [] : [z])].map((part) => this.float(part)).join(' ')}`
  }

  private duration({ months, days, seconds, nanoseconds }: DurationValue): string {
    return `duration ${months} ${days} ${seconds} ${nanoseconds}`
  }

  private relationship(value: RelationshipValue): string {
    const ends = `${this.side.nodePosition(value.start)}->${this.side.nodePosition(value.end)}`
    return `[${this.side.relationshipPosition(value)}:${value.type} ${ends} ${this.map(value.properties)}]`
  }

  private path({ nodes, relationships }: PathValue): string {
    const steps = relationships.map((step) => `-[${this.side.relationshipPosition(step)}]-`)
    return `<${nodes.map((node, index) => `(${this.side.nodePosition(node)})${steps[index] ?? ''}`).join('')}>`
  }
}
