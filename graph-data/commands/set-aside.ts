/** Sentences that were read and hold nothing for the graph: `set-aside.jsonl` beside the claims, a span and our reason. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseLines } from '../model/json-records.ts'
import { compareIds } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import { DatasetInvalidError } from '../model/read-dataset.ts'
import type { Source } from '../model/types.ts'

/** One sentence, or several in a row, that need no claim. */
export interface SetAside extends Source {
  /** Why not, in our words. */
  readonly reason: string
}

const file = 'set-aside.jsonl'

const spanSchema = z.strictObject({
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits'),
  reason: z.string().trim().min(1),
})

const setAsideSchema: z.ZodType<SetAside> = spanSchema.refine(({ start, end }) => start < end, {
  error: 'a span ends after it starts',
  path: ['end'],
})

/** None where the data set has no such file. @throws DatasetInvalidError naming every bad line */
export async function readSetAside(folder: string): Promise<SetAside[]> {
  const problems: Problem[] = []
  const placed = parseLines(file, await textOf(join(folder, file)), setAsideSchema, problems)
  placed.forEach(({ record, line }, index) => {
    const before = placed[index - 1]?.record
    if (before && inOrder(before, record) >= 0) problems.push({ file, line, pointer: '', message: 'lines are sorted by document and start' })
  })
  if (problems.length > 0) throw new DatasetInvalidError(problems)
  return placed.map(({ record }) => record)
}

function inOrder(a: SetAside, b: SetAside): number {
  return compareIds(a.document, b.document) || a.start - b.start
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
