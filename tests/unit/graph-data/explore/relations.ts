/** Invented relations for the tests of explore. */
import { relationType, type RelationTypeId } from '../../../../graph-data/model/relation-types.ts'
import type { Relation } from '../../../../graph-data/model/types.ts'

/** A relation with everything left out but what the test is about; its id tells its ends. */
export function relation(type: RelationTypeId, from: string, to: string, facts: Partial<Relation> = {}): Relation {
  return {
    id: `${type.toLowerCase()}--${from}--${to}${facts.event === undefined ? '' : `--${facts.event}`}`,
    type,
    from,
    to,
    startMin: null,
    startMax: null,
    endMin: null,
    endMax: null,
    attestedFirst: null,
    attestedLast: null,
    status: 'single',
    disputedOn: [],
    claims: 1,
    documents: 1,
    publishers: 1,
    claimIds: [],
    documentIds: [],
    extent: [],
    outcome: [],
    kind: type === 'ALLIED' ? ['alliance'] : [],
    fate: [],
    role: [],
    place: [],
    summary: `${from} ${relationType(type).label} ${to}`,
    ...facts,
  }
}

/** A happening on one day, or between two. */
export function on(day: string, until = day): Partial<Relation> {
  return { startMin: day, startMax: until, endMin: day, endMax: until, edtf: day === until ? day : `[${day}..${until}]` }
}

/** A state that lasted from one day to another. */
export function lasting(from: string, to: string): Partial<Relation> {
  return { startMin: from, startMax: from, endMin: to, endMax: to }
}
