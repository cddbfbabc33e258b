/** Three invented actors with all that is hard to write: quotes, formulas, line breaks, other scripts, several claims. */
import type { ExportGraph } from '../../graph-data/formats/format.ts'
import type { Claim, Relation, SourceDocument } from '../../graph-data/model/types.ts'

const digest = 'ab'.repeat(32)

const documents: readonly SourceDocument[] = [
  { id: '900', title: '+Invented\treport', publisher: 'Press', publisherKnown: true, published: '2020', publishedIsLowerBound: false, sha256: digest, length: 1_000 },
  { id: '901', title: 'Other report', publisher: 'Office', publisherKnown: true, published: '2021', publishedIsLowerBound: false, sha256: digest, length: 1_000 },
]

const actors: ExportGraph['actors'] = [
  {
    id: 'blue-league', kind: 'group', name: 'Blue “League” & <Sons>', summary: "It's\nmade up, truly.",
    names: [{ text: 'Blue “League” & <Sons>', kind: 'primary', documents: ['900'] }, { text: '=1+1', kind: 'alias', documents: ['900'] }],
    claims: 3, documents: ['900', '901'], seenFirst: '2010-01-01', seenLast: '2013-08-31', position: [1.5, 2],
  },
  {
    id: 'long-march', kind: 'coalition', name: '＝Long March', summary: "'=kept", names: [{ text: '＝Long March', kind: 'primary', documents: ['901'] }],
    claims: 3, documents: ['901'], seenFirst: '2013-08-01', seenLast: '2013-08-31',
  },
  {
    id: 'old-fox', kind: 'person', name: '-Old; "Fox", 🦊', summary: '@somebody', names: [{ text: '-Old; "Fox", 🦊', kind: 'primary', documents: ['900'] }],
    claims: 2, documents: ['900', '901'], seenFirst: null, seenLast: null, position: [-3, 0],
  },
]

const undatedRelation = { startMin: null, startMax: null, endMin: null, endMax: null, attestedFirst: null, attestedLast: null } as const
const nothingMore = { disputedOn: [], extent: [], outcome: [], kind: [], fate: [], role: [], place: [] } as const

const relations: readonly Relation[] = [
  {
    ...nothingMore, ...undatedRelation, id: 'allied--long-march--old-fox', type: 'ALLIED', from: 'long-march', to: 'old-fox', status: 'reported',
    claims: 1, documents: 1, publishers: 1, claimIds: ['901-allied'], documentIds: ['901'], kind: ['alliance'],
    summary: 'It is reported, not confirmed, that ＝Long March was allied with -Old; "Fox", 🦊.',
  },
  {
    ...nothingMore, id: 'led-by--blue-league--old-fox', type: 'LED_BY', from: 'blue-league', to: 'old-fox', status: 'single', edtf: '2010/2012',
    startMin: '2010-01-01', startMax: '2010-12-31', endMin: '2012-01-01', endMax: '2012-12-31', attestedFirst: '2010-12-31', attestedLast: '2012-01-01',
    claims: 1, documents: 1, publishers: 1, claimIds: ['900-led'], documentIds: ['900'], role: ['leader'],
    summary: 'One publisher says that Blue “League” & <Sons> was led by -Old; "Fox", 🦊 between 2010 and 2012.',
  },
  {
    ...nothingMore, id: 'merged-into--blue-league--long-march--march-2013', type: 'MERGED_INTO', from: 'blue-league', to: 'long-march', status: 'disputed', edtf: '2013-08',
    startMin: '2013-08-01', startMax: '2013-08-31', endMin: '2013-08-01', endMax: '2013-08-31', attestedFirst: '2013-08-01', attestedLast: '2013-08-31',
    disputedOn: ['extent'], claims: 2, documents: 2, publishers: 2, claimIds: ['900-merged', '901-merged'], documentIds: ['900', '901'], event: 'march-2013', extent: ['whole', 'faction'], outcome: ['done'],
    summary: 'Sources disagree on this: some say that all or part of Blue “League” & <Sons> merged into ＝Long March in August 2013 (disputed: how much of it was concerned).',
  },
]

type Said = Pick<Claim, 'type' | 'from' | 'to' | 'stance'> & Partial<Claim>

function claim(id: string, start: number, relationId: string, said: Said): ExportGraph['claims'][number] {
  return { id, says: `Invented claim ${id}.`, source: { document: id.slice(0, 3), start, end: start + 40, sha256: digest }, relationId, ...said }
}

const merger = { type: 'MERGED_INTO', from: 'blue-league', to: 'long-march', when: '2013-08', startKnown: true, endKnown: true, outcome: 'done', event: 'march-2013' } as const

export const invented: ExportGraph = {
  dataset: { id: 'invented', title: 'Three invented actors', schemaVersion: 1, version: '0123456789ab' },
  documents,
  actors,
  relations,
  claims: [
    claim('900-led', 10, 'led-by--blue-league--old-fox', { type: 'LED_BY', from: 'blue-league', to: 'old-fox', role: 'leader', when: '2010/2012', startKnown: true, endKnown: true, stance: 'asserts' }),
    claim('900-merged', 60, 'merged-into--blue-league--long-march--march-2013', { ...merger, extent: 'whole', stance: 'asserts' }),
    claim('901-merged', 60, 'merged-into--blue-league--long-march--march-2013', { ...merger, extent: 'faction', stance: 'reports', hedge: 'reportedly' }),
    claim('901-allied', 200, 'allied--long-march--old-fox', { type: 'ALLIED', from: 'long-march', to: 'old-fox', kind: 'alliance', stance: 'rumours' }),
  ],
}
