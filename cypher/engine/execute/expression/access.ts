import type { Evaluate } from '../../plan/plan.ts'
import type { IndexAccess, LabelExpression, LabelTest, PropertyAccess, SliceAccess } from '../../syntax/ast.ts'
import { asList } from '../../values/kinds.ts'
import { propertyOf } from '../../values/property.ts'
import type { Value } from '../../values/types.ts'
import { NodeValue, RelationshipValue } from '../../values/types.ts'
import type { Slot } from '../frame.ts'
import { compile } from './environment.ts'
import type { Environment } from './environment.ts'
import { runtimeError, wrongType } from '../../values/errors.ts'
import { bounded } from '../nesting.ts'

export function compileProperty(expression: PropertyAccess, env: Environment): Evaluate {
  const { subject, key } = expression
  const slot = subject.kind === 'variable' ? env.scope.get(subject.name) : undefined
  if (slot !== undefined && slot.kind !== 'value') return readProperty(slot, key, env)
  const evaluate = compile(subject, env)
  return (frame) => propertyOf(evaluate(frame), key)
}

/** Straight from the column. */
function readProperty(slot: Slot, key: string, env: Environment): Evaluate {
  const { graph } = env.compilation
  const read = slot.kind === 'node' ? graph.nodeReader(key) : graph.relationshipReader(key)
  const { index } = slot
  return (frame) => {
    const id = frame.ids[index] ?? -1
    return id < 0 ? null : read(id)
  }
}

export function compileIndex(expression: IndexAccess, env: Environment): Evaluate {
  const subject = compile(expression.subject, env)
  const index = compile(expression.index, env)
  return (frame) => itemOf(subject(frame), index(frame))
}

function itemOf(subject: Value, index: Value): Value {
  if (subject === null || index === null) return null
  if (Array.isArray(subject)) return elementOf(subject as readonly Value[], index)
  if (subject instanceof Map || subject instanceof NodeValue || subject instanceof RelationshipValue) {
    if (typeof index === 'string') return propertyOf(subject, index)
    throw runtimeError(
      'TypeError',
      'MapElementAccessByNonString',
      'A map, node or relationship is indexed by a STRING.',
    )
  }
  throw wrongType('Only a list, a map, a node or a relationship can be indexed with [ ].')
}

function elementOf(list: readonly Value[], index: Value): Value {
  if (typeof index !== 'bigint') {
    throw runtimeError('TypeError', 'ListElementAccessByNonInteger', 'A list is indexed by an INTEGER.')
  }
  const position = Number(index < 0n ? index + BigInt(list.length) : index)
  return list[position] ?? null
}

export function compileSlice(expression: SliceAccess, env: Environment): Evaluate {
  const subject = compile(expression.subject, env)
  const from = expression.from === undefined ? undefined : compile(expression.from, env)
  const to = expression.to === undefined ? undefined : compile(expression.to, env)
  return (frame) => {
    const list = subject(frame)
    const start = from === undefined ? 0n : from(frame)
    const end = to === undefined ? undefined : to(frame)
    if (list === null || start === null || end === null) return null
    return bounded(asList(list).slice(bound(start), end === undefined ? undefined : bound(end)))
  }
}

function bound(value: Value): number {
  if (typeof value !== 'bigint') throw wrongType('The bounds of a slice are INTEGER values.')
  return Number(value)
}

export function compileLabelTest(expression: LabelTest, env: Environment): Evaluate {
  const { subject, labels } = expression
  const slot = subject.kind === 'variable' ? env.scope.get(subject.name) : undefined
  if (slot !== undefined && slot.kind !== 'value') return testIds(slot, labels, env)
  const evaluate = compile(subject, env)
  const test = matcher<readonly string[]>(
    labels,
    (name) => (names) => names.includes(name),
    (names) => names.length > 0,
  )
  return (frame) => {
    const value = evaluate(frame)
    if (value === null) return null
    if (value instanceof NodeValue) return test(value.labels)
    if (value instanceof RelationshipValue) return test([value.type])
    throw wrongType('Only nodes and relationships can be tested for labels or types.')
  }
}

/** Straight from the bitmaps. */
function testIds(slot: Slot, labels: LabelExpression, env: Environment): Evaluate {
  const { graph } = env.compilation
  const test =
    slot.kind === 'node'
      ? matcher<number>(labels, (name) => labelTest(name, env), (id) => graph.nodeLabels(id).length > 0)
      : matcher<number>(labels, (name) => typeTest(name, env), () => true)
  const { index } = slot
  return (frame) => {
    const id = frame.ids[index] ?? -1
    return id < 0 ? null : test(id)
  }
}

function labelTest(name: string, env: Environment): (id: number) => boolean {
  const { graph } = env.compilation
  const label = graph.labelId(name)
  return label < 0 ? () => false : (id) => graph.hasLabel(id, label)
}

function typeTest(name: string, env: Environment): (id: number) => boolean {
  const { graph } = env.compilation
  const type = graph.typeId(name)
  return (id) => graph.typeOf(id) === type
}

type Matches<T> = (subject: T) => boolean

/** A label expression as a test; `one` gives the test for a single name, `any` that for `%`, any label at all. */
function matcher<T>(labels: LabelExpression, one: (name: string) => Matches<T>, any: Matches<T>): Matches<T> {
  switch (labels.kind) {
    case 'label':
      return one(labels.name)
    case 'labelAny':
      return any
    case 'labelNot': {
      const operand = matcher(labels.operand, one, any)
      return (subject) => !operand(subject)
    }
    case 'labelAnd':
    case 'labelOr': {
      const left = matcher(labels.left, one, any)
      const right = matcher(labels.right, one, any)
      return labels.kind === 'labelAnd'
        ? (subject) => left(subject) && right(subject)
        : (subject) => left(subject) || right(subject)
    }
  }
}
