/** Expressions drawn from the table of forms. */
import { elementOf, type Kind } from '../kinds.ts'
import { named } from '../literal.ts'
import type { Key, Schema } from '../schema.ts'
import type { Draw } from './draw.ts'
import { CHOICES, FORMS, LITERALS, type Hole } from './forms.ts'
import type { Patterns } from './patterns.ts'
import { variable, type Scope } from './scope.ts'
import type { Subqueries } from './subqueries.ts'

const ANY: readonly Kind[] = [
  'int', 'int', 'float', 'string', 'string', 'bool', 'date', 'datetime', 'duration', 'ints', 'strings', 'list', 'map',
]

/** `<int>`, `<int!>`, `<bool|@1=int>` or `@1`. */
const HOLE = /<([a-z]+)(!?)((?:\|[^>]*)?)>|@\d/g
/** These come from patterns only. */
const OWNERS: readonly Kind[] = ['node', 'rel', 'path', 'route']

export class Expressions {
  patterns: Patterns | undefined
  subqueries: Subqueries | undefined
  private names = 0

  constructor(
    readonly draw: Draw,
    readonly schema: Schema,
  ) {}

  fresh(prefix: string): string {
    return `${prefix}${this.names++}`
  }

  /** An expression that gives the kind, at most so many forms deep. */
  of(hole: Hole, scope: Scope, depth: number): string {
    const special = this.special(hole, scope, depth)
    if (special !== undefined) return special
    const kind = this.kindOf(hole)
    const forms = FORMS[kind]
    if (depth <= 0 || forms.length === 0 || this.draw.chance(35)) return this.leaf(kind, scope)
    const form = this.draw.pick(forms)
    const lacks = (owner: Kind): boolean => form.includes(`<${owner}>`) && scope.of(owner).length === 0
    if (OWNERS.some(lacks)) return this.leaf(kind, scope)
    return this.fill(form, scope, depth - 1)
  }

  /** Fills the holes of a form. */
  fill(form: string, scope: Scope, depth: number): string {
    const bound = new Map<string, string>()
    const nameOf = (mark: string): string => {
      const name = bound.get(mark) ?? this.fresh('x')
      bound.set(mark, name)
      return name
    }
    return form.replace(HOLE, (text, hole: Hole | undefined, known: string, bindings: string) => {
      if (hole === undefined) return nameOf(text)
      const own = [...bindings.matchAll(/(@\d)=([a-z]+)/g)].map((match) => {
        const kind = match[2] as Kind
        return variable(nameOf(match[1] ?? ''), kind, this.keysOf(kind))
      })
      const filling = this.of(hole, scope.with(...own), depth)
      return known === '' ? filling : this.notNull(hole, filling)
    })
  }

  private notNull(hole: Hole, text: string): string {
    const literals = LITERALS[this.kindOf(hole)] ?? LITERALS[hole] ?? []
    const other = this.draw.pick(literals.filter((one) => one !== 'null' && !one.includes('/ 0.0')))
    return text === 'null' ? other : literals.includes(text) ? text : `coalesce(${text}, ${other})`
  }

  private special(hole: Hole, scope: Scope, depth: number): string | undefined {
    switch (hole) {
      case 'exists': return this.subqueries?.exists(scope, depth) ?? 'true'
      case 'count': return this.subqueries?.count(scope, depth) ?? '0'
      case 'collect': return this.subqueries?.collect(scope, depth) ?? '[]'
      case 'pattern': return this.patterns?.predicate(scope) ?? 'true'
      case 'patternlist': return this.patterns?.comprehension(scope, depth) ?? '[]'
      case 'projection': return this.projection(scope, depth)
      case 'label': return this.label(1)
      case 'unit': case 'regex': case 'type': case 'positive': return this.draw.pick(LITERALS[hole] ?? [])
      case 'small': return this.draw.pick(LITERALS.small ?? [])
      case 'digits': return this.draw.pick(LITERALS.digits ?? [])
      default: return undefined
    }
  }

  private kindOf(hole: Hole): Kind {
    const choices = hole === 'any' && this.draw.chance(85) ? ANY : CHOICES[hole]
    return choices === undefined ? (hole as Kind) : this.draw.pick(choices)
  }

  private leaf(kind: Kind, scope: Scope): string {
    if (!OWNERS.includes(kind) && this.draw.chance(4)) return 'null'
    const known = [...scope.of(kind).map(({ name }) => name), ...this.properties(kind, scope)]
    if (known.length > 0 && (this.draw.chance(75) || LITERALS[kind] === undefined)) return this.draw.pick(known)
    const literals = LITERALS[kind]
    if (literals !== undefined) return this.draw.pick(literals)
    if (kind === 'any') return this.leaf(this.draw.pick(ANY), scope)
    return elementOf(kind) === undefined ? 'null' : '[]'
  }

  private properties(kind: Kind, scope: Scope): string[] {
    const owners = [...scope.of('node'), ...scope.of('rel')]
    return owners.flatMap(({ name, keys }) =>
      keys.filter((key) => key.kind === kind).map((key) => `${name}.${named(key.name)}`),
    )
  }

  private projection(scope: Scope, depth: number): string {
    const owners = [...scope.of('node'), ...scope.of('rel')]
    const owner = owners.length > 0 ? this.draw.pick(owners) : undefined
    if (owner === undefined) return '{}'
    const items = [
      ...(this.draw.chance(25) ? ['.*'] : []),
      ...(owner.keys.length > 0 ? [`.${named(this.draw.pick(owner.keys).name)}`] : []),
      ...(this.draw.chance(40) ? [`k: ${this.of('any', scope, depth - 1)}`] : []),
      ...(this.draw.chance(15) ? ['.absent'] : []),
    ]
    return `${owner.name} {${items.join(', ')}}`
  }

  /** `A`, `A|B`, `A&!B`, `%` and what is made of them; always in one style, as Neo4j wants it. */
  label(depth: number, names: readonly string[] = this.schema.labels): string {
    const one = () => named(this.draw.pick(names))
    if (depth <= 0) return one()
    return this.draw.weighted<() => string>([
      [8, one],
      [3, () => `${this.label(depth - 1, names)}|${one()}`],
      [2, () => `!${one()}`],
      [2, () => `(${this.label(depth - 1, names)})&!${one()}`],
      [1, () => '%'],
      [1, () => `!(${this.label(depth - 1, names)}|${one()})`],
    ])()
  }

  /** The keys of every node or relationship. */
  keysOf(kind: Kind): readonly Key[] {
    if (kind === 'node') return [...this.schema.keysOfLabel.values()].flat()
    return kind === 'rel' ? [...this.schema.keysOfType.values()].flat() : []
  }
}
