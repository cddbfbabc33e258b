/** The closing lines of a run: how many tests ran on which store, what was skipped and why, and the count. */
import type { Reporter, TestCase, TestModule } from 'vitest/node'

const storeOfSuite = /^on (the embedded store|Neo4j)/

export class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules.filter((module) => module.errors().length > 0 || suiteErrors(module))
    const count = (state: 'passed' | 'failed' | 'skipped'): number => tests.filter((test) => test.result().state === state).length
    const lines = [
      ...storeLines(tests),
      ...skipLines(tests),
      `${count('passed')} passed, ${count('failed') + broken.length} failed, ${count('skipped')} skipped`,
    ]
    process.stdout.write(`\n${lines.join('\n')}\n`)
    // On the machine that checks everything, a skipped test is a failure.
    if (process.env['SKIP_NOTHING'] && count('skipped') > 0) process.exitCode = 1
  }
}

/** A file or suite that fails outside its tests (while it is set up, say) is a failure of its own. */
function suiteErrors(module: TestModule): boolean {
  return [...module.children.allSuites()].some((suite) => suite.errors().length > 0)
}

function storeLines(tests: readonly TestCase[]): string[] {
  const ran = new Map<string, number>()
  for (const test of tests) {
    const store = storeOf(test)
    if (store !== undefined && test.result().state === 'passed') ran.set(store, (ran.get(store) ?? 0) + 1)
  }
  return [...ran].map(([store, number]) => `${number} tests ran on ${store}`)
}

function storeOf(test: TestCase): string | undefined {
  for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) {
    const match = storeOfSuite.exec(parent.name)
    if (match) return match[1]
  }
  return undefined
}

/** One line a reason: `42 skipped: no Java was found`. */
function skipLines(tests: readonly TestCase[]): string[] {
  const reasons = new Map<string, number>()
  for (const test of tests) {
    const result = test.result()
    if (result.state !== 'skipped') continue
    const reason = result.note ?? reasonInName(test) ?? `${test.module.relativeModuleId} gives no reason`
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return [...reasons].map(([reason, number]) => `${number} skipped: ${reason}`)
}

/** A suite that skips as a whole says why in its name: "on Neo4j: no Java was found". */
function reasonInName(test: TestCase): string | undefined {
  let outermost: string | undefined
  for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) {
    if (parent.options.mode === 'skip') outermost = parent.name
  }
  return outermost
}
