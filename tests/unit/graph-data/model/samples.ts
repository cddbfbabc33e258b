/** Small data sets made by hand, so that a test names only what it is about. */
import { rollUp } from '../../../../graph-data/model/roll-up.ts'
import type { RelationTypeId } from '../../../../graph-data/model/relation-types.ts'
import type { Actor, ActorKind, Claim, Dataset, RolledUp, SourceDocument } from '../../../../graph-data/model/types.ts'

export type ClaimParts = Partial<Claim> & { readonly type: RelationTypeId; readonly from: string; readonly to: string }

/** A claim of document `a` that asserts; later parts overwrite. */
export function claim(id: string, parts: ClaimParts & { readonly document?: string }): Claim {
  const { document = 'a', ...fields } = parts
  return { id, stance: 'asserts', says: 'Something is said.', source: sourceIn(document), ...fields }
}

function sourceIn(document: string): Claim['source'] {
  return { document, start: 0, end: 10, sha256: '0'.repeat(64) }
}

export function actor(id: string, kind: ActorKind = 'group'): Actor {
  const name = id.charAt(0).toUpperCase() + id.slice(1)
  return { id, kind, name, names: [{ text: name, kind: 'primary', documents: ['a'] }], summary: 'Somebody.' }
}

export function document(id: string, publisher = `publisher-${id}`): SourceDocument {
  return {
    id,
    title: `Title ${id}`,
    publisher,
    publisherKnown: true,
    published: '2020',
    publishedIsLowerBound: false,
    sha256: id.charCodeAt(0).toString(16).padStart(64, '0'),
    length: 1000,
  }
}

/** Documents a, b and c; b2 shares the publisher of b. */
export const documents = [document('a'), document('b'), document('b2', 'publisher-b'), document('c')]

const persons = ['ann', 'bob', 'cid']

export function datasetOf(claims: readonly Claim[], actors?: readonly Actor[]): Dataset {
  const ids = [...new Set(claims.flatMap((one) => [one.from, one.to]))].sort()
  return {
    id: 'sample',
    title: 'Sample',
    schemaVersion: 1,
    version: '000000000000',
    documents,
    actors: actors ?? ids.map((id) => actor(id, persons.includes(id) ? 'person' : 'group')),
    claims,
    positions: {},
  }
}

export function rolled(claims: readonly Claim[], actors?: readonly Actor[]): RolledUp {
  return rollUp(datasetOf(claims, actors))
}
