/** The temporal types of Cypher: values, construction, arithmetic, comparison. Imports nothing but the error type. */
export { DateValue } from './date.ts'
export { LocalTimeValue, TimeValue } from './time.ts'
export { DateTimeValue, LocalDateTimeValue } from './date-time.ts'
export { DurationValue } from './duration.ts'
export { offsetAt, parseZone, type Zone } from './zones.ts'
