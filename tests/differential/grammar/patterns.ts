/** Patterns that the graph can match: their ends and types are drawn from what is joined to what. */
import { named } from '../literal.ts'
import type { Edge, Key } from '../schema.ts'
import type { Expressions } from './expressions.ts'
import { Scope, variable, type Variable } from './scope.ts'

export interface Drawn {
  readonly text: string
  readonly variables: readonly Variable[]
}

/** `legacy`: `-[*1..2]-`; `quantified`: `((a)-->(b)){1,2}`. Neo4j does not take both in one clause. */
type Style = 'legacy' | 'quantified'

/** Each with whether it gives all paths of the lengths it gives: else which of them come is nobody's promise. */
const SELECTORS = [
  ['SHORTEST 1', false],
  ['SHORTEST 3', false],
  ['ANY', false],
  ['ANY SHORTEST', false],
  ['ALL SHORTEST', true],
  ['SHORTEST GROUP', true],
  ['SHORTEST 2 GROUPS', true],
] as const

function bound({ name }: Variable): Drawn {
  return { text: `(${name})`, variables: [] }
}

export class Patterns {
  private readonly style: Style

  constructor(private readonly expressions: Expressions) {
    this.style = expressions.draw.chance(50) ? 'legacy' : 'quantified'
  }

  /** Patterns with their WHERE; the first hangs on a value or a known node in most cases, so that it ends soon. */
  match(scope: Scope): Drawn {
    const { draw } = this.expressions
    const path = draw.weighted<() => Drawn>([
      [60, () => this.chain(scope, draw.weighted([[4, 1], [4, 2], [1, 0], [1, 3]]))],
      [8, () => this.named(scope)],
      [15, () => (this.style === 'legacy' ? this.shortestFunction() : this.selected())],
      [12, () => this.twoParts(scope)],
    ])()
    return this.filtered(path, scope, 30)
  }

  /** A pattern as a predicate, hanging on a node in scope. */
  predicate(scope: Scope): string | undefined {
    const { draw } = this.expressions
    const nodes = scope.of('node')
    if (nodes.length === 0) return undefined
    const node = draw.pick(nodes).name
    const end = draw.weighted([[4, `(:${this.expressions.label(1)})`], [2, `(${draw.pick(nodes).name})`], [4, '()']])
    const long = this.style === 'legacy' && draw.chance(25)
    return `(${node})${this.arrow('', this.typeText(undefined, long), long ? '*1..2' : '')}${end}`
  }

  comprehension(scope: Scope, depth: number): string | undefined {
    const nodes = scope.of('node')
    if (nodes.length === 0) return undefined
    const { draw } = this.expressions
    const start = draw.pick(nodes)
    const edge = this.edgeOf(start)
    const [end, step] = [this.node(undefined, edge, 'to'), this.step(edge, false)]
    const inner = scope.with(...end.variables, ...step.variables)
    const where = draw.chance(50) ? ` WHERE ${this.expressions.of('bool', inner, depth)}` : ''
    return `[(${start.name})${step.text}${end.text}${where} | ${this.expressions.of('any', inner, depth)}]`
  }

  /** A short pattern for a subquery. */
  small(scope: Scope): Drawn {
    const path = this.chain(scope, this.expressions.draw.weighted([[6, 1], [2, 2]]), true)
    return this.filtered(path, scope, 40)
  }

  private filtered({ text, variables }: Drawn, scope: Scope, percent: number): Drawn {
    const { draw } = this.expressions
    if (!draw.chance(percent)) return { text, variables }
    const condition = this.expressions.of('bool', scope.with(...variables), draw.between(1, 3))
    return { text: `${text} WHERE ${condition}`, variables }
  }

  private twoParts(scope: Scope): Drawn {
    const first = this.chain(scope, 1)
    const second = this.chain(scope.with(...first.variables), this.expressions.draw.between(0, 1), true)
    return { text: `${first.text}, ${second.text}`, variables: [...first.variables, ...second.variables] }
  }

  private named(scope: Scope): Drawn {
    const name = this.expressions.fresh('p')
    const { text, variables } = this.chain(scope, this.expressions.draw.between(scope.of('node').length > 0 ? 1 : 0, 2))
    return { text: `${name} = ${text}`, variables: [...variables, variable(name, 'path')] }
  }

