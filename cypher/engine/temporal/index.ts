/** The temporal types of Cypher: values, construction, arithmetic, comparison. Imports nothing but the error type. */
export { DateValue } from './date.ts'
export { LocalTimeValue, TimeValue } from './time.ts'
export { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
export { DurationValue } from './duration.ts'
export { offsetAt, parseZone, type Zone } from './zones.ts'
export { parseDate, parseDateTime, parseLocalDateTime, parseLocalTime, parseTime } from './parse.ts'
export { durationFromMap, parseDuration } from './duration-parts.ts'
export {
  constructTemporal,
  currentTemporal,
  dateTimeFromEpoch,
  dateTimeFromEpochMillis,
  type TemporalType,
} from './construct.ts'
export { truncateTemporal } from './truncate.ts'
export { durationBetween, durationInDays, durationInMonths, durationInSeconds } from './between.ts'
export {
  dividedByNumber,
  minusDuration,
  minusDurations,
  plusDuration,
  plusDurations,
  timesNumber,
  withWholeDays,
} from './arithmetic.ts'
export { durationComponent, temporalComponent } from './components.ts'
export { compareTemporal, durationsEqual, orderDurations } from './compare.ts'
export { dayTimeOfMillis, statementClock, type Clock } from './clock.ts'
export type { DayTime } from './clock-time.ts'
export { formatClockTime, formatDate, formatOffset } from './format.ts'
