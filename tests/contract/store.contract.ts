/** What every store must do, held against the roll-up itself: a store that passes gives the same answers as any other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorRecords } from '../../graph-data/model/actor-records.ts'
import { compareIds } from '../../graph-data/model/order.ts'
import type { Claim, Relation, RolledUp } from '../../graph-data/model/types.ts'
import type { Store, StoredClaim, SubgraphFilter } from '../../server/store/store.ts'
import { mali, small } from './data-sets.ts'

const limit = 20_000

/** `open` gives a store that holds nothing yet; one at a time is open. */
export function storeContract(open: () => Promise<Store>): void {
  describe('with nothing loaded', () => {
    it('is not ready and refuses questions', async () => {
      const store = await open()
      expect(await store.readiness()).toMatchObject({ ready: false, code: 'store-unavailable' })
      await expect(store.summary()).rejects.toMatchObject({ code: 'store-unavailable' })
      await expect(store.actor('ada-okri')).rejects.toMatchObject({ code: 'store-unavailable' })
      await store.close()
    })
  })

  describe.each([
    { name: 'eight invented actors', data: small },
    { name: 'the Mali data set', data: mali },
  ])('with $name', ({ data }) => {
    let store: Store
    beforeAll(async () => {
      store = await open()
      expect(await store.load(data)).toMatchObject({ loaded: true })
    })
    afterAll(() => store.close())

    it('is ready and tells what it holds', async () => {
      expect(await store.readiness()).toEqual({ ready: true })
      expect(await store.version()).toBe(data.version)
      const summary = await store.summary()
      expect(summary.dataset).toEqual({ id: data.id, title: data.title, version: data.version, schemaVersion: data.schemaVersion })
      expect(summary.counts).toEqual(countsOf(data))
      expect(summary.actorsByKind).toEqual(tally(data.actors.map((actor) => actor.kind)))
      expect(summary.relationsByType).toEqual(tally(data.relations.map((relation) => relation.type)))
      expect(summary.relationsByStatus).toEqual(tally(data.relations.map((relation) => relation.status)))
      expect(summary.claimsByDocument).toEqual(tally(standing(data).map((claim) => claim.source.document)))
      const years = Object.values(summary.claimsByYear).reduce((sum, count) => sum + count, 0)
      expect(years).toBe(standing(data).filter((claim) => claim.when !== undefined).length)
    })

    it('is the same after the same load again', async () => {
      const before = await Promise.all([store.summary(), store.subgraph({ limit }), store.names()])
      await store.load(data)
      expect(await Promise.all([store.summary(), store.subgraph({ limit }), store.names()])).toEqual(before)
    })

    it('gives back every actor, relation, document and conflict as it was', async () => {
      const { actors, relations } = await store.subgraph({ limit })
      expect(actors).toEqual(sorted(actorRecords(data)))
      expect(relations).toEqual(sorted(data.relations))
      expect(await store.documents()).toEqual(sorted(data.documents))
      expect(await store.conflicts()).toEqual(sorted(data.conflicts))
    })

    it('gives back every claim as it was, by document and place in it', async () => {
      const claims = await store.claims(data.claims.map((claim) => claim.id))
      expect(claims).toEqual(storedClaims(data).sort(byPlace))
      expect(await store.evidence(data.relations.map((relation) => relation.id))).toEqual(
        storedClaims(data).filter((claim) => claim.relationId !== null).sort(byPlace),
      )
    })

    it('lists every name with its actor, actors by id and names in their order', async () => {
      const names = await store.names()
      expect(names).toEqual(
        sorted(actorRecords(data)).flatMap((actor) =>
          actor.names.map(({ text, kind }) => ({ actor: actor.id, actorName: actor.name, actorKind: actor.kind, claims: actor.claims, text, kind })),
        ),
      )
    })

    it('finds one actor, relation or claim by its id, and nothing under an id that is not there', async () => {
      const [actor] = sorted(actorRecords(data))
      const [relation] = sorted(data.relations)
      const [claim] = storedClaims(data)
      expect(await store.actor(actor?.id ?? '')).toEqual(actor)
      expect(await store.relation(relation?.id ?? '')).toEqual(relation)
      expect(await store.claim(claim?.id ?? '')).toEqual(claim)
      expect(await store.actor('nobody')).toBeUndefined()
      expect(await store.relation("x' OR 1=1 //")).toBeUndefined()
      expect(await store.claim('')).toBeUndefined()
      expect(await store.actors([])).toEqual([])
      expect(await store.evidence(['nothing'])).toEqual([])
    })

    it('lists all relations of an actor, and all its claims, retracted ones too', async () => {
      for (const { id } of data.actors.slice(0, 12)) {
        const own = storedClaims(data).filter((claim) => claim.from === id || claim.to === id)
        expect(await store.claimsOf(id)).toEqual(own.sort(byPlace))
        const relations = data.relations.filter((one) => one.from === id || one.to === id)
        const around = await store.relationsOf(id)
        expect(around.relations).toEqual([...relations].sort((a, b) => compareIds(a.id, b.id)))
        expect(around.actors.map((one) => one.id)).toEqual([...new Set(relations.flatMap(({ from, to }) => [from, to]))].sort(compareIds))
      }
    })

    it('lists the claims whose span touches a stretch of a document', async () => {
      const [first] = data.documents
      const [start, end] = [100, 400]
      const touching = storedClaims(data).filter(({ source }) => source.document === first?.id && source.start < end && source.end > start)
      expect(await store.claimsOfDocument(first?.id ?? '', start, end)).toEqual(touching.sort(byPlace))
    })

    it.each<Omit<SubgraphFilter, 'limit'>>([
      { types: ['MERGED_INTO', 'LED_BY'] },
      { kinds: ['group', 'coalition'] },
      { documents: ['100', '000'] },
      { status: ['disputed', 'denied'] },
      { from: '2013-01-01', to: '2013-12-31' },
      { from: '2015-07-01' },
      { to: '2012-06-30' },
      { types: ['FOUGHT'], kinds: ['force', 'group'], status: ['single', 'accepted', 'disputed'], from: '2000-01-01' },
    ])('filters by %j', async (filter) => {
      const { actors, relations } = await store.subgraph({ ...filter, limit })
      const kindOf = new Map(data.actors.map((actor) => [actor.id, actor.kind]))
      const expected = sorted(data.relations).filter((relation) => fits(relation, filter, kindOf))
      expect(relations.map((relation) => relation.id)).toEqual(expected.map((relation) => relation.id))
      const onlyKinds = Object.keys(filter).join() === 'kinds'
      const ends = new Set(expected.flatMap((relation) => [relation.from, relation.to]))
      const shown = data.actors.filter((actor) => (onlyKinds ? filter.kinds?.includes(actor.kind) : ends.has(actor.id)))
      expect(actors.map((actor) => actor.id)).toEqual(sorted(shown).map((actor) => actor.id))
    })

    it('refuses a graph that is larger than asked for, and gives one that is just as large', async () => {
      const { length } = data.relations
      await expect(store.subgraph({ limit: length - 1 })).rejects.toMatchObject({ code: 'result-too-large', status: 422 })
      expect((await store.paths({ limit: length })).relations).toHaveLength(length)
    })

    it('walks the neighbourhood of an actor, nearest first, with all relations among those it gives', async () => {
      const centre = [...actorRecords(data)].sort((a, b) => b.claims - a.claims || compareIds(a.id, b.id))[0]?.id ?? ''
      for (const depth of [1, 2, 3]) {
        const { actors, relations } = await store.neighbourhood(centre, { depth, limit })
        const near = within(data.relations, centre, depth)
        expect(actors.map((actor) => actor.id)).toEqual([...near].sort(compareIds))
        expect(relations).toEqual(sorted(data.relations).filter(({ from, to }) => near.has(from) && near.has(to)))
      }
      const few = await store.neighbourhood(centre, { depth: 2, limit: 3 })
      expect(few.actors).toHaveLength(4)
      const nobody = await store.neighbourhood(centre, { depth: 1, limit: 0 })
      expect(nobody.actors.map((actor) => actor.id)).toEqual([centre])
      const mergers = await store.neighbourhood(centre, { depth: 1, types: ['MERGED_INTO'], limit })
      expect(mergers.relations.every((relation) => relation.type === 'MERGED_INTO')).toBe(true)
    })

    it('gives everything that lineage is made of with its claims', async () => {
      const { relations, claims } = await store.lineageEvents()
      const lineage = ['MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'SUCCEEDED_BY']
      const expected = sorted(data.relations).filter(({ type, kind }) => lineage.includes(type) || (type === 'ALLIED' && kind.includes('merger-agreed')))
      expect(relations).toEqual(expected)
      expect(claims.map((claim) => claim.id).sort(compareIds)).toEqual(expected.flatMap((relation) => relation.claimIds).sort(compareIds))
    })
  })
}

type WithId = { readonly id: string }

function sorted<T extends WithId>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareIds(a.id, b.id))
}

