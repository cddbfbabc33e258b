import pino, { type Logger } from 'pino'

export type { Logger }

/** Longest query text in a log line, in characters. */
const longestQuery = 500

/**
 * JSON lines on standard error, so that standard output holds the address alone. At a terminal only
 * warnings, as the lines are for machines.
 */
export function createLog(level: string | undefined, atTerminal: boolean): Logger {
  return pino({ level: level ?? (atTerminal ? 'warn' : 'info'), base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

export function shortQuery(query: string): string {
  return query.length > longestQuery ? `${query.slice(0, longestQuery)}…` : query
}
