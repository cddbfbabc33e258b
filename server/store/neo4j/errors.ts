import neo4j from 'neo4j-driver'
import { CypherError } from '../../../cypher/engine/errors.ts'
import { AppError, type AppErrorExtra, type ErrorCode } from '../../errors.ts'
import { appErrorOf } from '../query-errors.ts'

/** By the beginning of the server's status code; the first that fits. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['Neo.ClientError.Security', 'store-auth'],
  ['Neo.ClientError.Statement.SyntaxError', 'query-syntax'],
  ['Neo.ClientError.Statement.SemanticError', 'query-syntax'],
  ['Neo.ClientError.Statement.ParameterMissing', 'query-parameter-missing'],
  ['Neo.ClientError.Statement.TypeError', 'query-type'],
  ['Neo.ClientError.Statement.AccessMode', 'query-not-read-only'],
  ['Neo.ClientError.Statement', 'query-runtime'],
  ['Neo.ClientError.Procedure.ProcedureNotFound', 'query-syntax'],
  ['Neo.ClientError.Procedure', 'query-runtime'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'query-timeout'],
  ['Neo.ClientError.Transaction', 'store-unavailable'],
  ['Neo.ClientError.Database', 'store-unavailable'],
  ['Neo.ClientError.Cluster', 'store-unavailable'],
  ['Neo.ClientError', 'query-runtime'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'query-memory'],
  ['Neo.TransientError.General.OutOfMemoryError', 'query-memory'],
  ['Neo.TransientError.Transaction.Terminated', 'query-timeout'],
  ['Neo.TransientError', 'store-unavailable'],
  ['Neo.DatabaseError.Statement.ExecutionFailed', 'query-runtime'],
  ['Neo.DatabaseError', 'store-unavailable'],
]

const tooLong = 'The query took longer than it may; narrow it, bound its path lengths or add a LIMIT.'

const ownWords: Partial<Record<ErrorCode, string>> = {
  'store-auth': 'The database refuses the user or the password; check NEO4J_USER and NEO4J_PASSWORD.',
  'store-unavailable': 'The database cannot be reached; it is tried again by itself.',
  'query-timeout': tooLong,
  'query-memory': 'The query holds more rows or values than it may; narrow it or add a LIMIT.',
  'query-not-read-only': 'Only queries that read are run here.',
}

/** Whatever the driver or the server threw, as what a caller is told; `before` is what we put in front of the query. */
export function neo4jError(error: unknown, before = ''): AppError {
  if (error instanceof AppError) return error
  if (error instanceof CypherError) return appErrorOf(error)
  if (!(error instanceof neo4j.Neo4jError)) return new AppError('internal', 'The database driver failed in a way that is not known.', {}, { cause: error })
  const code = codeOf(error.code)
  const { text, extra } = placed(error.message, before)
  return new AppError(code, ownWords[code] ?? text, code === 'query-syntax' ? extra : {}, { cause: error })
}

export function timedOut(): AppError {
  return new AppError('query-timeout', tooLong)
}

function codeOf(status: string): ErrorCode {
  // What is no status of the server is the driver's own: no connection, none free in time, or the session was cut.
  return codes.find(([prefix]) => status.startsWith(prefix))?.[1] ?? 'store-unavailable'
}

const placePattern = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/

/** The first line of a message without its position, and the position in the text that the person typed. */
function placed(message: string, before: string): { text: string; extra: AppErrorExtra } {
  const place = placePattern.exec(message)
  const text = (message.split('\n')[0] ?? message).replace(placePattern, '').trim()
  if (!place) return { text, extra: {} }
  const line = Number(place[1])
  const shift = line === 1 ? before.length : 0
  return {
    text,
    extra: { line, column: Math.max(1, Number(place[2]) - shift), offset: Math.max(0, Number(place[3]) - before.length) },
  }
}
