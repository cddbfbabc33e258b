/** Time zones: fixed offsets, and the IANA zones that the platform knows (through Intl). */
import { formatDate } from './format.ts'
import { NANOS_PER_SECOND, normalised, SECONDS_PER_DAY, type DayTime } from './clock-time.ts'
import { invalidTemporal } from './errors.ts'

/** Seconds east of Greenwich, or the name of an IANA zone. */
export type Zone = number | string

const MAX_OFFSET_SECONDS = 18 * 3600
const OFFSET = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/

/** Intl counts to about ±275,000 years; beyond that the calendar repeats every 400 years. */
const FAR_DAYS = 90_000_000
const CYCLE_DAYS = 146_097

/** Reads `Z`, `+01:00`, `+0100`, `+01`, `+01:00:30` or a zone name. */
export function parseZone(text: string): Zone {
  return parseOffset(text) ?? parseRegion(text)
}

/** Reads a zone name without regard to case; fails where the platform does not know it. */
export function parseRegion(name: string): string {
  return regionOf(name).name
}

/** The seconds of an offset, or undefined where the text is not one. Fails beyond ±18:00. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0
  const match = OFFSET.exec(text)
  if (!match) return undefined
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (size > MAX_OFFSET_SECONDS || Number(minutes) > 59 || Number(seconds) > 59) {
    throw invalidTemporal(`Invalid time zone offset '${text}' (at most 18 hours).`)
  }
  return sign === '-' && size > 0 ? -size : size
}

/** The offset of a zone at an instant given as UTC day and nanosecond of that day. */
export function offsetAt(zone: Zone, epochDay: number, nanoOfDay: number): number {
  if (typeof zone === 'number') return zone
  return regionOf(zone).offsetAt(epochDay, Math.floor(nanoOfDay / NANOS_PER_SECOND))
}

/**
 * The offset for a local time. Where clocks went back and the time came twice, the first is meant (or `preferred`,
 * where that is one of the two); where they went forward and the time never came, the offset before, so that the
 * result lies as much later as the gap is long.
 */
export function offsetForLocal(zone: Zone, local: DayTime, preferred?: number): number {
  if (typeof zone === 'number') return zone
  const { before, after } = neighbouringOffsets(zone, local)
  const holds = (offset: number): boolean => offsetAtLocal(zone, local, offset) === offset
  if (preferred !== undefined && holds(preferred)) return preferred
  if (before === after || holds(before)) return before
  return holds(after) ? after : before
}

/** True when the zone uses this offset at this local time. */
export function isValidOffset(zone: Zone, local: DayTime, offset: number): boolean {
  return offsetAtLocal(zone, local, offset) === offset
}

function neighbouringOffsets(zone: Zone, local: DayTime): { before: number; after: number } {
  return {
    before: offsetAt(zone, local.epochDay - 1, local.nanoOfDay),
    after: offsetAt(zone, local.epochDay + 1, local.nanoOfDay),
  }
}

function offsetAtLocal(zone: Zone, local: DayTime, offset: number): number {
  const instant = normalised(local.epochDay, local.nanoOfDay - offset * NANOS_PER_SECOND)
  return offsetAt(zone, instant.epochDay, instant.nanoOfDay)
}

/** One IANA zone; remembers the days on which its offset does not change. */
class Region {
  private readonly days = new Map<number, number | undefined>()
  readonly name: string

  /** Keeps an old name such as US/Eastern, where Intl would give the new one, and mends its case. */
  constructor(
    name: string,
    private readonly format: Intl.DateTimeFormat,
  ) {
    const canonical = format.resolvedOptions().timeZone
    this.name = canonical.toLowerCase() === name.toLowerCase() ? canonical : name
  }

  offsetAt(epochDay: number, secondOfDay: number): number {
    const day = Math.abs(epochDay) > FAR_DAYS ? epochDay % CYCLE_DAYS : epochDay
    return this.offsetOfDay(day) ?? this.ask(day * SECONDS_PER_DAY + secondOfDay)
  }

  private offsetOfDay(day: number): number | undefined {
    if (this.days.has(day)) return this.days.get(day)
    if (this.days.size >= 20_000) this.days.clear()
    const start = this.ask(day * SECONDS_PER_DAY)
    const constant = start === this.ask((day + 1) * SECONDS_PER_DAY) ? start : undefined
    this.days.set(day, constant)
    return constant
  }

  /** Intl writes the offset as `GMT`, `GMT+01:00` or `GMT+00:53:28`. */
  private ask(epochSecond: number): number {
    const part = this.format.formatToParts(epochSecond * 1000).find(({ type }) => type === 'timeZoneName')
    return parseOffset((part?.value ?? '').replace(/^GMT/, '') || 'Z') ?? 0
  }
}

const regions = new Map<string, Region>()

function regionOf(name: string): Region {
  const known = regions.get(name)
  if (known) return known
  const region = new Region(name, openRegion(name))
  regions.set(name, region)
  return region
}

function openRegion(name: string): Intl.DateTimeFormat {
  try {
    if (/^[+-]/.test(name)) throw new RangeError('An offset is no name.')
    return new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  } catch {
    throw invalidTemporal(`Unknown time zone '${name}'. Write an offset such as +01:00 or a name such as Europe/Paris.`)
  }
}

/** Why an offset and a zone cannot both hold, for errors. */
export function offsetMismatch(offsetText: string, zone: string, epochDay: number): Error {
  return invalidTemporal(`The offset ${offsetText} is not used in ${zone} at that time on ${formatDate(epochDay)}.`)
}
