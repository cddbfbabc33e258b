/**
 * Reads the Gherkin of the openCypher TCK into scenarios: backgrounds put in front, outlines expanded by their
 * example rows, every step turned into what a runner has to do. A step that is not known is an error.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

export type Step =
  /** Start from this graph: `any` and `empty` are empty, else the name of a folder in `graphs/`. */
  | { readonly kind: 'graph'; readonly name: string }
  /** Run this query to prepare the graph. */
  | { readonly kind: 'executed'; readonly query: string }
  /** Parameters of the queries that follow: name and literal. */
  | { readonly kind: 'parameters'; readonly entries: readonly (readonly [string, string])[] }
  /** Register this procedure, which answers from the table: inputs, then outputs. */
  | { readonly kind: 'procedure'; readonly signature: string; readonly table: Table }
  | { readonly kind: 'query'; readonly query: string; readonly control: boolean }
  | {
      readonly kind: 'result'
      readonly ordered: boolean
      readonly ignoreListOrder: boolean
      readonly table: Table
    }
  | { readonly kind: 'emptyResult' }
  /** `detail` `*` stands for any; `phase` `any time` for either. */
  | { readonly kind: 'error'; readonly type: string; readonly phase: ErrorPhase; readonly detail: string }
  /** `+nodes`, `-labels` … and how many; none at all for `no side effects`. */
  | { readonly kind: 'sideEffects'; readonly counts: ReadonlyMap<string, number> }

export type ErrorPhase = 'compile time' | 'runtime' | 'any time'

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Scenario {
  /** `Match3 [29]`, and `Match3 [29]#2` for the second example row. */
  readonly name: string
  readonly feature: string
  readonly title: string
  readonly tags: readonly string[]
  readonly steps: readonly Step[]
}

/** The folder of the TCK (`TCK_DIR`, else beside the checkout), or undefined where there is none. */
export function findTck(): string | undefined {
  const folder = process.env['TCK_DIR'] ?? '../shared/tck'
  return existsSync(join(folder, 'openCypher', 'features')) ? folder : undefined
}

/** Every scenario of the TCK, by feature name. */
export function readTck(folder: string): readonly Scenario[] {
  const root = join(folder, 'openCypher', 'features')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.feature'))
  return files
    .toSorted((a, b) => basename(a).localeCompare(basename(b), 'en', { numeric: true }))
    .flatMap((file) => readFeature(basename(file, '.feature'), readFileSync(join(root, file), 'utf8')))
}

/** The Cypher that builds a named graph. */
export function readNamedGraph(folder: string, name: string): string {
  return readFileSync(join(folder, 'openCypher', 'graphs', name, `${name}.cypher`), 'utf8')
}

type Cells = readonly (readonly string[])[]
interface RawStep {
  readonly text: string
  readonly docString: string | undefined
  readonly table: Cells
}
interface Block {
  readonly keyword: string
  readonly title: string
  readonly tags: readonly string[]
  readonly steps: RawStep[]
  readonly examples: Cells[]
}

/** The scenarios of one feature file. */
export function readFeature(feature: string, text: string): readonly Scenario[] {
  const blocks = readBlocks(text)
  const background = blocks.filter((block) => block.keyword === 'Background').flatMap((block) => block.steps)
  return blocks
    .filter((block) => block.keyword.startsWith('Scenario'))
    .flatMap((block) => expand(feature, block, [...background, ...block.steps]))
}

function expand(feature: string, block: Block, steps: readonly RawStep[]): readonly Scenario[] {
  const number = /^\[(\d+)\]/.exec(block.title)?.[1]
  if (number === undefined) throw new Error(`${feature}: no number in the title “${block.title}”`)
  const name = `${feature} [${number}]`
  const scenario = { feature, title: block.title, tags: block.tags }
  if (block.keyword === 'Scenario') return [{ ...scenario, name, steps: steps.map(toStep) }]
  return block.examples.flatMap(exampleRows).map((values, index) => ({
    ...scenario,
    name: `${name}#${index + 1}`,
    steps: steps.map((step) => toStep(substitute(step, values))),
  }))
}

function exampleRows(cells: Cells): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = cells
  return rows.map((row) => new Map(header.map((column, index) => [column, row[index] ?? ''])))
}

