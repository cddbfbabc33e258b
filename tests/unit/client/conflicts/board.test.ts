import { describe, expect, it } from 'vitest'
import { byRule, claimsOf, conflictText, documentsWords } from '../../../../client/views/conflicts/board.ts'
import { distinctPassages } from '../../../../client/views/conflicts/distinct-passages.ts'
import { claimView, conflictView, documentRef } from '../claims.ts'

const one = claimView('one', { document: documentRef('000', 'Mali') })
const other = claimView('other', { document: documentRef('001', 'Extremism'), stanceText: 'reported' })
const conflict = conflictView([{ answer: 'all of it', claims: [one] }, { answer: 'a faction', claims: [other, one] }])

describe('the conflict board', () => {
  it('groups disagreements in the order of the rules', () => {
    const dates = conflictView([], { id: 'd', rule: 'date' })
    const groups = byRule({ conflicts: [dates, conflict], byRule: [{ rule: 'participants', label: 'Who took part', count: 1 }, { rule: 'date', label: 'Date', count: 1 }] })
    expect(groups.map(({ label, conflicts }) => [label, conflicts.map(({ id }) => id)])).toEqual([['Who took part', ['c']], ['Date', ['d']]])
  })

  it('names the documents that disagree, or the one that disagrees with itself', () => {
    expect(documentsWords(conflict)).toBe('“Extremism” / “Mali”')
    expect(documentsWords(conflictView([{ answer: 'x', claims: [one] }]))).toBe('within “Mali”')
  })

  it('counts a claim that stands on both sides once', () => {
    expect(claimsOf(conflict).map(({ id }) => id)).toEqual(['one', 'other'])
  })

  it('copies both sides with their sources, their hedges and what is kept', () => {
    const text = conflictText(conflict, 'v1')
    expect(text).toContain('All of it:\n- Claim one. (asserted). “Mali”')
    expect(text).toContain('Claim other. (reported)')
    expect(text).toContain('data version v1')
    expect(text.endsWith('Kept as one relation.')).toBe(true)
  })

  it('shows a passage once, the one that carries most claims first', () => {
    const at = (id: string, start: number) => claimView(id, { source: { document: '000', start, end: start + 5, sha256: '' } })
    expect(distinctPassages([at('a', 0), at('b', 50), at('c', 50)]).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
