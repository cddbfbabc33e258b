/** Every setting of the server, read once from the environment. */
import { z } from 'zod'
import { MAX_DEPTH } from '../cypher/engine/syntax/reader.ts'

const count = (fallback: number, max = Number.MAX_SAFE_INTEGER) => z.coerce.number().int().min(1).max(max).default(fallback)

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  DATA_DIR: z.string().optional(),
  DOCUMENTS_DIR: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/@?#\s]+$/, 'an address such as neo4j://localhost:7687, without a user or password in it')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  QUERY_CHARACTERS: count(20_000, 1_000_000),
  QUERY_PARAMETER_BYTES: count(64_000, 1_000_000),
  QUERY_PARAMETER_DEPTH: count(32, 100),
  QUERY_DEADLINE_MS: count(10_000, 30_000),
  QUERY_DEADLINE_MAX_MS: count(30_000, 300_000),
  QUERY_ROWS: count(1_000, 5_000),
  QUERY_ROWS_MAX: count(5_000, 100_000),
  QUERY_RESULT_BYTES: count(10_000_000),
  QUERY_CELL_BYTES: count(1_000_000),
  QUERY_WAITING: count(16, 1_000),
  GRAPH_RELATIONS: count(20_000, 1_000_000),
  REQUESTS_PER_MINUTE: count(6_000, 1_000_000),
})

export interface Neo4jSettings {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** Bounds on what one typed query may ask and use. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly queryCharacters: number
  readonly queryDepth: number
  readonly parameterBytes: number
  readonly parameterDepth: number
  readonly deadlineMs: number
  readonly deadlineMaxMs: number
  readonly rows: number
  readonly rowsMax: number
  readonly resultBytes: number
  readonly cellBytes: number
  readonly waiting: number
  /** A graph answer with more relations than this is refused. */
  readonly graphRelations: number
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly logLevel: string | undefined
  /** Folder of the data set; undefined: the one that comes with the program. */
  readonly dataDir: string | undefined
  readonly documentsDir: string | undefined
  readonly neo4j: Neo4jSettings | undefined
  readonly limits: Limits
  readonly requestsPerMinute: number
}

/** A setting that cannot be; the program ends with code 78 (EX_CONFIG) and this one line. */
export class ConfigError extends Error {}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Throws ConfigError with one line that names every wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  const settings = parsed.data
  if (!loopback.has(settings.HOST)) {
    throw new ConfigError(
      `HOST=${settings.HOST} would open the program to other machines, for which it needs ACCESS_TOKEN and ALLOWED_HOSTS; this version has neither yet, so HOST must be 127.0.0.1, ::1 or localhost`,
    )
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    dataDir: settings.DATA_DIR,
    documentsDir: settings.DOCUMENTS_DIR,
    neo4j:
      settings.NEO4J_URI === undefined
        ? undefined
        : { uri: settings.NEO4J_URI, user: settings.NEO4J_USER, password: settings.NEO4J_PASSWORD, database: settings.NEO4J_DATABASE },
    limits: {
      queryCharacters: settings.QUERY_CHARACTERS,
      queryDepth: MAX_DEPTH,
      parameterBytes: settings.QUERY_PARAMETER_BYTES,
      parameterDepth: settings.QUERY_PARAMETER_DEPTH,
      deadlineMs: Math.min(settings.QUERY_DEADLINE_MS, settings.QUERY_DEADLINE_MAX_MS),
      deadlineMaxMs: settings.QUERY_DEADLINE_MAX_MS,
      rows: Math.min(settings.QUERY_ROWS, settings.QUERY_ROWS_MAX),
      rowsMax: settings.QUERY_ROWS_MAX,
      resultBytes: settings.QUERY_RESULT_BYTES,
      cellBytes: settings.QUERY_CELL_BYTES,
      waiting: settings.QUERY_WAITING,
      graphRelations: settings.GRAPH_RELATIONS,
    },
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
  }
}
