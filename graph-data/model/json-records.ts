/** From the text of a file to its records, each with the line it stands on. */
import type { z } from 'zod'
import { pointerOf } from './problem.ts'
import type { Problem } from './problem.ts'

export interface Placed<T> {
  readonly file: string
  readonly line: number
  readonly record: T
}

const deepest = 32
const forbiddenKeys = new Set(Object.getOwnPropertyNames(Object.prototype))

/** One record a line; blank lines are skipped. */
export function parseLines<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): Placed<T>[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return []
    const place = { file, line: index + 1 }
    const value = parseJson(row, place, problems)
    return value === undefined ? [] : checked(value.json, place, schema, problems)
  })
}

/** A file that is one array of records. Each record is placed on the line where it begins. */
export function parseArray<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): Placed<T>[] {
  const value = parseJson(text, { file, line: 0 }, problems)
  if (value === undefined) return []
  if (!Array.isArray(value.json)) {
    problems.push({ file, line: 0, pointer: '', message: 'a JSON array of records is expected' })
    return []
  }
  const lines = linesOfElements(text)
  return value.json.flatMap((record: unknown, index) => checked(record, { file, line: lines[index] ?? 0 }, schema, problems))
}

/** A file that is one record. */
export function parseWhole<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const place = { file, line: 1 }
  const value = parseJson(text, place, problems)
  return value === undefined ? undefined : checked(value.json, place, schema, problems)[0]?.record
}

type Place = Pick<Problem, 'file' | 'line'>

function parseJson(text: string, place: Place, problems: Problem[]): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push({ ...place, pointer: '', message: `not JSON: ${reason}` })
    return undefined
  }
}

function checked<T>(value: unknown, place: Place, schema: z.ZodType<T>, problems: Problem[]): Placed<T>[] {
  const unsafe = unsafeParts(value, [])
  problems.push(...unsafe.map((part) => ({ ...place, ...part })))
  if (unsafe.length > 0) return []
  const result = schema.safeParse(value)
  if (result.success) return [{ ...place, record: result.data }]
  problems.push(...result.error.issues.map(({ path, message }) => ({ ...place, pointer: pointerOf(path), message })))
  return []
}

/** Names of `Object.prototype` as keys, and nesting that no record needs: either can harm whoever walks the value. */
function unsafeParts(value: unknown, path: readonly string[]): Pick<Problem, 'pointer' | 'message'>[] {
  if (typeof value !== 'object' || value === null) return []
  if (path.length > deepest) return [{ pointer: pointerOf(path), message: `nested deeper than ${String(deepest)}` }]
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key]
    if (forbiddenKeys.has(key)) return [{ pointer: pointerOf(here), message: `“${key}” may not be a key` }]
    return unsafeParts(inner, here)
  })
}

/** The line on which each element of a top-level array begins; the text is known to be JSON. */
function linesOfElements(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let awaiting = false
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]|\n|[^\s[\]{},"]+/g)) {
    if (token === '\n') {
      line += 1
      continue
    }
    if (awaiting && token !== ']') lines.push(line)
    awaiting = depth === 0 || (depth === 1 && token === ',')
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
  }
  return lines
}
