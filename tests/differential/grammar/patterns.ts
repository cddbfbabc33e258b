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
    const end = draw.chance(40) ? `(:${this.expressions.label(1)})` : draw.chance(30) ? `(${draw.pick(nodes).name})` : '()'
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
    return { text: `${text} WHERE ${this.expressions.of('bool', scope.with(...variables), draw.between(1, 3))}`, variables }
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
    const first = start === undefined ? this.node(scope, edge, 'from', draw.chance(65)) : { text: `(${start.name})`, variables: [] }
    const parts = [first.text]
    const variables: Variable[] = [...first.variables]
    let repeated = false
    for (let index = 0; index < steps; index++) {
      const long: boolean = !repeated && draw.chance(18)
      repeated ||= long
      const step = long ? this.repeated(edge) : this.step(edge, true)
      const close = draw.chance(3) && known.length > 0
      const end = close ? { text: `(${draw.pick(known).name})`, variables: [] } : this.node(scope.with(...variables), edge, 'to')
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
    const inner = mayFilter && draw.chance(10) ? this.propertyMap(keys) : mayFilter && draw.chance(8) ? ` WHERE ${this.expressions.of('bool', new Scope([own]), 1)}` : ''
    return { text: this.arrow(name, this.typeText(edge), inner), variables: [own] }
  }

  private repeated(edge: Edge): Drawn {
    const { draw } = this.expressions
    if (this.style === 'legacy') {
      const name = draw.chance(50) ? this.expressions.fresh('rs') : ''
      const range = draw.pick(['*1..2', '*2', '*0..1', '*..2', '*0..2', '*1..1', '*0'])
      return { text: this.arrow(name, this.typeText(edge, true), range), variables: name === '' ? [] : [variable(name, 'rels')] }
    }
    if (draw.chance(40)) return { text: `${this.arrow('', this.typeText(edge), '')}${draw.pick(['{1,2}', '{2}', '{0,1}', '{,2}', '{0,2}'])}`, variables: [] }
    return this.quantified(edge, draw.pick(['{1,2}', '{2}', '{0,1}', '{,2}', '{0,2}', '{1}']))
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
    const step = this.arrow('', draw.chance(50) ? this.typeText(undefined, true) : '', draw.pick(['*..4', '*', '*1..3', '*0..3']))
    const text = `${from.text}, ${to.text} MATCH ${path} = ${all ? 'allShortestPaths' : 'shortestPath'}((${from.name})${step}(${to.name}))`
    return { text, variables: [...from.variables, ...to.variables, variable(path, all ? 'path' : 'route')] }
  }

  private selected(): Drawn {
    const { draw } = this.expressions
    const [from, to] = this.ends()
    const path = this.expressions.fresh('p')
    const step = draw.weighted<() => string>([
      [3, () => `${this.arrow('', this.typeText(undefined), '')}${draw.pick(['+', '{1,3}', '*', '{,4}', '{2,3}'])}`],
      [2, () => `((${this.expressions.fresh('n')})${this.arrow('', this.typeText(undefined), '')}(${this.expressions.fresh('n')}))${draw.pick(['{1,2}', '{1,3}'])}`],
    ])()
    const [selector, whole] = draw.pick([['SHORTEST 1', false], ['SHORTEST 3', false], ['ALL SHORTEST', true], ['ANY', false], ['SHORTEST GROUP', true], ['SHORTEST 2 GROUPS', true], ['ANY SHORTEST', false]] as const)
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
      return { name, text: `(${name}:${named(edge[side])} {uid: ${draw.pick(samples)}})`, variables: [variable(name, 'node', keys)] }
    }
    const from = end('from')
    let to = end('to')
    while (to.text.split('{')[1] === from.text.split('{')[1]) to = { ...to, text: to.text.replace(/uid: (\d+)/, (_, uid: string) => `uid: ${Number(uid) + 1}`) }
    return [from, to]
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
    const labels = start === undefined ? undefined : [...schema.keysOfLabel].filter(([, keys]) => keys === start.keys).map(([label]) => label)
    const fitting = labels === undefined ? [] : schema.edges.filter(({ from, to }) => labels.includes(from) || labels.includes(to))
    return draw.pick(fitting.length > 0 ? fitting : schema.edges)
  }

  private edgeAfter(edge: Edge): Edge {
    const next = this.expressions.schema.edges.filter(({ from }) => from === edge.to)
    return next.length > 0 ? this.expressions.draw.pick(next) : edge
  }
}
