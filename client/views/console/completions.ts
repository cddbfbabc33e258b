/** Words that the editor offers: the language, the labels and types of the graph, the properties most asked for. */
import { relationTypes } from '../../../graph-data/model/relation-types.ts'
import { actorKinds } from '../../../graph-data/model/types.ts'
import { capital } from '../../wording.ts'

export interface Completion {
  readonly label: string
  readonly type: string
  readonly detail?: string
  /** Above 0: offered before others that fit as well. */
  readonly boost?: number
}

const keywords = [
  'MATCH', 'OPTIONAL MATCH', 'WHERE', 'WITH', 'RETURN', 'DISTINCT', 'UNWIND', 'UNION', 'ORDER BY', 'SKIP', 'LIMIT', 'AS', 'AND', 'OR', 'NOT', 'IN',
  'IS NULL', 'IS NOT NULL', 'STARTS WITH', 'ENDS WITH', 'CONTAINS', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT', 'shortestPath', 'allShortestPaths',
  'collect', 'count', 'size', 'type', 'labels', 'nodes', 'relationships', 'length', 'startNode', 'endNode', 'coalesce', 'date', 'toLower', 'properties', 'keys',
]

const properties: Readonly<Record<string, string>> = {
  id: 'stable id', name: 'name of an actor', names: 'every spelling', kind: 'kind of actor', summary: 'one sentence', edtf: 'date as in the documents',
  startMin: 'earliest start', startMax: 'latest start', endMin: 'earliest end', endMax: 'latest end', status: 'how sure the documents are',
  disputedOn: 'what they disagree on', claims: 'how many claims', documents: 'how many documents', publishers: 'how many publishers', extent: 'whole, faction, branch',
  outcome: 'done, announced, collapsed', role: 'leader, deputy, commander', event: 'one happening', relationId: 'of a claim', says: 'a claim in our words', stance: 'of a claim',
}

export const completions: readonly Completion[] = [
  ...keywords.map((label) => ({ label, type: 'keyword', boost: 1 })),
  ...relationTypes.map(({ id, definition }) => ({ label: id, type: 'type', detail: definition.split('.')[0] ?? '' })),
  ...['Actor', ...actorKinds.map(capital), 'Claim', 'Document', 'Name'].map((label) => ({ label, type: 'class' })),
  ...['SUBJECT', 'OBJECT', 'CITES', 'HAS_NAME'].map((label) => ({ label, type: 'type' })),
  ...Object.entries(properties).map(([label, detail]) => ({ label, type: 'property', detail })),
]
