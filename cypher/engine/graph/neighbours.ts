/** A growable pair of arrays that expansions fill; also used as the stack of a depth-first walk. */
export class Neighbours {
  relationships = new Int32Array(16)
  nodes = new Int32Array(16)
  size = 0

  push(relationship: number, node: number): void {
    if (this.size === this.nodes.length) this.reserve(this.size + 1)
    this.relationships[this.size] = relationship
    this.nodes[this.size] = node
    this.size++
  }

  /** Makes room for `capacity` entries in all. */
  reserve(capacity: number): void {
    if (capacity <= this.nodes.length) return
    const length = Math.max(capacity, this.nodes.length * 2)
    this.relationships = grown(this.relationships, length)
    this.nodes = grown(this.nodes, length)
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(length)
  next.set(array)
  return next
}
