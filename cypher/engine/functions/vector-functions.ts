/** How alike two vectors are, from 0 to 1, in single precision as Neo4j (Lucene) has it. */
import { runtimeError } from '../values/errors.ts'
import { isList, isNumber } from '../values/kinds.ts'
import { badArgument, strict, type NotNull, type ScalarFunction } from './function-types.ts'

type Similarity = (a: readonly number[], b: readonly number[], fail: (what: string) => never) => number

/** (1 + cos) / 2. */
const cosine: Similarity = (a, b, fail) => {
  const lengths = Math.sqrt(product(a, a) * product(b, b))
  return lengths === 0 ? fail('a vector without length has no direction') : (1 + Math.fround(product(a, b) / lengths)) / 2
}

/** 1 / (1 + d²). */
const euclidean: Similarity = (a, b) => {
  const difference = a.map((component, i) => Math.fround(component - (b[i] ?? 0)))
  return 1 / (1 + product(difference, difference))
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, component, i) => Math.fround(sum + component * (b[i] ?? 0)), 0)
}

function similarity(name: string, compute: Similarity): ScalarFunction {
  const fail = (what: string): never => {
    throw runtimeError('ArgumentError', 'InvalidArgumentValue', `${name}(): ${what}.`)
  }
  const vector = (value: NotNull | undefined): readonly number[] => {
    if (value === undefined || !isList(value)) throw badArgument(name, 'a LIST of numbers', value ?? null)
    if (value.length === 0) return fail('a vector has at least one component')
    return value.map((item) => {
      const component = isNumber(item) ? Math.fround(Number(item)) : NaN
      return Number.isFinite(component) ? component : fail('every component is a finite number')
    })
  }
  return strict(name, 2, ([first, second]) => {
    const [a, b] = [vector(first), vector(second)]
    return a.length === b.length ? Math.fround(compute(a, b, fail)) : fail('the vectors differ in length')
  })
}

export const vectorFunctions: readonly ScalarFunction[] = [
  similarity('vector.similarity.cosine', cosine),
  similarity('vector.similarity.euclidean', euclidean),
]
