/** date(), time(), datetime() … with their clocks and truncation, and the functions of durations. */
import {
  constructTemporal,
  currentTemporal,
  dateTimeFromEpoch,
  dateTimeFromEpochMillis,
  durationBetween,
  durationFromMap,
  durationInDays,
  durationInMonths,
  durationInSeconds,
  DurationValue,
  parseDuration,
  parseZone,
  truncateTemporal,
  type Clock,
  type DayTime,
  type TemporalType,
} from '../temporal/index.ts'
import { isMap, isTemporal } from '../values/kinds.ts'
import type { TemporalValue, Value } from '../values/types.ts'
import { badArgument, lenient, requireText, strict, unary, type ScalarFunction } from './function-types.ts'

const TYPES: readonly TemporalType[] = ['date', 'localtime', 'time', 'localdatetime', 'datetime']

/** `transaction` is the same moment as `statement`: every statement is a transaction of its own. */
const CLOCKS: readonly (readonly [string, (clock: Clock) => DayTime])[] = [
  ['transaction', ({ statement }) => statement],
  ['statement', ({ statement }) => statement],
  ['realtime', ({ realtime }) => realtime()],
]

function constructor(type: TemporalType): ScalarFunction {
  return strict(type, [0, 1], ([argument], { clock }) =>
    argument === undefined ? currentTemporal(type, clock.statement) : construct(type, argument, clock),
  )
}

function construct(type: TemporalType, argument: Value, clock: Clock): TemporalValue {
  if (typeof argument === 'string' || isMap(argument) || isTemporal(argument)) {
    return constructTemporal(type, argument, clock)
  }
  throw badArgument(type, 'a STRING, a MAP or a temporal value', argument)
}

function clockFunctions(type: TemporalType): readonly ScalarFunction[] {
  return CLOCKS.map(([clockName, read]) => {
    const name = `${type}.${clockName}`
    return strict(name, [0, 1], ([zone], { clock }) =>
      currentTemporal(type, read(clock), zone === undefined ? 0 : parseZone(requireText(name, zone))),
    )
  })
}

/** Without a value the current one is truncated, but null is an error; without fields, or with null, none are set. */
function truncation(type: TemporalType): ScalarFunction {
  const name = `${type}.truncate`
  return lenient(name, [1, 3], ([unit = null, value, fields = null], { clock }) => {
    const subject = value === undefined ? currentTemporal(type, clock.statement) : value
    if (!isTemporal(subject)) throw badArgument(name, 'a temporal value', subject)
    if (fields !== null && !isMap(fields)) throw badArgument(name, 'a MAP of fields', fields)
    return truncateTemporal(type, requireText(name, unit), subject, fields ?? new Map())
  })
}

function between(name: string, measure: (from: TemporalValue, to: TemporalValue) => DurationValue): ScalarFunction {
  return strict(name, 2, ([from = null, to = null]) => {
    if (!isTemporal(from)) throw badArgument(name, 'a temporal value', from)
    if (!isTemporal(to)) throw badArgument(name, 'a temporal value', to)
    return measure(from, to)
  })
}

const duration = unary('duration', (argument) => {
  if (argument instanceof DurationValue) return argument
  if (isMap(argument)) return durationFromMap(argument)
  return parseDuration(requireText('duration', argument))
})

function requireInteger(name: string, value: Value | undefined): bigint {
  if (typeof value === 'bigint') return value
  throw badArgument(name, 'an INTEGER', value ?? null)
}

const fromEpoch = strict('datetime.fromEpoch', 2, ([seconds, nanoseconds]) =>
  dateTimeFromEpoch(
    requireInteger('datetime.fromEpoch', seconds),
    requireInteger('datetime.fromEpoch', nanoseconds),
  ),
)

const fromEpochMillis = unary('datetime.fromEpochMillis', (millis) =>
  dateTimeFromEpochMillis(requireInteger('datetime.fromEpochMillis', millis)),
)

/** Milliseconds since 1970, fixed for the statement. */
const timestamp = lenient('timestamp', 0, (_, { clock: { statement } }) => {
  return BigInt(statement.epochDay) * 86_400_000n + BigInt(Math.floor(statement.nanoOfDay / 1_000_000))
})

export const temporalFunctions: readonly ScalarFunction[] = [
  ...TYPES.flatMap((type) => [constructor(type), ...clockFunctions(type), truncation(type)]),
  fromEpoch,
  fromEpochMillis,
  duration,
  between('duration.between', durationBetween),
  between('duration.inMonths', durationInMonths),
  between('duration.inDays', durationInDays),
  between('duration.inSeconds', durationInSeconds),
  timestamp,
]
