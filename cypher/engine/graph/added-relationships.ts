import type { Value } from '../values/types.ts'
import type { Direction, TypeFilter } from './direction.ts'
import type { Neighbours } from './neighbours.ts'

export interface RelationshipRecord {
  readonly type: number
  readonly start: number
  readonly end: number
  readonly properties: Map<string, Value>
}

/** Relationships that were added to a graph, found from both ends. */
export class AddedRelationships {
  private readonly outgoing = new Map<number, number[]>()
  private readonly incoming = new Map<number, number[]>()
  readonly records = new Map<number, RelationshipRecord>()

  add(id: number, record: RelationshipRecord): void {
    this.records.set(id, record)
    listAt(this.outgoing, record.start).push(id)
    listAt(this.incoming, record.end).push(id)
  }

  /** Takes back the relationship that was added last. */
  takeBack(id: number): void {
    const record = this.records.get(id)
    if (record === undefined) return
    this.records.delete(id)
    this.outgoing.get(record.start)?.pop()
    this.incoming.get(record.end)?.pop()
  }

  append(node: number, direction: Direction, types: TypeFilter, gone: ReadonlySet<number>, into: Neighbours): void {
    const take = (ids: readonly number[] | undefined, skipLoops: boolean) => {
      for (const id of ids ?? []) {
        const record = this.records.get(id)
        if (record === undefined || gone.has(id)) continue
        if (types !== undefined && !types.includes(record.type)) continue
        if (skipLoops && record.start === record.end) continue
        into.push(id, record.start === node ? record.end : record.start)
      }
    }
    if (direction !== 'in') take(this.outgoing.get(node), false)
    if (direction !== 'out') take(this.incoming.get(node), direction === 'both')
  }
}

function listAt(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key)
  if (list === undefined) lists.set(key, (list = []))
  return list
}
