/** EXISTS {}, COUNT {} and COLLECT {}. */
import type { Kind } from '../kinds.ts'
import type { Expressions } from './expressions.ts'
import type { Patterns } from './patterns.ts'
import type { Scope } from './scope.ts'

export class Subqueries {
  constructor(
    private readonly expressions: Expressions,
    private readonly patterns: Patterns,
  ) {}

  exists(scope: Scope, depth: number): string | undefined {
    return this.wrapped('EXISTS', scope, depth)
  }

  count(scope: Scope, depth: number): string | undefined {
    return this.wrapped('COUNT', scope, depth)
  }

  collect(scope: Scope, depth: number): string | undefined {
    if (scope.of('node').length === 0) return undefined
    const { text, variables } = this.patterns.small(scope)
    const value = this.expressions.of('any', scope.with(...variables), Math.min(depth, 1))
    return `COLLECT { MATCH ${text} RETURN ${this.expressions.draw.chance(25) ? 'DISTINCT ' : ''}${value} AS v }`
  }

  /** Only where it can hang on a node: a subquery over the whole graph for every row takes too long. */
  private wrapped(word: string, scope: Scope, depth: number): string | undefined {
    if (scope.of('node').length === 0) return undefined
    const { draw } = this.expressions
    const { text, variables } = this.patterns.small(scope)
    const value = (kind: Kind): string => this.expressions.of(kind, scope.with(...variables), Math.min(depth, 1))
    const form = draw.weighted<() => string>([
      [4, () => text],
      [3, () => `MATCH ${text}`],
      [2, () => `MATCH ${text} RETURN ${value('any')} AS v`],
      [1, () => `MATCH ${text} WITH ${value('int')} AS v WHERE v > 1 RETURN v`],
      [1, () => `MATCH ${text} RETURN DISTINCT ${value('any')} AS v UNION RETURN 1 AS v`],
    ])()
    return `${word} { ${form} }`
  }
}
