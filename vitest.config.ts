import { defineConfig } from 'vitest/config'
import { ClosingLines } from './tests/setup/reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/bench/**', 'node_modules/**'],
    globalSetup: ['tests/setup/global-setup.ts'],
    reporters: ['default', new ClosingLines()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: two files at a time leave room for the browser and the database beside them.
    maxWorkers: 2,
  },
})
