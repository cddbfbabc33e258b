import { lineageQuery } from '../../graph-data/api/requests.ts'
import { lineageAnswer, type ActorRef, type ClaimView, type ConflictView, type Joint, type LineageStep } from '../../graph-data/api/schemas.ts'
import { leastSure, type LineageJoint } from '../../graph-data/explore/joints.ts'
import { lineagePicture, type LineagePicture } from '../../graph-data/explore/lineage-picture.ts'
import { jointSentence, lineageTitle, routeSentence } from '../../graph-data/explore/lineage-sentences.ts'
import { isWalkable } from '../../graph-data/explore/lineage.ts'
import { datesInWords } from '../../graph-data/model/date-words.ts'
import { addTo, groupedBy } from '../../graph-data/model/grouped.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import { disputeSubjects, type ActorRecord, type Conflict, type Extent, type Relation } from '../../graph-data/model/types.ts'
import { AppError } from '../errors.ts'
import { actorOf, type Context } from './context.ts'
import { actorView, claimViews, conflictViews, refOf, relationView, sourcesInWords } from './present.ts'
import { route } from './route.ts'

/** Each comes with its claims, passages and conflicts: more make an answer that nobody reads and no page draws. */
const mostSteps = 2_000

export const lineage = route({
  method: 'get',
  path: '/api/lineage',
  summary: 'How one body became another, in the order of time; with one end alone its ancestors or descendants',
  query: lineageQuery,
  answer: lineageAnswer,
  errors: ['validation', 'not-found', 'result-too-large', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ query }, context) {
    const ends = { ...(query.from === undefined ? {} : { from: query.from }), ...(query.to === undefined ? {} : { to: query.to }) }
    const known = new Map((await Promise.all(Object.values(ends).map((id) => actorOf(context, id)))).map((actor) => [actor.id, actor]))
    const events = await context.store.lineageEvents()
    const picture = lineagePicture({ relations: events.relations, actors: withEnds(events.actors, known) }, ends)
    refuseTooMany(picture.steps.length, context)
    const shown = new Set(picture.steps.map((step) => step.id))
    const claims = await claimViews(events.claims.filter((claim) => claim.relationId !== null && shown.has(claim.relationId)), context)
    const setting = await settingOf(picture, claims, context)
    const { claimsOf, nameOf } = setting
    const { routes, truncated } = picture.walk
    return {
      version: await context.version(),
      from: refOrNull(known.get(query.from ?? '')),
      to: refOrNull(known.get(query.to ?? '')),
      title: lineageTitle({ from: query.from, to: query.to, routes, joints: picture.joints, flows: picture.flows, nameOf }),
      actors: await Promise.all(picture.actors.map((actor) => actorView(actor, context))),
      steps: picture.steps.map((step) => stepView(step, claimsOf.get(step.id) ?? [], picture)),
      joints: picture.joints.map((joint, index) => jointView(joint, index + 1, setting)),
      routes: routes.map((found) => ({ actors: [...found.actors], steps: found.steps.map((parallel) => parallel.map((step) => step.id)), ...routeSentence(found, nameOf) })),
      truncated,
      ...(routes.length === 0 && query.from !== undefined && query.to !== undefined ? { reason: noRoute(picture, query.from, query.to, nameOf) } : {}),
    }
  },
})

function refuseTooMany(steps: number, { limits }: Context): void {
  const most = Math.min(limits.graphRelations, mostSteps)
  if (steps <= most) return
  throw new AppError('result-too-large', `This lineage has ${steps} steps; at most ${most} are told. Ask for a body with fewer, or for the relations of its types: /api/graph?types=…`)
}

/** The ends are shown even where no lineage touches them. */
function withEnds(actors: readonly ActorRecord[], ends: ReadonlyMap<string, ActorRecord>): ActorRecord[] {
  return [...new Map([...actors, ...ends.values()].map((actor) => [actor.id, actor])).values()]
}

function refOrNull(actor: ActorRecord | undefined) {
  return actor ? refOf(actor) : null
}

function noRoute({ steps }: LineagePicture, from: string, to: string, nameOf: (id: string) => string): string {
  if (from === to) return 'Both ends are the same body.'
  const touches = (id: string): boolean => steps.some((step) => step.from === id || step.to === id)
  const silent = [from, to].filter((id) => !touches(id))
  if (silent.length > 0) return `The documents tell no merger, split, rename or succession of ${silent.map(nameOf).join(' or ')}.`
  return `No sequence of mergers, splits, renames and successions leads forward in time from ${nameOf(from)} to ${nameOf(to)}.`
}