function substitute(step: RawStep, values: ReadonlyMap<string, string>): RawStep {
  const fill = (text: string): string =>
    text.replace(/<([^<>\n]+)>/g, (placeholder, column: string) => values.get(column) ?? placeholder)
  return {
    text: fill(step.text),
    docString: step.docString === undefined ? undefined : fill(step.docString),
    table: step.table.map((row) => row.map(fill)),
  }
}

const BLOCK = /^(Background|Scenario Outline|Scenario):\s*(.*)$/
const STEP = /^(?:Given|When|Then|And|But)\s+(.*)$/
const QUOTES = '"""'

function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split(/\r?\n/)
  let tags: readonly string[] = []
  let table: string[][] = []
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim()
    const block = blocks.at(-1)
    const [, keyword, title] = BLOCK.exec(line) ?? []
    const stepText = STEP.exec(line)?.[1]
    if (line.startsWith('@')) tags = line.split(/\s+/)
    else if (keyword !== undefined) {
      blocks.push({ keyword, title: title ?? '', tags, steps: [], examples: [] })
      tags = []
    } else if (line === 'Examples:') block?.examples.push((table = []))
    else if (line.startsWith('|')) table.push(readCells(line))
    else if (stepText !== undefined) {
      const end = docStringEnd(lines, index + 1)
      table = []
      block?.steps.push({ text: stepText, docString: readDocString(lines.slice(index + 1, end)), table })
      index = end
    }
  }
  return blocks
}

/** The last line of the doc string that starts at `start`, or the line before it where there is none. */
function docStringEnd(lines: readonly string[], start: number): number {
  if (lines[start]?.trim() !== QUOTES) return start - 1
  return lines.findIndex((line, at) => at > start && line.trim() === QUOTES)
}

function readDocString(lines: readonly string[]): string | undefined {
  const [opening, ...rest] = lines
  if (opening === undefined) return undefined
  const indent = opening.indexOf(QUOTES)
  return rest.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', '|': '|', '\\': '\\' }

function readCells(line: string): string[] {
  const cells = [...line.matchAll(/\|((?:\\.|[^|\\])*)(?=\|)/g)]
  const unescape = (cell: string): string =>
    cell.replace(/\\([n|\\])/g, (_, character: string) => ESCAPES[character] ?? '')
  return cells.map(([, cell = '']) => unescape(cell.trim()))
}

function toTable([header = [], ...rows]: Cells): Table {
  return { header, rows }
}

const GRAPH = /^(?:an? |the )?(\S+?)(?: graph)$/
const PROCEDURE = /^there exists a procedure (.*?):?$/
const RESULT = /^the result should be(, in order|, in any order)? ?(\(ignoring element order for lists\))?:$/
const ERROR = /^an? (\S+) should be raised at (compile time|runtime|any time): (\S+)$/

function toStep({ text, docString, table }: RawStep): Step {
  const [, graph] = GRAPH.exec(text) ?? []
  if (graph !== undefined) return { kind: 'graph', name: graph }
  const [, signature] = PROCEDURE.exec(text) ?? []
  if (signature !== undefined) return { kind: 'procedure', signature, table: toTable(table) }
  const [result, order, lists] = RESULT.exec(text) ?? []
  if (result !== undefined) {
    const ordered = order === ', in order'
    return { kind: 'result', ordered, ignoreListOrder: lists !== undefined, table: toTable(table) }
  }
  const [, type, phase, detail] = ERROR.exec(text) ?? []
  if (type !== undefined && detail !== undefined) return { kind: 'error', type, phase: phase as ErrorPhase, detail }
  const entries = table.map(([name = '', value = '']) => [name, value] as const)
  switch (text) {
    case 'having executed:':
      return { kind: 'executed', query: docString ?? '' }
    case 'parameters are:':
      return { kind: 'parameters', entries }
    case 'executing query:':
      return { kind: 'query', query: docString ?? '', control: false }
    case 'executing control query:':
      return { kind: 'query', query: docString ?? '', control: true }
    case 'the result should be empty':
      return { kind: 'emptyResult' }
    case 'no side effects':
      return { kind: 'sideEffects', counts: new Map() }
    case 'the side effects should be:':
      return { kind: 'sideEffects', counts: new Map(entries.map(([effect, count]) => [effect, Number(count)])) }
    default:
      throw new Error(`unknown step: ${text}`)
  }
}
