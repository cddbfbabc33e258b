/** Runs one scenario of the TCK on the engine; says what was wrong, or undefined where all was as it should be. */
import { buildGraph, createEngine, CypherError, MutableGraph } from '../../cypher/engine/index.ts'
import type { Procedure, Value } from '../../cypher/engine/index.ts'
import { canonicalValue } from './canonical.ts'
import { canonicalCell, readCell, readParameter } from './cells.ts'
import type { Scenario, Step } from './feature.ts'
import { sideEffects, stateOf } from './graph-state.ts'
import type { GraphState } from './graph-state.ts'
import { tableProcedure } from './procedures.ts'

interface Outcome {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly error: Error | undefined
  readonly before: GraphState
}

export function runScenario(scenario: Scenario, namedGraph: (name: string) => string): string | undefined {
  try {
    new Run(namedGraph).steps(scenario.steps)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

class Run {
  private readonly graph = new MutableGraph(buildGraph({ nodes: [], relationships: [] }))
  private readonly procedures: Procedure[] = []
  private readonly parameters = new Map<string, Value>()
  private outcome: Outcome | undefined

  constructor(private readonly namedGraph: (name: string) => string) {}

  steps(steps: readonly Step[]): void {
    for (const step of steps) this.step(step)
    // an error that no step asked for
    if (this.outcome?.error !== undefined) throw this.outcome.error
  }

  private step(step: Step): void {
    switch (step.kind) {
      case 'graph':
        if (step.name !== 'any' && step.name !== 'empty') this.execute(this.namedGraph(step.name))
        return
      case 'executed':
        return void this.execute(step.query)
      case 'parameters':
        for (const [name, text] of step.entries) this.parameters.set(name, readParameter(text))
        return
      case 'procedure':
        this.procedures.push(tableProcedure(step.signature, step.table))
        return
      case 'query':
        if (this.outcome?.error !== undefined) throw this.outcome.error
        this.outcome = this.attempt(step.query)
        return
      case 'result':
        return this.checkRows(step)
      case 'emptyResult':
        return check(this.succeeded().rows.length === 0, 'rows where there should be none')
      case 'error':
        return this.checkError(step)
      case 'sideEffects':
        return this.checkSideEffects(step.counts)
    }
  }

  private execute(query: string): { columns: readonly string[]; rows: readonly (readonly Value[])[] } {
    const engine = createEngine(this.graph, { procedures: this.procedures })
    const deadline = performance.now() + 5_000
    const cursor = engine.run(query, this.parameters, { mode: 'write', deadline })
    const rows: (readonly Value[])[] = []
    for (let row = cursor.next(); row !== undefined; row = cursor.next()) rows.push(row)
    return { columns: cursor.columns, rows }
  }

  private attempt(query: string): Outcome {
    const before = stateOf(this.graph)
    try {
      return { ...this.execute(query), error: undefined, before }
    } catch (error) {
      return { columns: [], rows: [], error: error instanceof Error ? error : new Error(String(error)), before }
    }
  }

  private succeeded(): Outcome {
    if (this.outcome === undefined) throw new Error('no query was run')
    if (this.outcome.error !== undefined) throw this.outcome.error
    return this.outcome
  }

  private checkRows({ table, ordered, ignoreListOrder }: Extract<Step, { kind: 'result' }>): void {
    const { columns, rows } = this.succeeded()
    same(columns.join(' | '), table.header.join(' | '), 'columns')
    const found = rows.map((row) => row.map((value) => canonicalValue(value, ignoreListOrder)).join(' | '))
    const wanted = table.rows.map((row) => row.map((cell) => canonicalCell(readCell(cell), ignoreListOrder)).join(' | '))
    const arranged = (texts: readonly string[]) => (ordered ? texts : texts.toSorted()).join('\n')
    same(arranged(found), arranged(wanted), 'rows')
  }

  private checkError({ type, phase, detail }: Extract<Step, { kind: 'error' }>): void {
    const error = this.outcome?.error
    if (error === undefined) throw new Error(`no ${type} was raised`)
    if (!(error instanceof CypherError)) throw error
    const wantedPhase = phase === 'any time' ? error.phase : phase === 'runtime' ? 'runtime' : 'compile'
    const wantedDetail = detail === '*' ? error.detail : detail
    same(`${error.type} ${error.phase} ${error.detail}`, `${type} ${wantedPhase} ${wantedDetail}`, 'error')
    this.outcome = undefined
  }

  private checkSideEffects(wanted: ReadonlyMap<string, number>): void {
    const found = sideEffects(this.succeeded().before, stateOf(this.graph))
    same(effectText(found), effectText(wanted), 'side effects')
  }
}

function effectText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([effect, count]) => `${effect} ${count}`).toSorted().join(', ')
}

function same(found: string, wanted: string, what: string): void {
  check(found === wanted, `${what}: found\n${found}\nwanted\n${wanted}`)
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new Error(message)
}
