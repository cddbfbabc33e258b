import type { Graph } from '../graph/graph.ts'
import type { EntityPlan, NodeScanPlan, RelationshipScanPlan, SeekPlan } from '../plan/plan.ts'
import { groupKey } from '../values/group-key.ts'
import { asList } from '../values/kinds.ts'
import type { Value } from '../values/types.ts'
import { NodeValue, RelationshipValue } from '../values/types.ts'
import { CypherError } from '../errors.ts'
import { collides } from './expand.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'

/** One row: the slots as they stand. */
export class Argument implements Operator {
  private given = false

  open(): void {
    this.given = false
  }
  next(): boolean {
    if (this.given) return false
    this.given = true
    return true
  }
}

export class NodeScan implements Operator {
  private at = -1
  private readonly graph: Graph

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: NodeScanPlan,
  ) {
    this.graph = frame.graph
  }
  open(): void {
    this.source.open()
    this.at = -1
  }
  next(): boolean {
    const { frame, plan } = this
    for (;;) {
      if (this.at >= 0) {
        frame.meter.step()
        this.at = this.graph.nextNode(this.at, plan.label)
      } else {
        if (!this.source.next()) return false
        this.at = this.graph.nextNode(-1, plan.label)
      }
      if (this.at < 0) continue
      frame.ids[plan.node.index] = this.at
      return true
    }
  }
}

const none: ArrayLike<number> = []

export class Seek implements Operator {
  private found = none
  private position = 0
  private items: readonly Value[] = []
  private item = 0

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: SeekPlan,
  ) {}
  open(): void {
    this.source.open()
    this.found = none
    this.position = 0
    this.items = []
    this.item = 0
  }
  next(): boolean {
    const { frame, plan } = this
    for (;;) {
      frame.meter.step()
      if (this.position < this.found.length) {
        frame.ids[plan.node.index] = this.found[this.position++] ?? -1
        return true
      }
      if (this.item < this.items.length) {
        this.found = frame.graph.seek(plan.label, plan.key, this.items[this.item++] ?? null)
        this.position = 0
        continue
      }
      if (!this.source.next()) return false
      this.items = this.wanted()
      this.item = 0
    }
  }

  /** The values to look for, each once, as one node must not be found twice. */
  private wanted(): readonly Value[] {
    const value = this.plan.value(this.frame)
    if (value === null) return []
    return this.plan.each ? distinctValues(asList(value)) : [value]
  }
}

function distinctValues(values: readonly Value[]): readonly Value[] {
  const byKey = new Map(values.filter((value) => value !== null).map((value) => [groupKey(value), value]))
  return [...byKey.values()]
}

export class RelationshipScan implements Operator {
  private at = -1
  /** The same relationship is to be given once more, the other way round. */
  private turned = false

  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: RelationshipScanPlan,
  ) {}
  open(): void {
    this.source.open()
    this.at = -1
    this.turned = false
  }
  next(): boolean {
    const { frame, plan } = this
    for (;;) {
      frame.meter.step()
      if (this.turned) {
        this.turned = false
        this.bind(plan.direction !== 'in')
        return true
      }
      if (this.at < 0 && !this.source.next()) return false
      this.at = this.advance()
      if (this.at < 0 || collides(frame, plan.distinct, this.at)) continue
      this.bind(plan.direction === 'in')
      const { graph } = frame
      this.turned = plan.direction === 'both' && graph.relationshipStart(this.at) !== graph.relationshipEnd(this.at)
      return true
    }
  }

  private advance(): number {
    const { types } = this.plan
    const { graph } = this.frame
    if (types === undefined) return graph.nextRelationship(this.at, -1)
    if (types.length === 1) return graph.nextRelationship(this.at, types[0] ?? -1)
    let id = graph.nextRelationship(this.at, -1)
    while (id >= 0 && !types.includes(graph.typeOf(id))) {
      this.frame.meter.step()
      id = graph.nextRelationship(id, -1)
    }
    return id
  }

  private bind(backwards: boolean): void {
    const { frame, plan } = this
    const start = frame.graph.relationshipStart(this.at)
    const end = frame.graph.relationshipEnd(this.at)
    frame.ids[plan.relationship.index] = this.at
    frame.ids[plan.from.index] = backwards ? end : start
    frame.ids[plan.to.index] = backwards ? start : end
  }
}

/** Binds a slot of ids to the node or relationship that a value is. */
export class EntityOf implements Operator {
  constructor(
    private readonly source: Operator,
    private readonly frame: Frame,
    private readonly plan: EntityPlan,
  ) {}
  open(): void {
    this.source.open()
  }
  next(): boolean {
    const { frame, plan } = this
    while (this.source.next()) {
      frame.meter.step()
      const value = frame.read(plan.value)
      if (value === null) continue
      const wanted = plan.entity.kind === 'node' ? NodeValue : RelationshipValue
      if (!(value instanceof wanted)) throw notAnEntity(plan.entity.kind)
      // what a procedure made up is nowhere in the graph
      if (value.source !== frame.graph) continue
      frame.ids[plan.entity.index] = value.id
      return true
    }
    return false
  }
}

function notAnEntity(kind: string): CypherError {
  return new CypherError({
    type: 'TypeError',
    phase: 'runtime',
    detail: 'InvalidArgumentType',
    message: `A pattern uses a variable as a ${kind} whose value is not a ${kind}.`,
  })
}
