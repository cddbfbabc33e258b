/**
 * The wire contract: what every route answers. Dates are ISO (`YYYY-MM-DD`) or null where unknown.
 * The client imports the inferred types only; the server validates nothing it sends but is typed by them.
 */
import { z } from 'zod'
import { relationTypes, families } from '../model/relation-types.ts'
import { actorKinds, disputeSubjects, extents, fates, nameKinds, outcomes, roles, stances, statuses } from '../model/types.ts'

const isoDate = z.string().meta({ description: 'ISO date', example: '2013-08-01' })
const relationTypeId = z.enum(relationTypes.map((type) => type.id) as [string, ...string[]])
const ids = z.array(z.string())

export const actorName = z.object({
  text: z.string(),
  kind: z.enum(nameKinds),
  documents: ids,
  period: z.string().optional(),
})

export const actorRef = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The short form to show: an acronym for a long name, else the name. */
    label: z.string(),
    kind: z.enum(actorKinds),
  })
  .meta({ id: 'ActorRef' })

export const actor = z
  .object({
    id: z.string(),
    kind: z.enum(actorKinds),
    name: z.string(),
    /** The short form to show: an acronym for a long name, else the name. */
    label: z.string(),
    names: z.array(actorName),
    summary: z.string(),
    notSameAs: z.array(z.object({ id: z.string(), reason: z.string() })).optional(),
    claims: z.int(),
    documents: ids,
    seenFirst: isoDate.nullable(),
    seenLast: isoDate.nullable(),
    /** Stored position on the stage; absent where the layout has none. */
    x: z.number().optional(),
    y: z.number().optional(),
  })
  .meta({ id: 'Actor' })

export const relation = z
  .object({
    id: z.string(),
    type: relationTypeId,
    from: z.string(),
    to: z.string(),
    edtf: z.string().optional(),
    startMin: isoDate.nullable(),
    startMax: isoDate.nullable(),
    endMin: isoDate.nullable(),
    endMax: isoDate.nullable(),
    attestedFirst: isoDate.nullable(),
    attestedLast: isoDate.nullable(),
    /** The dates in words, in the precision of the documents: "August 2013", "by December 2015", "seen June 2012"; "no date". */
    dateText: z.string(),
    status: z.enum(statuses),
    disputedOn: z.array(z.enum(disputeSubjects)),
    claims: z.int(),
    documents: z.int(),
    publishers: z.int(),
    claimIds: ids,
    documentIds: ids,
    event: z.string().optional(),
    extent: z.array(z.enum(extents)),
    outcome: z.array(z.enum(outcomes)),
    kind: z.array(z.string()),
    fate: z.array(z.enum(fates)),
    role: z.array(z.enum(roles)),
    survives: z.boolean().optional(),
    attackerKnown: z.boolean().optional(),
    place: z.array(z.string()),
    killedMin: z.int().optional(),
    killedMax: z.int().optional(),
    woundedMin: z.int().optional(),
    woundedMax: z.int().optional(),
    capturedMin: z.int().optional(),
    capturedMax: z.int().optional(),
    tollBySide: z.string().optional(),
    /** One hedged sentence. */
    summary: z.string(),
  })
  .meta({ id: 'Relation' })

export const documentRef = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    publisherKnown: z.boolean(),
    published: z.string(),
    publishedIsLowerBound: z.boolean(),
  })
  .meta({ id: 'DocumentRef' })

