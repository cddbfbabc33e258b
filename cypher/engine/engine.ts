import type { Budget, Counters, Cursor, Engine, PlanDescription, RunOptions } from './api.ts'
import { CypherError, positionAt } from './errors.ts'
import { buildOperator } from './execute/build.ts'
import { asLimit, Meter } from './execute/budget.ts'
import { Frame } from './execute/frame.ts'
import type { Operator } from './execute/operator.ts'
import { Scratch } from './execute/scratch.ts'
import { checkDeleted } from './execute/write.ts'
import type { FunctionContext } from './functions/index.ts'
import type { Graph, WritableGraph } from './graph/graph.ts'
import { isWritable } from './graph/graph.ts'
import { noChanges } from './graph/changes.ts'
import { describe } from './plan/describe.ts'
import { planStatement } from './plan/query.ts'
import type { PlannedQuery } from './plan/query.ts'
import { SlotAllocator } from './plan/scope.ts'
import { builtInProcedures } from './procedures/index.ts'
import type { Procedure } from './procedures/procedure.ts'
import { analyse } from './semantics/index.ts'
import type { Analysis } from './semantics/index.ts'
import type { Parameter, QueryStatement } from './syntax/ast.ts'
import { parse } from './syntax/index.ts'
import { descendants } from './syntax/walk.ts'
import { statementClock } from './temporal/index.ts'
import type { MapValue, Value } from './values/types.ts'

export interface EngineOptions {
  /** Procedures beside the built-in ones, found by name without regard to case. */
  readonly procedures?: readonly Procedure[]
  /** Epoch milliseconds; what `date()` and the like go by. Default: `Date.now`. */
  readonly now?: () => number
  /** What `rand()` gives. Default: `Math.random`. */
  readonly random?: () => number
}

/** An engine over a graph. Over a `MutableGraph`, `run` with `mode: 'write'` changes it. */
export function createEngine(graph: Graph, options: EngineOptions = {}): Engine {
  return new CypherEngine(graph, options)
}

/** A query as far as it does not depend on parameters: kept, as the same texts come again and again. */
interface Prepared {
  readonly statement: QueryStatement
  readonly analysis: Analysis
  readonly parameters: readonly Parameter[]
  readonly planned: PlannedQuery
  readonly slots: SlotAllocator
  readonly graphVersion: number
}

const MAX_PREPARED = 100

class CypherEngine implements Engine {
  private readonly procedures: ReadonlyMap<string, Procedure>
  private readonly scratch = new Scratch()
  private readonly prepared = new Map<string, Prepared>()

  constructor(
    private readonly graph: Graph,
    private readonly options: EngineOptions,
  ) {
    const all = [...builtInProcedures, ...(options.procedures ?? [])]
    this.procedures = new Map(all.map((procedure) => [procedure.name.toLowerCase(), procedure]))
  }

  run(text: string, parameters: MapValue, options: RunOptions = {}): Cursor {
    const query = guarded(() => this.prepare(text, parameters, options))
    const { columns, type } = query.analysis
    if (query.statement.explain) return new Rows(columns, describe(query.planned.plan))
    requireParameters(query.parameters, parameters, text)
    if (type === 'r') return new ReadCursor(columns, () => this.start(query, parameters, options), options)
    const { graph } = this
    if (options.mode !== 'write' || !isWritable(graph)) throw readOnly()
    return new WriteCursor(columns, graph, () => this.start(query, parameters, options), options)
  }

  private prepare(text: string, parameters: MapValue, budget: Budget): Prepared {
    const known = this.prepared.get(text)
    if (known !== undefined && known.graphVersion === this.graph.version) return known
    const prepared = this.compile(text, parameters, budget)
    // CALL without parentheses is checked against the parameters, which are others each time
    if (prepared.analysis.procedures.some(({ args }) => args === undefined)) return prepared
    if (this.prepared.size >= MAX_PREPARED) this.prepared.clear()
    this.prepared.set(text, prepared)
    return prepared
  }

