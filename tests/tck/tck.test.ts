/**
 * Every scenario of the openCypher TCK. Those not passed yet stand in not-passed.txt by feature, number and example
 * row; the list can only shrink: a scenario on it that passes fails the run as one off it that does not.
 */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { findTck, readNamedGraph, readTck } from './feature.ts'
import type { Scenario } from './feature.ts'
import { runScenario } from './run-scenario.ts'

const folder = findTck()
const listed = new Set(
  readFileSync(new URL('not-passed.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)

describe.skipIf(folder === undefined)(`openCypher TCK${folder === undefined ? ' (skipped: no folder at ../shared/tck or TCK_DIR)' : ''}`, () => {
  const scenarios = folder === undefined ? [] : readTck(folder)
  const byFeature = new Map<string, Scenario[]>()
  for (const scenario of scenarios) byFeature.set(
    scenario.feature,
    [...(byFeature.get(scenario.feature) ?? []), scenario],
  )
  let passed = 0

  for (const [feature, own] of byFeature) {
    it(`${feature}: every scenario off the list passes, and none on it`, () => {
      const failures = own.flatMap((scenario) => {
        const failure = runScenario(scenario, (name) => readNamedGraph(folder ?? '', name))
        if (failure === undefined) passed++
        if (failure === undefined && listed.has(scenario.name)) return [`${scenario.name} passes: take it off the list`]
        return failure === undefined || listed.has(scenario.name)
          ? []
          : [`${scenario.name} ${scenario.title}: ${failure}`]
      })
      expect(failures).toEqual([])
    })
  }

  it('names only scenarios that exist in the list of those not passed', () => {
    const names = new Set(scenarios.map(({ name }) => name))
    expect([...listed].filter((name) => !names.has(name))).toEqual([])
  })

  afterAll(() => {
    console.info(`openCypher TCK: ${passed} of ${scenarios.length} scenarios passed, ${listed.size} listed as not passed`)
  })
})
