/** What the temporal values have in common: the fields of a day, and those of a time of day. */
import { civilOf } from './calendar.ts'
import { clockTimeOf, NANOS_PER_SECOND } from './clock-time.ts'

export abstract class OnCalendar {
  abstract readonly epochDay: number
  get year(): number {
    return civilOf(this.epochDay).year
  }
  get month(): number {
    return civilOf(this.epochDay).month
  }
  get day(): number {
    return civilOf(this.epochDay).day
  }
}

export abstract class OnClock {
  abstract readonly nanoOfDay: number
  get hour(): number {
    return clockTimeOf(this.nanoOfDay).hour
  }
  get minute(): number {
    return clockTimeOf(this.nanoOfDay).minute
  }
  get second(): number {
    return clockTimeOf(this.nanoOfDay).second
  }
  get nanosecond(): number {
    return this.nanoOfDay % NANOS_PER_SECOND
  }
}

export abstract class OnCalendarAndClock extends OnClock {
  abstract readonly epochDay: number
  get year(): number {
    return civilOf(this.epochDay).year
  }
  get month(): number {
    return civilOf(this.epochDay).month
  }
  get day(): number {
    return civilOf(this.epochDay).day
  }
}
