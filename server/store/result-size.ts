import type { Value } from '../../cypher/engine/values/types.ts'
import { NodeValue, PathValue, RelationshipValue } from '../../cypher/engine/values/types.ts'
import { AppError } from '../errors.ts'
import type { QueryLimits } from './store.ts'

/** Adds up how large a result is, about as many bytes as its JSON will have, and refuses what is too large. */
export class ResultSize {
  #bytes = 0

  constructor(
    private readonly columns: readonly string[],
    private readonly limits: Pick<QueryLimits, 'resultBytes' | 'cellBytes'>,
  ) {}

  add(row: readonly Value[]): void {
    row.forEach((cell, index) => {
      const bytes = sizeOf(cell)
      if (bytes > this.limits.cellBytes) throw tooLarge(`A value of column “${this.columns[index] ?? ''}”`, this.limits.cellBytes)
      this.#bytes += bytes
    })
    if (this.#bytes > this.limits.resultBytes) throw tooLarge('The result', this.limits.resultBytes)
  }
}

function tooLarge(what: string, bytes: number): AppError {
  return new AppError('result-too-large', `${what} is larger than ${String(bytes / 1_000_000)} MB; return fewer properties, or fewer rows with LIMIT.`)
}

function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length + 2
  if (Array.isArray(value)) return sum(value, sizeOf) + value.length + 2
  if (value instanceof Map) return sizeOfMap(value)
  if (value instanceof NodeValue) return sizeOfMap(value.properties) + sum(value.labels, (label) => label.length) + 60
  if (value instanceof RelationshipValue) return sizeOfMap(value.properties) + value.type.length + 160
  if (value instanceof PathValue) return sum(value.nodes, sizeOf) + sum(value.relationships, sizeOf)
  return 24
}

function sizeOfMap(map: ReadonlyMap<string, Value>): number {
  return sum([...map], ([key, value]) => key.length + 4 + sizeOf(value))
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0)
}
