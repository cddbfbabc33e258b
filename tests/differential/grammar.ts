/** Queries drawn at random that fit a graph, each with the way in which its rows may be compared. */
import fc from 'fast-check'
import type { Comparison } from './compare.ts'
import { Clauses } from './grammar/clauses.ts'
import { Draw } from './grammar/draw.ts'
import { Expressions } from './grammar/expressions.ts'
import { Patterns } from './grammar/patterns.ts'
import { Subqueries } from './grammar/subqueries.ts'
import type { Schema } from './schema.ts'

export interface Query extends Comparison {
  readonly text: string
}

export function queriesOver(schema: Schema): fc.Arbitrary<Query> {
  return fc.gen().map((gen) => {
    const expressions = new Expressions(new Draw(gen), schema)
    const patterns = new Patterns(expressions)
    expressions.patterns = patterns
    expressions.subqueries = new Subqueries(expressions, patterns)
    return new Clauses(expressions, patterns).query()
  })
}

/** The same queries for the same seed, on every machine. */
export function sampleQueries(schema: Schema, seed: number, count: number): readonly Query[] {
  return fc.sample(queriesOver(schema), { seed, numRuns: count, unbiased: true })
}
