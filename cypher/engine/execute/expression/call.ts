import { lookup } from '../../functions/index.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Evaluate } from '../../plan/plan.ts'
import type { FunctionCall } from '../../syntax/ast.ts'
import type { Value } from '../../values/types.ts'
import { bounded } from '../nesting.ts'
import { bytesOf } from '../size.ts'
import { compile, placed } from './environment.ts'
import type { Environment } from './environment.ts'

export function compileCall(expression: FunctionCall, env: Environment): Evaluate {
  const { name, span } = expression
  const args = expression.args.map((arg) => compile(arg, env))
  const [first] = expression.args
  if (name.toLowerCase() === 'exists' && first?.kind === 'pattern') return compile(first, env)
  const found = lookup(name)
  if (found?.kind !== 'scalar') throw new RangeError(`the checks let ${name}() through`)
  if (name.toLowerCase() === 'coalesce') return firstKnown(args)
  const direct = compileOfEntity(expression, env)
  if (direct !== undefined) return direct
  return (frame) => {
    try {
      const value = found.call(args.map((arg) => arg(frame)), frame.context)
      frame.meter.room(bytesOf(value))
      return bounded(value)
    } catch (error) {
      throw placed(error, span, env.compilation)
    }
  }
}

/** `coalesce()`: what stands behind the first value that is not null is not computed, so that it cannot fail either. */
function firstKnown(args: readonly Evaluate[]): Evaluate {
  return (frame) => {
    for (const arg of args) {
      const value = arg(frame)
      if (value !== null) return value
    }
    return null
  }
}

/** `type(r)` and `labels(n)` of a variable that is an id: read from the graph without making a value of it. */
function compileOfEntity({ name, args }: FunctionCall, env: Environment): Evaluate | undefined {
  const [arg] = args
  const slot = arg?.kind === 'variable' ? env.scope.get(arg.name) : undefined
  const { graph } = env.compilation
  const read = ofEntity(name.toLowerCase(), graph)
  if (slot === undefined || read?.kind !== slot.kind) return undefined
  return (frame) => {
    const id = frame.ids[slot.index] ?? -1
    return id < 0 ? null : read.of(id)
  }
}

interface OfEntity {
  readonly kind: 'node' | 'relationship'
  of(id: number): Value
}

function ofEntity(name: string, graph: Graph): OfEntity | undefined {
  if (name === 'type') return { kind: 'relationship', of: (id) => graph.relationshipType(id) }
  return name === 'labels' ? { kind: 'node', of: (id) => graph.nodeLabels(id) } : undefined
}
