import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Bench {
  /** Also the name of its section in docs/PERFORMANCE.md. */
  readonly name: string
  /** Gives the Markdown of its section. */
  readonly run: () => Promise<string>
}

const page = fileURLToPath(new URL('../../docs/PERFORMANCE.md', import.meta.url))

/** Puts a section between its marks; a page or section that is not there yet is begun at the end. */
export function writeSection(name: string, text: string): void {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Performance\n'
  const section = `${begin}\n${text.trim()}\n${end}`
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  const known = from >= 0 && to > from
  const after = known ? before.slice(0, from) + section + before.slice(to + end.length) : `${before.trimEnd()}\n\n${section}\n`
  writeFileSync(page, after)
}

/** A Markdown table; all columns but the first hold numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** Milliseconds, or a ratio, with as many digits as mean anything. */
export function figure(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2)
}