function standing({ claims }: RolledUp): Claim[] {
  return claims.filter((claim) => claim.retracted === undefined)
}

function storedClaims({ claims, relationOfClaim }: RolledUp): StoredClaim[] {
  return claims.map((claim) => ({ ...claim, relationId: relationOfClaim.get(claim.id) ?? null }))
}

function byPlace(a: Claim, b: Claim): number {
  const [one, other] = [a.source, b.source]
  return compareIds(one.document, other.document) || one.start - other.start || one.end - other.end || compareIds(a.id, b.id)
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

function countsOf({ actors, relations, claims, documents, conflicts }: RolledUp) {
  const names = actors.reduce((sum, actor) => sum + actor.names.length, 0)
  return { actors: actors.length, relations: relations.length, claims: claims.length, documents: documents.length, names, conflicts: conflicts.length }
}

function fits(relation: Relation, filter: Omit<SubgraphFilter, 'limit'>, kindOf: ReadonlyMap<string, string>): boolean {
  const { types, kinds, documents, status, from, to } = filter
  const kindFits = (id: string) => !kinds || kinds.some((kind) => kind === kindOf.get(id))
  const dated = [relation.startMin, relation.startMax, relation.endMin, relation.endMax, relation.attestedFirst, relation.attestedLast]
  const first = relation.startMin ?? relation.attestedFirst
  const last = relation.endMax ?? relation.attestedLast
  return (
    (!types || types.includes(relation.type)) &&
    kindFits(relation.from) &&
    kindFits(relation.to) &&
    (!documents || relation.documentIds.some((id) => documents.includes(id))) &&
    (!status || status.includes(relation.status)) &&
    ((from === undefined && to === undefined) || dated.some((day) => day !== null)) &&
    (from === undefined || last === null || last >= from) &&
    (to === undefined || first === null || first <= to)
  )
}

function within(relations: readonly Relation[], centre: string, depth: number): Set<string> {
  const near = new Set([centre])
  for (let step = 0; step < depth; step++) {
    const touching = relations.filter(({ from, to }) => near.has(from) || near.has(to))
    for (const { from, to } of touching) near.add(from).add(to)
  }
  return near
}
