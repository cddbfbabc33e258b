import { expect, test } from 'vitest'
import { mali } from '../contract/data-sets.ts'
import { readText } from './pages.ts'

const versions = [...readText('docs/DATA-CHANGES.md').matchAll(/^## `([0-9a-f]{12})`$/gm)].map(([, version = '']) => version)

test('the newest version that docs/DATA-CHANGES.md names is that of the Mali data', () => {
  expect(versions[0]).toBe(mali.version)
})

test('docs/DATA-CHANGES.md names each version once', () => {
  expect(versions.length).toBeGreaterThan(1)
  expect(new Set(versions).size).toBe(versions.length)
})