  /** `steps` relationships in a row, from a node in scope where there is one. */
  private chain(scope: Scope, steps: number, hang = false): Drawn {
    const { draw } = this.expressions
    const known = scope.of('node')
    const start = known.length > 0 && (hang || draw.chance(80)) ? draw.pick(known) : undefined
    let edge = this.edgeOf(start)
    const first = start === undefined ? this.node(scope, edge, 'from', draw.chance(65)) : bound(start)
    const parts = [first.text]
    const variables: Variable[] = [...first.variables]
    let repeated = false
    for (let index = 0; index < steps; index++) {
      const long: boolean = !repeated && draw.chance(18)
      repeated ||= long
      const step = long ? this.repeated(edge) : this.step(edge, true)
      const close = draw.chance(3) && known.length > 0
      const end = close ? bound(draw.pick(known)) : this.node(scope.with(...variables), edge, 'to')
      parts.push(step.text, end.text)
      variables.push(...step.variables, ...end.variables)
      edge = this.edgeAfter(edge)
    }
    return { text: parts.join(''), variables }
  }

  private node(scope: Scope | undefined, edge: Edge, side: 'from' | 'to', anchored = false): Drawn {
    const { draw, schema } = this.expressions
    const name = this.expressions.fresh('n')
    const keys = schema.keysOfLabel.get(edge[side]) ?? []
    const own = variable(name, 'node', keys)
    const label = draw.weighted([[5, `:${named(edge[side])}`], [1, `:${this.expressions.label(2)}`], [4, '']])
    const inner = draw.weighted<() => string>([
      [anchored ? 6 : 1, () => this.propertyMap(keys)],
      [1, () => ` WHERE ${this.expressions.of('bool', (scope ?? new Scope()).with(own), 1)}`],
      [anchored ? 2 : 16, () => ''],
    ])()
    const anonymous = scope !== undefined && inner === '' && draw.chance(12)
    return anonymous ? { text: `(${label})`, variables: [] } : { text: `(${name}${label}${inner})`, variables: [own] }
  }

  private propertyMap(keys: readonly Key[]): string {
    const usable = keys.filter(({ samples }) => samples.length > 0)
    if (usable.length === 0) return ''
    const key = this.expressions.draw.pick(usable)
    return ` {${named(key.name)}: ${this.expressions.draw.pick(key.samples)}}`
  }

  private step(edge: Edge, mayFilter: boolean): Drawn {
    const { draw, schema } = this.expressions
    if (draw.chance(20)) return { text: this.arrow('', this.typeText(edge), ''), variables: [] }
    const name = this.expressions.fresh('r')
    const keys = schema.keysOfType.get(edge.type) ?? []
    const own = variable(name, 'rel', keys)
    const inner = draw.weighted<() => string>([
      [mayFilter ? 10 : 0, () => this.propertyMap(keys)],
      [mayFilter ? 7 : 0, () => ` WHERE ${this.expressions.of('bool', new Scope([own]), 1)}`],
      [83, () => ''],
    ])()
    return { text: this.arrow(name, this.typeText(edge), inner), variables: [own] }
  }

  private repeated(edge: Edge): Drawn {
    const { draw } = this.expressions
    if (this.style === 'legacy') {
      const name = draw.chance(50) ? this.expressions.fresh('rs') : ''
      const range = draw.pick(['*1..2', '*2', '*0..1', '*..2', '*0..2', '*1..1', '*0'])
      const variables = name === '' ? [] : [variable(name, 'rels')]
      return { text: this.arrow(name, this.typeText(edge, true), range), variables }
    }
    const quantifier = draw.pick(['{1,2}', '{2}', '{0,1}', '{,2}', '{0,2}', '{1}'])
    if (draw.chance(60)) return this.quantified(edge, quantifier)
    return { text: `${this.arrow('', this.typeText(edge), '')}${quantifier}`, variables: [] }
  }

  private quantified(edge: Edge, quantifier: string): Drawn {
    const { draw } = this.expressions
    const from = this.node(new Scope(), edge, 'from')
    const step = this.step(edge, true)
    const to = this.node(new Scope(), edge, 'to')
    const variables = [...from.variables, ...step.variables, ...to.variables]
    const where = draw.chance(40) ? ` WHERE ${this.expressions.of('bool', new Scope(variables), 1)}` : ''
    const groups = variables.map(({ name, kind }) => variable(name, kind === 'node' ? 'nodes' : 'rels'))
    return { text: `(${from.text}${step.text}${to.text}${where})${quantifier}`, variables: groups }
  }

