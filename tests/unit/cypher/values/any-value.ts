import fc from 'fast-check'
import { DateTimeValue, DateValue, DurationValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from '../../../../cypher/engine/temporal/index.ts'
import { PointValue, type Value } from '../../../../cypher/engine/values/index.ts'

const epochDay = fc.integer({ min: -100_000, max: 100_000 })
const nanoOfDay = fc.integer({ min: 0, max: 86_399_999_999_999 })
const offset = fc.constantFrom(0, 3600, -19_800)
const small = fc.bigInt({ min: -50n, max: 50n })

const temporal: fc.Arbitrary<Value> = fc.oneof(
  epochDay.map((day) => new DateValue(day)),
  nanoOfDay.map((nano) => new LocalTimeValue(nano)),
  fc.tuple(nanoOfDay, offset).map(([nano, seconds]) => new TimeValue(nano, seconds)),
  fc.tuple(epochDay, nanoOfDay).map(([day, nano]) => new LocalDateTimeValue(day, nano)),
  fc.tuple(epochDay, nanoOfDay, fc.constantFrom<number | string>(0, 3600, 'Europe/Paris')).map(([day, nano, zone]) =>
    DateTimeValue.atInstant({ epochDay: day, nanoOfDay: nano }, zone),
  ),
  fc.tuple(small, small, small, fc.bigInt({ min: 0n, max: 999_999_999n })).map((parts) => DurationValue.of(...parts)),
)
const point = fc.oneof(
  fc.tuple(fc.integer(), fc.integer()).map(([x, y]) => new PointValue(7203, x, y)),
  fc.tuple(fc.integer(), fc.integer(), fc.integer()).map(([x, y, z]) => new PointValue(9157, x, y, z)),
)
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  small,
  fc.double(),
  fc.integer({ min: -50, max: 50 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
)

/** Values of all types but those of graphs, nested a little; often close to one another. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    temporal,
    point,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', '$type', '__proto__'), tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
})).value
