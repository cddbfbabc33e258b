/** Asks both sides the same queries and keeps count. */
import { compare, type Verdict } from './compare.ts'
import type { Query } from './grammar.ts'
import type { EngineSide, Neo4jSide } from './sides.ts'

export interface Difference {
  readonly query: string
  readonly why: string
}

/** What came out of a run of queries. */
export class Tally {
  readonly counts = new Map<Verdict['kind'], number>()
  /** Forms that the engine refuses by name, with how often and one query that has it. */
  readonly unsupported = new Map<string, { count: number; example: string }>()
  readonly differences: Difference[] = []
  /** Queries of which one side would have needed more time or rows than it is given, by that side. */
  readonly tooMuch = new Map<string, number>()

  add(query: string, verdict: Verdict): void {
    this.counts.set(verdict.kind, this.count(verdict.kind) + 1)
    if (verdict.kind === 'different') this.differences.push({ query, why: verdict.why })
    if (verdict.kind === 'equal' && verdict.rows > 0) this.withRows++
    if (verdict.kind === 'too much') this.tooMuch.set(verdict.what, (this.tooMuch.get(verdict.what) ?? 0) + 1)
    if (verdict.kind === 'unsupported') {
      const known = this.unsupported.get(verdict.what)
      this.unsupported.set(verdict.what, { count: (known?.count ?? 0) + 1, example: known?.example ?? query })
    }
  }

  count(kind: Verdict['kind']): number {
    return this.counts.get(kind) ?? 0
  }

  /** Of the equal ones, those with any row. */
  withRows = 0

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  toString(): string {
    const slow = [...this.tooMuch].map(([side, count]) => `${count} too much for ${side}`)
    return [
      `${this.total} queries`,
      `${this.count('equal')} with equal rows (${this.withRows} with any)`,
      `${this.count('same error')} with errors of one class`,
      `${this.count('different')} different`,
      `${this.count('unsupported')} not supported by the engine`,
      ...slow,
      `${this.count('neo4j fault')} internal errors of Neo4j`,
    ].join(', ')
  }
}

export async function askBoth(query: Query, neo4j: Neo4jSide, engine: EngineSide): Promise<Verdict> {
  const theirs = await neo4j.ask(query.text)
  return compare(query.text, query, [neo4j, theirs], [engine, await engine.ask(query.text)])
}