  private shortestFunction(): Drawn {
    const { draw } = this.expressions
    const [from, to] = this.ends()
    const path = this.expressions.fresh('p')
    const all = draw.chance(60)
    const types = draw.chance(50) ? this.typeText(undefined, true) : ''
    const step = this.arrow('', types, draw.pick(['*..4', '*', '*1..3', '*0..3']))
    const search = all ? 'allShortestPaths' : 'shortestPath'
    const text = `${from.text}, ${to.text} MATCH ${path} = ${search}((${from.name})${step}(${to.name}))`
    return { text, variables: [...from.variables, ...to.variables, variable(path, all ? 'path' : 'route')] }
  }

  private selected(): Drawn {
    const { draw } = this.expressions
    const [from, to] = this.ends()
    const path = this.expressions.fresh('p')
    const arrow = this.arrow('', this.typeText(undefined), '')
    const step = draw.chance(60)
      ? `${arrow}${draw.pick(['+', '{1,3}', '*', '{,4}', '{2,3}'])}`
      : `((${this.expressions.fresh('n')})${arrow}(${this.expressions.fresh('n')}))${draw.pick(['{1,2}', '{1,3}', '+', '{2,}', '*'])}`
    const [selector, whole] = draw.pick(SELECTORS)
    const text = `${from.text}, ${to.text} MATCH ${path} = ${selector} (${from.name})${step}(${to.name})`
    return { text, variables: [...from.variables, ...to.variables, variable(path, whole ? 'path' : 'route')] }
  }

  /** Two nodes, each given by its number. */
  private ends(): readonly [Drawn & { name: string }, Drawn & { name: string }] {
    const { draw, schema } = this.expressions
    const edge = draw.pick(schema.edges)
    const end = (side: 'from' | 'to'): Drawn & { name: string } => {
      const name = this.expressions.fresh('n')
      const keys = schema.keysOfLabel.get(edge[side]) ?? []
      const samples = keys.find((key) => key.name === 'uid')?.samples ?? ['0']
      const text = `(${name}:${named(edge[side])} {uid: ${draw.pick(samples)}})`
      return { name, text, variables: [variable(name, 'node', keys)] }
    }
    const from = end('from')
    const to = end('to')
    if (from.text.split('{')[1] !== to.text.split('{')[1]) return [from, to]
    // shortestPath() fails between a node and itself
    return [from, { ...to, text: to.text.replace(/uid: (\d+)/, (_, uid: string) => `uid: ${Number(uid) + 1}`) }]
  }

  private arrow(name: string, types: string, inner: string): string {
    const body = name + types + inner
    const detail = body === '' ? '' : `[${body}]`
    return this.expressions.draw.pick([`-${detail}->`, `-${detail}->`, `<-${detail}-`, `-${detail}-`])
  }

  /** `plain`: no more than alternatives, which is all that `-[*]-` takes. */
  private typeText(edge: Edge | undefined, plain = false): string {
    const { draw, schema } = this.expressions
    return draw.weighted<() => string>([
      [edge === undefined ? 0 : 6, () => `:${named(edge?.type ?? '')}`],
      [3, () => ''],
      [2, () => `:${named(draw.pick(schema.types))}|${named(draw.pick(schema.types))}`],
      [plain ? 0 : 1, () => `:${this.expressions.label(1, schema.types)}`],
    ])()
  }

  private edgeOf(start: Variable | undefined): Edge {
    const { draw, schema } = this.expressions
    const labels = schema.labels.filter((label) => schema.keysOfLabel.get(label) === start?.keys)
    const fitting = schema.edges.filter(({ from, to }) => labels.includes(from) || labels.includes(to))
    return draw.pick(fitting.length > 0 ? fitting : schema.edges)
  }

  private edgeAfter(edge: Edge): Edge {
    const next = this.expressions.schema.edges.filter(({ from }) => from === edge.to)
    return next.length > 0 ? this.expressions.draw.pick(next) : edge
  }
}
