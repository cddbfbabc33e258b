/** Sentences that were read and hold nothing for the graph: `set-aside.jsonl` beside the claims, a span and our reason. */
import { z } from 'zod'
import { parseLines } from '../model/json-records.ts'
import { compareIds } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import { DatasetInvalidError, readText } from '../model/read-dataset.ts'
import { endBeforeStart, spanFields, startsBeforeEnd } from '../model/schema.ts'
import type { Source } from '../model/types.ts'

/** One sentence, or several in a row, that need no claim. */
export interface SetAside extends Source {
  /** Why not, in our words. */
  readonly reason: string
}

const file = 'set-aside.jsonl'

const setAsideSchema: z.ZodType<SetAside> = z
  .strictObject({ ...spanFields, reason: z.string().trim().min(1) })
  .refine(startsBeforeEnd, endBeforeStart)

/** None where the data set has no such file. @throws DatasetInvalidError naming every bad line */
export async function readSetAside(folder: string): Promise<SetAside[]> {
  const problems: Problem[] = []
  const placed = parseLines(file, (await readText(folder, file, problems)) ?? '', setAsideSchema, problems)
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
