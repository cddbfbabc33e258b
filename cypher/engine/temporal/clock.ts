import { normalised, type DayTime } from './clock-time.ts'

/** What `date()` and the like read. One query sees one `statement` time; `realtime` moves on. All in UTC. */
export interface Clock {
  readonly statement: DayTime
  readonly realtime: () => DayTime
}

const NANOS_PER_MILLI = 1_000_000

/** UTC day and nanoseconds of a count of milliseconds since 1970. */
export function dayTimeOfMillis(epochMillis: number): DayTime {
  const day = Math.floor(epochMillis / 86_400_000)
  return normalised(day, (epochMillis - day * 86_400_000) * NANOS_PER_MILLI)
}

/** A clock whose statement time is fixed now. Make one a query. */
export function statementClock(now: () => number = Date.now): Clock {
  return { statement: dayTimeOfMillis(now()), realtime: () => dayTimeOfMillis(now()) }
}
