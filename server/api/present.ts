/** From model to wire: what the page is told about an actor, a relation, a claim, a conflict. */
import type { ActorRef, ActorView, ClaimView, ConflictView, DocumentRef, GraphAnswer, PassageView, RelationView } from '../../graph-data/api/schemas.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import { labelOfRule } from '../../graph-data/model/conflicts.ts'
import { datesInWords } from '../../graph-data/model/date-words.ts'
import { stanceWords } from '../../graph-data/model/hedging.ts'
import { labelOf } from '../../graph-data/model/label.ts'
import type { ActorRecord, Conflict, Relation, SourceDocument, Subgraph } from '../../graph-data/model/types.ts'
import { counted } from '../../graph-data/model/words.ts'
import type { StoredClaim } from '../store/store.ts'
import type { Context } from './context.ts'

export function refOf(actor: Pick<ActorRecord, 'id' | 'name' | 'names' | 'kind'>): ActorRef {
  const { id, name, kind } = actor
  return { id, name, label: labelOf(actor), kind }
}

export function relationView(relation: Relation): RelationView {
  const { disputedOn, claimIds, documentIds, extent, outcome, kind, fate, role, place, ...rest } = relation
  return {
    ...rest,
    disputedOn: [...disputedOn],
    claimIds: [...claimIds],
    documentIds: [...documentIds],
    extent: [...extent],
    outcome: [...outcome],
    kind: [...kind],
    fate: [...fate],
    role: [...role],
    place: [...place],
    dateText: datesInWords(relation.edtf),
  }
}

export async function actorView(actor: ActorRecord, context: Context): Promise<ActorView> {
  return placed(actor, await positionsFor(context))
}

export async function graphView({ actors, relations }: Subgraph, context: Context): Promise<GraphAnswer> {
  const positions = await positionsFor(context)
  return { version: await context.version(), actors: actors.map((actor) => placed(actor, positions)), relations: relations.map(relationView) }
}

export type Positions = Context['layout']['positions']

/** Positions made for another data version are not used: they may name others. */
export async function positionsFor({ layout, version }: Context): Promise<Positions> {
  return (await version()) === layout.version ? layout.positions : {}
}

export function positionOf(actor: string, positions: Positions): readonly [number, number] | undefined {
  return Object.hasOwn(positions, actor) ? positions[actor] : undefined
}

function placed(actor: ActorRecord, positions: Positions): ActorView {
  const { names, documents, notSameAs, ...rest } = actor
  const position = positionOf(actor.id, positions)
  return {
    ...rest,
    label: labelOf(actor),
    names: names.map((name) => ({ ...name, documents: [...name.documents] })),
    documents: [...documents],
    ...(notSameAs ? { notSameAs: [...notSameAs] } : {}),
    ...(position ? { x: position[0], y: position[1] } : {}),
  }
}

export function documentRef({ id, title, publisher, publisherKnown, published, publishedIsLowerBound }: SourceDocument): DocumentRef {
  return { id, title, publisher, publisherKnown, published, publishedIsLowerBound }
}

/** Claims with their ends' names, their document and, where the documents are attached, their passage. */
export async function claimViews(claims: readonly StoredClaim[], context: Context): Promise<ClaimView[]> {
  const ends = await context.store.actors([...new Set(claims.flatMap((claim) => [claim.from, claim.to]))])
  const refs = new Map(ends.map((actor) => [actor.id, refOf(actor)]))
  const documents = new Map((await context.store.documents()).map((document) => [document.id, document]))
  return claims.map((claim) => {
    const { from, to, source, ...rest } = claim
    const document = documents.get(source.document)
    if (!document) throw new RangeError(`claim ${claim.id} cites the unknown document ${source.document}`)
    return {
      ...rest,
      from: endOf(from, refs),
      to: endOf(to, refs),
      dateText: datesInWords(claim.when),
      stanceText: stanceWords[claim.stance],
      source: { ...source },
      document: documentRef(document),
      ...passageOf(claim, context),
    }
  })
}

function endOf(id: string, refs: ReadonlyMap<string, ActorRef>): ActorRef {
  const ref = refs.get(id)
  if (!ref) throw new RangeError(`a claim names the unknown actor ${id}`)
  return ref
}

function passageOf({ source }: StoredClaim, { documents }: Context): { passage: PassageView | null; passageMissing?: string } {
  const found = documents.passage(source)
  if (found.kind === 'missing') return { passage: null, passageMissing: found.reason }
  return { passage: { before: found.before, text: found.text, after: found.after, start: source.start, end: source.end } }
}

export async function conflictViews(conflicts: readonly Conflict[], context: Context): Promise<ConflictView[]> {
  const ids = [...new Set(conflicts.flatMap((conflict) => conflict.sides.flatMap((side) => side.claims)))]
  const views = new Map((await claimViews(await context.store.claims(ids), context)).map((claim) => [claim.id, claim]))
  return conflicts.map((conflict) => ({
    id: conflict.id,
    rule: conflict.rule,
    ruleLabel: labelOfRule(conflict.rule),
    subject: conflict.subject,
    question: conflict.question,
    explanation: conflict.explanation,
    relations: [...conflict.relations],
    sides: conflict.sides.map((side) => ({ answer: side.answer, claims: side.claims.flatMap((id) => views.get(id) ?? []) })),
    keptAs: conflict.relations.length === 1 ? `one relation, disputed on ${conflict.subject}` : `${conflict.relations.length} relations, disputed on ${conflict.subject}`,
  }))
}

/** "2 publishers · “Mali”; “Mali: Extremism and Terrorism”" */
export function sourcesInWords(documents: readonly DocumentRef[]): string {
  const distinct = [...new Map(documents.map((document) => [document.id, document])).values()].sort((a, b) => compareIds(a.id, b.id))
  const publishers = new Set(distinct.map((document) => document.publisher)).size
  return `${counted(publishers, 'publisher')} · ${distinct.map((document) => `“${document.title}”`).join('; ')}`
}
