import type { Compilation } from '../execute/expression/environment.ts'
import type { Expression } from '../syntax/ast.ts'
import { descendants } from '../syntax/walk.ts'
import { CONDITION_SELECTIVITY, PROPERTY_SELECTIVITY } from './estimate.ts'
import type { PatternNode } from './pattern-edges.ts'
import { neededNames, textOf } from './tree.ts'

interface Condition {
  readonly expression: Expression
  /** Names of the pattern that must be bound before it can be tested. */
  readonly needs: ReadonlySet<string>
}

/** A condition that an index can answer. */
export interface Lookup {
  readonly key: string
  readonly value: Expression
  /** The value is a list of which any item will do. */
  readonly each: boolean
}

/** The conditions of a pattern that are still to be tested. */
export class Conditions {
  private pending: readonly Condition[]

  constructor(
    expressions: readonly Expression[],
    private readonly names: ReadonlyMap<string, unknown>,
    private readonly compilation: Compilation,
  ) {
    this.pending = expressions.map((expression) => ({ expression, needs: neededNames(expression, names) }))
  }

  /** Takes out the conditions that need no more than these names: those that run a plan of their own come last. */
  takeReady(bound: ReadonlySet<string>): readonly Expression[] {
    const ready = this.pending.filter(({ needs }) => isWithin(needs, bound)).map(({ expression }) => expression)
    this.pending = this.pending.filter(({ expression }) => !ready.includes(expression))
    return [...ready.filter((condition) => !runsInnerPlan(condition)), ...ready.filter(runsInnerPlan)]
  }
  drop(expression: Expression): void {
    this.pending = this.pending.filter((condition) => condition.expression !== expression)
  }
  anyNeeds(name: string): boolean {
    return this.pending.some(({ needs }) => needs.has(name))
  }

  /** Labels that the node must have: conditions of the form `node:Label`. */
  labels(node: PatternNode): readonly { readonly name: string; readonly condition: Expression }[] {
    return this.pending.flatMap(({ expression }) =>
      expression.kind === 'labelTest' &&
      expression.labels.kind === 'label' &&
      expression.subject.kind === 'variable' &&
      expression.subject.name === node.name
        ? [{ name: expression.labels.name, condition: expression }]
        : [],
    )
  }

  /** Conditions on one property of the node against a value that is known. */
  lookups(node: PatternNode, bound: ReadonlySet<string>): readonly Lookup[] {
    return this.pending.flatMap(({ expression }) => {
      const found = lookedUp(expression, node.name)
      return found !== undefined && isWithin(neededNames(found.value, this.names), bound) ? [found] : []
    })
  }

  /** What part of the nodes is expected to meet the conditions, other than labels, on this node. */
  selectivityAt(node: PatternNode, bound: ReadonlySet<string>): number {
    const known = new Set([...bound, node.name])
    return this.pending
      .filter(({ expression }) => expression.kind !== 'labelTest')
      .filter(({ needs }) => needs.has(node.name) && isWithin(needs, known))
      .reduce((product, { expression }) => product * this.selectivity(expression), 1)
  }

  selectivity(condition: Expression): number {
    if (condition.kind === 'comparison' && condition.operators[0] === '=') return PROPERTY_SELECTIVITY
    if (condition.kind !== 'labelTest' || condition.labels.kind !== 'label') return CONDITION_SELECTIVITY
    const { graph } = this.compilation
    return graph.countWithLabel(graph.labelId(condition.labels.name)) / Math.max(1, graph.nodeCount)
  }

  /** A condition as EXPLAIN shows it; those from inside a pattern have no text of their own. */
  text(condition: Expression): string {
    const { text } = this.compilation
    if (condition.kind === 'labelTest' && condition.span === condition.labels.span) {
      return `${this.subject(condition.subject)}:${textOf(text, condition)}`
    }
    const [left, right] = condition.kind === 'comparison' ? condition.operands : []
    if (left?.kind === 'property' && right !== undefined && left.span === right.span) {
      return `${this.subject(left.subject)}.${left.key} = ${textOf(text, right)}`
    }
    return textOf(text, condition)
  }

  private subject(expression: Expression): string {
    return expression.kind === 'variable' && !expression.name.startsWith(' ') ? expression.name : ''
  }
}

function runsInnerPlan(condition: Expression): boolean {
  const kinds = ['subquery', 'pattern', 'patternComprehension']
  return [...descendants(condition)].some(({ kind }) => kinds.includes(kind))
}

function isWithin(names: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return [...names].every((name) => known.has(name))
}

/** `node.key = value`, `value = node.key` or `node.key IN list`. */
function lookedUp(condition: Expression, node: string): Lookup | undefined {
  if (condition.kind === 'binary' && condition.operator === 'IN') {
    const key = keyOf(condition.left, node)
    return key === undefined ? undefined : { key, value: condition.right, each: true }
  }
  if (condition.kind !== 'comparison' || condition.operators.length !== 1) return undefined
  const [left, right] = condition.operands
  if (condition.operators[0] !== '=' || left === undefined || right === undefined) return undefined
  const leftKey = keyOf(left, node)
  if (leftKey !== undefined) return { key: leftKey, value: right, each: false }
  const rightKey = keyOf(right, node)
  return rightKey === undefined ? undefined : { key: rightKey, value: left, each: false }
}

function keyOf(expression: Expression, node: string): string | undefined {
  if (expression.kind !== 'property' || expression.subject.kind !== 'variable') return undefined
  return expression.subject.name === node ? expression.key : undefined
}
