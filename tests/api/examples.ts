/** One good request of every route of the list, with what its answer must hold for the Mali data. */
import { expect } from 'vitest'
import type {
  ActorAnswer,
  ClaimView,
  ConflictsAnswer,
  CypherAnswer,
  DocumentsAnswer,
  EvidenceAnswer,
  GraphAnswer,
  LimitsAnswer,
  LineageAnswer,
  NeighbourhoodAnswer,
  PathsAnswer,
  SearchAnswer,
  SummaryAnswer,
} from '../../graph-data/api/schemas.ts'

export interface Example {
  readonly address: string
  readonly body?: object
  /** Without documents, so that the route has nothing to give. */
  readonly needsDocuments?: true
  readonly check?: (answer: never) => void
}

const mergerOfMarch2017 = 'merged-into--ansar-dine--jnim--jnim-founding-2017-03'

export const examples: Readonly<Record<string, Example>> = {
  'get /api/summary': {
    address: '/api/summary',
    check: ({ dataset, store, counts, relationTypes, actorsByKind, relationsByType, claimsByDocument }: SummaryAnswer) => {
      expect(dataset).toMatchObject({ id: 'mali', schemaVersion: 1 })
      expect(store).toEqual({ kind: 'embedded', warnings: [] })
      expect(relationTypes).toHaveLength(15)
      expect(sum(actorsByKind)).toBe(counts.actors)
      expect(sum(relationsByType)).toBe(counts.relations)
      expect(sum(claimsByDocument)).toBe(counts.claims)
      expect(Object.keys(claimsByDocument)).toEqual(['000', '001', '002', '003', '004'])
    },
  },
  'get /api/graph': {
    address: '/api/graph?types=MERGED_INTO&kinds=group&documents=000,001&status=accepted,disputed&from=2017-03-01&to=2017-03-31',
    check: ({ actors, relations }: GraphAnswer) => {
      expect(relations.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['al-mourabitoun jnim', 'ansar-dine jnim', 'aqim jnim', 'flm jnim'])
      expect(actors.map(({ id }) => id).sort()).toEqual(['al-mourabitoun', 'ansar-dine', 'aqim', 'flm', 'jnim'])
      expect(actors.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    },
  },
  'get /api/actors/:id': {
    address: '/api/actors/mujao',
    check: ({ actor, relations, others, ticks, conflicts }: ActorAnswer) => {
      expect(actor).toMatchObject({ id: 'mujao', kind: 'group', label: 'MUJAO' })
      expect(actor.names.map(({ text }) => text)).toContain('MUJAO')
      expect(relations.every(({ from, to }) => from === 'mujao' || to === 'mujao')).toBe(true)
      expect(relations.map(({ claims }) => claims)).toEqual(relations.map(({ claims }) => claims).sort((a, b) => b - a))
      const ends = new Set(relations.flatMap(({ from, to }) => [from, to]).filter((id) => id !== 'mujao'))
      expect(new Set(others.map(({ id }) => id))).toEqual(ends)
      expect(ticks.length).toBeGreaterThan(5)
      expect(conflicts.map(({ question }) => question).join()).toContain('How much of MUJAO')
    },
  },
  'get /api/actors/:id/neighbourhood': {
    address: '/api/actors/jnim/neighbourhood?types=MERGED_INTO&depth=1&limit=2',
    check: ({ centre, actors, hidden }: NeighbourhoodAnswer) => {
      expect(centre).toBe('jnim')
      expect(hidden).toBeGreaterThan(0)
      expect(actors).toHaveLength(3)
      expect(actors.map(({ id }) => id)).toContain('jnim')
    },
  },
  'get /api/search': {
    address: '/api/search?q=belmoktar&limit=3',
    check: ({ query, results }: SearchAnswer) => {
      expect(query).toBe('belmoktar')
      expect(results[0]?.actor.id).toBe('mokhtar-belmokhtar')
      expect(results.length).toBeLessThanOrEqual(3)
    },
  },
  'get /api/relations/:id/evidence': {
    address: `/api/relations/${mergerOfMarch2017}/evidence`,
    check: ({ relation, from, to, claims, conflicts }: EvidenceAnswer) => {
      expect([from.id, to.id]).toEqual(['ansar-dine', 'jnim'])
      expect(claims.map(({ id }) => id).sort()).toEqual([...relation.claimIds].sort())
      expect(conflicts.every((conflict) => conflict.relations.includes(relation.id))).toBe(true)
    },
  },
  'get /api/claims/:id': {
    address: '/api/claims/000-french-armed-forces-killed-abdelmalek-droukdel',
    check: (claim: ClaimView) => {
      expect(claim).toMatchObject({ type: 'KILLED_OR_CAPTURED', from: { id: 'french-armed-forces' }, to: { id: 'abdelmalek-droukdel' }, stance: 'asserts', dateText: '3 June 2020', passage: null })
      expect(claim.passageMissing).toContain('DOCUMENTS_DIR')
      expect(claim.document).toMatchObject({ id: '000', title: 'Mali', publisherKnown: false })
    },
  },
  'get /api/lineage': {
    address: '/api/lineage?from=mujao&to=jnim',
    check: ({ from, to, routes }: LineageAnswer) => {
      expect([from?.id, to?.id]).toEqual(['mujao', 'jnim'])
      expect(routes).toHaveLength(2)
    },
  },
  'get /api/paths': {
    address: '/api/paths?from=mokhtar-belmokhtar&to=amadou-koufa&types=LED_BY,MERGED_INTO,FOUNDED_BY,PART_OF&direction=any&at=2017-03-02&k=3&timeRespecting=false&status=accepted,single,disputed',
    check: ({ paths, types }: PathsAnswer) => {
      expect(types).toEqual(['LED_BY', 'MERGED_INTO', 'FOUNDED_BY', 'PART_OF'])
      expect(paths.length).toBeLessThanOrEqual(3)
    },
  },
  'get /api/conflicts': {
    address: '/api/conflicts',
    check: ({ conflicts, byRule }: ConflictsAnswer) => {
      expect(byRule.reduce((all, { count }) => all + count, 0)).toBe(conflicts.length)
      expect(conflicts.every(({ sides }) => sides.length >= 2 && sides.every(({ claims }) => claims.length > 0))).toBe(true)
      expect(conflicts.map(({ question }) => question).join()).toContain('How much of MUJAO')
    },
  },
  'get /api/documents': {
    address: '/api/documents',
    check: ({ attached, documents }: DocumentsAnswer) => {
      expect(attached).toBe(false)
      expect(documents.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004'])
      expect(documents.every((document) => !document.attached && document.problem !== undefined && document.claims > 0)).toBe(true)
    },
  },
  'get /api/documents/:id/passages': { address: '/api/documents/000/passages?start=0&end=100', needsDocuments: true },
  'post /api/cypher': {
    address: '/api/cypher',
    body: { query: 'MATCH (a:Actor {id: $id})-[r:MERGED_INTO]->(b) RETURN a.name AS name, r, b ORDER BY b.id', params: { id: 'mujao' }, limit: 10, timeoutMs: 5_000 },
    check: ({ columns, rows, rowCount, truncated, nodes, relationships }: CypherAnswer) => {
      expect(columns).toEqual(['name', 'r', 'b'])
      expect(rows).toHaveLength(rowCount)
      expect(truncated).toBe(false)
      expect(nodes.map(({ properties }) => properties['id'])).toEqual(['al-mourabitoun'])
      expect(relationships.map(({ type }) => type)).toEqual(['MERGED_INTO'])
    },
  },
  'get /api/export': { address: '/api/export?format=json&types=MERGED_INTO' },
  'get /api/limits': {
    address: '/api/limits',
    check: (limits: LimitsAnswer) => {
      expect(limits).toEqual({
        queryCharacters: 20_000, queryDepth: 200, parameterBytes: 64_000, parameterDepth: 32, deadlineMs: 10_000, deadlineMaxMs: 30_000,
        rows: 1_000, rowsMax: 5_000, resultBytes: 10_000_000, cellBytes: 1_000_000, running: 2, waiting: 16, graphRelations: 20_000,
      })
    },
  },
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}
