import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mali } from '../contract/data-sets.ts'

test('the stored positions were made for the Mali data as it is: npm run layout makes them anew', () => {
  const layout = JSON.parse(readFileSync(new URL('../../graph-data/mali/layout.json', import.meta.url), 'utf8')) as { dataVersion: string; positions: Record<string, unknown> }
  expect(layout.dataVersion).toBe(mali.version)
  expect(Object.keys(layout.positions).sort()).toEqual(mali.actors.map(({ id }) => id).sort())
})
