import { describe, expect, it } from 'vitest'
import { namedBy } from '../../../../client/views/conflicts/named-by.ts'
import { actorRef, claimView, conflictView, documentRef } from '../claims.ts'

const merged = (id: string, document: string, from: string) => claimView(id, { document: documentRef(document), from: actorRef(from), to: actorRef('result') })
const conflict = conflictView([
  { answer: 'alpha and beta', claims: [merged('1', '001', 'beta'), merged('2', '001', 'alpha')] },
  { answer: 'alpha, beta and gamma', claims: [merged('3', '000', 'alpha'), merged('4', '000', 'beta'), merged('5', '000', 'gamma')] },
])

describe('the table of who is named by whom', () => {
  it('lists the parties of the answers, not what they became', () => {
    expect(namedBy(conflict).rows.map(({ actor }) => actor.id)).toEqual(['alpha', 'beta', 'gamma'])
  })

  it('has a column a document in the order of the sides, and says who names whom', () => {
    const { documents, rows } = namedBy(conflict)
    expect(documents.map(({ id }) => id)).toEqual(['001', '000'])
    expect(rows.map(({ named }) => named)).toEqual([[true, true], [true, true], [false, true]])
  })

  it('finds a name that itself holds an “and”', () => {
    const claims = [merged('1', '000', 'Water and Forests'), merged('2', '000', 'alpha')]
    expect(namedBy(conflictView([{ answer: 'alpha and Water and Forests', claims }])).rows).toHaveLength(2)
  })
})
