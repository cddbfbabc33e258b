/** The variables that can be used at one place of a query, with what is known of them. */
import type { ValueKind } from './kinds.ts'

type Bindings = ReadonlyMap<string, ValueKind>
const NONE: Bindings = new Map()

export class Scope {
  /**
   * `base` holds what a subquery sees of the query around it through all of its clauses; `own` what its clauses
   * bound, which WITH replaces.
   */
  private constructor(
    private readonly base: Bindings,
    private readonly own: Bindings,
    private readonly importable: Bindings = NONE,
  ) {}

  static readonly empty = new Scope(NONE, NONE)

  kindOf(name: string): ValueKind | undefined {
    return this.own.get(name) ?? this.base.get(name)
  }

  has(name: string): boolean {
    return this.kindOf(name) !== undefined
  }

  /** The names that `*` stands for, in the order of the alphabet as Neo4j returns them. */
  get names(): readonly string[] {
    return [...this.own.keys()].toSorted()
  }

  /** All that can be named. */
  get visible(): readonly string[] {
    return [...new Set([...this.own.keys(), ...this.base.keys()])].toSorted()
  }

  /** The same in the order they were bound. */
  get namesAsBound(): readonly string[] {
    return [...this.own.keys()]
  }

  with(name: string, kind: ValueKind): Scope {
    return new Scope(this.base, new Map(this.own).set(name, kind))
  }

  /** What is known of a variable has become more exact. */
  refined(name: string, kind: ValueKind): Scope {
    if (this.own.has(name)) return this.with(name, kind)
    return new Scope(new Map(this.base).set(name, kind), this.own)
  }

  /** Whether the query around binds it, so that it is the same for all rows here. */
  isOuter(name: string): boolean {
    return this.base.has(name) && !this.own.has(name)
  }

  withAll(bindings: Iterable<readonly [string, ValueKind]>): Scope {
    return new Scope(this.base, new Map([...this.own, ...bindings]))
  }

  /** Behind WITH: only these, and what the query around gave. */
  replacedBy(bindings: Iterable<readonly [string, ValueKind]>): Scope {
    return new Scope(this.base, new Map(bindings))
  }

  /** For a subquery whose parts see nothing but what their first WITH takes from here. */
  asImportable(): Scope {
    return new Scope(NONE, NONE, new Map([...this.base, ...this.own]))
  }

  /** What the first clause of a part sees: everything, if it is such a WITH. */
  forFirstClause(isImport: boolean): Scope {
    return isImport && this.importable !== NONE ? new Scope(NONE, this.importable) : new Scope(this.base, this.own)
  }

  /** For a subquery that sees everything bound here, or only some of it. */
  asBase(names?: readonly string[]): Scope {
    const all = new Map([...this.base, ...this.own])
    return new Scope(names === undefined ? all : new Map([...all].filter(([name]) => names.includes(name))), NONE)
  }
}
