/**
 * The benchmarks: `npm run bench`, or `npm run bench -- <name>` for some of them. Each prints its tables and writes
 * them into docs/PERFORMANCE.md between its own marks; the largest graph only with BENCH_LARGE=1. They measure; they
 * never fail because something is slow.
 */
import { cypherBench, largeCypherBench } from './cypher/bench.ts'
import { maliBench } from './cypher/mali.ts'
import { machine } from './machine.ts'
import { writeSection, type Bench } from './report.ts'

const benches: readonly Bench[] = [cypherBench, largeCypherBench, maliBench]

const wanted = process.argv.slice(2)
const usual = benches.filter((bench) => bench !== largeCypherBench || process.env['BENCH_LARGE'] !== undefined)
const chosen = wanted.length === 0 ? usual : benches.filter(({ name }) => wanted.includes(name))
if (chosen.length === 0) throw new Error(`No benchmark is named ${wanted.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`)
for (const { name, run } of chosen) {
  const text = `${await run()}\n\n${machine()}`
  console.info(text)
  writeSection(name, text)
}
