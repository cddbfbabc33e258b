import type { ActorView, RelationView } from '../../../graph-data/api/schemas.ts'

/** An actor of the wire with what the tests do not ask for left plain. */
export function actorView(id: string, more: Partial<ActorView> = {}): ActorView {
  return { id, kind: 'group', name: id, label: id, names: [], summary: '', claims: 1, documents: ['000'], seenFirst: null, seenLast: null, ...more }
}

export function relationView(type: string, from: string, to: string, more: Partial<RelationView> = {}): RelationView {
  return {
    id: `${type}.${from}.${to}`, type, from, to, startMin: null, startMax: null, endMin: null, endMax: null, attestedFirst: null,
    attestedLast: null, dateText: 'no date', status: 'single', disputedOn: [], claims: 1, documents: 1, publishers: 1, claimIds: [],
    documentIds: ['000'], extent: [], outcome: [], kind: [], fate: [], role: [], place: [], summary: '', ...more,
  }
}