export const passage = z
  .object({
    before: z.string(),
    text: z.string(),
    after: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .meta({ id: 'Passage', description: 'The cited span with up to two sentences of context on each side.' })

export const claim = z
  .object({
    id: z.string(),
    relationId: z.string().nullable().meta({ description: 'null for a retracted claim' }),
    type: relationTypeId,
    from: actorRef,
    to: actorRef,
    event: z.string().optional(),
    when: z.string().optional(),
    whenText: z.string().optional(),
    dateText: z.string(),
    startKnown: z.boolean().optional(),
    endKnown: z.boolean().optional(),
    stance: z.enum(stances),
    /** The stance in words: "asserted", "reported", "claimed by the group", … */
    stanceText: z.string(),
    hedge: z.string().optional(),
    attributedTo: z.string().optional(),
    role: z.enum(roles).optional(),
    roleText: z.string().optional(),
    kind: z.string().optional(),
    extent: z.enum(extents).optional(),
    extentText: z.string().optional(),
    outcome: z.enum(outcomes).optional(),
    fate: z.enum(fates).optional(),
    place: z.string().optional(),
    toll: z.unknown().optional(),
    attackerKnown: z.boolean().optional(),
    says: z.string(),
    source: z.object({ document: z.string(), start: z.int(), end: z.int(), sha256: z.string() }),
    document: documentRef,
    passage: passage.nullable(),
    /** Why there is no passage: documents not attached, file altered … */
    passageMissing: z.string().optional(),
    retracted: z.object({ reason: z.string(), date: z.string() }).optional(),
  })
  .meta({ id: 'Claim' })

export const conflict = z
  .object({
    id: z.string(),
    rule: z.string(),
    ruleLabel: z.string(),
    subject: z.enum(disputeSubjects),
    question: z.string(),
    explanation: z.string(),
    relations: ids,
    sides: z.array(z.object({ answer: z.string(), claims: z.array(claim) })),
    keptAs: z.string(),
  })
  .meta({ id: 'Conflict' })

export const summaryAnswer = z
  .object({
    dataset: z.object({ id: z.string(), title: z.string(), version: z.string(), schemaVersion: z.int() }),
    store: z.object({ kind: z.enum(['embedded', 'neo4j']), address: z.string().optional(), warnings: z.array(z.string()) }),
    documentsAttached: z.boolean(),
    counts: z.object({ actors: z.int(), relations: z.int(), claims: z.int(), documents: z.int(), names: z.int(), conflicts: z.int() }),
    actorsByKind: z.record(z.string(), z.int()),
    relationsByType: z.record(z.string(), z.int()),
    relationsByStatus: z.record(z.string(), z.int()),
    claimsByDocument: z.record(z.string(), z.int()),
    claimsByYear: z.record(z.string(), z.int()),
    relationTypes: z.array(
      z.object({
        id: relationTypeId,
        label: z.string(),
        inverse: z.string(),
        definition: z.string(),
        family: z.enum(families),
        symmetric: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Summary' })

export const graphAnswer = z
  .object({ version: z.string(), actors: z.array(actor), relations: z.array(relation) })
  .meta({ id: 'Graph' })

export const actorAnswer = z
  .object({
    actor,
    /** Every relation of the actor, most claims first. */
    relations: z.array(relation),
    /** The other ends of those relations. */
    others: z.array(actorRef),
    /** One entry a dated claim, for the ticks of the span bar. */
    ticks: z.array(z.object({ claim: z.string(), date: isoDate })),
    conflicts: z.array(z.object({ id: z.string(), rule: z.string(), question: z.string(), documents: ids })),
  })
  .meta({ id: 'ActorAnswer' })

export const neighbourhoodAnswer = graphAnswer.extend({
  centre: z.string(),
  /** Neighbours left out by `limit`. */
  hidden: z.int(),
}).meta({ id: 'Neighbourhood' })

export const searchAnswer = z
  .object({
    query: z.string(),
    results: z.array(
      z.object({
        actor: actorRef,
        claims: z.int(),
        matched: z.object({ text: z.string(), kind: z.enum(nameKinds) }),
        how: z.enum(['exact', 'acronym', 'prefix', 'word', 'similar']),
        score: z.number(),
      }),
    ),
  })
  .meta({ id: 'Search' })

export const evidenceAnswer = z
  .object({ relation, from: actorRef, to: actorRef, claims: z.array(claim), conflicts: z.array(conflict) })
  .meta({ id: 'Evidence' })

/** What one document says of a lineage step. */
export const account = z.object({
  document: z.string(),
  claim: z.string(),
  stance: z.enum(stances),
  hedge: z.string().optional(),
  whenText: z.string().optional(),
  extent: z.enum(extents).optional(),
  extentText: z.string().optional(),
  outcome: z.enum(outcomes).optional(),
})

const lineageStep = z
  .object({
    relation,
    /** One entry a claim. */
    accounts: z.array(account),
    /** Extent by document: `{"000": ["faction"], "001": ["whole"]}`. */
    extentByDocument: z.record(z.string(), z.array(z.enum(extents))),
    /** True where the step lies on one of the routes. */
    onRoute: z.boolean(),
    /** True where it flows into `to` (or out of `from`, when that end alone was asked): drawn in the lineage hue. */
    flows: z.boolean(),
    /** A collapsed or denied step: shown, never walked. */
    walkable: z.boolean(),
    claims: z.array(claim),
    sentence: z.string(),
  })
  .meta({ id: 'LineageStep' })

/** One event with all its parents and children, in the order of time; `number` is that of the dot and of the sentence. */
export const joint = z
  .object({
    id: z.string(),
    number: z.int(),
    kind: z.enum(['merger', 'split', 'rename', 'succession', 'collapsed']),
    parents: z.array(actorRef),
    children: z.array(actorRef),
    steps: ids,
    startMin: isoDate.nullable(),
    startMax: isoDate.nullable(),
    /** Days between which it is drawn where it has no date: an estimate, never a statement. */
    drawnFrom: isoDate.nullable(),
    drawnTo: isoDate.nullable(),
    dateText: z.string(),
    status: z.enum(statuses),
    disputedOn: z.array(z.enum(disputeSubjects)),
    onRoute: z.boolean(),
    flows: z.boolean(),
    sentence: z.string(),
    /** "2 publishers · “Mali”; “Mali: Extremism and Terrorism”" */
    sources: z.string(),
    conflicts: z.array(conflict),
  })
  .meta({ id: 'Joint' })

export const lineageAnswer = z
  .object({
    version: z.string(),
    from: actorRef.nullable(),
    to: actorRef.nullable(),
    /** The answer in one sentence. */
    title: z.string(),
    /** Everybody who has a lane, with the span in which it is seen. */
    actors: z.array(actor),
    steps: z.array(lineageStep),
    joints: z.array(joint),
    /** Time-respecting sequences of actors, shortest first; empty with one end alone. `steps`: for each step, every relation that carries it. */
    routes: z.array(z.object({ actors: ids, steps: z.array(ids), sentence: z.string(), weakest: z.string() })),
    truncated: z.boolean(),
    /** Where there is no route: why. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Lineage' })

const pathHop = z.object({
  relation,
  /** False where the relation is walked against its direction. */
  forward: z.boolean(),
  /** Other relations of the accepted types between the same two actors. */
  parallel: ids,
  claims: z.array(claim),
  sentence: z.string(),
})

export const pathView = z
  .object({
    actors: z.array(actorRef),
    hops: z.array(pathHop),
    title: z.string(),
    weakest: z.object({ hop: z.int(), reason: z.string() }),
    /** The window in which every state of the path holds, where there is one. */
    window: z.object({ start: isoDate.nullable(), end: isoDate.nullable(), certainty: z.enum(['certain', 'possible', 'never']), text: z.string() }),
  })
  .meta({ id: 'Path' })

export const pathsAnswer = z
  .object({
    version: z.string(),
    from: actorRef,
    to: actorRef,
    types: z.array(relationTypeId),
    title: z.string(),
    paths: z.array(pathView),
    truncated: z.boolean(),
    /** Where the list is empty: why, and the nearest miss. */
    reason: z.object({ code: z.string(), sentence: z.string(), allow: z.record(z.string(), z.string()).optional() }).optional(),
  })
  .meta({ id: 'Paths' })

export const conflictsAnswer = z
  .object({
    conflicts: z.array(conflict),
    byRule: z.array(z.object({ rule: z.string(), label: z.string(), count: z.int() })),
  })
  .meta({ id: 'Conflicts' })

export const documentsAnswer = z
  .object({
    attached: z.boolean(),
    documents: z.array(
      documentRef.extend({ length: z.int(), sha256: z.string(), claims: z.int(), attached: z.boolean(), problem: z.string().optional() }),
    ),
  })
  .meta({ id: 'Documents' })

export const passagesAnswer = z
  .object({ document: documentRef, start: z.int(), end: z.int(), length: z.int(), text: z.string(), claims: z.array(z.object({ id: z.string(), relationId: z.string().nullable(), start: z.int(), end: z.int() })) })
  .meta({ id: 'Passages' })

/** A value in typed JSON: plain where JSON says it, else `{"$type": "Date", "_value": "2000-01-01"}`. */
export const typedValue = z.unknown().meta({ id: 'TypedValue' })

export const cypherAnswer = z
  .object({
    columns: ids,
    rows: z.array(z.array(typedValue)),
    rowCount: z.int(),
    truncated: z.boolean(),
    elapsedMs: z.number(),
    /** Nodes and relationships in the rows, once each, for drawing. `id` is the element id. */
    nodes: z.array(z.object({ id: z.string(), labels: ids, properties: z.record(z.string(), typedValue) })),
    relationships: z.array(
      z.object({ id: z.string(), type: z.string(), start: z.string(), end: z.string(), properties: z.record(z.string(), typedValue) }),
    ),
    /** After EXPLAIN: the plan, one operator a line, indented. */
    plan: z.string().optional(),
  })
  .meta({ id: 'CypherAnswer' })

export const limitsAnswer = z
  .object({
    queryCharacters: z.int(),
    queryDepth: z.int(),
    parameterBytes: z.int(),
    parameterDepth: z.int(),
    deadlineMs: z.int(),
    deadlineMaxMs: z.int(),
    rows: z.int(),
    rowsMax: z.int(),
    resultBytes: z.int(),
    cellBytes: z.int(),
    running: z.int(),
    waiting: z.int(),
    graphRelations: z.int(),
  })
  .meta({ id: 'Limits' })

export const aliveAnswer = z.object({ status: z.literal('ok') }).meta({ id: 'Alive' })

export const readyAnswer = z
  .discriminatedUnion('ready', [z.object({ ready: z.literal(true) }), z.object({ ready: z.literal(false), code: z.enum(['store-unavailable', 'store-auth']), reason: z.string() })])
  .meta({ id: 'Ready' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    line: z.int().optional(),
    column: z.int().optional(),
    offset: z.int().optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem' })

export type ActorRef = z.infer<typeof actorRef>
export type ActorView = z.infer<typeof actor>
export type RelationView = z.infer<typeof relation>
export type DocumentRef = z.infer<typeof documentRef>
export type PassageView = z.infer<typeof passage>
export type ClaimView = z.infer<typeof claim>
export type ConflictView = z.infer<typeof conflict>
export type SummaryAnswer = z.infer<typeof summaryAnswer>
export type GraphAnswer = z.infer<typeof graphAnswer>
export type ActorAnswer = z.infer<typeof actorAnswer>
export type NeighbourhoodAnswer = z.infer<typeof neighbourhoodAnswer>
export type SearchAnswer = z.infer<typeof searchAnswer>
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>
export type LineageStep = z.infer<typeof lineageStep>
export type Joint = z.infer<typeof joint>
export type LineageAnswer = z.infer<typeof lineageAnswer>
export type PathView = z.infer<typeof pathView>
export type PathsAnswer = z.infer<typeof pathsAnswer>
export type ConflictsAnswer = z.infer<typeof conflictsAnswer>
export type DocumentsAnswer = z.infer<typeof documentsAnswer>
export type PassagesAnswer = z.infer<typeof passagesAnswer>
export type CypherAnswer = z.infer<typeof cypherAnswer>
export type LimitsAnswer = z.infer<typeof limitsAnswer>
export type Problem = z.infer<typeof problem>
