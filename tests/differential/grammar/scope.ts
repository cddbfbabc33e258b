import type { Key } from '../schema.ts'
import type { Kind } from '../kinds.ts'

export interface Variable {
  readonly name: string
  readonly kind: Kind
  /** The keys that a node or relationship may have. */
  readonly keys: readonly Key[]
}

/** The variables in reach; a child sees those of its parent. */
export class Scope {
  constructor(readonly variables: readonly Variable[] = []) {}

  with(...more: readonly Variable[]): Scope {
    return new Scope([...this.variables, ...more])
  }
  of(kind: Kind): readonly Variable[] {
    return this.variables.filter((variable) => variable.kind === kind)
  }
}

export function variable(name: string, kind: Kind, keys: readonly Key[] = []): Variable {
  return { name, kind, keys }
}
