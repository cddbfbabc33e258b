/** Claims and documents of the wire, with what the tests do not ask for left plain. */
import type { ActorRef, ClaimView, ConflictView, DocumentRef } from '../../../graph-data/api/schemas.ts'

export function documentRef(id: string, title = `Title ${id}`, publisher = `publisher-${id}`): DocumentRef {
  return { id, title, publisher, publisherKnown: true, published: '2020-01-01', publishedIsLowerBound: false }
}

export function actorRef(id: string, label = id): ActorRef {
  return { id, name: label, label, kind: 'group' }
}

export function claimView(id: string, more: Partial<ClaimView> = {}): ClaimView {
  const document = more.document ?? documentRef('000')
  return {
    id, relationId: 'r', type: 'MERGED_INTO', from: actorRef('a'), to: actorRef('b'), dateText: 'August 2013', stance: 'asserts', stanceText: 'asserted',
    says: `Claim ${id}.`, source: { document: document.id, start: 0, end: 10, sha256: '' }, document, passage: null, ...more,
  }
}

export function conflictView(sides: ConflictView['sides'], more: Partial<ConflictView> = {}): ConflictView {
  return { id: 'c', rule: 'participants', ruleLabel: 'Who took part', subject: 'participants', question: 'Who?', explanation: 'They differ.', relations: ['r'], sides, keptAs: 'one relation', ...more }
}
