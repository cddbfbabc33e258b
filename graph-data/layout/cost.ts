/** What makes a drawing hard to read, as a number that a layout lowers; the weights are those that read best (docs/DECISIONS.md). */
import type { Family } from '../model/relation-types.ts'
import type { Drawing } from './drawing.ts'

const crossingPrice: Readonly<Record<Family, number>> = { lineage: 4, allegiance: 1.6, structure: 1.6, conflict: 1, politics: 0.8 }
const stretchPrice: Readonly<Record<Family, number>> = { lineage: 6, structure: 5, allegiance: 1.6, conflict: 0.8, politics: 0.5 }
/** Nodes nearer than this overlap or crowd each other's names, in pixels. */
const apart = 40
const rowHeight = 17
const awayFromLine = 16
const narrowAngle = 0.3

/** Half the width and height of the ellipse on which so many actors are readable, in pixels. */
export function halfPage(nodes: number): { readonly width: number; readonly height: number } {
  const width = 76 * Math.sqrt(nodes)
  return { width, height: 0.9 * width }
}

/** Everything that the place of one node costs: its lines, their crossings, its neighbours, its name. */
export class Cost {
  readonly #drawing: Drawing
  readonly #linesOf: readonly (readonly number[])[]
  readonly x: Float64Array
  readonly y: Float64Array

  constructor(drawing: Drawing, x: Float64Array, y: Float64Array) {
    this.#drawing = drawing
    this.x = x
    this.y = y
    this.#linesOf = drawing.nodes.map((_, node) => drawing.lines.flatMap(({ from, to }, line) => (from === node || to === node ? [line] : [])))
  }

  /** Of the whole drawing; what concerns several nodes counts for each. */
  total(): number {
    return this.#drawing.nodes.reduce((sum, _, node) => sum + this.at(node), 0)
  }

  at(node: number): number {
    let cost = this.#crowding(node) + this.#outside(node)
    for (const line of this.#linesOf[node] ?? []) cost += this.#stretch(line) + this.#crossings(line) + this.#nodesUnder(line)
    return cost + this.#linesOver(node) + this.#narrowAngles(node)
  }

  /** Beyond the page: what has few lines, or none, would drift away. */
  #outside(node: number): number {
    const half = halfPage(this.#drawing.nodes.length)
    const beyond = Math.hypot((this.x[node] as number) / half.width, (this.y[node] as number) / half.height) - 1
    return beyond > 0 ? 8 * beyond : 0
  }

  #stretch(index: number): number {
    const line = this.#drawing.lines[index]
    if (!line) return 0
    const dx = this.#dx(line.from, line.to)
    const length = Math.hypot(dx, this.#dy(line.from, line.to))
    const off = Math.log((length + 1) / line.ideal)
    // Lineage reads left to right.
    const backwards = line.family === 'lineage' && dx < 60 ? 2 + (60 - dx) / 25 : 0
    return stretchPrice[line.family] * off * off + backwards
  }

  #crossings(index: number): number {
    const { lines } = this.#drawing
    const line = lines[index]
    if (!line) return 0
    let cost = 0
    for (const other of lines) {
      if (other.from === line.from || other.from === line.to || other.to === line.from || other.to === line.to) continue
      if (this.#cross(line.from, line.to, other.from, other.to)) cost += Math.sqrt(crossingPrice[line.family] * crossingPrice[other.family])
    }
    return cost
  }

  #cross(a: number, b: number, c: number, d: number): boolean {
    return this.#side(a, b, c) !== this.#side(a, b, d) && this.#side(c, d, a) !== this.#side(c, d, b)
  }

  #side(a: number, b: number, c: number): boolean {
    return this.#dx(a, b) * this.#dy(a, c) - this.#dy(a, b) * this.#dx(a, c) > 0
  }

  /** Nodes too near, and names (to the right of their node) that run into nodes or one another. */
  #crowding(node: number): number {
    const { nodes } = this.#drawing
    const width = nodes[node]?.labelWidth ?? 0
    let cost = 0
    for (let other = 0; other < nodes.length; other += 1) {
      if (other === node) continue
      const dx = this.#dx(node, other)
      const dy = Math.abs(this.#dy(node, other))
      const distance = Math.hypot(dx, dy)
      if (distance < apart) cost += 4 * (1 - distance / apart) + 1
      const named = dx > 0 ? node : other
      const space = dx > 0 ? width : (nodes[other]?.labelWidth ?? 0)
      if (dy < rowHeight && Math.abs(dx) < space + 16) cost += 1.6 * this.#weight(named) * (1 - dy / rowHeight)
    }
    return cost
  }

  /** The name of a node with many lines is wanted more. */
  #weight(node: number): number {
    return 1 + 0.5 * Math.log2(1 + (this.#linesOf[node]?.length ?? 0) / 4)
  }

  #linesOver(node: number): number {
    let cost = 0
    for (const { from, to } of this.#drawing.lines) if (from !== node && to !== node) cost += this.#tooNear(node, from, to)
    return cost
  }

  #nodesUnder(index: number): number {
    const { nodes, lines } = this.#drawing
    const line = lines[index]
    if (!line) return 0
    let cost = 0
    for (let node = 0; node < nodes.length; node += 1) if (node !== line.from && node !== line.to) cost += this.#tooNear(node, line.from, line.to)
    return cost
  }

  #tooNear(node: number, from: number, to: number): number {
    const [lx, ly] = [this.#dx(from, to), this.#dy(from, to)]
    const along = (this.#dx(from, node) * lx + this.#dy(from, node) * ly) / (lx * lx + ly * ly + 1e-9)
    if (along <= 0 || along >= 1) return 0
    const distance = Math.hypot(this.#dx(from, node) - along * lx, this.#dy(from, node) - along * ly)
    return distance < awayFromLine ? 1.8 * (1 - distance / awayFromLine) : 0
  }

  #narrowAngles(node: number): number {
    const angles = [...new Set((this.#linesOf[node] ?? []).map((line) => this.#otherEnd(line, node)))]
      .map((other) => Math.atan2(this.#dy(node, other), this.#dx(node, other)))
      .sort((a, b) => a - b)
    let cost = 0
    for (let i = 0; i + 1 < angles.length; i += 1) {
      const between = (angles[i + 1] ?? 0) - (angles[i] ?? 0)
      if (between < narrowAngle) cost += 0.7 * (1 - between / narrowAngle)
    }
    return cost
  }

  #otherEnd(index: number, node: number): number {
    const line = this.#drawing.lines[index]
    return line ? (line.from === node ? line.to : line.from) : node
  }

  #dx(from: number, to: number): number {
    return (this.x[to] as number) - (this.x[from] as number)
  }

  #dy(from: number, to: number): number {
    return (this.y[to] as number) - (this.y[from] as number)
  }
}
