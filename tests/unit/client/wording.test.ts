import { describe, expect, it } from 'vitest'
import { relationTypes } from '../../../graph-data/model/relation-types.ts'
import { rowsOf, sections } from '../../../client/panels/rows.ts'
import { spanScale } from '../../../client/panels/span.ts'
import { disputeWords, hedgedVerb, joinWords, readable, seenWords, sourcing } from '../../../client/wording.ts'
import { relationView } from './sample.ts'

const ref = (id: string) => ({ id, name: id, label: id, kind: 'group' as const })

describe('The verb of a relation', () => {
  it.each(relationTypes.map(({ id }) => id))('of %s never states as a fact what is reported, disputed, denied or collapsed', (type) => {
    for (const forward of [true, false]) {
      const plain = hedgedVerb(relationView(type, 'a', 'b'), forward)
      for (const hedged of [{ status: 'reported' }, { status: 'disputed' }, { status: 'denied' }, { outcome: ['collapsed'] }] as const) {
        const words = hedgedVerb(relationView(type, 'a', 'b', { ...hedged, outcome: 'outcome' in hedged ? [...hedged.outcome] : [] }), forward)
        expect(words).toContain(plain)
        expect(words).toMatch(/reportedly|disputed|denied|fell through/)
      }
    }
  })
})

describe('The rows of a panel', () => {
  it('carry the hedge of their relation', () => {
    const relations = [
      relationView('MERGED_INTO', 'a', 'b', { status: 'reported' }),
      relationView('MERGED_INTO', 'c', 'a', { status: 'disputed' }),
      relationView('ALLIED', 'a', 'd', { outcome: ['collapsed'] }),
      relationView('FOUGHT', 'a', 'e', { status: 'denied' }),
    ]
    const rows = rowsOf('a', relations, ['b', 'c', 'd', 'e'].map(ref))
    expect(rows.map(({ verb, other, hedge }) => `${verb} ${other.name}${hedge}`)).toEqual([
      'into b, reported', 'from c, disputed', 'allied with d, fell through', 'fought e, denied',
    ])
  })

  it('show lineage and leaders at first, in the order of time, and all when asked', () => {
    const relations = [
      relationView('MERGED_INTO', 'a', 'late', { startMin: '2017-03-01' }),
      relationView('SPLIT_INTO', 'early', 'a', { startMin: '2011-12-01' }),
      relationView('LED_BY', 'a', 'leader'),
      relationView('FOUGHT', 'a', 'foe'),
    ]
    const rows = rowsOf('a', relations, ['late', 'early', 'leader', 'foe'].map(ref))
    expect(sections(rows, false).map(({ title }) => title)).toEqual(['Lineage', 'Led by'])
    expect(sections(rows, false)[0]?.rows.map(({ other }) => other.id)).toEqual(['early', 'late'])
    const all = sections(rows, true)
    expect(all.flatMap((section) => section.rows).length).toBe(relations.length)
    expect(new Set(all.flatMap((section) => section.rows)).size).toBe(relations.length)
  })
})

describe('The span bar', () => {
  it('puts years, span and ticks on one scale', () => {
    const scale = spanScale('2013-08-01', '2017-03-01', ['2015-01-01'], 340)
    expect(scale?.years[0]?.year).toBe(2012)
    expect(scale && scale.from < (scale.ticks[0] ?? 0) && (scale.ticks[0] ?? 0) < scale.to).toBe(true)
  })

  it('writes fewer years over long spans', () => {
    expect(spanScale('1950-01-01', '2024-01-01', [], 340)?.years.length).toBeLessThanOrEqual(9)
  })

  it('is nothing where no date is known', () => {
    expect(spanScale(null, null, [], 340)).toBeUndefined()
  })
})

it('Two documents of one publisher are said to be one publisher', () => {
  expect(sourcing({ claims: 3, documents: 2, publishers: 1 })).toBe('3 claims, 2 documents, 1 publisher')
  expect(sourcing({ claims: 1, documents: 1, publishers: 1 })).toBe('1 claim, 1 publisher')
})

it('Words of disputes and spans read as English', () => {
  expect(disputeWords(['date', 'participants'])).toBe('Disputed: the date and who took part')
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(seenWords('2013-08-01', '2017-03-31')).toBe('August 2013 to March 2017')
  expect(seenWords('2013-08-01', '2013-08-20')).toBe('August 2013')
  expect(seenWords(null, null)).toBe('no date')
})

it('A passage loses the markup of dead links and no word', () => {
  expect(readable('- **March 27, 2022:** Another \\(AN\\) left - at last.')).toBe('March 27, 2022: Another (AN) left - at last.')
  expect(readable('One joined [Another](#) (“the other”) [sic] in (#) 2013')).toBe('One joined Another (“the other”) [sic] in (#) 2013')
})
