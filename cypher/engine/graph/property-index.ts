import { groupKey } from '../values/group-key.ts'
import type { Value } from '../values/types.ts'
import type { Graph } from './graph.ts'

/** Finds the nodes of one label by the value of one property. */
export class PropertyIndex {
  private readonly nodes = new Map<unknown, number[]>()
  readonly averageRows: number

  constructor(graph: Graph, label: string, key: string) {
    const id = graph.labelId(label)
    const read = graph.nodeReader(key)
    let total = 0
    if (id >= 0) {
      for (let node = graph.nextNode(-1, id); node >= 0; node = graph.nextNode(node, id)) {
        const value = read(node)
        if (value === null) continue
        this.add(value, node)
        total++
      }
    }
    this.averageRows = total / Math.max(1, this.nodes.size)
  }

  /** How many different values there are. */
  get values(): number {
    return this.nodes.size
  }

  /** The nodes whose value is the same by equivalence; what `=` says beyond that is for a filter to test. */
  seek(value: Value): readonly number[] {
    return this.nodes.get(groupKey(value)) ?? []
  }

  private add(value: Value, node: number): void {
    const key = groupKey(value)
    const found = this.nodes.get(key)
    if (found === undefined) this.nodes.set(key, [node])
    else found.push(node)
  }
}
