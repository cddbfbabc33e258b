import type { Evaluate } from '../../plan/plan.ts'
import { extended } from '../../plan/scope.ts'
import type {
  Expression,
  ListComprehension,
  ListLiteral,
  ListPredicate,
  MapLiteral,
  MapProjection,
  ReduceExpression,
} from '../../syntax/ast.ts'
import { asList } from '../../values/kinds.ts'
import { truthOf } from '../../values/logic.ts'
import type { MapValue, Value } from '../../values/types.ts'
import { NodeValue, RelationshipValue } from '../../values/types.ts'
import type { Slot } from '../frame.ts'
import { bounded } from '../nesting.ts'
import { propertyOf } from '../../values/property.ts'
import { compile } from './environment.ts'
import type { Environment } from './environment.ts'
import { wrongType } from '../../values/errors.ts'

export function compileList(expression: ListLiteral, env: Environment): Evaluate {
  const items = expression.items.map((item) => compile(item, env))
  if (expression.items.every(({ kind }) => kind === 'literal')) return constantList(expression)
  return (frame) => bounded(items.map((item) => item(frame)))
}

/** A list of literals is one value, however often it is read. */
function constantList(expression: ListLiteral): Evaluate {
  const values = expression.items.map((item) => (item.kind === 'literal' ? item.value : null))
  return () => values
}

export function compileMap(expression: MapLiteral, env: Environment): Evaluate {
  const entries = expression.entries.map(({ key, value }) => ({ key, value: compile(value, env) }))
  return (frame) => bounded(new Map(entries.map(({ key, value }) => [key, value(frame)])))
}

export function compileMapProjection(expression: MapProjection, env: Environment): Evaluate {
  const subject = compile(expression.subject, env)
  const parts = expression.items.map((item) => projectionPart(item, env))
  return (frame) => {
    const value = subject(frame)
    if (value === null) return null
    const map = new Map<string, Value>()
    for (const part of parts) {
      if (part.key === undefined) for (const [key, property] of propertiesOf(value)) map.set(key, property)
      else map.set(part.key, part.value === undefined ? propertyOf(value, part.key) : part.value(frame))
    }
    return bounded(map)
  }
}

interface ProjectionPart {
  /** undefined: all properties. */
  readonly key: string | undefined
  /** undefined: the property of that key. */
  readonly value: Evaluate | undefined
}

function projectionPart(item: MapProjection['items'][number], env: Environment): ProjectionPart {
  switch (item.kind) {
    case 'property':
      return { key: item.key, value: undefined }
    case 'entry':
      return { key: item.key, value: compile(item.value, env) }
    case 'variable':
      return { key: item.variable.name, value: compile(item.variable, env) }
    case 'all':
      return { key: undefined, value: undefined }
  }
}

function propertiesOf(value: Value): MapValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties
  if (value instanceof Map) return value as MapValue
  throw wrongType('A map projection needs a node, a relationship or a map.')
}

/** A slot for the variable of a comprehension, and the environment that sees it. */
function local(name: string, env: Environment): { readonly slot: Slot; readonly env: Environment } {
  const slot = env.compilation.slots.take('value')
  return { slot, env: { ...env, scope: extended(env.scope, [[name, slot]]) } }
}

/** The items walked over; null where the list is null. */
function compileItems(list: Expression, env: Environment): (frame: Parameters<Evaluate>[0]) => readonly Value[] | null {
  const evaluate = compile(list, env)
  return (frame) => {
    const value = evaluate(frame)
    return value === null ? null : asList(value)
  }
}

export function compileListComprehension(expression: ListComprehension, env: Environment): Evaluate {
  const items = compileItems(expression.list, env)
  const { slot, env: inner } = local(expression.variable.name, env)
  const where = expression.where === undefined ? undefined : compile(expression.where, inner)
  const projection = expression.projection === undefined ? undefined : compile(expression.projection, inner)
  return (frame) => {
    const list = items(frame)
    if (list === null) return null
    const result: Value[] = []
    for (const item of list) {
      frame.meter.step()
      frame.values[slot.index] = item
      if (where !== undefined && truthOf(where(frame)) !== true) continue
      result.push(projection === undefined ? item : projection(frame))
    }
    return bounded(result)
  }
}

export function compileReduce(expression: ReduceExpression, env: Environment): Evaluate {
  const items = compileItems(expression.list, env)
  const initial = compile(expression.initial, env)
  const accumulator = local(expression.accumulator.name, env)
  const item = local(expression.variable.name, accumulator.env)
  const step = compile(expression.expression, item.env)
  return (frame) => {
    const list = items(frame)
    if (list === null) return null
    let result = initial(frame)
    for (const value of list) {
      frame.meter.step()
      frame.values[accumulator.slot.index] = result
      frame.values[item.slot.index] = value
      result = step(frame)
    }
    return result
  }
}

/** all, any, none, single: decided as soon as they can be, null where only an unknown stands in the way. */
export function compileListPredicate(expression: ListPredicate, env: Environment): Evaluate {
  const items = compileItems(expression.list, env)
  const { slot, env: inner } = local(expression.variable.name, env)
  const where = expression.where === undefined ? undefined : compile(expression.where, inner)
  const { quantifier } = expression
  return (frame) => {
    const list = items(frame)
    if (list === null) return null
    let holding = 0
    let unknown = false
    for (const item of list) {
      frame.meter.step()
      frame.values[slot.index] = item
      const holds = truthOf(where === undefined ? item : where(frame))
      if (holds === null) unknown = true
      else if (holds) holding++
      else if (quantifier === 'all') return false
      if (holding > 0 && (quantifier === 'any' || quantifier === 'none')) return quantifier === 'any'
      if (holding > 1 && quantifier === 'single') return false
    }
    if (unknown) return null
    return quantifier === 'single' ? holding === 1 : quantifier !== 'any'
  }
}