  private compile(text: string, parameters: MapValue, budget: Budget): Prepared {
    const { graph } = this
    const statement = parse(text)
    const procedure = (name: string) => this.procedures.get(name.toLowerCase())
    const hasParameter = (name: string) => parameters.has(name)
    const analysis = analyse(statement, text, { procedure, hasParameter })
    // analyse refuses every statement that is no query
    if (statement.kind === 'refused') throw new RangeError(statement.feature)
    const slots = new SlotAllocator()
    const { rewritten } = analysis
    const meter = new Meter(budget)
    const check = () => meter.check()
    const readOnly = analysis.type === 'r'
    const planned = planStatement(statement.query, { text, graph, slots, readOnly, check, procedure, rewritten })
    return { statement, analysis, parameters: parametersIn(statement), planned, slots, graphVersion: graph.version }
  }

  private start(query: Prepared, parameters: MapValue, budget: Budget): Running {
    const { now = Date.now, random = Math.random } = this.options
    const context: FunctionContext = { clock: statementClock(now), random }
    const frame = new Frame(this.graph, parameters, context, this.scratch, budget, query.slots)
    frame.meter.check()
    const operator = buildOperator(query.planned.plan, frame)
    operator.open()
    const columns = query.planned.columns ?? []
    const slots = query.analysis.columns.map((name) => columns.find((column) => column.name === name)?.slot)
    const read = () => slots.map((slot) => (slot === undefined ? null : frame.read(slot)))
    return { operator, frame, read, hasRows: query.planned.columns !== undefined }
  }
}

interface Running {
  readonly operator: Operator
  readonly frame: Frame
  readonly read: () => readonly Value[]
  /** A query without RETURN gives no rows, whatever its clauses give. */
  readonly hasRows: boolean
}

function parametersIn(statement: QueryStatement): readonly Parameter[] {
  return [...descendants(statement)].filter((node) => node.kind === 'parameter')
}

function requireParameters(used: readonly Parameter[], given: MapValue, text: string): void {
  const missing = used.find(({ name }) => !given.has(name))
  if (missing === undefined) return
  throw new CypherError({
    type: 'ParameterMissing',
    phase: 'compile',
    detail: 'MissingParameter',
    message: `The parameter $${missing.name} is missing.`,
    position: positionAt(text, missing.span.start),
  })
}

function readOnly(): CypherError {
  return new CypherError({
    type: 'Forbidden',
    phase: 'compile',
    detail: 'query-not-read-only',
    message: 'This query would change the data; only reading is allowed here.',
  })
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asLimit(error)
  }
}

/** The answer to EXPLAIN: a plan and no rows. */
class Rows implements Cursor {
  readonly truncated = false
  readonly counters: Counters = noChanges()

  constructor(
    readonly columns: readonly string[],
    readonly plan: PlanDescription,
  ) {}
  next(): undefined {
    return undefined
  }
}

class ReadCursor implements Cursor {
  readonly plan = undefined
  readonly counters: Counters = noChanges()
  truncated = false
  private running: Running | undefined
  private rows = 0
  private done = false

  constructor(
    readonly columns: readonly string[],
    private readonly start: () => Running,
    private readonly budget: Budget,
  ) {}

  next(): readonly Value[] | undefined {
    return this.done ? undefined : guarded(() => this.advance())
  }

  private advance(): readonly Value[] | undefined {
    const { operator, read, hasRows } = (this.running ??= this.start())
    while (operator.next()) {
      if (!hasRows) continue
      if (this.rows++ < (this.budget.maxRows ?? Infinity)) return read()
      this.truncated = true
      break
    }
    this.done = true
    return undefined
  }
}

/** Writes everything before the first row is given, and nothing at all where an error ends the query. */
class WriteCursor implements Cursor {
  readonly plan = undefined
  counters: Counters = noChanges()
  truncated = false
  private rows: Iterator<readonly Value[]> | undefined

  constructor(
    readonly columns: readonly string[],
    private readonly graph: WritableGraph,
    private readonly start: () => Running,
    private readonly budget: Budget,
  ) {}

  next(): readonly Value[] | undefined {
    this.rows ??= guarded(() => this.execute())[Symbol.iterator]()
    const row = this.rows.next()
    return row.done === true ? undefined : row.value
  }

  private execute(): readonly (readonly Value[])[] {
    this.graph.begin()
    try {
      const { operator, read, hasRows, frame } = this.start()
      const rows: (readonly Value[])[] = []
      while (operator.next()) {
        if (!hasRows) continue
        if (rows.length < (this.budget.maxRows ?? Infinity)) rows.push(read())
        else this.truncated = true
      }
      checkDeleted(frame)
      this.counters = { ...this.graph.counters }
      return rows
    } catch (error) {
      this.graph.rollback()
      throw error
    }
  }
}
