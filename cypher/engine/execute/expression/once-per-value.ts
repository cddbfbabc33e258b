/** A condition on one property alone is decided once for each value that the property has, not once a row. */
import type { Graph } from '../../graph/graph.ts'
import type { Test } from '../../plan/plan.ts'
import type { Scope, SlotAllocator } from '../../plan/scope.ts'
import { dependsOnChance } from '../../plan/tree.ts'
import type { Expression } from '../../syntax/ast.ts'
import type { Slot } from '../frame.ts'

/** What of the compilation is needed here. */
interface Known {
  readonly graph: Graph
  readonly slots: SlotAllocator
  readonly scope: Scope
}

/** Verdicts on a value; 0: not asked yet. */
const HOLDS = 1
const FAILS = 2

/** With more values than this, a query of few rows would pay more for the verdicts than it saves. */
const MOST_VALUES = 0x10000

/** The test itself, or one that asks it about each value once; rows without a node or relationship always ask it. */
export function oncePerValue(condition: Expression, test: Test, { graph, slots, scope }: Known): Test {
  const property = onlyProperty(condition, scope)
  if (property === undefined || dependsOnChance(condition)) return test
  const { slot, key } = property
  const column = slot.kind === 'node' ? graph.nodeColumn(key) : graph.relationshipColumn(key)
  if (column === undefined || column.values > MOST_VALUES) return test
  const { codes, values } = column
  const position = slots.verdicts++
  const { index } = slot
  return (frame) => {
    const id = frame.ids[index] ?? -1
    if (id < 0) return test(frame)
    const verdicts = (frame.verdicts[position] ??= new Uint8Array(values + 1))
    const code = codes[id] ?? 0
    const known = verdicts[code]
    if (known !== 0) return known === HOLDS
    const holds = test(frame)
    verdicts[code] = holds ? HOLDS : FAILS
    return holds
  }
}

interface Property {
  readonly slot: Slot
  readonly key: string
}

/** The one property of one node or relationship that a condition reads, where it reads nothing else of the row. */
function onlyProperty(condition: Expression, scope: Scope): Property | undefined {
  const found: Property[] = []
  if (!readsPropertiesOnly(condition, scope, found)) return undefined
  const [first] = found
  const alike = found.every(({ slot, key }) => slot === first?.slot && key === first.key)
  return alike ? first : undefined
}

/** Whether a tree reads nothing of the row but properties of nodes and relationships, which are put into `found`. */
function readsPropertiesOnly(tree: unknown, scope: Scope, found: Property[]): boolean {
  if (typeof tree !== 'object' || tree === null) return true
  const { kind, name, subject, key } = tree as { kind?: unknown; name?: unknown; subject?: unknown; key?: unknown }
  if (kind === 'caseSubject') return false
  if (kind === 'variable') return !scope.has(name as string)
  const slot = kind === 'property' ? slotOf(subject, scope) : undefined
  if (slot !== undefined && slot.kind !== 'value') {
    found.push({ slot, key: key as string })
    return true
  }
  return Object.values(tree).every((part) => readsPropertiesOnly(part, scope, found))
}

function slotOf(subject: unknown, scope: Scope): Slot | undefined {
  const { kind, name } = subject as { kind?: unknown; name?: unknown }
  return kind === 'variable' ? scope.get(name as string) : undefined
}
