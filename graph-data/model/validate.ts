/**
 * Checks the files of a data set. Pure: texts in, content or problems out. All problems are collected, each named by
 * file and line, never only the first.
 */
import { parseArray, parseLines, parseWhole } from './json-records.ts'
import type { Placed } from './json-records.ts'
import { compareIds } from './order.ts'
import type { Problem } from './problem.ts'
import { actorFindings, endFindings, fieldFindings, sourceFindings } from './record-checks.ts'
import type { Finding } from './record-checks.ts'
import { actorSchema, claimSchema, datasetMetaSchema, documentSchema, layoutSchema } from './schema.ts'
import type { Actor, Claim, Dataset, DatasetMeta, SourceDocument } from './types.ts'

/** Text of each file by its path inside the folder, with `/` between the parts. */
export type DatasetFiles = ReadonlyMap<string, string>

/** A data set without the hash of its content. */
export type DatasetContent = Omit<Dataset, 'version'>

export interface Validation {
  /** Absent where there is any problem. */
  readonly content?: DatasetContent
  readonly problems: readonly Problem[]
}

interface Records {
  readonly meta: DatasetMeta | undefined
  readonly documents: readonly Placed<SourceDocument>[]
  readonly actors: readonly Placed<Actor>[]
  readonly claims: readonly Placed<Claim>[]
  readonly positions: Dataset['positions']
}

function isClaimsFile(file: string): boolean {
  return /^claims\/[^/]+\.jsonl$/.test(file)
}

export function missingFile(file: string): Problem {
  return { file, line: 0, pointer: '', message: 'the file is missing' }
}

export function validateDataset(files: DatasetFiles): Validation {
  const unread: Problem[] = []
  const records = readRecords(files, unread)
  const untrue = [...orderProblems(records), ...referenceProblems(records), ...eventProblems(records.claims)]
  // What cannot be read stands first: much that does not hold together follows from it.
  const problems = [...unread.sort(byPlace), ...untrue.sort(byPlace)]
  if (problems.length > 0 || !records.meta) return { problems }
  return { content: contentOf(records.meta, records), problems }
}

function byPlace(a: Problem, b: Problem): number {
  return compareIds(a.file, b.file) || a.line - b.line
}

function readRecords(files: DatasetFiles, problems: Problem[]): Records {
  const textOf = (file: string) => {
    const text = files.get(file)
    if (text === undefined) problems.push(missingFile(file))
    return text
  }
  const meta = textOf('dataset.json')
  const documents = textOf('documents.json')
  const actors = textOf('actors.jsonl')
  const layout = files.get('layout.json')
  const claims = [...files].filter(([file]) => isClaimsFile(file)).sort(([a], [b]) => compareIds(a, b))
  return {
    meta: meta === undefined ? undefined : parseWhole('dataset.json', meta, datasetMetaSchema, problems),
    documents: documents === undefined ? [] : parseArray('documents.json', documents, documentSchema, problems),
    actors: actors === undefined ? [] : parseLines('actors.jsonl', actors, actorSchema, problems),
    claims: claims.flatMap(([file, text]) => parseLines(file, text, claimSchema, problems)),
    positions: layout === undefined ? {} : (parseWhole('layout.json', layout, layoutSchema, problems)?.positions ?? {}),
  }
}

/** Every id once, and each file sorted by id, so that two people's changes meet line by line. */
function orderProblems({ documents, actors, claims }: Records): Problem[] {
  return [documents, actors, claims].flatMap((placed) => {
    const firstOf = new Map<string, Placed<{ id: string }>>()
    return placed.flatMap((one, index) => {
      const { id } = one.record
      const first = firstOf.get(id)
      if (first) return [problemAt(one, { pointer: '/id', message: `“${id}” stands already in ${first.file}, line ${String(first.line)}` })]
      firstOf.set(id, one)
      const before = placed[index - 1]
      if (!before || before.file !== one.file || before.record.id < id) return []
      return [problemAt(one, { pointer: '/id', message: `records are sorted by id: “${id}” stands before “${before.record.id}”` })]
    })
  })
}

function problemAt({ file, line }: Placed<unknown>, finding: Finding): Problem {
  return { file, line, ...finding }
}

function referenceProblems({ documents, actors, claims }: Records): Problem[] {
  const documentOf = new Map(documents.map(({ record }) => [record.id, record]))
  const kindOf = new Map(actors.map(({ record }) => [record.id, record.kind]))
  return [
    ...sameFileProblems(documents),
    ...actors.flatMap((placed) =>
      actorFindings(placed.record, (id) => documentOf.has(id), (id) => kindOf.has(id)).map((finding) => problemAt(placed, finding)),
    ),
    ...claims.flatMap((placed) => {
      const { record } = placed
      const findings = [
        ...fieldFindings(record),
        ...endFindings(record, (id) => kindOf.get(id)),
        ...sourceFindings(record, (id) => documentOf.get(id)),
      ]
      return findings.map((finding) => problemAt(placed, finding))
    }),
  ]
}

/** Files are matched by hash, so one file cannot be two documents. */
function sameFileProblems(documents: readonly Placed<SourceDocument>[]): Problem[] {
  const firstOf = new Map<string, string>()
  return documents.flatMap((placed) => {
    const first = firstOf.get(placed.record.sha256)
    firstOf.set(placed.record.sha256, first ?? placed.record.id)
    return first === undefined ? [] : [problemAt(placed, { pointer: '/sha256', message: `is the file of “${first}” too` })]
  })
}

/** A merger has one successor and a founding one founded body, whoever tells it; an event is no claim. */
function eventProblems(claims: readonly Placed<Claim>[]): Problem[] {
  const ids = new Set(claims.map(({ record }) => record.id))
  const firstOf = new Map<string, Placed<Claim>>()
  return claims.flatMap((placed) => {
    const { type, event } = placed.record
    if (event === undefined || placed.record.retracted) return []
    if (ids.has(event)) return [problemAt(placed, { pointer: '/event', message: `“${event}” is the id of a claim` })]
    const shared = type === 'MERGED_INTO' ? 'to' : type === 'FOUNDED_BY' ? 'from' : undefined
    if (shared === undefined) return []
    const first = firstOf.get(`${type} ${event}`) ?? placed
    firstOf.set(`${type} ${event}`, first)
    if (first.record[shared] === placed.record[shared]) return []
    const message = `event “${event}” has “${first.record[shared]}” here in ${first.file}, line ${String(first.line)}`
    return [problemAt(placed, { pointer: `/${shared}`, message })]
  })
}

function contentOf(meta: DatasetMeta, { documents, actors, claims, positions }: Records): DatasetContent {
  const recordsById = <T extends { id: string }>(placed: readonly Placed<T>[]) =>
    placed.map(({ record }) => record).sort((a, b) => compareIds(a.id, b.id))
  return {
    ...meta,
    documents: recordsById(documents),
    actors: recordsById(actors),
    claims: recordsById(claims),
    positions,
  }
}
