/** What the openCypher TCK asks for before the first row: what must be accepted, and what refused with which error. */
import { describe, expect, test } from 'vitest'
import { CypherError } from '../../cypher/engine/errors.ts'
import { analyse } from '../../cypher/engine/semantics/index.ts'
import type { ProcedureField, ProcedureSignature } from '../../cypher/engine/semantics/index.ts'
import { parse } from '../../cypher/engine/syntax/index.ts'
import { findTck, readTck } from './feature.ts'
import type { Scenario, Step } from './feature.ts'

const folder = findTck()

function fields(text: string): readonly ProcedureField[] {
  return [...text.matchAll(/(\w+) :: ([^,)]+)/g)].map(([, name = '', type = '']) => ({ name, type: type.trim() }))
}

function signature(text: string): ProcedureSignature {
  const [, name = '', inputs = '', outputs = ''] = /^(\S+?)\((.*?)\) :: (.*)$/.exec(text) ?? []
  return { name, inputs: fields(inputs), outputs: fields(outputs) }
}

/** `accepted`, or type and detail of the error. */
function outcome(scenario: Scenario, query: string): string {
  const procedures = new Map<string, ProcedureSignature>()
  const parameters = new Set<string>()
  for (const step of scenario.steps) {
    if (step.kind === 'procedure') procedures.set(signature(step.signature).name, signature(step.signature))
    if (step.kind === 'parameters') for (const [name] of step.entries) parameters.add(name)
  }
  try {
    analyse(parse(query), query, {
      procedure: (name) => procedures.get(name),
      hasParameter: (name) => parameters.has(name),
    })
    return 'accepted'
  } catch (error) {
    if (error instanceof CypherError) return `${error.type}: ${error.detail}`
    throw error
  }
}

function problems(scenario: Scenario): readonly string[] {
  const expected = scenario.steps.find((step): step is Step & { kind: 'error' } => step.kind === 'error')
  return scenario.steps.flatMap((step) => {
    if (step.kind !== 'query' && step.kind !== 'executed') return []
    const failing = step.kind === 'query' && !step.control ? expected : undefined
    const actual = outcome(scenario, step.query)
    const wanted = failing === undefined ? 'accepted' : `${failing.type}: ${failing.detail}`
    const right =
      failing === undefined || failing.phase === 'runtime'
        ? actual === 'accepted'
        : failing.phase === 'compile time'
          ? actual === wanted
          : actual === 'accepted' || actual === wanted
    return right ? [] : [`${scenario.name}: ${actual} instead of ${wanted} in ${step.query}`]
  })
}

const title = 'the openCypher TCK before the first row (skipped without TCK_DIR or ../shared/tck)'

describe.skipIf(folder === undefined)(title, () => {
  const scenarios = folder === undefined ? [] : readTck(folder)

  test('holds 3,897 scenarios, each with a name of its own', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(3_897)
  })

  test('every query is accepted, or refused with the type and detail its scenario names', () => {
    expect(scenarios.flatMap(problems)).toEqual([])
  })
})
