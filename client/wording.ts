/** The words of relations, claims and documents. A hedge is part of the words: nothing uncertain is stated as a fact. */
import { relationType } from '../graph-data/model/relation-types.ts'
import type { RelationTypeId } from '../graph-data/model/relation-types.ts'
import type { ClaimView, DocumentRef, RelationView } from '../graph-data/api/schemas.ts'
import type { DisputeSubject } from '../graph-data/model/types.ts'
import { certainty } from './appearance.ts'
import type { Certain } from './appearance.ts'

/** Wire types carry the id of a relation type as text. */
export function typeOf(relation: { readonly type: string }): ReturnType<typeof relationType> {
  return relationType(relation.type as RelationTypeId)
}

/** "reportedly merged into", "merged into (disputed)", "merged into (fell through)". */
export function hedgedVerb(relation: Certain & { readonly type: string }, forward = true): string {
  const { label, inverse } = typeOf(relation)
  const verb = forward ? label : inverse
  const status = certainty(relation)
  if (status === 'reported') return `reportedly ${verb}`
  if (status === 'disputed') return `${verb} (disputed)`
  if (status === 'denied') return `${verb} (${relation.status === 'denied' ? 'denied' : 'fell through'})`
  return verb
}

const subjects: Readonly<Record<DisputeSubject, string>> = {
  date: 'the date',
  extent: 'how much of it',
  participants: 'who took part',
  fact: 'whether it happened',
  toll: 'the toll',
  role: 'the role',
}

/** "Disputed: the date and who took part". */
export function disputeWords(disputedOn: readonly DisputeSubject[]): string {
  const words = disputedOn.map((subject) => subjects[subject])
  return words.length === 0 ? 'Disputed' : `Disputed: ${joinWords(words)}`
}

export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "3 claims, 2 publishers"; one publisher behind several documents is said as such. */
export function sourcing(relation: Pick<RelationView, 'claims' | 'documents' | 'publishers'>): string {
  const claims = count(relation.claims, 'claim')
  if (relation.documents > relation.publishers) {
    return `${claims}, ${count(relation.documents, 'document')}, ${count(relation.publishers, 'publisher')}`
  }
  return `${claims}, ${count(relation.publishers, 'publisher')}`
}

export function documentTitle(document: DocumentRef): string {
  return document.title === '' ? `untitled (${document.id})` : `“${document.title}”`
}

export function publisherWords(document: DocumentRef): string {
  return document.publisherKnown ? document.publisher : 'publisher not named'
}

export function publishedWords(document: DocumentRef): string {
  return `${document.published.slice(0, 4)}${document.publishedIsLowerBound ? ' or later' : ''}`
}

/** "Reported · August 2013 · “Mali” (000), publisher not named, 2021 or later". */
export function claimLine(claim: ClaimView): string {
  const by = claim.attributedTo ? `, credited to ${claim.attributedTo}` : ''
  const { document } = claim
  const source = `${documentTitle(document)} (${document.id}), ${publisherWords(document)}, ${publishedWords(document)}`
  return [`${capital(claim.stanceText)}${by}`, claim.dateText, source].join(' · ')
}

/** A passage for the eye: without the markup of dead links (`[text](#)`), list items, bold and escaped signs, every word as it stands. */
export function readable(passage: string): string {
  return passage.replace(/\[([^\][]*)\]\(#\)/g, '$1').replace(/^- +/, '').replace(/\*\*|\\(?=[()[\]*_.#-])/g, '')
}

/** A citation to paste: what is said, where it stands, and of which version of the data. */
export function citation(claim: ClaimView, version: string): string {
  const { document, source } = claim
  const place = `characters ${source.start} to ${source.end}`
  return `${claim.says} (${claim.stanceText}). ${documentTitle(document)}, ${publisherWords(document)}, ${publishedWords(document)}, document ${document.id}, ${place}. Claim ${claim.id}, data version ${version}.`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "August 2013" from an ISO date; the day is left out, as derived spans are no finer. */
export function monthWords(iso: string): string {
  return `${months[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`.trim()
}

export function seenWords(first: string | null, last: string | null): string {
  if (first === null && last === null) return 'no date'
  const from = monthWords(first ?? last ?? '')
  const to = monthWords(last ?? first ?? '')
  return from === to ? from : `${from} to ${to}`
}
