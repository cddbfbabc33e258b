import fc from 'fast-check'

const natural = (max: number): fc.Arbitrary<number> => fc.nat({ max })

/** Choices, each drawn through fast-check, so that a query can be repeated by its seed and made smaller. */
export class Draw {
  constructor(private readonly gen: fc.GeneratorValue) {}

  below(limit: number): number {
    return limit <= 1 ? 0 : this.gen(natural, limit - 1)
  }
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent
  }
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  /** Each with its weight. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    let at = this.below(items.reduce((sum, [weight]) => sum + weight, 0))
    for (const [weight, item] of items) {
      if (at < weight) return item
      at -= weight
    }
    throw new RangeError('nothing to pick from')
  }
}
