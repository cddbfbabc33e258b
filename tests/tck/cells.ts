/** Reads the values that the TCK writes in its tables: literals, and graph values such as `(:A {x: 1})`. */
import type { Value } from '../../cypher/engine/index.ts'

/** A node, relationship or path as canonical text: labels and keys sorted. */
export class GraphText {
  constructor(readonly text: string) {}
}

export type Cell = null | boolean | bigint | number | string | GraphText | readonly Cell[] | ReadonlyMap<string, Cell>

export function readCell(text: string): Cell {
  const reader = new CellReader(text)
  const cell = reader.value()
  reader.end()
  return cell
}

/** A parameter: a literal without graph values in it. */
export function readParameter(text: string): Value {
  return plain(readCell(text))
}

function plain(cell: Cell): Value {
  if (cell instanceof GraphText) throw new Error(`a parameter cannot be ${cell.text}`)
  if (cell instanceof Map) return new Map([...(cell as ReadonlyMap<string, Cell>)].map(([key, item]) => [key, plain(item)]))
  return Array.isArray(cell) ? (cell as readonly Cell[]).map(plain) : (cell as Value)
}

/** One text for each value: two values are the same exactly when their texts are. */
export function canonicalCell(cell: Cell, ignoreListOrder: boolean): string {
  const inner = (item: Cell) => canonicalCell(item, ignoreListOrder)
  if (cell instanceof GraphText) return cell.text
  if (Array.isArray(cell)) return listText((cell as readonly Cell[]).map(inner), ignoreListOrder)
  if (cell instanceof Map) return mapText([...(cell as ReadonlyMap<string, Cell>)].map(([key, item]) => [key, inner(item)]))
  return scalarText(cell as null | boolean | bigint | number | string)
}

export function scalarText(value: null | boolean | bigint | number | string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  // 0.0 and -0.0 are one number to the TCK
  if (typeof value === 'number') return `${String(value === 0 ? 0 : value)}f`
  return String(value)
}

export function listText(items: readonly string[], ignoreOrder: boolean): string {
  return `[${(ignoreOrder ? items.toSorted() : items).join(', ')}]`
}

export function mapText(entries: readonly (readonly [string, string])[]): string {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, text]) => `${key}: ${text}`).join(', ')}}`
}

export function nodeText(labels: readonly string[], properties: string): string {
  return `(${labels.toSorted().map((label) => `:${label}`).join('')} ${properties})`
}

export function relationshipText(type: string, properties: string): string {
  return `[:${type} ${properties}]`
}

class CellReader {
  private at = 0

  constructor(private readonly text: string) {}

  end(): void {
    this.skip()
    if (this.at < this.text.length) this.fail()
  }

  value(): Cell {
    this.skip()
    const next = this.text[this.at]
    if (next === "'") return this.string()
    if (next === '[') return this.peekRelationship() ? new GraphText(this.relationship()) : this.list()
    if (next === '{') return this.map()
    if (next === '(') return new GraphText(this.node())
    if (next === '<') return new GraphText(this.path())
    return this.scalar()
  }

  private fail(): never {
    throw new Error(`cannot read the cell ${this.text} at ${this.at}`)
  }
  private skip(): void {
    while (this.text[this.at] === ' ') this.at++
  }
  private take(token: string): boolean {
    this.skip()
    if (!this.text.startsWith(token, this.at)) return false
    this.at += token.length
    return true
  }
  private need(token: string): void {
    if (!this.take(token)) this.fail()
  }
  private match(pattern: RegExp): string {
    this.skip()
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)?.[0]
    if (found === undefined) return this.fail()
    this.at += found.length
    return found
  }

  private string(): string {
    const quoted = this.match(/'(?:[^'\\]|\\.)*'/)
    return quoted.slice(1, -1).replace(/\\(.)/g, '$1')
  }
  private scalar(): Cell {
    const word = this.match(/[^\s,\]}|]+/)
    const words: ReadonlyMap<string, Cell> = new Map<string, Cell>([
      ['null', null],
      ['true', true],
      ['false', false],
      ['NaN', NaN],
      ['Inf', Infinity],
      ['-Inf', -Infinity],
    ])
    const known = words.get(word)
    if (known !== undefined) return known
    if (/^[+-]?\d+$/.test(word)) return BigInt(word)
    const number = Number(word)
    return Number.isNaN(number) ? this.fail() : number
  }
  private list(): readonly Cell[] {
    this.need('[')
    const items: Cell[] = []
    while (!this.take(']')) {
      items.push(this.value())
      this.take(',')
    }
    return items
  }
  private map(): ReadonlyMap<string, Cell> {
    this.need('{')
    const entries = new Map<string, Cell>()
    while (!this.take('}')) {
      const key = this.match(/`[^`]*`|[^\s:]+/).replaceAll('`', '')
      this.need(':')
      entries.set(key, this.value())
      this.take(',')
    }
    return entries
  }
  private properties(): string {
    this.skip()
    return this.text[this.at] === '{' ? canonicalCell(this.map(), false) : '{}'
  }

  private node(): string {
    this.need('(')
    const labels: string[] = []
    while (this.take(':')) labels.push(this.match(/`[^`]*`|[^\s:{)]+/).replaceAll('`', ''))
    const properties = this.properties()
    this.need(')')
    return nodeText(labels, properties)
  }
  private peekRelationship(): boolean {
    return /^\[\s*:/.test(this.text.slice(this.at))
  }
  private relationship(): string {
    this.need('[')
    this.need(':')
    const type = this.match(/`[^`]*`|[^\s{\]]+/).replaceAll('`', '')
    const properties = this.properties()
    this.need(']')
    return relationshipText(type, properties)
  }
  private path(): string {
    this.need('<')
    let text = this.node()
    while (!this.take('>')) {
      const incoming = this.take('<-')
      if (!incoming) this.need('-')
      const relationship = this.relationship()
      this.need(incoming ? '-' : '->')
      text += `${incoming ? '<-' : '-'}${relationship}${incoming ? '-' : '->'}${this.node()}`
    }
    return `<${text}>`
  }
}
