/** The shape of each record of a data set; what holds between fields and records stands in `record-checks.ts`. */
import { z } from 'zod'
import { EdtfError, parseEdtf } from './edtf.ts'
import { relationTypes } from './relation-types.ts'
import { actorKinds, extents, fates, nameKinds, outcomes, roles, stances } from './types.ts'
import type { Actor, Claim, DatasetMeta, SourceDocument } from './types.ts'

export const schemaVersion = 1

const line = z.string().min(1).regex(/^[^\p{Cc}]*$/u, 'control characters and line breaks may not stand here')
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case ASCII letters and digits, joined by single hyphens')
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits')
const words = (most: number) =>
  line.refine((text) => text.trim().split(/\s+/).length <= most, { error: `at most ${String(most)} words` })
const edtf = z.string().superRefine((text, context) => {
  try {
    parseEdtf(text)
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
})

const people = z.int().nonnegative()
const count = z.union([
  people,
  z
    .strictObject({ min: people.exactOptional(), max: people.exactOptional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, { error: 'a range needs min or max' })
    .refine(({ min = 0, max = Infinity }) => min <= max, { error: 'min is greater than max' }),
])
const casualties = { killed: count.exactOptional(), wounded: count.exactOptional(), captured: count.exactOptional() }
const toll = z.strictObject({ ...casualties, bySide: z.record(slug, z.strictObject(casualties)).exactOptional() })

/** A span of a document, and what refines it. */
export const spanFields = { document: slug, start: z.int().nonnegative(), end: z.int(), sha256: hash }
export const startsBeforeEnd = ({ start, end }: { readonly start: number; readonly end: number }) => start < end
export const endBeforeStart = { error: 'a span ends after it starts', path: ['end'] }

export const datasetMetaSchema: z.ZodType<DatasetMeta> = z.strictObject({
  id: slug,
  title: line,
  schemaVersion: z.literal(schemaVersion),
})

export const documentSchema: z.ZodType<SourceDocument> = z.strictObject({
  id: slug,
  title: line,
  publisher: line,
  publisherKnown: z.boolean(),
  published: edtf,
  publishedIsLowerBound: z.boolean(),
  sha256: hash,
  length: z.int().nonnegative(),
  note: line.exactOptional(),
})

export const actorSchema: z.ZodType<Actor> = z.strictObject({
  id: slug,
  kind: z.enum(actorKinds),
  name: line,
  names: z
    .array(z.strictObject({ text: line, kind: z.enum(nameKinds), documents: z.array(slug), period: edtf.exactOptional() }))
    .min(1),
  summary: words(30),
  notSameAs: z.array(z.strictObject({ id: slug, reason: line })).exactOptional(),
})

export const claimSchema: z.ZodType<Claim> = z.strictObject({
  id: slug,
  type: z.enum(relationTypes.map((type) => type.id)),
  from: slug,
  to: slug,
  event: slug.exactOptional(),
  when: edtf.exactOptional(),
  whenText: words(6).exactOptional(),
  startKnown: z.boolean().exactOptional(),
  endKnown: z.boolean().exactOptional(),
  stance: z.enum(stances),
  hedge: line.exactOptional(),
  attributedTo: line.exactOptional(),
  role: z.enum(roles).exactOptional(),
  roleText: line.exactOptional(),
  kind: line.max(120).exactOptional(),
  extent: z.enum(extents).exactOptional(),
  extentText: line.exactOptional(),
  outcome: z.enum(outcomes).exactOptional(),
  fate: z.enum(fates).exactOptional(),
  place: line.exactOptional(),
  toll: toll.exactOptional(),
  attackerKnown: z.boolean().exactOptional(),
  says: words(30),
  source: z.strictObject(spanFields).refine(startsBeforeEnd, endBeforeStart),
  retracted: z.strictObject({ reason: line, date: z.iso.date() }).exactOptional(),
})

export interface StoredLayout {
  /** The version of the data that the positions were made for. */
  readonly dataVersion: string
  readonly positions: Readonly<Record<string, readonly [number, number]>>
}

export const layoutSchema: z.ZodType<StoredLayout> = z.strictObject({
  dataVersion: z.string(),
  positions: z.record(slug, z.tuple([z.number(), z.number()])),
})
