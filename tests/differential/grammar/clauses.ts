/** Whole queries: reading clauses, chains of WITH, subqueries, UNION, and how the rows come out. */
import type { Query } from '../grammar.ts'
import { elementOf, type Kind } from '../kinds.ts'
import type { Draw } from './draw.ts'
import type { Expressions } from './expressions.ts'
import type { Patterns } from './patterns.ts'
import { Scope, variable, type Variable } from './scope.ts'

/** One column of WITH or RETURN. */
interface Column {
  readonly expression: string
  readonly alias: string
  readonly kind: Kind
  readonly source?: Variable
  readonly aggregate?: boolean
}

interface Projection {
  readonly text: string
  readonly columns: readonly Column[]
  readonly orderedBy: readonly number[]
}

/** ORDER BY, SKIP and LIMIT, and the columns that they order by. */
interface Order {
  readonly text: string
  readonly columns: readonly number[]
}

/** Nothing fixes which of two tied values of these comes first, or they have no order worth comparing. */
const UNORDERED: ReadonlySet<Kind> = new Set<Kind>(['bag', 'path', 'route', 'nodes', 'rels', 'map', 'duration', 'list'])
/** Neither grouped nor made distinct: lists of equal elements in another order would count as two. */
const UNGROUPED: ReadonlySet<Kind> = new Set<Kind>(['bag', 'route'])
const VALUES: readonly Kind[] = [
  'int', 'int', 'int', 'float', 'float', 'string', 'string', 'bool', 'bool', 'date', 'datetime', 'localdatetime', 'time',
  'localtime', 'duration', 'point', 'map', 'ints', 'floats', 'strings', 'dates', 'list', 'any', 'any', 'bag',
]
const BAGS = /\b(keys|labels)\(|\bcollect\b|COLLECT|\[\(/

export class Clauses {
  private readonly draw: Draw

  constructor(
    private readonly expressions: Expressions,
    private readonly patterns: Patterns,
  ) {
    this.draw = expressions.draw
  }

  query(): Query {
    const bags = (text: string): Query => ({ text, bags: BAGS.test(text) })
    if (this.draw.chance(8)) return bags(this.union(new Scope()))
    const { text, orderedBy } = this.single()
    return { ...bags(text), orderedBy }
  }

  private single(): { readonly text: string; readonly orderedBy: readonly number[] } {
    const parts: string[] = []
    let scope = new Scope()
    for (let left = this.draw.weighted([[1, 0], [4, 1], [5, 2], [3, 3]]); left > 0; left--) {
      const [text, next] = this.clause(scope, parts.length === 0)
      parts.push(text)
      scope = next
    }
    const end = this.projection('RETURN', scope)
    return { text: [...parts, end.text].join('\n'), orderedBy: end.orderedBy }
  }

  private union(scope: Scope): string {
    const names = Array.from({ length: this.draw.between(1, 2) }, () => this.expressions.fresh('u'))
    const kinds = names.map(() => this.draw.pick<Kind>(['int', 'string', 'any', 'float', 'date']))
    const branch = (): string => {
      const { text, variables } = this.draw.chance(60) ? this.patterns.small(scope) : { text: '', variables: [] }
      const inner = scope.with(...variables)
      const items = names.map((name, index) => `${this.expressions.of(kinds[index] ?? 'any', inner, 2)} AS ${name}`)
      return `${text === '' ? '' : `MATCH ${text} `}RETURN ${items.join(', ')}`
    }
    const word = this.draw.chance(50) ? ' UNION ' : ' UNION ALL '
    return Array.from({ length: this.draw.between(2, 3) }, branch).join(word)
  }

  private clause(scope: Scope, first: boolean): [string, Scope] {
    return this.draw.weighted<() => [string, Scope]>([
      [first ? 14 : 5, () => this.match(scope, 'MATCH')],
      [first ? 1 : 4, () => this.match(scope, 'OPTIONAL MATCH')],
      [3, () => this.unwind(scope)],
      [first ? 1 : 6, () => this.with(scope)],
      [first ? 0 : 3, () => this.call(scope)],
    ])()
  }

  private match(scope: Scope, word: string): [string, Scope] {
    const { text, variables } = this.patterns.match(scope)
    return [`${word} ${text}`, scope.with(...variables)]
  }

  private unwind(scope: Scope): [string, Scope] {
    const ofPaths: readonly Kind[] = scope.of('path').length > 0 ? ['nodes', 'rels'] : []
    const kind = this.draw.pick<Kind>(['ints', 'ints', 'strings', 'list', 'floats', 'dates', 'bag', ...ofPaths])
    const name = this.expressions.fresh('v')
    const element = elementOf(kind) ?? 'any'
    const text = `UNWIND ${this.expressions.of(kind, scope, 2)} AS ${name}`
    return [text, scope.with(variable(name, element, this.expressions.keysOf(element)))]
  }

  private with(scope: Scope): [string, Scope] {
    if (this.draw.chance(12)) {
      const name = this.expressions.fresh('w')
      const kind = this.draw.pick<Kind>(['int', 'string', 'bool', 'any'])
      const star = scope.variables.length > 0 ? '*, ' : ''
      return [`WITH ${star}${this.expressions.of(kind, scope, 2)} AS ${name}`, scope.with(variable(name, kind))]
    }
    const { text, columns } = this.projection('WITH', scope)
    const inner = new Scope(columns.map(({ alias, kind, source }) => variable(alias, kind, source?.keys ?? [])))
    const where = this.draw.chance(35) ? ` WHERE ${this.expressions.of('bool', inner, 2)}` : ''
    return [text + where, inner]
  }

  private call(scope: Scope): [string, Scope] {
    const nodes = scope.of('node')
    const passed = nodes.length > 0 ? [this.draw.pick(nodes)] : []
    const names = passed.map(({ name }) => name)
    const importing = this.draw.chance(60) ? `CALL (${names.join()}) { ` : `CALL { WITH ${names.join()} `
    const head = names.length === 0 ? 'CALL { ' : importing
    const inside = new Scope(passed)
    if (this.draw.chance(20) && head.startsWith('CALL (')) {
      const name = this.expressions.fresh('c')
      const value = () => this.draw.pick(['1', '2', "'x'", 'null', 'count(*)'])
      const branch = () => `MATCH ${this.patterns.small(inside).text} RETURN ${value()} AS ${name}`
      const union = this.draw.pick([' UNION ', ' UNION ALL '])
      return [`${head}${branch()}${union}${branch()} }`, scope.with(variable(name, 'any'))]
    }
    const { text, variables } = this.patterns.small(inside)
    const inner = this.projection('RETURN', inside.with(...variables), names)
    const own = inner.columns.map(({ alias, kind, source }) => variable(alias, kind, source?.keys ?? []))
    return [`${head}MATCH ${text} ${inner.text} }`, scope.with(...own)]
  }

  /** `taken`: names of the outer query, which the columns of a subquery may not have. */
  private projection(word: 'WITH' | 'RETURN', scope: Scope, taken: readonly string[] = []): Projection {
    const columns = this.columns(scope, taken)
    const grouped = columns.some(({ aggregate }) => aggregate)
    const distinct = !grouped && columns.every(({ kind }) => !UNGROUPED.has(kind)) && this.draw.chance(20)
    const items = columns.map(({ expression, alias }) => (expression === alias ? alias : `${expression} AS ${alias}`))
    const order = this.order(columns, scope, grouped || distinct)
    const text = `${word} ${distinct ? 'DISTINCT ' : ''}${items.join(', ')}${order.text}`
    return { text, columns, orderedBy: order.columns }
  }

  private columns(scope: Scope, taken: readonly string[]): readonly Column[] {
    const free = scope.variables.filter(({ name, kind }) => !taken.includes(name) && kind !== 'route')
    const passed = free
      .filter(() => this.draw.chance(40))
      .map((source): Column => ({ expression: source.name, alias: source.name, kind: source.kind, source }))
    if (this.draw.chance(30)) {
      const grouping = passed.filter(({ kind }) => !UNGROUPED.has(kind)).slice(0, 2)
      return [...grouping, ...this.some(1, 2, () => this.aggregate(scope))]
    }
    return [...passed.slice(0, 3), ...this.some(passed.length > 0 ? 0 : 1, 3, () => this.value(scope))]
  }

  private some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: this.draw.between(least, most) }, make)
  }

  private value(scope: Scope): Column {
    const kind = this.draw.pick(VALUES)
    const expression = this.expressions.of(kind, scope, this.draw.between(1, 3))
    return { expression, alias: this.expressions.fresh('c'), kind }
  }

  private aggregate(scope: Scope): Column {
    const distinct = this.draw.chance(25) ? 'DISTINCT ' : ''
    const argument = (kind: Kind): string => distinct + this.expressions.of(kind, scope, this.draw.between(0, 2))
    const extreme = this.draw.pick<Kind>(['int', 'float', 'string', 'date', 'any', 'datetime'])
    const [form, kind] = this.draw.weighted<() => readonly [string, Kind]>([
      [4, () => ['count(*)', 'int']],
      [3, () => [`count(${argument('any')})`, 'int']],
      [3, () => [`sum(${argument('int')})`, 'int']],
      [2, () => [`sum(${argument('float')})`, 'float']],
      [2, () => [`avg(${argument(this.draw.pick(['int', 'float']))})`, 'float']],
      [3, () => [`${this.draw.pick(['min', 'max'])}(${argument(extreme)})`, extreme]],
      [4, () => [`collect(${argument(this.draw.pick(['int', 'string', 'any']))})`, 'bag']],
      [1, () => [`stDev(${argument('int')})`, 'float']],
      [1, () => [`stDevP(${argument('float')})`, 'float']],
      [1, () => [`percentileCont(${argument('int')}, 0.4)`, 'float']],
      [1, () => [`percentileDisc(${argument('int')}, 0.7)`, 'int']],
      [1, () => [`size(collect(${argument('string')}))`, 'int']],
      [1, () => [`count(*) + ${this.draw.pick(['1', 'sum(1)', "size('ab')"])}`, 'int']],
      [1, () => [`sum(${distinct}duration({days: coalesce(${this.expressions.of('int', scope, 0)}, 1)}))`, 'duration']],
    ])()
    return { expression: form, alias: this.expressions.fresh('g'), kind, aggregate: true }
  }

  /** LIMIT and SKIP only behind an order that is total. */
  private order(columns: readonly Column[], scope: Scope, closed: boolean): Order {
    const orderable = [...columns.keys()].filter((index) => !UNORDERED.has(columns[index]?.kind ?? 'bag'))
    if (orderable.length === 0 || !this.draw.chance(45)) return { text: '', columns: [] }
    const total = orderable.length === columns.length
    const cut = total && this.draw.chance(55)
    const used = cut ? orderable : orderable.filter(() => this.draw.chance(60))
    if (used.length === 0) {
      const byOther = this.draw.chance(50) && !closed
      return { text: byOther ? ` ORDER BY ${this.expressions.of('int', scope, 1)}` : '', columns: [] }
    }
    const direction = () => this.draw.pick(['', '', ' DESC', ' ASC', ' DESCENDING'])
    const keys = used.map((index) => this.key(columns[index], closed) + direction())
    const limits = cut ? this.limits() : ''
    return { text: ` ORDER BY ${keys.join(', ')}${limits}`, columns: used }
  }

  /** Nodes and relationships by their number: what else orders them is the id that a database gives. */
  private key(column: Column | undefined, closed: boolean): string {
    const { alias = '', kind = 'any', expression = '', aggregate = false } = column ?? {}
    if (kind === 'node' || kind === 'rel') return `${alias}.uid`
    return !closed && !aggregate && this.draw.chance(25) ? expression : alias
  }

  private limits(): string {
    const limit = this.draw.pick(['1', '3', '10', '25', '0', '2 + 3', 'toInteger(4.2)'])
    return this.draw.weighted([
      [6, ` LIMIT ${limit}`],
      [2, ` SKIP ${this.draw.pick(['1', '5'])} LIMIT ${limit}`],
      [1, ' SKIP 2'],
      [1, ` OFFSET 1 LIMIT ${limit}`],
    ])
  }
}
