/** The aggregating functions, one value at a time. Null is left out by all of them. */
import { dividedByNumber, DurationValue, plusDurations, withWholeDays } from '../temporal/index.ts'
import { runtimeError } from '../values/errors.ts'
import { isNumber } from '../values/kinds.ts'
import { order } from '../values/order.ts'
import type { Value } from '../values/types.ts'
import { badArgument, requireNumber, type Accumulator, type AggregateFunction } from './function-types.ts'

class Count implements Accumulator {
  private count = 0
  add([value = null]: readonly Value[]): void {
    if (value !== null) this.count++
  }
  result(): Value {
    return BigInt(this.count)
  }
}

class Collect implements Accumulator {
  private readonly values: Value[] = []
  add([value = null]: readonly Value[]): void {
    if (value !== null) this.values.push(value)
  }
  result(): Value {
    return this.values
  }
}

/** INTEGERs are summed exactly; a FLOAT among them, or a sum beyond 64 bits, makes the result a FLOAT. */
class NumberSum {
  private integers = 0n
  private floats = 0
  private anyFloat = false
  add(value: bigint | number): void {
    if (typeof value === 'bigint') this.integers += value
    else {
      this.floats += value
      this.anyFloat = true
    }
  }
  result(): bigint | number {
    const exact = !this.anyFloat && BigInt.asIntN(64, this.integers) === this.integers
    return exact ? this.integers : Number(this.integers) + this.floats
  }
}

/** Sum and average: of numbers or of durations, not of both. */
class Total implements Accumulator {
  private readonly numbers = new NumberSum()
  private durations: DurationValue | undefined
  private count = 0

  constructor(private readonly name: 'sum' | 'avg') {}

  add([value = null]: readonly Value[]): void {
    if (value === null) return
    const mixed = this.count > 0 && (this.durations !== undefined) !== value instanceof DurationValue
    if (mixed || (!isNumber(value) && !(value instanceof DurationValue))) {
      throw badArgument(this.name, 'only numbers or only DURATIONs', value)
    }
    if (value instanceof DurationValue) this.durations = plusDurations(this.durations ?? DurationValue.ZERO, value)
    else this.numbers.add(value)
    this.count++
  }
  result(): Value {
    const sum = this.durations ?? this.numbers.result()
    if (this.name === 'sum') return sum
    if (this.count === 0) return null
    return sum instanceof DurationValue ? withWholeDays(dividedByNumber(sum, this.count)) : Number(sum) / this.count
  }
}

class Extreme implements Accumulator {
  private extreme: Value = null
  /** 1: the largest, -1: the smallest, in the order of ORDER BY. */
  constructor(private readonly direction: 1 | -1) {}
  add([value = null]: readonly Value[]): void {
    if (value === null) return
    if (this.extreme === null || order(value, this.extreme) * this.direction > 0) this.extreme = value
  }
  result(): Value {
    return this.extreme
  }
}

/** Welford's method: one pass without loss of digits. 0.0 over one value, null over none. */
class StandardDeviation implements Accumulator {
  private count = 0
  private mean = 0
  private squares = 0
  constructor(
    private readonly name: string,
    private readonly degreesLost: 0 | 1,
  ) {}
  add([value = null]: readonly Value[]): void {
    if (value === null) return
    const number = Number(requireNumber(this.name, value))
    this.count++
    const delta = number - this.mean
    this.mean += delta / this.count
    this.squares += delta * (number - this.mean)
  }
  result(): Value {
    if (this.count < 2) return this.count === 0 ? null : 0
    return Math.sqrt(this.squares / (this.count - this.degreesLost))
  }
}

abstract class Percentile implements Accumulator {
  private readonly values: (bigint | number)[] = []
  private percentile: number | undefined
  constructor(private readonly name: string) {}
  /** The percentile of the first row holds for all. */
  add([value = null, percentile = null]: readonly Value[]): void {
    this.percentile ??= this.requirePercentile(percentile)
    if (value !== null) this.values.push(requireNumber(this.name, value))
  }
  result(): Value {
    const sorted = this.values.sort((a, b) => order(a, b))
    return sorted.length === 0 ? null : this.pick(sorted, this.percentile ?? 0)
  }
  protected abstract pick(sorted: readonly (bigint | number)[], percentile: number): Value

  private requirePercentile(value: Value): number {
    const number = Number(requireNumber(this.name, value))
    if (number >= 0 && number <= 1) return number
    const message = `The percentile of ${this.name}() is ${number}; it must lie between 0.0 and 1.0.`
    throw runtimeError('ArgumentError', 'NumberOutOfRange', message)
  }
}

/** The nearest value that is there. */
class DiscretePercentile extends Percentile {
  protected pick(sorted: readonly (bigint | number)[], percentile: number): Value {
    return sorted[Math.max(0, Math.ceil(percentile * sorted.length) - 1)] ?? null
  }
}

/** Linear between the two nearest values; a value that is hit exactly is given as it is. */
class ContinuousPercentile extends Percentile {
  protected pick(sorted: readonly (bigint | number)[], percentile: number): Value {
    const position = percentile * (sorted.length - 1)
    const lower = Math.floor(position)
    if (lower === position) return sorted[lower] ?? null
    const share = position - lower
    return Number(sorted[lower]) * (1 - share) + Number(sorted[lower + 1]) * share
  }
}

function aggregate(name: string, args: number, accumulator: () => Accumulator): AggregateFunction {
  return { kind: 'aggregate', name, minArgs: args, maxArgs: args, accumulator }
}

export const aggregates: readonly AggregateFunction[] = [
  aggregate('count', 1, () => new Count()),
  aggregate('collect', 1, () => new Collect()),
  aggregate('sum', 1, () => new Total('sum')),
  aggregate('avg', 1, () => new Total('avg')),
  aggregate('min', 1, () => new Extreme(-1)),
  aggregate('max', 1, () => new Extreme(1)),
  aggregate('stDev', 1, () => new StandardDeviation('stDev', 1)),
  aggregate('stDevP', 1, () => new StandardDeviation('stDevP', 0)),
  aggregate('percentileCont', 2, () => new ContinuousPercentile('percentileCont')),
  aggregate('percentileDisc', 2, () => new DiscretePercentile('percentileDisc')),
]