function stepView(step: Relation, claims: readonly ClaimView[], { flows, onRoute }: LineagePicture): LineageStep {
  const extentByDocument: Record<string, Extent[]> = {}
  for (const { extent, source } of claims) {
    if (extent && !extentByDocument[source.document]?.includes(extent)) (extentByDocument[source.document] ??= []).push(extent)
  }
  return {
    relation: relationView(step),
    accounts: claims.map(({ id, source, stance, hedge, whenText, extent, extentText, outcome }) => ({
      document: source.document,
      claim: id,
      stance,
      ...(hedge === undefined ? {} : { hedge }),
      ...(whenText === undefined ? {} : { whenText }),
      ...(extent === undefined ? {} : { extent }),
      ...(extentText === undefined ? {} : { extentText }),
      ...(outcome === undefined ? {} : { outcome }),
    })),
    extentByDocument,
    onRoute: onRoute.has(step.id),
    flows: flows.has(step.id),
    walkable: isWalkable(step),
    claims: [...claims],
    sentence: step.summary,
  }
}

/** Everything that joints are told from, made once for all of them. */
interface JointSetting {
  readonly picture: LineagePicture
  readonly refs: ReadonlyMap<string, ActorRef>
  /** By relation. */
  readonly claimsOf: ReadonlyMap<string, readonly ClaimView[]>
  /** By relation. */
  readonly conflictsOf: ReadonlyMap<string, readonly Conflict[]>
  /** By conflict. */
  readonly views: ReadonlyMap<string, ConflictView>
  readonly nameOf: (id: string) => string
}

async function settingOf(picture: LineagePicture, claims: readonly ClaimView[], context: Context): Promise<JointSetting> {
  const shown = new Set(picture.steps.map((step) => step.id))
  const conflicts = (await context.store.conflicts()).filter((conflict) => conflict.relations.some((id) => shown.has(id)))
  const conflictsOf = new Map<string, Conflict[]>()
  for (const conflict of conflicts) for (const id of conflict.relations) addTo(conflictsOf, id, conflict)
  const refs = new Map(picture.actors.map((actor) => [actor.id, refOf(actor)]))
  return {
    picture,
    refs,
    claimsOf: groupedBy(claims, (claim) => claim.relationId ?? undefined),
    conflictsOf,
    views: new Map((await conflictViews(conflicts, context)).map((view) => [view.id, view])),
    nameOf: (id) => refs.get(id)?.label ?? id,
  }
}

function jointView(joint: LineageJoint, number: number, { picture, refs, claimsOf, conflictsOf, views, nameOf }: JointSetting): Joint {
  const ids = joint.steps.map((step) => step.id)
  const touching = [...new Set(ids.flatMap((id) => conflictsOf.get(id) ?? []))].sort((a, b) => compareIds(a.id, b.id))
  const refsOf = (wanted: readonly string[]) => wanted.flatMap((id) => refs.get(id) ?? [])
  const dated = joint.steps.find((step) => step.edtf !== undefined)
  const disputed = new Set(joint.steps.flatMap((step) => step.disputedOn))
  return {
    id: joint.id,
    number,
    kind: joint.kind,
    parents: refsOf(joint.parents),
    children: refsOf(joint.children),
    steps: ids,
    startMin: dated?.startMin ?? null,
    startMax: dated?.startMax ?? null,
    drawnFrom: joint.drawnFrom,
    drawnTo: joint.drawnTo,
    dateText: datesInWords(dated?.edtf),
    status: leastSure(joint.steps),
    disputedOn: disputeSubjects.filter((subject) => disputed.has(subject)),
    onRoute: joint.steps.some((step) => picture.onRoute.has(step.id)),
    flows: joint.steps.some((step) => picture.flows.has(step.id)),
    sentence: jointSentence(joint, nameOf, touching),
    sources: sourcesInWords(ids.flatMap((id) => claimsOf.get(id) ?? []).map((claim) => claim.document)),
    conflicts: touching.flatMap((conflict) => views.get(conflict.id) ?? []),
  }
}
